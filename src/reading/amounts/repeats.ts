import { append } from "../../ground/counts";
import type { CellValue } from "../cells/grid";
import type { PurchaseLine } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

/** Enough for real files; a file of one price alone would take the square of its length. */
const SAME_AMOUNTS_COMPARED = 500;

/** Cents that several lines bear. Most amounts of a long table come once: sorted, they say so sooner than counted. */
export function repeatedCents(lines: readonly PurchaseLine[]): ReadonlySet<number> {
  const sorted = new Float64Array(lines.map(({ amountCents }) => amountCents)).sort();
  return new Set(sorted.filter((cents, at) => cents === sorted[at + 1]));
}

/** Sheet rows of the lines that repeat an earlier row cell for cell. */
export function repeatedRows(table: Understanding, lines: readonly PurchaseLine[]): number[] {
  const { values, grid, firstColumn, lastColumn } = table;
  const several = repeatedCents(lines);
  const seen = new Map<number, number[]>();
  const repeated: number[] = [];
  for (const line of lines) {
    if (!several.has(line.amountCents)) continue;
    const index = line.row - grid.top;
    const row = values[index] ?? [];
    const earlier = seen.get(line.amountCents) ?? [];
    if (earlier.some((other) => areSame(values[other] ?? [], row, firstColumn, lastColumn))) repeated.push(line.row);
    else if (earlier.length < SAME_AMOUNTS_COMPARED) append(seen, line.amountCents, index);
  }
  return repeated;
}

function areSame(a: readonly CellValue[], b: readonly CellValue[], first: number, last: number): boolean {
  for (let column = first; column <= last; column++) if (a[column] !== b[column]) return false;
  return true;
}
