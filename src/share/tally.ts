import { count } from "../ground/counts";
import type { Locality } from "../territory/places/place";
import { countContracts, type ContractCounts } from "./contracts";
import { LOCALITIES, partsOf, rateOf, totalOf, type Amounts, type Rate } from "./rate";

/** What a group of lines amounts to: net cents by supplier (its place in the list; -1 when no supplier is known), and by contract. */
export interface Tally {
  readonly bySupplier: Map<number, number>;
  readonly byContract: Map<string, Map<number, number>>;
}

/** A group of lines seen from one perimeter. */
export interface Slice {
  readonly amounts: Amounts;
  readonly totalCents: number;
  readonly rate: Rate;
  /** Tenths of a percent in the order of `LOCALITIES`, adding to 1 000; undefined when the total is not positive. */
  readonly parts?: readonly number[] | undefined;
  /** Suppliers whose net amount in the group is not nil; those that are one for the buyer count as one. */
  readonly suppliers: Readonly<Record<Locality, number>>;
  /** Undefined when no column tells them. */
  readonly contracts?: ContractCounts | undefined;
}

export const NO_SUPPLIER = -1;

/** How a perimeter sees a supplier, told by its place in the list. */
export interface View {
  readonly localityOf: (supplier: number) => Locality;
  /** The one that stands for all those that are one supplier: itself when it is alone. */
  readonly leaderOf: (supplier: number) => number;
}

export function newTally(): Tally {
  return { bySupplier: new Map(), byContract: new Map() };
}

export function addTo(tally: Tally, supplier: number, cents: number, contract: string): void {
  count(tally.bySupplier, supplier, cents);
  if (!contract) return;
  let holders = tally.byContract.get(contract);
  if (!holders) tally.byContract.set(contract, (holders = new Map()));
  count(holders, supplier, cents);
}

/** The tally seen from one perimeter. */
export function sliceOf(tally: Tally, view: View): Slice {
  const { localityOf } = view;
  const amounts = zeros();
  const suppliers = zeros();
  for (const [supplier, cents] of tally.bySupplier) amounts[localityOf(supplier)] += cents;
  for (const supplier of activeSuppliers(tally, view)) suppliers[localityOf(supplier)]++;
  return {
    amounts,
    totalCents: totalOf(amounts),
    rate: rateOf(amounts),
    parts: partsOf(LOCALITIES.map((locality) => amounts[locality])),
    suppliers,
    contracts: tally.byContract.size > 0 ? countContracts(tally.byContract, localityOf) : undefined,
  };
}

/** Suppliers whose net amount is not nil; those that are one are told by the one that stands for them. */
export function activeSuppliers({ bySupplier }: Tally, { leaderOf }: Pick<View, "leaderOf">): number[] {
  const worth = new Map<number, number>();
  for (const [supplier, cents] of bySupplier) if (supplier !== NO_SUPPLIER) count(worth, leaderOf(supplier), cents);
  return [...worth].flatMap(([supplier, cents]) => (cents === 0 ? [] : [supplier]));
}

function zeros(): Record<Locality, number> {
  return { yes: 0, no: 0, check: 0, unlocated: 0 };
}
