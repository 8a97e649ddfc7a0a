import { blockOf, type Block } from "../../ground/address";
import type { CellValue, Grid } from "./grid";

/**
 * Values of a grid where each cell of a merged area that is one column wide holds the area's value ("supplier merged over five lines").
 * Numbers are not repeated (an amount merged over five lines is one amount), nor are areas several columns wide (titles).
 */
export function valuesWithMergesFilled(grid: Grid): readonly (readonly CellValue[])[] {
  const blocks = mergedBlocks(grid).filter((block) => block.left === block.right && block.bottom > block.top);
  if (blocks.length === 0) return grid.values;
  const values: CellValue[][] = grid.values.map((row) => [...row]);
  for (const { top, bottom, left } of blocks) {
    const column = left - grid.left;
    const value = values[top - grid.top]?.[column];
    if (typeof value !== "string" || value === "" || /^[\s\d.,€£$%()-]+$/.test(value)) continue;
    for (let row = top + 1; row <= bottom; row++) {
      const cells = values[row - grid.top];
      if (cells && cells[column] === "") cells[column] = value;
    }
  }
  return values;
}

/** Merged areas as blocks; those that cannot be read are ignored. */
export const mergedBlocks = (grid: Grid): Block[] => (grid.merges ?? []).flatMap((address) => blockOf(address) ?? []);

/** Cells of a row with each merged area of that row filled to its right: the upper row of a two-row header. */
export function rowFilledRight(
  grid: Grid,
  values: readonly (readonly CellValue[])[],
  index: number,
): readonly CellValue[] {
  const row = [...(values[index] ?? [])];
  const sheetRow = index + grid.top;
  for (const { top, bottom, left, right } of mergedBlocks(grid)) {
    if (sheetRow < top || sheetRow > bottom || right <= left) continue;
    const value = values[top - grid.top]?.[left - grid.left];
    if (value === undefined) continue;
    for (let column = left; column <= right; column++)
      if (column - grid.left < row.length) row[column - grid.left] = value;
  }
  return row;
}
