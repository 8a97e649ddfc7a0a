import type { Rate } from "./rate";
import type { Share } from "./share";

/** What an answer did to the range of one perimeter. */
export interface RangeChange {
  /** The perimeter's name. */
  readonly name: string;
  readonly before: Range;
  readonly after: Range;
}
type Range = Pick<Extract<Rate, { ok: true }>, "low" | "high">;

/** Less than this is not seen: a tenth of a percent is what is shown. */
const SEEN = 0.0005;

/** Perimeters whose range is no longer what it was, in their order. */
export function rangeChanges(before: Share | undefined, after: Share): RangeChange[] {
  return after.perimeters.flatMap(({ perimeter: { name = "" }, whole: { rate } }) => {
    const former = before?.perimeters.find(({ perimeter }) => perimeter.name === name)?.whole.rate;
    if (!former?.ok || !rate.ok) return [];
    const hasMoved = Math.abs(former.low - rate.low) >= SEEN || Math.abs(former.high - rate.high) >= SEEN;
    return hasMoved ? [{ name, before: former, after: rate }] : [];
  });
}
