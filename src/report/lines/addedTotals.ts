import { cellAddress } from "../../ground/address";
import { sumOf } from "../../ground/money";
import type { Grid } from "../../reading/cells/grid";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { cellAt } from "./buyersCells";

/** Key of the entry that stands for totals and carried amounts added after the writing. */
export const ADDED_TOTALS = "Σ";

/** By what a total added later differs from a purchase. */
export interface AddedTotals {
  /** A row that holds at most so many cells is hardly a purchase. */
  readonly sparseCells: number;
  /** Purchases too are formulas: that an amount is one says nothing. */
  readonly amountsAreFormulas: boolean;
}

/** Undefined where our rows are links to other sheets: none can be added there. */
export function findAddedTotals(
  table: PurchaseTable,
  grid: Grid,
  ordinary: readonly number[],
): AddedTotals | undefined {
  if (table.parts || ordinary.length === 0) return undefined;
  const { firstColumn, lastColumn, columns } = table;
  const places = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  const filled = sumOf(ordinary, (row) => places.filter((column) => cellAt(grid, row, column) !== "").length);
  return {
    sparseCells: Math.max(2, Math.floor((0.6 * filled) / ordinary.length)),
    amountsAreFormulas: ordinary.some((row) => grid.formulas?.has(cellAddress(row, columns.amount ?? 0)) ?? false),
  };
}
