import { count } from "../../ground/counts";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";
import { leadersOf } from "../../suppliers/leaders";
import { holdersOf, MOST_COMPARED } from "../coHolders";
import { rateOf, totalOf, type Amounts, type Rate } from "../rate";
import { localitiesOf, type ShareInput } from "../share";
import { activeSuppliers, newTally, NO_SUPPLIER, type Tally } from "../tally";
import { countedCents } from "../vat";

/** What a seller is taken for (a role, a size), and whether that is sure. */
export interface Kind<Name extends string> {
  readonly name: Name | "unknown";
  readonly sure: boolean;
}

/** Amounts and suppliers of one kind, in one perimeter, whether the kind is sure or to be checked. */
export interface KindAmounts {
  readonly amounts: Amounts;
  /** Suppliers whose net amount is not nil; those that are one for the buyer count as one. */
  readonly suppliers: number;
}

/** Sellers by kind in one perimeter. Each cent stands under one kind and one locality. */
export interface KindSlice<Name extends string> {
  readonly byKind: ReadonlyMap<Name | "unknown", KindAmounts>;
  /**
   * Local purchases from the kinds asked for: `yes` is sure of the place and of the kind, `no` is elsewhere or surely of another kind, `check` is the rest. The rate is a
   * share of all purchases.
   */
  readonly wanted: { readonly amounts: Amounts; readonly rate: Rate; readonly suppliers: Amounts };
  /** The same wherever they are: `yes` is surely of the kinds asked for, `check` is not known. */
  readonly everywhere: { readonly amounts: Amounts; readonly rate: Rate; readonly suppliers: Amounts };
}

export interface KindShare<Name extends string> {
  readonly whole: KindSlice<Name>;
  readonly byYear: readonly (KindSlice<Name> & { readonly year: number })[];
}

export interface Kinds<Name extends string> {
  readonly of: (supplier: LocatedSupplier) => Kind<Name>;
  /** Every kind told apart, but « unknown ». */
  readonly names: readonly Name[];
  /** Those whose local part is asked for. */
  readonly wanted: ReadonlySet<Name>;
}

const UNKNOWN = { name: "unknown", sure: false } as const;

/** Who sells, by kind, for each perimeter in order: in all and by year. */
export function sharesByKind<Name extends string>(input: ShareInput, kinds: Kinds<Name>): KindShare<Name>[] {
  const holders = holdersOf(input.suppliers);
  const leaders = leadersOf(input.suppliers);
  const known = input.suppliers.map(kinds.of);
  const { whole, years } = talliesOf(input, holders.of);
  return input.perimeters.map((_, index) => {
    const ofSupplier = localitiesOf(input, index);
    const seen: Seen<Name> = {
      kinds,
      kindOf: (holder) => sharedKind(holders.membersOf(holder).map((supplier) => known[supplier] ?? UNKNOWN)),
      localityOf: (holder) => holders.localityOf(holder, ofSupplier),
      leaderOf: (holder) => leaders[holders.supplierOf(holder)] ?? holders.supplierOf(holder),
    };
    return {
      whole: sliceOf(whole, seen),
      byYear: [...years].sort(([a], [b]) => a - b).map(([year, tally]) => ({ year, ...sliceOf(tally, seen) })),
    };
  });
}

function talliesOf({ table, vat }: ShareInput, holderOf: (line: ShareInput["table"]["lines"][number]) => number) {
  const whole = newTally();
  const years = new Map<number, Tally>();
  for (const line of table.lines) {
    const [holder, cents] = [holderOf(line), countedCents(line, vat)];
    count(whole.byHolder, holder, cents);
    if (line.year === undefined) continue;
    const year = years.get(line.year) ?? newTally();
    years.set(line.year, year);
    count(year.byHolder, holder, cents);
  }
  return { whole, years };
}

/** What each supplier that stands for its group was paid, by year in ascending order, by its place in the list; empty lists where no line bears a year. */
export function yearlyBySupplier(input: ShareInput): ReadonlyMap<number, readonly number[]> {
  const holders = holdersOf(input.suppliers);
  const leaders = leadersOf(input.suppliers);
  const { years } = talliesOf(input, holders.of);
  const paid = [...years]
    .sort(([a], [b]) => a - b)
    .map(([, tally]) => {
      const bySupplier = new Map<number, number>();
      for (const [holder, cents] of tally.byHolder) {
        const supplier = holders.supplierOf(holder);
        count(bySupplier, leaders[supplier] ?? supplier, cents);
      }
      return bySupplier;
    });
  const standing = [...new Set(leaders)];
  return new Map(standing.map((supplier) => [supplier, paid.map((year) => year.get(supplier) ?? 0)]));
}

/** An amount that several share has a kind only where all are alike: who was really paid how much is not known. */
function sharedKind<Name extends string>(members: readonly Kind<Name>[]): Kind<Name> {
  const [own = UNKNOWN, ...others] = members;
  const isShared =
    others.length <= MOST_COMPARED && others.every(({ name, sure }) => name === own.name && sure === own.sure);
  return isShared ? own : UNKNOWN;
}

interface Seen<Name extends string> {
  readonly kinds: Kinds<Name>;
  readonly kindOf: (holder: number) => Kind<Name>;
  readonly localityOf: (holder: number) => Locality;
  readonly leaderOf: (holder: number) => number;
}

function sliceOf<Name extends string>(tally: Tally, seen: Seen<Name>): KindSlice<Name> {
  const byKind = new Map<Name | "unknown", { amounts: Record<Locality, number>; suppliers: number }>(
    [...seen.kinds.names, UNKNOWN.name].map((name) => [name, { amounts: zeros(), suppliers: 0 }]),
  );
  const [near, anywhere] = [newPart(), newPart()];
  const add = (kind: Kind<Name>, locality: Locality, what: "amounts" | "suppliers", number: number): void => {
    near[what][partOf(kind, locality, seen.kinds.wanted)] += number;
    anywhere[what][partOf(kind, "yes", seen.kinds.wanted)] += number;
  };
  for (const [holder, cents] of tally.byHolder) {
    const locality = seen.localityOf(holder);
    const kind = holder === NO_SUPPLIER ? UNKNOWN : seen.kindOf(holder);
    byKind.get(kind.name)!.amounts[locality] += cents;
    add(kind, locality, "amounts", cents);
  }
  for (const supplier of activeSuppliers(tally, seen)) {
    byKind.get(seen.kindOf(supplier).name)!.suppliers++;
    add(seen.kindOf(supplier), seen.localityOf(supplier), "suppliers", 1);
  }
  return {
    byKind,
    wanted: { ...near, rate: rateOf(near.amounts) },
    everywhere: { ...anywhere, rate: rateOf(anywhere.amounts) },
  };
}

const newPart = () => ({ amounts: zeros(), suppliers: zeros() });

function partOf<Name extends string>(
  { name, sure }: Kind<Name>,
  locality: Locality,
  wanted: ReadonlySet<Name>,
): keyof Amounts {
  const isWanted = name !== "unknown" && wanted.has(name);
  if (locality === "no" || (sure && !isWanted)) return "no";
  return sure && locality === "yes" ? "yes" : "check";
}

const zeros = (): Record<Locality, number> => ({ yes: 0, no: 0, check: 0, unlocated: 0 });

/** Cents of a kind, wherever it is. */
export const centsOf = ({ amounts }: KindAmounts): number => totalOf(amounts);
