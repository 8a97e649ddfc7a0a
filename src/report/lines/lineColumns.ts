import { MONEY } from "../../ground/money";
import { say } from "../../texts/say";
import { calendarFormula, categoryFormula, productFormula } from "../canteen/egalimColumns";
import type { Column } from "../plan/columns";
import { numberAndYear, type Row } from "../plan/formula";
import type { Contents, LineColumn } from "../plan/layout";
import {
  contractNumberFormula,
  familyNumberFormula,
  filteredFormula,
  groupNumberFormula,
  keptFormula,
  localFormula,
  readColumn,
  readFormula,
  kindFormula,
  remarkFormula,
  supplierFormula,
  supplierRowFormula,
  vatFormula,
  whenRead,
  type LineFormula,
} from "./lineFormulas";
import { exceptionFormula } from "./exceptionFormula";
import { yearFormula } from "./rowFormulas";

/** Contracts beyond which their sums by year take longer by two criteria than a column of one number made of both takes to calculate. */
const MOST_BY_TWO = 200;

type LineDefinition = Column<LineColumn, Row>;

const MUTED = { style: "muted" } as const;

/**
 * The columns beside the buyer's table, one formula each. Each draws only on those to its left: LibreOffice 7.4, on several processors, takes for 0
 * a first row that is searched (MATCH) for the sake of a column before it.
 */
export function lineColumns(contents: Contents): LineDefinition[] {
  const { input, words, exceptions, sources, contracts, rows } = contents;
  const w = words.lines;
  const read = readColumn(contents);
  const hasContracts = contracts.names.length > 0;
  const columns: (LineDefinition | false)[] = [
    exceptions.keys !== undefined && column("exception", w.exception, exceptionFormula, MUTED),
    column(read, w[read], readFormula, { format: MONEY }),
    sources.hasYear && column("year", w.year, yearOfLine),
    sources.hasFamily && column("familyNumber", w.familyNumber, whenRead(familyNumberFormula), MUTED),
    rows.serviceNames.length > 0 && column("service", w.service, whenRead(groupNumberFormula("service")), MUTED),
    rows.buyerNames.length > 0 && column("buyer", w.buyer, whenRead(groupNumberFormula("buyer")), MUTED),
    read !== "kept" && column("kept", w.kept, whenRead(keptFormula), { format: MONEY }),
    input.settings?.vat !== undefined && column("vat", w.vat, whenRead(vatFormula), { format: MONEY }),
    column("supplier", w.supplier, supplierFormula, { highlight: [{ text: words.toPlace, style: "warn" }] }),
    aboutSupplier(contents) > 1 && column("supplierRow", w.supplierRow, supplierRowFormula, MUTED),
    sources.hasYear && column("supplierYear", w.supplierYear, inYear("supplier"), MUTED),
    hasContracts && contractColumn(contents),
    contracts.names.length > MOST_BY_TWO &&
      sources.hasYear &&
      column("contractYear", words.contracts.units[contracts.unit].numberAndYear, inYear("contract"), MUTED),
    column("filtered", w.filtered, filteredFormula, { format: MONEY }),
    ...contents.perimeters.map((k) => localColumn(contents, k)),
    input.roleOf !== undefined && column("role", w.role, kindFormula("role"), MUTED),
    input.sizeOf !== undefined && column("size", w.size, kindFormula("size"), MUTED),
    input.sizeOf !== undefined && column("labels", w.labels, kindFormula("labels"), MUTED),
    input.leaks !== undefined && column("fixed", w.fixed, kindFormula("fixed"), MUTED),
    ...egalimColumns(contents),
    column("remark", w.remark, remarkFormula, MUTED),
  ];
  return columns
    .filter((each) => each !== false)
    .map((each) => (STEPS.has(each.id) ? { ...each, look: { ...each.look, fold: true } } : each));
}

/** What a food line is, where EGalim is asked for. */
function egalimColumns({ input, words, calendar }: Contents): (LineDefinition | false)[] {
  const w = words.egalim.lines;
  if (!input.egalim) return [];
  return [
    calendar !== undefined && column("calendarYear", w.calendarYear, whenRead(calendarFormula), MUTED),
    column("product", w.product, whenRead(productFormula), MUTED),
    column("category", w.category, whenRead(categoryFormula), MUTED),
  ];
}

/** Columns that no reader asks for: the others draw on them. */
const STEPS: ReadonlySet<LineColumn> = new Set<LineColumn>([
  "exception",
  "read",
  "year",
  "familyNumber",
  "service",
  "buyer",
  "supplierRow",
  "supplierYear",
  "contract",
  "contractYear",
  "filtered",
]);

/** Columns that « Fournisseurs » tells for a line. */
const aboutSupplier = ({ perimeters, input: { roleOf, sizeOf, leaks } }: Contents): number =>
  perimeters.length + (roleOf ? 1 : 0) + (sizeOf ? 2 : 0) + (leaks ? 1 : 0);

const column = (
  id: LineColumn,
  heading: string,
  formula: LineFormula,
  look?: LineDefinition["look"],
): LineDefinition => ({ id, heading, look, cell: (row, layout) => ({ formula: `=${formula(row, layout)}` }) });

const NOTHING = `""`;

const yearOfLine: LineFormula = (row, layout) => {
  const { yearSource } = layout.sources;
  return yearSource ? whenRead(() => yearFormula(yearSource, row))(row, layout) : NOTHING;
};

const inYear =
  (id: "supplier" | "contract"): LineFormula =>
  (row, { lines }) =>
    `IFERROR(${numberAndYear(lines.cell(id, row), lines.cell("year", row))},"")`;

const contractColumn = ({ words, contracts }: Contents): LineDefinition =>
  column("contract", words.contracts.units[contracts.unit].number, contractNumberFormula, {
    style: "muted",
    highlight: [{ text: words.contracts.toAdd, style: "warn" }],
  });

function localColumn({ input, words: { lines: w, localities } }: Contents, k: number): LineDefinition {
  const heading = say(w.local, { perimeter: input.perimeterNames[k] ?? "" }, input.language);
  return column(`local:${k}`, heading, (row, layout) => localFormula(k, row, layout), {
    highlight: [
      { text: localities.yes, style: "good" },
      { text: localities.check, style: "warn" },
      { text: localities.unlocated, style: "warn" },
    ],
  });
}
