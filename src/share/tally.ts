import type { Locality } from "../territory/place";
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
  readonly parts?: readonly number[];
  /** Suppliers whose net amount in the group is not nil. */
  readonly suppliers: Readonly<Record<Locality, number>>;
  /** Undefined when no column tells them. */
  readonly contracts?: ContractCounts;
}

export const NO_SUPPLIER = -1;

export function newTally(): Tally {
  return { bySupplier: new Map(), byContract: new Map() };
}

export function addTo(tally: Tally, supplier: number, cents: number, contract: string): void {
  add(tally.bySupplier, supplier, cents);
  if (!contract) return;
  let holders = tally.byContract.get(contract);
  if (!holders) tally.byContract.set(contract, (holders = new Map()));
  add(holders, supplier, cents);
}

function add(sums: Map<number, number>, key: number, cents: number): void {
  sums.set(key, (sums.get(key) ?? 0) + cents);
}

/** The tally seen from one perimeter: `localityOf` answers for a supplier's place in the list. */
export function sliceOf(tally: Tally, localityOf: (supplier: number) => Locality): Slice {
  const amounts = zeros();
  const suppliers = zeros();
  for (const [supplier, cents] of tally.bySupplier) {
    const locality = localityOf(supplier);
    amounts[locality] += cents;
    if (cents !== 0 && supplier !== NO_SUPPLIER) suppliers[locality]++;
  }
  return {
    amounts,
    totalCents: totalOf(amounts),
    rate: rateOf(amounts),
    parts: partsOf(LOCALITIES.map((locality) => amounts[locality])),
    suppliers,
    ...(tally.byContract.size > 0 ? { contracts: countContracts(tally.byContract, localityOf) } : {}),
  };
}

function zeros(): Record<Locality, number> {
  return { yes: 0, no: 0, check: 0, unlocated: 0 };
}
