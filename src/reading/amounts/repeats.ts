import type { CellValue } from "../cells/grid";
import type { PurchaseLine } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

/** Enough for real files; a file of one price alone would take the square of its length. */
const SAME_AMOUNTS_COMPARED = 500;

/** Sheet rows of the lines that repeat an earlier row cell for cell. */
export function repeatedRows(table: Understanding, lines: readonly PurchaseLine[]): number[] {
  const { values, grid, firstColumn, lastColumn } = table;
  const seen = new Map<number, number | number[]>();
  const repeated: number[] = [];
  for (const line of lines) {
    const index = line.row - grid.top;
    const others = seen.get(line.amountCents);
    if (others === undefined) {
      seen.set(line.amountCents, index);
      continue;
    }
    const earlier = typeof others === "number" ? [others] : others;
    const row = values[index] ?? [];
    if (earlier.some((other) => areSame(values[other] ?? [], row, firstColumn, lastColumn))) repeated.push(line.row);
    else if (earlier.length < SAME_AMOUNTS_COMPARED) {
      earlier.push(index);
      seen.set(line.amountCents, earlier);
    }
  }
  return repeated;
}

function areSame(a: readonly CellValue[], b: readonly CellValue[], first: number, last: number): boolean {
  for (let column = first; column <= last; column++) if (a[column] !== b[column]) return false;
  return true;
}
