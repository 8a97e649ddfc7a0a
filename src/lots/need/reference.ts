import { sumOfCents } from "../../ground/money";
import type { PurchaseLine } from "../../reading/columns/purchases";
import type { NeedBasis } from "./choice";
import type { Exercice } from "./exercices";

/** The purchases that stand for a year's need. */
export interface Reference {
  /** What it is; `seen`: less than a year is seen, and what is seen stands for lack of better. */
  readonly basis: Exclude<NeedBasis, "typed"> | "seen";
  /** Exercices that it takes from; empty for lines without a year. */
  readonly years: readonly number[];
  /** ISO dates of its first and last day, for twelve months that are no exercice. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** How many years its lines stand for. */
  readonly parts: number;
  /** Net value of its lines over those years, cents. */
  readonly cents: number;
  /** Whether each line is of it, in the order of the lines. */
  readonly holds: readonly boolean[];
}

/**
 * R2121-7: regular needs are counted over the last exercice or the last twelve months, never as the mean of whatever the file holds. Where what is
 * asked cannot be had (no full exercice, no dates), the next best is taken, and `basis` says which.
 */
export function referenceOf(
  lines: readonly PurchaseLine[],
  exercices: readonly Exercice[],
  basis: NeedBasis,
): Reference {
  const full = exercices.filter(({ isFull }) => isFull).map(({ year }) => year);
  const twelve = (): Reference | undefined => lastTwelve(lines, exercices);
  const byYears = (basis: "lastFull" | "meanFull", years: readonly number[]): Reference | undefined =>
    years.length > 0 ? taken(lines, basis, ({ year }) => year !== undefined && years.includes(year), years) : undefined;
  const lastFull = (): Reference | undefined => byYears("lastFull", full.slice(-1));
  const wanted = basis === "lastTwelve" ? twelve() : basis === "meanFull" ? byYears("meanFull", full) : lastFull();
  return (
    wanted ??
    lastFull() ??
    twelve() ??
    taken(
      lines,
      "seen",
      () => true,
      exercices.map(({ year }) => year),
    )
  );
}

/** The twelve months that end with the file's last date; undefined when it shows less. */
function lastTwelve(lines: readonly PurchaseLine[], exercices: readonly Exercice[]): Reference | undefined {
  const [first, to] = [exercices.find((each) => each.first)?.first, exercices.findLast((each) => each.last)?.last];
  if (first === undefined || to === undefined) return undefined;
  const from = dayAfterYearBefore(to);
  // A file that begins a few days later has its twelve months all the same.
  if (Date.parse(first) - Date.parse(from) > 31 * 86_400_000) return undefined;
  const years = exercices.map(({ year }) => year).filter((year) => year >= Number(from.slice(0, 4)));
  const reference = taken(lines, "lastTwelve", ({ date }) => date !== undefined && date >= from && date <= to, years);
  return { ...reference, parts: 1, from, to };
}

function dayAfterYearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function taken(
  lines: readonly PurchaseLine[],
  basis: Reference["basis"],
  isOf: (line: PurchaseLine) => boolean,
  years: readonly number[],
): Reference {
  const holds = lines.map(isOf);
  const cents = sumOfCents(lines.filter((_, index) => holds[index]));
  return { basis, years, parts: basis === "meanFull" ? years.length : 1, cents, holds };
}
