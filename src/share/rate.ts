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
 * Parts of a whole in tenths of a percent, in the order of `LOCALITIES`: they add up to exactly 1 000, and say what the bounds say. What is local is the low
 * rate, rounded; what is not is what the high rate, rounded, leaves. Undefined when the whole is not positive.
 */
export function partsOf(amounts: Amounts): readonly number[] | undefined {
  const total = totalOf(amounts);
  if (total <= 0) return undefined;
  const tenths = (cents: number): number => rounded((cents / total) * 1000);
  const local = tenths(amounts.yes);
  const possible = tenths(amounts.yes + amounts.check + amounts.unlocated);
  const uncertain = possible - local;
  const check = partOf(uncertain, amounts, tenths(amounts.check));
  return [local, 1000 - possible, check, uncertain - check];
}

/** What is to check among what is uncertain: all or nothing of it where the other is nil, never more than the whole. */
function partOf(uncertain: number, { check, unlocated }: Amounts, own: number): number {
  if (unlocated === 0) return uncertain;
  if (check === 0) return 0;
  return Math.max(Math.min(uncertain, 0), Math.min(Math.max(uncertain, 0), own));
}

/** Half away from zero, as the sheet's formula rounds. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(tidy(value)));

/** Nine decimals, as the sheet's formula rounds, so that equal remainders stay equal. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9;
