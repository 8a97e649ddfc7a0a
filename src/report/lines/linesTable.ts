import type { ReportInput } from "../input";
import { tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, LineColumn } from "../plan/layout";
import { lineColumns } from "./lineColumns";
import { lastUsedRow } from "./buyersCells";

const MOST_ROWS = 1_048_576;

/** Where our columns stand beside the buyer's table. */
export function linesTable(contents: Contents): TableLayout<LineColumn> {
  const { input } = contents;
  const { table, grid, settings } = input;
  const columns = lineColumns(contents);
  const last = lastUsedRow(table, grid) + (settings?.spareRows ?? spareRows(table.lines.length));
  return tableLayout({
    name: "Allotir_Lignes",
    sheet: table.sheet,
    headerRow: table.headerRow,
    left: freeColumn(input, columns.length),
    rows: Math.min(last, MOST_ROWS) - table.headerRow,
    columns,
    plain: linesArePlain(input),
  });
}

/** Beyond, rows that wait for lines cost more than they help: the control says when lines stand below them. */
const MOST_SPARE = 3000;

/** As many again as there are lines, from 50 to 200, then a tenth: room for lines to come, without pages of empty formulas when a short sheet is printed. */
const spareRows = (lines: number): number =>
  Math.max(Math.min(200, Math.max(50, lines)), Math.min(MOST_SPARE, Math.ceil(lines / 10)));

/** Without a header row there is no place for a table's header. */
const linesArePlain = ({ table, settings }: ReportInput): boolean => (settings?.plain ?? false) || table.headerRow < 1;

/** Right of the table; right of everything when something of the buyer's stands there. */
function freeColumn({ table, grid }: ReportInput, width: number): number {
  const next = table.lastColumn + 1;
  const [from, to] = [next - grid.left, next + width - grid.left];
  const taken = grid.values.some(
    (row, index) => index + grid.top >= table.headerRow && row.slice(Math.max(from, 0), to).some((cell) => cell !== ""),
  );
  return taken ? grid.left + (grid.values[0]?.length ?? 0) + 1 : next;
}
