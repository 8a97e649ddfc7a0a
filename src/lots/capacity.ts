/** What one supplier sold, line by line. */
export interface Sale { readonly cents: number; readonly year?: number; /** ISO date, when known. */ readonly date?: string }

export interface EstimatedCapacity {
  /** « estimée »: the larger of 1.5 × the best year and 12 × the 90th percentile of an active month. */
  readonly cents: number;
  /** Largest year observed: the proven floor. */
  readonly provenCents: number;
}

const GROWTH = 1.5;
const MONTH_PERCENTILE = 0.9;

/** Capacity from past volume alone, in cents a year; nothing is invented for someone who never sold. */
export function estimateCapacity(sales: readonly Sale[]): EstimatedCapacity {
  const years = totals(sales, (sale) => String(sale.year ?? ""));
  const months = totals(sales.filter((sale) => sale.date), (sale) => sale.date!.slice(0, 7)).filter((cents) => cents > 0).sort((a, b) => a - b);
  const provenCents = Math.max(0, ...years);
  // Nearest rank: the month that nine in ten do not exceed. Under six active months one large invoice would speak for all.
  const month = months.length < 6 ? 0 : months[Math.ceil(months.length * MONTH_PERCENTILE) - 1]!;
  return { cents: Math.round(Math.max(GROWTH * provenCents, 12 * month)), provenCents };
}

function totals(sales: readonly Sale[], keyOf: (sale: Sale) => string): number[] {
  const sums = new Map<string, number>();
  for (const sale of sales) sums.set(keyOf(sale), (sums.get(keyOf(sale)) ?? 0) + sale.cents);
  return [...sums.values()];
}
