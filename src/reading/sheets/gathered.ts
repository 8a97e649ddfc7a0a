import type { CellValue, Grid } from "../cells/grid";
import type { PurchaseTable, TablePart } from "../columns/purchases";

/** Where a row of the table stands in the buyer's workbook. */
export function ownPlace(
  table: PurchaseTable,
  row: number,
): {
  readonly sheet: string;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns?: Readonly<Record<number, number>> | undefined;
} {
  const part = table.parts?.find(({ firstRow, rows }) => row >= firstRow && row < firstRow + rows);
  return part
    ? { ...part, row: row - part.firstRow + part.ownFirstRow }
    : { sheet: table.sheet, row, firstColumn: table.firstColumn, lastColumn: table.lastColumn };
}

/** What a row of the gathered sheet holds in a column of the table: its own cell, or the heading above it. */
function cellOf(
  { columns, heading }: TablePart,
  grid: Grid | undefined,
  cells: readonly CellValue[],
  column: number,
): CellValue {
  if (!grid) return "";
  if (heading?.column === column) {
    const amount = Object.values(columns).includes(heading.ownColumn)
      ? cells[heading.ownColumn - grid.left]
      : undefined;
    return amount === "" ? "" : (grid.values[heading.ownRow - grid.top]?.[heading.ownColumn - grid.left] ?? "");
  }
  const own = columns[column];
  return own === undefined ? "" : (cells[own - grid.left] ?? "");
}

/** Rows of the gathered sheet as one grid, in the columns of the first sheet, then the name of the sheet and the row in it. */
export function gatheredGrid(
  table: PurchaseTable,
  grids: readonly Grid[],
  [sheetHeader, rowHeader]: readonly [string, string],
): Grid {
  const parts = table.parts ?? [];
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const columns = table.headers.map((_, index) => table.firstColumn + index);
  const first = bySheet.get(parts[0]?.sheet ?? "");
  const values: CellValue[][] = [[...table.headers, sheetHeader, rowHeader]];
  for (const part of parts) {
    const grid = bySheet.get(part.sheet);
    for (let row = part.ownFirstRow; row < part.ownFirstRow + part.rows; row++) {
      const cells = grid?.values[row - grid.top] ?? [];
      values.push([...columns.map((column) => cellOf(part, grid, cells, column)), part.label ?? part.sheet, row]);
    }
  }
  return {
    sheet: table.sheet,
    top: table.headerRow,
    left: table.firstColumn,
    values,
    columnFormats: columns.map((column) =>
      first ? (first.columnFormats?.[column - first.left] ?? "General") : "General",
    ),
    ...(first?.date1904 === undefined ? {} : { date1904: first.date1904 }),
  };
}
