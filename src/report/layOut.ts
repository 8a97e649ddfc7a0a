import { atOnce, type Steps } from "../ground/steps";
import { excelTrim } from "../share/spelling";
import { findCalendar } from "./canteen/egalimColumns";
import { foodTable, labelTable } from "./canteen/egalimTables";
import type { ReportInput } from "./input";
import { findExceptions } from "./lines/exceptions";
import { findFactor } from "./lines/factor";
import { findSources } from "./lines/lineSources";
import { linesTable } from "./lines/linesTable";
import { exceptionsTable } from "./method/exceptionTable";
import { vatTable } from "./method/vatTable";
import { fixedCell } from "./plan/formula";
import type { Contents, Layout } from "./plan/layout";
import { sheetNames } from "./plan/sheetNames";
import { wordsOf } from "./plan/words";
import { MOST_TRACKED_YEARS } from "./tracking/blocks";
import { comparedYears } from "./share/comparedYears";
import { chosenCell } from "./share/chosen";
import { familiesTable } from "./share/families";
import { shareRows } from "./share/rows";
import { offersTable } from "./share/leaks/offers";
import { familyChoicesColumn } from "./suppliers/familyChoices";
import { appellationsTable } from "./suppliers/appellations";
import { findContracts } from "./suppliers/contracts";
import { contractsTable } from "./suppliers/contractColumns";
import { suppliersTable } from "./suppliers/supplierColumns";

const MOST_FAMILIES = 100;

/** Lays the report out: every table gets its place, so that the formulas of each sheet can name the others. */
export const layOut = (input: ReportInput): Layout => atOnce(layingOut(input));

/** {@link layOut}, with stops. */
export function* layingOut(input: ReportInput): Steps<Layout> {
  const contents = yield* gatheringContents(input);
  const suppliers = suppliersTable(contents);
  yield;
  const appellations = appellationsTable(contents, suppliers);
  const offerTable = offersTable(contents, familyChoicesColumn({ appellations }) + 2);
  const labels = labelTable(contents, offerTable.left + offerTable.ids.length + 1);
  return {
    ...contents,
    suppliers,
    lines: linesTable(contents),
    appellations,
    offerTable,
    labelTable: labels,
    foodTable: foodTable(contents, labels.left + labels.ids.length + 1),
    exceptionTable: exceptionsTable(contents),
    familyTable: familiesTable(contents),
    contractTable: contractsTable(contents),
    vatTable: vatTable(contents),
    yearFilter: chosenCell(contents, "year"),
    familyFilter: chosenCell(contents, "family"),
  };
}

function* gatheringContents(input: ReportInput): Steps<Contents> {
  const words = wordsOf(input.language);
  const names = sheetNames(words, input.takenSheetNames);
  const factor = findFactor(input.table, input.grid);
  yield;
  const sources = yield* findSources(input.table, input.grid);
  yield;
  const contracts = yield* findContracts(input);
  yield;
  const families = sources.hasFamily ? familiesOf(input) : [];
  const supplierYears = sources.hasYear ? yearsInView(input) : [];
  yield;
  const exceptions = yield* findExceptions(input.table, input.grid, factor);
  yield;
  const counts = {
    families: families.length,
    comparedYears: comparedYears({ supplierYears }).length,
    contracts: contracts.names.length,
    factor,
    hasApart: exceptions.list.some(({ givenCents }) => givenCents !== undefined),
  };
  const rows = shareRows(input, counts, sources);
  return {
    input,
    words,
    names,
    perimeters: input.perimeters.map((_, index) => index),
    exceptions,
    factor,
    factorCell: fixedCell(names.method, rows.factor, 2),
    sources,
    contracts,
    supplierYears,
    families,
    rows,
    calendar: findCalendar(input),
    plain: input.settings?.plain ?? false,
  };
}

/** The largest families first, as Excel tells texts apart. */
function familiesOf({ share, table }: ReportInput): string[] {
  const names = share.perimeters[0]?.byFamily.map(({ name }) => name) ?? table.lines.map(({ family }) => family ?? "");
  const seen = new Map(names.map((name) => excelTrim(name).slice(0, 240)).map((name) => [name.toLowerCase(), name]));
  return [...seen.values()].filter((name) => name !== "").slice(0, MOST_FAMILIES);
}

/** The last two years of the file and the next one, in which lines will be pasted: a sum for each supplier and year is what costs most to recalculate. « Suivi » asks for those that it shows and the one before. */
function yearsInView({ share: { years }, tracking }: ReportInput): number[] {
  const last = years.at(-1);
  return last === undefined ? [] : [...years.slice(tracking ? -1 - MOST_TRACKED_YEARS : -2), last + 1];
}
