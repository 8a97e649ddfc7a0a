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

/** The value of each lot over the whole duration; the values sum to `totalCents` exactly. */
export interface Need {
  readonly months: number;
  readonly yearlyCents: number;
  /** R2121-1 and R2121-6: € HT, all lots, renewals included. */
  readonly totalCents: number;
  readonly lots: readonly { readonly id: string; readonly totalCents: number }[];
}

export function totalMonths(duration: Duration): number {
  return duration.firmMonths + duration.renewals * duration.monthsPerRenewal;
}

/** The estimated need: the sum of all lots over the whole duration, whatever the number of lots and of suppliers. */
export function estimateNeed(lots: readonly YearlyLot[], duration: Duration): Need {
  const months = totalMonths(duration);
  const overDuration = (yearlyCents: number) => Math.round((yearlyCents * months) / 12);
  let yearlyCents = 0;
  // Each lot takes what the running total gained, so that rounding never makes lots and total differ.
  const valued = lots.map((lot) => {
    const before = overDuration(yearlyCents);
    yearlyCents += lot.yearlyCents;
    return { id: lot.id, totalCents: overDuration(yearlyCents) - before };
  });
  return { months, yearlyCents, totalCents: overDuration(yearlyCents), lots: valued };
}
