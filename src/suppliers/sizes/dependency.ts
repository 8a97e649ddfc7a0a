/** Years looked at: the last of the file. */
const LAST_YEARS = 2;

/**
 * How much a supplier depends on the buyer: the larger of the last two years' purchases (all of them where no line bears a year), over its yearly turnover. 0 to 1, more where the turnover
 * is wrong or of another year.
 * @param yearly integer cents by year, ascending; empty where no line bears a year
 */
export function dependencyOf(
  yearly: readonly number[],
  totalCents: number,
  turnoverCents: number | undefined,
): number | undefined {
  if (turnoverCents === undefined || turnoverCents <= 0) return undefined;
  return Math.max(0, ...(yearly.length > 0 ? yearly.slice(-LAST_YEARS) : [totalCents])) / turnoverCents;
}
