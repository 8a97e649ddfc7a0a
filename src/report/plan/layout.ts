import { excelTrim } from "../../share/spelling";
import { spellingsOf } from "../../suppliers/lineOwner";
import { say } from "../../texts/say";
import { findContracts, type Contracts } from "../suppliers/contracts";
import { comparedYears } from "../share/comparedYears";
import { contractsTable } from "../suppliers/contractsSheet";
import { findExceptions, lastUsedRow, type Exceptions } from "../lines/exceptions";
import { findFactor } from "../lines/factor";
import { fixedCell, tableLayout, type TableLayout } from "./formula";
import type { ReportInput } from "../input";
import { findSources, type LineSources } from "../lines/lineSources";
import { shareRows, type ShareRows } from "../share/rows";
import { sheetNames, type SheetNames } from "./sheetNames";
import { ROOM, SUPPLIERS_HEADER_ROW, suppliersTable, type SupplierColumn } from "../suppliers/suppliersTable";
import { wordsOf, type ReportWords } from "./words";

export type LineColumn =
  | "supplier"
  | "exception"
  | "read"
  | "kept"
  | "vat"
  | "year"
  | "family"
  | "familyNumber"
  | "supplierYear"
  | "contract"
  | "contractYear"
  | "filtered"
  | `local:${number}`
  | "remark";
export type ExceptionColumn =
  "rows" | "reason" | "label" | "count" | "read" | "proposed" | "putBack" | "decided" | "counts" | "inForce" | "key";
export type ContractColumn =
  | "number"
  | "name"
  | "total"
  | `local:${number}`
  | `notLocal:${number}`
  | `held:${number}`
  | `yearTotal:${number}`
  | `yearLocal:${number}:${number}`;
export type FamilyColumn =
  "number" | "name" | "total" | `local:${number}` | `uncertain:${number}` | `low:${number}` | `high:${number}`;

/** Where everything stands, known before any formula is written: formulas of each sheet name the others. */
export interface Layout {
  readonly input: ReportInput;
  readonly words: ReportWords;
  readonly names: SheetNames;
  readonly perimeters: readonly number[];
  readonly exceptions: Exceptions;
  /** What each amount as written is multiplied by, and the cell of « Méthode » that holds it where it is not 1. */
  readonly factor: number;
  readonly factorCell: string;
  readonly sources: LineSources;
  readonly contracts: Contracts;
  /** Years that have a column in the suppliers' table, ascending. */
  readonly supplierYears: readonly number[];
  /** Families told apart, numbered from 1; 0 is every other. */
  readonly families: readonly string[];
  readonly rows: ShareRows;
  readonly lines: TableLayout<LineColumn>;
  readonly suppliers: TableLayout<SupplierColumn>;
  readonly appellations: TableLayout<"signature" | "number">;
  readonly exceptionTable: TableLayout<ExceptionColumn>;
  readonly familyTable: TableLayout<FamilyColumn>;
  readonly contractTable: TableLayout<ContractColumn>;
  readonly vatTable: TableLayout<"number" | "family" | "percent">;
  readonly yearFilter: string;
  readonly familyFilter: string;
}

const MOST_FAMILIES = 100;

