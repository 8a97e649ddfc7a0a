import { columnLetters } from "./address";
import type { ReadRows } from "./lines";
import type { LeftOutRow, Question } from "./purchases";
import type { Understanding } from "./understanding";

const ROWS_NAMED = 500;

/** Rows without HT may be converted where something tells their tax. */
export const convertible = ({ inclusive }: ReadRows): string[] => (inclusive?.usualPercent === undefined ? ["leaveOut"] : ["leaveOut", "convert"]);

/** Débit and crédit: the smaller side is taken away from the larger. */
export function sidesQuestion({ guess, grid }: Understanding, { sides }: ReadRows): Question[] {
  if (!sides) return [];
  const column = columnLetters((guess.columns.get(sides.by === "columns" ? "credit" : "sign") ?? 0) + grid.left);
  return [{ code: "twoSides", values: { column, count: sides.count, amount: columnLetters((guess.columns.get("amount") ?? 0) + grid.left) }, choices: ["subtract", "asWritten"] }];
}

/** Currencies are never added to one another: one is counted, the others are set aside. */
export function currenciesQuestion({ grid }: Understanding, { currencies }: ReadRows, leftOut: readonly LeftOutRow[]): Question[] {
  if (!currencies) return [];
  const apart = leftOut.filter((row) => row.reason === "otherCurrency").map((row) => row.row);
  const others = currencies.all.filter((one) => one !== currencies.counted);
  return [{ code: "currencies", values: { sheet: grid.sheet, counted: currencies.counted, others: others.join(", "), count: apart.length }, rows: apart.slice(0, ROWS_NAMED), choices: currencies.all, details: Object.fromEntries(currencies.all.map((currency) => [currency, { currency }])) }];
}
