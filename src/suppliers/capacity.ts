import { count } from "../ground/counts";
import type { Supplier } from "./supplier";

/** What a supplier can deliver in a year, in integer cents (same basis as the purchases), and where the figure comes from. */
export interface Capacity {
  readonly yearlyCents: number;
  /** Proven: its best year with this buyer. */
  readonly floorCents: number;
  /** "told": the buyer's own figure; "estimated": from past purchases, and labelled so. */
  readonly origin: "told" | "estimated";
}

const YEAR_MARGIN = 1.5;
const BUSY_MONTH = 0.9;

/**
 * The buyer's figure when there is one; else the larger of 1.5 × the best year and 12 × the 90th percentile of an active month. Turnover is never invented.
 * @returns undefined when neither a figure nor a dated purchase is known
 */
export function capacityOf({ months }: Pick<Supplier, "months">, toldCents?: number): Capacity | undefined {
  const years = new Map<string, number>();
  for (const [month, cents] of Object.entries(months)) count(years, month.slice(0, 4), cents);
  const floorCents = Math.max(0, ...years.values());
  if (toldCents !== undefined) return { yearlyCents: toldCents, floorCents, origin: "told" };
  if (floorCents === 0) return undefined;
  const active = Object.entries(months).flatMap(([month, cents]) => (month.length > 4 && cents > 0 ? [cents] : []));
  return {
    yearlyCents: Math.round(Math.max(YEAR_MARGIN * floorCents, 12 * percentile(active, BUSY_MONTH))),
    floorCents,
    origin: "estimated",
  };
}

/** Nearest-rank percentile; 0 when there is no value. */
function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(rank * sorted.length) - 1] ?? 0;
}
