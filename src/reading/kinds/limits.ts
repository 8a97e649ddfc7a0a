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

const LOWER = new Set(["min", "mini", "minimum", "minimal"]);

/** Minimum and maximum of framework agreements, without a column of what was spent. */
export const areLimits = (table: Understanding): boolean =>
  !table.guess.columns.has("amount") && limitColumn(table) !== undefined;

/** Column (index) of the limits: the maximum rather than the minimum. */
export function limitColumn({ looks, firstColumn, lastColumn }: Understanding): number | undefined {
  const limits = looks.filter(
    ({ index, words, profile }) =>
      index >= firstColumn &&
      index <= lastColumn &&
      profile.amounts > 0.8 &&
      profile.filled > 0 &&
      amountNamed(words) > 0 &&
      words.some((word) => LIMIT.has(word)),
  );
  return (limits.find(({ words }) => !words.some((word) => LOWER.has(word))) ?? limits[0])?.index;
}
