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
    const found = seen.get(line.amountCents);
    if (found === undefined) {
      seen.set(line.amountCents, index);
      continue;
    }
    const earlier = typeof found === "number" ? [found] : found;
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

/** Lines whose amount is the same on every line of their contract, for most contracts of several lines: a voted total repeated on its details. */
export function repeatedTotals(
  lines: readonly PurchaseLine[],
): { rows: readonly number[]; contracts: number; repeatedCents: number } | undefined {
  const byContract = new Map<string, PurchaseLine[]>();
  for (const line of lines) {
    const contract = line.text.contract ?? "";
    if (contract === "") continue;
    const group = byContract.get(contract);
    if (group) group.push(line);
    else byContract.set(contract, [line]);
  }
  const groups = [...byContract.values()].filter((group) => group.length > 1);
  const repeating = groups.filter((group) =>
    group.every((line) => line.amountCents === group[0]?.amountCents && Math.abs(line.amountCents) >= 100_000),
  );
  if (repeating.length < 2 || repeating.length < 0.8 * groups.length) return undefined;
  return {
    rows: repeating.flatMap((group) => group.map((line) => line.row)),
    contracts: repeating.length,
    repeatedCents: repeating.reduce((sum, group) => sum + (group.length - 1) * (group[0]?.amountCents ?? 0), 0),
  };
}
