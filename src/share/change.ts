import { activeSuppliers, sliceOf, type Slice, type Tally, type View } from "./tally";

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

export function changesOf(byYear: ReadonlyMap<number, Tally>, view: View): YearChange[] {
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return years.slice(1).flatMap((year, index) => {
    const before = years[index];
    const [now, then] = [byYear.get(year), before === undefined ? undefined : byYear.get(before)];
    return now && then && before !== undefined
      ? [changeOf({ year, tally: now }, { year: before, tally: then }, view)]
      : [];
  });
}

interface YearTally {
  readonly year: number;
  readonly tally: Tally;
}

function changeOf(now: YearTally, before: YearTally, view: View): YearChange {
  const [slice, sliceBefore] = [sliceOf(now.tally, view), sliceOf(before.tally, view)];
  const [local, localBefore] = [localSuppliers(now.tally, view), localSuppliers(before.tally, view)];
  const hasContracts = slice.contracts !== undefined || sliceBefore.contracts !== undefined;
  return {
    year: now.year,
    before: before.year,
    lowRateChange: difference(slice, sliceBefore),
    localSuppliers: local.size,
    localSuppliersBefore: localBefore.size,
    newSuppliers: [...local].filter((supplier) => !localBefore.has(supplier)).length,
    lostSuppliers: [...localBefore].filter((supplier) => !local.has(supplier)).length,
    localContracts: hasContracts ? (slice.contracts?.local ?? 0) : undefined,
    localContractsBefore: hasContracts ? (sliceBefore.contracts?.local ?? 0) : undefined,
  };
}

function difference(now: Slice, before: Slice): number | undefined {
  return now.rate.ok && before.rate.ok ? now.rate.low - before.rate.low : undefined;
}

function localSuppliers(tally: Tally, view: View): Set<number> {
  return new Set(activeSuppliers(tally, view).filter((supplier) => view.localityOf(supplier) === "yes"));
}
