import { sumOfCents } from "../../ground/money";
import type { PurchaseLine } from "../../reading/columns/purchases";

/** One exercice as the file shows it. */
export interface Exercice {
  readonly year: number;
  /** ISO dates of its first and last dated lines. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** Distinct months in which something was bought; undefined where no line bears a date. */
  readonly months?: number | undefined;
  readonly cents: number;
  /** False when the file holds a part of it only: it is never counted as a year. */
  readonly isFull: boolean;
}

/** Days without purchase at either end of the file that say nothing: a busy buyer too has quiet weeks. */
const QUIET_DAYS = 45;

/**
 * The exercices of the purchases, the first one first. The file may begin or stop in the middle of one: its first (last) exercice is partial when
 * more days lie before (after) its purchases than between any two dates of purchase. One that is not over on `today` is partial too.
 * @param today ISO date
 */
export function exercicesOf(lines: readonly PurchaseLine[], today: string): Exercice[] {
  const byYear = new Map<number, PurchaseLine[]>();
  for (const line of lines) {
    if (line.year === undefined) continue;
    const own = byYear.get(line.year);
    if (own) own.push(line);
    else byYear.set(line.year, [line]);
  }
  const longest = Math.max(QUIET_DAYS, longestPause(lines));
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return years.map((year): Exercice => {
    const own = byYear.get(year)!;
    const dates = own.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    const isLate = year === years[0] && first !== undefined && daysBetween(`${year}-01-01`, first) > longest;
    const isCut = year === years.at(-1) && last !== undefined && daysBetween(last, `${year}-12-31`) > longest;
    return {
      year,
      first,
      last,
      months: dates.length > 0 ? new Set(dates.map((date) => date.slice(0, 7))).size : undefined,
      cents: sumOfCents(own),
      isFull: !isLate && !isCut && `${year}-12-31` < today,
    };
  });
}

/** Longest time between two dates of purchase that follow each other, in days; endless where there are fewer than two. */
function longestPause(lines: readonly PurchaseLine[]): number {
  const dates = [...new Set(lines.flatMap(({ date }) => (date === undefined ? [] : [date])))].sort();
  if (dates.length < 2) return Infinity;
  return dates.slice(1).reduce((most, date, index) => Math.max(most, daysBetween(dates[index]!, date)), 0);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
