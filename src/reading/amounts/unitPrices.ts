import { readAmount } from "./amount";
import { basisNamed } from "../columns/amountHeaders";
import { isBlank } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { ColumnLook } from "../columns/look";

const LEAST_ROWS = 3;
const NEARLY_ALL = 0.9;
const NAMED_AS_AMOUNT = 0.4;
/** What a price rounded to the cent makes its product lose, in euros: half a cent a piece, and the total's own rounding. */
const HALF_CENT = 0.005;

/** What a price for one piece keeps of its name as an amount, as when its header says « unitaire ». */
const HARDLY_NAMED = 0.3;

/** The columns, those of prices for one piece hardly named as amounts any more. */
export function withUnitPrices(
  looks: readonly ColumnLook[],
  rows: readonly (readonly CellValue[])[],
): readonly ColumnLook[] {
  const prices = unitPrices(looks, rows);
  return prices.size === 0
    ? looks
    : looks.map((look) => (prices.has(look.index) ? { ...look, amountNamed: look.amountNamed * HARDLY_NAMED } : look));
}

/** Columns (indices) that, times a column of quantities, give another column of amounts on nearly all rows. */
function unitPrices(looks: readonly ColumnLook[], rows: readonly (readonly CellValue[])[]): ReadonlySet<number> {
  const figures = looks.filter(
    ({ profile }) =>
      profile.filled >= LEAST_ROWS && profile.amounts > 0.8 && profile.companyIds < 0.5 && profile.dates < 0.5,
  );
  const amounts = figures.filter(({ amountNamed }) => amountNamed >= NAMED_AS_AMOUNT);
  const quantities = figures.filter((look) => !amounts.includes(look));
  if (amounts.length < 2 || quantities.length === 0) return new Set();
  const cells = new Map(figures.map(({ index }) => [index, rows.map((row) => figureIn(row[index]))]));
  const column = ({ index }: ColumnLook): readonly (number | undefined)[] => cells.get(index) ?? [];
  const isUnitPrice = (price: ColumnLook): boolean =>
    amounts.some(
      (total) =>
        total !== price &&
        !(basisNamed(price.words) !== "TTC" && basisNamed(total.words) === "TTC") &&
        quantities.some((quantity) => multiply(column(quantity), column(price), column(total))),
    );
  return new Set(amounts.filter(isUnitPrice).map(({ index }) => index));
}

/** Quantity × price is the total on nearly all rows that hold the three, and the quantity is not always one. */
function multiply(
  quantities: readonly (number | undefined)[],
  prices: readonly (number | undefined)[],
  totals: readonly (number | undefined)[],
): boolean {
  let compared = 0;
  let agreeing = 0;
  let several = 0;
  quantities.forEach((quantity, row) => {
    const [price, total] = [prices[row], totals[row]];
    if (quantity === undefined || price === undefined || total === undefined || total === 0) return;
    compared += 1;
    if (quantity !== 1) several += 1;
    if (Math.abs(quantity * price - total) <= HALF_CENT * (1.1 + Math.abs(quantity))) agreeing += 1;
  });
  return compared >= LEAST_ROWS && agreeing >= NEARLY_ALL * compared && several >= 0.2 * compared;
}

function figureIn(value: CellValue | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (value === undefined || isBlank(value)) return undefined;
  const reading = readAmount(value, ",");
  return reading.kind === "amount" ? reading.cents / 100 : undefined;
}
