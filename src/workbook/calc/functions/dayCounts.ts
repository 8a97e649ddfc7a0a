import { ERRORS, type Scalar } from "../values";

/** A day of the calendar, as the counts of days by months of thirty take it. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const endsFebruary = ({ year, month, day }: Day): boolean => month === 2 && day === (isLeap(year) ? 29 : 28);

/**
 * Days between two days, months counted as thirty days: the European way, or the American one (NASD), in which the end of February is a
 * thirtieth and a 31st counts as one only before a thirtieth. `bothEnds`: two ends of February are two thirtieths (YEARFRAC alone).
 */
export function days360(from: Day, to: Day, european: boolean, bothEnds = false): number {
  let [start, end] = [from.day, to.day];
  if (european) {
    [start, end] = [Math.min(start, 30), Math.min(end, 30)];
  } else {
    if (endsFebruary(from)) {
      if (bothEnds && endsFebruary(to)) end = 30;
      start = 30;
    }
    start = Math.min(start, 30);
    if (end === 31 && start === 30) end = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + end - start;
}

/** Length of the year in which two days lie, for the basis « actual/actual »: the year's own, or the mean of several. */
function yearLength(from: Day, to: Day): number {
  const later = to.month > from.month || (to.month === from.month && to.day > from.day);
  if (to.year === from.year) return isLeap(from.year) ? 366 : 365;
  if (to.year > from.year + 1 || later) {
    let days = 0;
    for (let year = from.year; year <= to.year; year++) days += isLeap(year) ? 366 : 365;
    return days / (to.year - from.year + 1);
  }
  const holdsLeapDay =
    (isLeap(from.year) && from.month <= 2) || (isLeap(to.year) && (to.month > 2 || endsFebruary(to)));
  return holdsLeapDay ? 366 : 365;
}

/** Part of a year between two days, the earlier first. `basis`: 0 American 30/360, 1 actual, 2 actual/360, 3 actual/365, 4 European 30/360. */
export function yearFraction(from: Day, to: Day, days: number, basis: number): Scalar {
  switch (basis) {
    case 0:
      return days360(from, to, false, true) / 360;
    case 1:
      return days / yearLength(from, to);
    case 2:
      return days / 360;
    case 3:
      return days / 365;
    case 4:
      return days360(from, to, true) / 360;
    default:
      return ERRORS.num;
  }
}
