import { count } from "../ground/counts";
import type { Locality } from "../territory/places/place";
import { countContracts, type ContractCounts } from "./contracts";
import { partsOf, rateOf, totalOf, type Amounts, type Rate } from "./rate";

/** What a group of lines amounts to: net cents by holder (see `coHolders.ts`; -1 when no supplier is known), and by contract as each perimeter sees it. */
export interface Tally {
  readonly byHolder: Map<number, number>;
  readonly byContract: Map<string, readonly Record<Locality, number>[]>;
}

/** What a line adds to the groups that it is in. */
export interface Part {
  readonly holder: number;
  readonly cents: number;
  /** "" when no column tells it. */
  readonly contract: string;
  /** Where the holder is, for each perimeter. */
  readonly localities: readonly Locality[];
}

/** A group of lines seen from one perimeter. */
export interface Slice {
  readonly amounts: Amounts;
  readonly totalCents: number;
  readonly rate: Rate;
  /** Tenths of a percent in the order of `LOCALITIES` (see `partsOf`), adding to 1 000; undefined when the total is not positive. */
  readonly parts?: readonly number[] | undefined;
  /** Suppliers whose net amount in the group is not nil; those that are one for the buyer count as one. */
  readonly suppliers: Readonly<Record<Locality, number>>;
  /** Undefined when no column tells them. */
  readonly contracts?: ContractCounts | undefined;
}

export const NO_SUPPLIER = -1;

/** How a perimeter sees those who bear amounts. */
export interface View {
  /** Its place among the perimeters, from 0. */
  readonly perimeter: number;
  readonly localityOf: (holder: number) => Locality;
  /** The supplier that stands for all those that are one: itself when it is alone. */
  readonly leaderOf: (holder: number) => number;
}

export function newTally(): Tally {
  return { byHolder: new Map(), byContract: new Map() };
}

export function addTo(tally: Tally, { holder, cents, contract, localities }: Part): void {
  count(tally.byHolder, holder, cents);
  if (!contract) return;
  let seen = tally.byContract.get(contract);
  if (!seen) tally.byContract.set(contract, (seen = localities.map(zeros)));
  localities.forEach((locality, perimeter) => {
    const amounts = seen[perimeter];
    if (amounts) amounts[locality] += cents;
  });
}

/** The tally seen from one perimeter. */
export function sliceOf(tally: Tally, view: View): Slice {
  const { localityOf, perimeter } = view;
  const amounts = zeros();
  const suppliers = zeros();
  for (const [holder, cents] of tally.byHolder) amounts[localityOf(holder)] += cents;
  for (const supplier of activeSuppliers(tally, view)) suppliers[localityOf(supplier)]++;
  return {
    amounts,
    totalCents: totalOf(amounts),
    rate: rateOf(amounts),
    parts: partsOf(amounts),
    suppliers,
    contracts:
      tally.byContract.size > 0
        ? countContracts([...tally.byContract.values()].flatMap((seen) => seen[perimeter] ?? []))
        : undefined,
  };
}

/** Suppliers whose net amount is not nil; those that are one are told by the one that stands for them. */
export function activeSuppliers({ byHolder }: Tally, { leaderOf }: Pick<View, "leaderOf">): number[] {
  const worth = new Map<number, number>();
  for (const [holder, cents] of byHolder) if (holder !== NO_SUPPLIER) count(worth, leaderOf(holder), cents);
  return [...worth].flatMap(([supplier, cents]) => (cents === 0 ? [] : [supplier]));
}

function zeros(): Record<Locality, number> {
  return { yes: 0, no: 0, check: 0, unlocated: 0 };
}
