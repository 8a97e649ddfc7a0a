import type { CellValue, Grid } from "../../reading/cells/grid";
import type { PurchaseTable } from "../../reading/columns/purchases";

/** Last row that our columns must answer for: the table's, or whatever stands below it. */
export function lastUsedRow(table: PurchaseTable, grid: Grid): number {
  return Math.max(table.lastRow, grid.top + grid.values.length - 1);
}

export function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? "";
}
