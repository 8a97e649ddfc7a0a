import { amountNamed } from "../columns/amountHeaders";
import type { Understanding } from "../columns/understanding";

const LIMIT = new Set([
  "max",
  "maxi",
  "maximum",
  "maximal",
  "maximale",
  "min",
  "mini",
  "minimum",
  "minimal",
  "plafond",
]);

/** Minimum and maximum of framework agreements, without a column of what was spent. */
export function areLimits({ looks, guess, firstColumn, lastColumn }: Understanding): boolean {
  if (guess.columns.has("amount")) return false;
  return looks.some(
    ({ index, words, profile }) =>
      index >= firstColumn &&
      index <= lastColumn &&
      profile.amounts > 0.8 &&
      profile.filled > 0 &&
      amountNamed(words) > 0 &&
      words.some((word) => LIMIT.has(word)),
  );
}