export function layOut(input: ReportInput): Layout {
  const words = wordsOf(input.language);
  const names = sheetNames(words, input.takenSheetNames);
  const perimeters = input.perimeters.map((_, index) => index);
  const factor = findFactor(input.table, input.grid);
  const exceptions = findExceptions(input.table, input.grid, factor);
  const sources = findSources(input.table, input.grid);
  const contracts = findContracts(input);
  const families = sources.hasFamily ? familiesOf(input) : [];
  const supplierYears = sources.hasYear ? yearsInView(input.share.years) : [];
  const rows = shareRows(
    input,
    {
      families: families.length,
      comparedYears: comparedYears({ supplierYears }).length,
      contracts: contracts.names.length,
      factor,
    },
    sources,
  );
  const plain = input.settings?.plain ?? false;
  const suppliers = suppliersTable(input, words, names, perimeters, supplierYears, plain);
  return {
    input,
    words,
    names,
    perimeters,
    exceptions,
    factor,
    sources,
    contracts,
    supplierYears,
    families,
    rows,
    suppliers,
    factorCell: fixedCell(names.method, rows.factor, 2),
    lines: linesTable(input, words, perimeters, exceptions, sources, contracts),
    appellations: tableLayout({
      name: "Allotir_Appellations",
      sheet: names.suppliers,
      headerRow: SUPPLIERS_HEADER_ROW,
      left: suppliers.left + suppliers.ids.length + 1,
      plain,
      rows: signatureCount(input) + (plain ? ROOM : 0),
      columns: [
        { id: "signature", heading: words.suppliers.signature },
        { id: "number", heading: words.suppliers.number },
      ],
    }),
    exceptionTable: exceptionsTable(words, names, rows.methodTable, exceptions, plain),
    familyTable: familiesTable(input, words, names, perimeters, families, rows, plain),
    contractTable: contractsTable({
      input,
      words,
      names,
      count: contracts.names.length,
      unit: contracts.unit,
      years: supplierYears,
    }),
    vatTable: tableLayout({
      name: "Allotir_TVA",
      sheet: names.method,
      headerRow: rows.vatTable,
      left: 1,
      rows: families.length + 1,
      plain,
      columns: [
        { id: "number", heading: words.suppliers.number },
        { id: "family", heading: words.method.vatFamily },
        { id: "percent", heading: words.method.vatPercent },
      ],
    }),
    yearFilter: fixedCell(names.share, rows.yearFilter, 2),
    familyFilter: fixedCell(names.share, rows.familyFilter, 2),
  };
}

/** Column of « Fournisseurs », right of the spellings, that lists the families offered by the filter: a drop-down's own list stops at 255 characters. */
export const familyChoicesColumn = ({ appellations }: Pick<Layout, "appellations">): number => appellations.left + 3;

function linesTable(
  input: ReportInput,
  words: ReportWords,
  perimeters: readonly number[],
  exceptions: Exceptions,
  sources: LineSources,
  contracts: Contracts,
): TableLayout<LineColumn> {
  const { table, grid, settings, perimeterNames } = input;
  const w = words.lines;
  // Each column draws only on those to its left: LibreOffice 7.4, on several processors, takes for 0 a first row that is searched (MATCH) for the sake of a column before it.
  const columns: { id: LineColumn; heading: string }[] = [
    ...(exceptions.keyColumns.length > 0 ? [{ id: "exception" as const, heading: w.exception }] : []),
    { id: "read", heading: w.read },
    ...(sources.hasYear ? [{ id: "year" as const, heading: w.year }] : []),
    ...(sources.hasFamily
      ? [
          { id: "family" as const, heading: w.family },
          { id: "familyNumber" as const, heading: w.familyNumber },
        ]
      : []),
    { id: "kept", heading: w.kept },
    ...(settings?.vat ? [{ id: "vat" as const, heading: w.vat }] : []),
    { id: "supplier", heading: w.supplier },
    ...(sources.hasYear ? [{ id: "supplierYear" as const, heading: w.supplierYear }] : []),
    ...(contracts.names.length > 0
      ? [{ id: "contract" as const, heading: words.contracts.units[contracts.unit].number }]
      : []),
    ...(contracts.names.length > 0 && sources.hasYear
      ? [{ id: "contractYear" as const, heading: words.contracts.units[contracts.unit].numberAndYear }]
      : []),
    { id: "filtered", heading: w.filtered },
    ...perimeters.map((k) => ({
      id: `local:${k}` as const,
      heading: say(w.local, { perimeter: perimeterNames[k] ?? "" }, input.language),
    })),
    { id: "remark", heading: w.remark },
  ];
  const last = lastUsedRow(table, grid) + (settings?.spareRows ?? spareRows(table.lines.length));
  const rows = Math.min(last, MOST_ROWS) - table.headerRow;
  return tableLayout({
    name: "Allotir_Lignes",
    sheet: table.sheet,
    headerRow: table.headerRow,
    left: freeColumn(input, columns.length),
    rows,
    columns,
    plain: linesArePlain(input),
  });
}

