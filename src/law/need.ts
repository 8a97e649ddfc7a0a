/** How long the contract may run, all renewals counted. */
export interface Duration {
  /** Firm period, in months. */
  readonly firmMonths: number;
  readonly renewals: number;
  readonly monthsPerRenewal: number;
}

/** A lot as the law looks at it: € HT a year in cents. */
export interface YearlyLot {
  readonly id: string;
  readonly yearlyCents: number;
}

/** Maximum of an accord-cadre (R2121-8), in one way or the other; neither: the forecast. */
export interface Maximum {
  /** Percent of the forecast. */
  readonly maximumPercent?: number | undefined;
  /** Cents, € HT, over the whole duration, all lots together; it goes before the percentage. */
  readonly maximumCents?: number | undefined;
}

/** The value of each lot over the whole duration; the values sum to `totalCents` exactly. */
export interface Need {
  readonly months: number;
  readonly yearlyCents: number;
  /** What is expected to be bought over the whole duration; `totalCents` is the maximum where there is one. */
  readonly forecastCents: number;
  /** R2121-1, R2121-6 and R2121-8: € HT, all lots, renewals included, at the maximum. */
  readonly totalCents: number;
  readonly lots: readonly { readonly id: string; readonly totalCents: number }[];
}

export function totalMonths(duration: Duration): number {
  return duration.firmMonths + duration.renewals * duration.monthsPerRenewal;
}

/** The estimated need: the sum of all lots over the whole duration, whatever the number of lots and of suppliers. */
export function estimateNeed(lots: readonly YearlyLot[], duration: Duration, maximum: Maximum = {}): Need {
  const months = totalMonths(duration);
  const yearlySum = lots.reduce((sum, lot) => sum + lot.yearlyCents, 0);
  const forecastCents = Math.round((yearlySum * months) / 12);
  const overDuration = (yearlyCents: number): number => Math.round(atMost(yearlyCents, yearlySum, months, maximum));
  let yearlyCents = 0;
  // Each lot takes what the running total gained, so that rounding never makes lots and total differ.
  const valued = lots.map((lot) => {
    const before = overDuration(yearlyCents);
    yearlyCents += lot.yearlyCents;
    return { id: lot.id, totalCents: overDuration(yearlyCents) - before };
  });
  return { months, yearlyCents, forecastCents, totalCents: overDuration(yearlyCents), lots: valued };
}

/** The maximum of so much a year, over the duration: its part of a maximum in euros, else the forecast times the percentage. */
function atMost(
  yearlyCents: number,
  yearlySum: number,
  months: number,
  { maximumPercent = 100, maximumCents }: Maximum,
): number {
  if (maximumCents !== undefined && yearlySum > 0) return (maximumCents * yearlyCents) / yearlySum;
  return (((yearlyCents * months) / 12) * maximumPercent) / 100;
}
