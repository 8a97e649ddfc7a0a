import type { Locality } from "../territory/places/place";
import { sumOf } from "../ground/money";

export const LOCALITIES = ["yes", "no", "check", "unlocated"] as const satisfies readonly Locality[];

/** Integer cents by locality, net of credit notes. */
export type Amounts = Readonly<Record<Locality, number>>;

/** Local share between its bounds, 0 to 1; or why no rate can be given and the amounts alone speak. */
export type Rate =
  | { readonly ok: true; readonly low: number; readonly high: number }
  | { readonly ok: false; readonly reason: "totalNotPositive" | "outsideRange" };

export function totalOf(amounts: Amounts): number {
  return sumOf(LOCALITIES, (locality) => amounts[locality]);
}

/**
 * Local / total, and the same if all that is to check or not located were local. With more credit notes than purchases
 * among the uncertain amounts the second may be the smaller one: bounds are given in order.
 */
export function rateOf(amounts: Amounts): Rate {
  const total = totalOf(amounts);
  if (total <= 0) return { ok: false, reason: "totalNotPositive" };
  const bounds = [amounts.yes / total, (amounts.yes + amounts.check + amounts.unlocated) / total] as const;
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  return low < 0 || high > 1 ? { ok: false, reason: "outsideRange" } : { ok: true, low, high };
}

/** More than half of the euros are to check or not located: the bounds stay true, but neither is put forward as the rate. The last digits of a division do not count. */
export const isHalfUnknown = ({ low, high }: { readonly low: number; readonly high: number }): boolean =>
  tidy(high - low) > 0.5;

/**
 * Parts of a whole in tenths of a percent, by the largest remainder (ties to the first): they add up to exactly 1 000.
 * Undefined when the whole is not positive.
 */
export function partsOf(amounts: readonly number[]): number[] | undefined {
  const total = sumOf(amounts, (amount) => amount);
  if (total <= 0) return undefined;
  const exact = amounts.map((amount) => (amount / total) * 1000);
  const floors = exact.map((value) => Math.floor(tidy(value)));
  const missing = 1000 - sumOf(floors, (value) => value);
  const order = exact
    .map((value, index) => ({ index, rest: tidy(value - (floors[index] ?? 0)) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0));
}

/** Nine decimals, as the sheet's formula rounds, so that equal remainders stay equal. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9;
