import type { Steps } from "../ground/steps";
import { activeSuppliers, type Slice, type Tally, type View } from "./tally";

/** One year against the year before, in one perimeter. */
export interface YearChange {
  readonly year: number;
  readonly before: number;
  /** Difference of the low rates, in points (0.021 = +2,1 points); undefined when one of the years has no rate. */
  readonly lowRateChange?: number | undefined;
  readonly localSuppliers: number;
  readonly localSuppliersBefore: number;
  /** Local suppliers with a net amount this year and none the year before; and the contrary. */
  readonly newSuppliers: number;
  readonly lostSuppliers: number;
  /** Contracts or lots held locally; undefined when no column tells them. */
  readonly localContracts?: number | undefined;
  readonly localContractsBefore?: number | undefined;
}

/** What a year holds, and its local suppliers. */
interface YearSeen {
  readonly year: number;
  readonly slice: Slice;
  readonly local: ReadonlySet<number>;
}

/** @param years in their order, each with its slice */
export function* comparingYears(
  years: readonly (readonly [number, Slice])[],
  byYear: ReadonlyMap<number, Tally>,
  view: View,
): Steps<YearChange[]> {
  const seen: YearSeen[] = [];
  for (const [year, slice] of years) {
    const tally = byYear.get(year);
    if (tally) seen.push({ year, slice, local: localSuppliers(tally, view) });
    yield;
  }
  return seen.slice(1).flatMap((now, index) => {
    const before = seen[index];
    return before ? [changeOf(now, before)] : [];
  });
}

function changeOf({ year, slice, local }: YearSeen, before: YearSeen): YearChange {
  const hasContracts = slice.contracts !== undefined || before.slice.contracts !== undefined;
  return {
    year,
    before: before.year,
    lowRateChange: difference(slice, before.slice),
    localSuppliers: local.size,
    localSuppliersBefore: before.local.size,
    newSuppliers: [...local].filter((supplier) => !before.local.has(supplier)).length,
    lostSuppliers: [...before.local].filter((supplier) => !local.has(supplier)).length,
    localContracts: hasContracts ? (slice.contracts?.local ?? 0) : undefined,
    localContractsBefore: hasContracts ? (before.slice.contracts?.local ?? 0) : undefined,
  };
}

function difference(now: Slice, before: Slice): number | undefined {
  return now.rate.ok && before.rate.ok ? now.rate.low - before.rate.low : undefined;
}

function localSuppliers(tally: Tally, view: View): Set<number> {
  return new Set(activeSuppliers(tally, view).filter((supplier) => view.localityOf(supplier) === "yes"));
}