const MOST_ROWS = 1_048_576;

/** As many again as there are lines, from 50 to 200, then a tenth: room for the next year, without pages of empty formulas when a short sheet is printed. */
const spareRows = (lines: number): number => Math.max(Math.min(200, Math.max(50, lines)), Math.ceil(lines / 10));

/** Without a header row there is no place for a table's header. */
export const linesArePlain = ({ table, settings }: ReportInput): boolean =>
  (settings?.plain ?? false) || table.headerRow < 1;

/** Right of the table; right of everything when something of the buyer's stands there. */
function freeColumn({ table, grid }: ReportInput, width: number): number {
  const next = table.lastColumn + 1;
  const [from, to] = [next - grid.left, next + width - grid.left];
  const taken = grid.values.some(
    (row, index) => index + grid.top >= table.headerRow && row.slice(Math.max(from, 0), to).some((cell) => cell !== ""),
  );
  return taken ? grid.left + (grid.values[0]?.length ?? 0) + 1 : next;
}

function exceptionsTable(
  words: ReportWords,
  names: SheetNames,
  headerRow: number,
  exceptions: Exceptions,
  plain: boolean,
): TableLayout<ExceptionColumn> {
  const ids: readonly ExceptionColumn[] = [
    "rows",
    "label",
    "reason",
    "count",
    "read",
    "proposed",
    "putBack",
    "decided",
    "counts",
    "inForce",
    "key",
  ];
  return tableLayout({
    name: "Allotir_Ecartees",
    sheet: names.method,
    headerRow,
    left: 1,
    rows: Math.max(1, exceptions.list.length),
    plain,
    columns: ids.map((id) => ({ id, heading: words.method.exceptions[id] })),
  });
}

function familiesTable(
  input: ReportInput,
  words: ReportWords,
  names: SheetNames,
  perimeters: readonly number[],
  families: readonly string[],
  rows: ShareRows,
  plain: boolean,
): TableLayout<FamilyColumn> {
  const w = words.share;
  const of = (template: string, k: number): string =>
    say(template, { perimeter: input.perimeterNames[k] ?? "" }, input.language);
  return tableLayout({
    name: "Allotir_Familles",
    sheet: names.share,
    headerRow: rows.families,
    left: 1,
    rows: families.length + 1,
    plain,
    columns: [
      { id: "name", heading: w.family },
      { id: "number", heading: w.familyNumber },
      { id: "total", heading: w.total },
      ...perimeters.flatMap((k): { id: FamilyColumn; heading: string }[] => [
        { id: `local:${k}`, heading: of(w.localColumn, k) },
        { id: `uncertain:${k}`, heading: of(w.uncertainColumn, k) },
        { id: `low:${k}`, heading: of(w.lowColumn, k) },
        { id: `high:${k}`, heading: of(w.highColumn, k) },
      ]),
    ],
  });
}

/** The largest families first, as Excel tells texts apart. */
function familiesOf({ share, table }: ReportInput): string[] {
  const names = share.perimeters[0]?.byFamily.map(({ name }) => name) ?? table.lines.map(({ family }) => family ?? "");
  const seen = new Map(names.map((name) => excelTrim(name).slice(0, 240)).map((name) => [name.toLowerCase(), name]));
  return [...seen.values()].filter((name) => name !== "").slice(0, MOST_FAMILIES);
}

/** The last two years of the file and the next one, in which lines will be pasted: a sum for each supplier and year is what costs most to recalculate. */
function yearsInView(years: readonly number[]): number[] {
  const last = years.at(-1);
  return last === undefined ? [] : [...years.slice(-2), last + 1];
}

function signatureCount({ suppliers }: ReportInput): number {
  return Math.max(1, spellingsOf(suppliers).length);
}
