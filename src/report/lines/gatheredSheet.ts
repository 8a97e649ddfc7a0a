import { MONEY, sumOf } from "../../ground/money";
import type { Grid } from "../../reading/cells/grid";
import type { PurchaseTable, TablePart } from "../../reading/columns/purchases";
import { gatheredGrid } from "../../reading/sheets/gathered";
import type { Language } from "../../texts/format";
import { columnLetters } from "../../ground/address";
import { fixedColumn, quoted, sheetPrefix } from "../plan/formula";
import type { ReportInput } from "../input";
import type { Layout } from "../plan/layout";
import { pageFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedCell, PlannedSheet } from "../plan/plan";
import { freeSheetName } from "../plan/sheetNames";
import { wordsOf } from "../plan/words";

/** Characters. */
const COLUMN_WIDTH = 18;
/** Above this many cells, only the columns that have a meaning are taken over. */
const MOST_CELLS = 400_000;
const LAST_ROW = 1_048_576;

/** Sheets read together, as the one sheet of ours that gathers their lines. */
export function gatheredInput(
  table: PurchaseTable,
  grids: readonly Grid[],
  taken: readonly string[],
  language: Language,
): Pick<ReportInput, "table" | "grid"> {
  const words = wordsOf(language);
  const gathered = { ...table, sheet: freeSheetName(words.gathered.sheet, words, taken) };
  return { table: gathered, grid: gatheredGrid(gathered, grids, [words.gathered.from, words.gathered.row]) };
}

/** « Achats réunis »: the buyer's lines, each a link to its own cells; our columns beside them; what each sheet holds against what is taken over. */
export function gatheredSheet(layout: Layout, lines: PlannedBlock): PlannedSheet {
  const { table } = layout.input;
  const { sheet: _, ...beside } = lines;
  const widths = Object.fromEntries(
    Array.from({ length: table.headers.length + 1 }, (_, index) => [table.firstColumn + index, COLUMN_WIDTH]),
  );
  return {
    id: "gathered",
    name: table.sheet,
    blocks: [titleBlock(layout), controlBlock(layout), linesBlock(layout), beside],
    tabColor: "#0B5D51",
    freezeRows: table.headerRow,
    columnWidths: widths,
    print: {
      ...pageFor(widthsTo(table.lastColumn, widths)),
      area: `A1:${columnLetters(table.lastColumn)}${layout.lines.lastRow}`,
      titleRows: `${table.headerRow}:${table.headerRow}`,
    },
  };
}

function titleBlock({ words: { gathered: w }, input: { table } }: Layout): PlannedBlock {
  return {
    id: "gathered:title",
    top: 1,
    left: table.firstColumn,
    cells: [[{ text: w.sheet, style: "title" }], [{ text: w.note, style: "note" }]],
  };
}

/** Numbers of each sheet's column against those taken over: lines added since show here. */
function controlBlock({ words: { gathered: w }, input: { table, grid } }: Layout): PlannedBlock {
  const {
    parts = [],
    columns: { amount = 1 },
  } = table;
  const top = 3;
  const from = table.lastColumn + 1;
  const [first, last] = [table.headerRow + 1, grid.top + grid.values.length - 1];
  const row = ({ sheet, label, ownFirstRow, columns }: TablePart, index: number): PlannedCell[] => {
    const [own, here] = [columnLetters(table.firstColumn + 1), columnLetters(table.firstColumn + 2)].map(
      (column) => `${column}${top + 1 + index}`,
    );
    return [
      { text: label ?? sheet },
      { formula: `=SUM(${fixedColumn(sheet, columns[amount] ?? amount, ownFirstRow, LAST_ROW)})`, format: MONEY },
      {
        formula: `=SUMIFS(${fixedColumn(table.sheet, amount, first, last)},${fixedColumn(table.sheet, from, first, last)},${quoted(asCriterion(label ?? sheet))})`,
        format: MONEY,
      },
      { formula: `=IF(ROUND(${own}-${here},2)=0,"${w.fits}","${w.differs}")` },
    ];
  };
  const header = [w.from, w.own, w.here, w.state].map((text): PlannedCell => ({ text, style: "header" }));
  return { id: "gathered:control", top, left: table.firstColumn, cells: [header, ...parts.map(row)] };
}

/** A criterion that finds this very text: « >5 » or « * » in the name of a file would be read as a rule. */
const asCriterion = (text: string): string => `=${text.replace(/[~*?]/g, "~$&")}`;

function linesBlock({ input: { table, grid } }: Layout): PlannedBlock {
  const { parts = [] } = table;
  const header = (grid.values[0] ?? []).map((text): PlannedCell => ({ text: String(text), style: "header" }));
  const all = sumOf(parts, ({ rows }) => rows) * table.headers.length <= MOST_CELLS;
  const meaningful = new Set(Object.values(table.columns));
  const columns = table.headers
    .map((_, index) => table.firstColumn + index)
    .map((column) => (all || meaningful.has(column) ? column : undefined));
  const rowOf = (part: TablePart, row: number): PlannedCell[] => [
    ...columns.map((column): PlannedCell => {
      const { heading } = part;
      if (heading !== undefined && column === heading.column) {
        const [above, amount] = [`$${heading.ownRow}`, row].map(
          (at) => `${sheetPrefix(part.sheet)}${columnLetters(heading.ownColumn)}${at}`,
        );
        return { formula: `=IF(${amount}="","",${above})` };
      }
      const own = column === undefined ? undefined : part.columns[column];
      const cell = own === undefined ? undefined : `${sheetPrefix(part.sheet)}${columnLetters(own)}${row}`;
      return cell === undefined ? null : { formula: `=IF(${cell}="","",${cell})` };
    }),
    { text: part.label ?? part.sheet, style: "muted" },
    { formula: `=ROW(${sheetPrefix(part.sheet)}A${row})`, style: "muted" },
  ];
  return {
    id: "gathered:lines",
    top: table.headerRow,
    left: table.firstColumn,
    cells: [
      header,
      ...parts.flatMap((part) =>
        Array.from({ length: part.rows }, (_, index) => rowOf(part, part.ownFirstRow + index)),
      ),
    ],
    columns: columns.map((_, index) => ({
      ...(isShown(grid.columnFormats?.[index]) ? { format: grid.columnFormats?.[index] ?? "General" } : {}),
    })),
  };
}

/** Formats that say how a formula's result is shown; « text » would show the formula itself. */
const isShown = (format: string | undefined): boolean => format !== undefined && format !== "General" && format !== "@";
