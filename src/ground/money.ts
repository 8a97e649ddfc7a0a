/** Number format of euros with cents in our sheets. */
export const MONEY = "#,##0.00";

/** Number format of whole numbers, and of euros rounded where a page is too narrow for cents. */
export const WHOLE = "#,##0";

/** Number format of an axis of euros. */
export const EURO_AXIS = '#,##0" €"';

/** Sum of what each item bears: integer cents stay exact up to 2^53. */
export function sumOf<T>(items: Iterable<T>, of: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += of(item);
  return sum;
}

/**
 * Sum of amounts in integer cents, € HT or TTC as the items are.
 * @example sumOfCents(table.lines)
 */
export const sumOfCents = (items: Iterable<{ readonly amountCents: number }>): number =>
  sumOf(items, ({ amountCents }) => amountCents);

/**
 * Cents as a plain number of euros, for files: two decimals, no mark between thousands.
 * @example plainEuros(-123456, ",") // "-1234,56"
 */
export const plainEuros = (cents: number, decimalMark: "," | "."): string =>
  (cents / 100).toFixed(2).replace(".", decimalMark);
