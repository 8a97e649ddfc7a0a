import { cellAddress } from "../../ground/address";
import { sumOf } from "../../ground/money";
import type { Grid } from "../../reading/cells/grid";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { excelTrim } from "../../share/spelling";
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

/** How a total or a carried amount begins; a supplier may be called « Total… », hence the other tests of the row. */
export const BEGINNINGS = [
  "total",
  "totaux",
  "sous-total",
  "sous total",
  "s/total",
  "ss-total",
  "subtotal",
  "report",
  "à reporter",
  "a reporter",
  "cumul",
];

/** Undefined where our rows are links to other sheets, since none can be added there, and where a line that counts looks like a total. */
export function findAddedTotals(
  table: PurchaseTable,
  grid: Grid,
  ordinary: readonly number[],
): AddedTotals | undefined {
  if (table.parts || ordinary.length === 0) return undefined;
  const filled = sumOf(ordinary, (row) => filledIn(table, grid, row));
  const rule: AddedTotals = {
    sparseCells: Math.max(2, Math.floor((0.6 * filled) / ordinary.length)),
    amountsAreFormulas: ordinary.some((row) => isSum(table, grid, row)),
  };
  return ordinary.some((row) => looksAdded(rule, table, grid, row)) ? undefined : rule;
}

/** What the sheet's own rule says of a row (see `exceptionFormula.ts`). */
export function looksAdded(rule: AddedTotals, table: PurchaseTable, grid: Grid, row: number): boolean {
  const isSparse = filledIn(table, grid, row) <= rule.sparseCells;
  return (isSparse || (!rule.amountsAreFormulas && isSum(table, grid, row))) && beginsAsTotal(table, grid, row);
}

/** Cells of the table that hold something, as COUNTA counts them. */
function filledIn({ firstColumn, lastColumn }: PurchaseTable, grid: Grid, row: number): number {
  const places = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  return places.filter((column) => cellAt(grid, row, column) !== "").length;
}

const isSum = ({ columns }: PurchaseTable, grid: Grid, row: number): boolean =>
  grid.formulas?.has(cellAddress(row, columns.amount ?? 0)) ?? false;

/** What the sheet's rule asks of the row's first words. */
function beginsAsTotal({ columns, firstColumn }: PurchaseTable, grid: Grid, row: number): boolean {
  const textOf = (column: number): string => excelTrim(String(cellAt(grid, row, column)));
  const named = columns.supplier === undefined ? "" : textOf(columns.supplier);
  const others = new Set([firstColumn, columns.label ?? firstColumn]);
  if (columns.supplier !== undefined) others.delete(columns.supplier);
  const beginning = named !== "" ? named : [...others].map(textOf).join("");
  const words = `${beginning.replaceAll(":", " ")} `.toLowerCase();
  return BEGINNINGS.some((word) => words.startsWith(`${word} `));
}
