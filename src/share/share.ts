import { sumOf } from "../ground/money";
import type { Basis, PurchaseLine, PurchaseTable } from "../reading/columns/purchases";
import { leadersOf } from "../suppliers/leaders";
import { atOnce, type Steps } from "../ground/steps";
import type { LocatedSupplier } from "../suppliers/supplier";
import type { Locality, Perimeter } from "../territory/places/place";
import { comparingYears, type YearChange } from "./change";
import { holdersOf, type Holders } from "./coHolders";
import { contractKeys } from "./contracts";
import { firstSpelling } from "./spelling";
import {
  activeSuppliers,
  addTo,
  newTally,
  NO_SUPPLIER,
  sliceOf,
  type Part,
  type Slice,
  type Tally,
  type View,
} from "./tally";
import { countedCents, type VatConversion } from "./vat";

export interface NamedSlice extends Slice {
  readonly name: string;
}
export interface YearSlice extends Slice {
  readonly year: number;
}

/** The local share in one perimeter. Groups are in descending order of amount, years ascending. */
export interface PerimeterShare {
  readonly perimeter: Perimeter;
  readonly whole: Slice;
  readonly byFamily: readonly NamedSlice[];
  readonly byYear: readonly YearSlice[];
  readonly byService: readonly NamedSlice[];
  readonly byBuyer: readonly NamedSlice[];
  readonly changes: readonly YearChange[];
}

/** Every amount is integer cents, net of credit notes unless said otherwise, in `basis`. */
export interface Share {
  readonly basis: Basis;
  readonly lineCount: number;
  readonly totalCents: number;
  /** Positive lines alone. */
  readonly grossCents: number;
  /** Credit notes alone: zero or negative. */
  readonly creditCents: number;
  readonly creditCount: number;
  /** Those that are one for the buyer, or one SIREN, count as one. */
  readonly supplierCount: number;
  /** Lines whose supplier is not in the list (counted as not located). */
  readonly unplacedCents: number;
  readonly years: readonly number[];
  readonly perimeters: readonly PerimeterShare[];
}

export interface ShareInput {
  readonly table: PurchaseTable;
  readonly suppliers: readonly LocatedSupplier[];
  readonly perimeters: readonly Perimeter[];
  /** Turns TTC into HT; only for a table read as TTC. */
  readonly vat?: VatConversion | undefined;
  /** What the buyer answered by hand, by supplier key and perimeter number from 0: it prevails. */
  readonly corrections?: Readonly<Record<string, Readonly<Record<number, Locality>>>> | undefined;
}

/**
 * Rates of local purchases with their bounds, to the cent.
 * @example computeShare({ table, suppliers, perimeters }).perimeters[0]?.whole.rate
 */
export const computeShare = (input: ShareInput): Share => atOnce(computingShare(input));

/** {@link computeShare}, with stops. */
export function* computingShare(input: ShareInput): Steps<Share> {
  const holders = holdersOf(input.suppliers);
  const leaders = leadersOf(input.suppliers);
  const leaderOf = (holder: number): number => {
    const supplier = holders.supplierOf(holder);
    return leaders[supplier] ?? supplier;
  };
  const views = input.perimeters.map((_, perimeter): View => {
    const ofSupplier = localitiesOf(input, perimeter);
    const known: Locality[] = [];
    const localityOf = (holder: number): Locality =>
      (known[holder - NO_SUPPLIER] ??= holders.localityOf(holder, ofSupplier));
    return { perimeter, localityOf, leaderOf };
  });
  const groups = yield* gathering(input, holders, views);
  const credits = groups.cents.filter((cents) => cents < 0);
  const creditCents = sumOf(credits, (cents) => cents);
  const totalCents = sumOf(groups.cents, (cents) => cents);
  const perimeters: PerimeterShare[] = [];
  for (const [index, perimeter] of input.perimeters.entries()) {
    const view = views[index];
    if (view) perimeters.push(yield* sharing(perimeter, groups, view));
  }
  return {
    basis: input.vat ? "HT" : input.table.basis,
    lineCount: input.table.lines.length,
    totalCents,
    grossCents: totalCents - creditCents,
    creditCents,
    creditCount: credits.length,
    supplierCount: activeSuppliers(groups.whole, { leaderOf }).length,
    unplacedCents: groups.whole.byHolder.get(NO_SUPPLIER) ?? 0,
    years: [...groups.years.keys()].sort((a, b) => a - b),
    perimeters,
  };
}

interface Groups {
  readonly cents: number[];
  readonly whole: Tally;
  readonly families: Map<string, Tally>;
  readonly years: Map<number, Tally>;
  readonly services: Map<string, Tally>;
  readonly buyers: Map<string, Tally>;
}

/** Lines gathered between two stops. */
const AT_A_TIME = 1000;

function* gathering(input: ShareInput, holders: Holders, views: readonly View[]): Steps<Groups> {
  const groups: Groups = {
    cents: [],
    whole: newTally(),
    families: new Map(),
    years: new Map(),
    services: new Map(),
    buyers: new Map(),
  };
  const partOf = parts(input, holders, views);
  const addLine = lineAdder(input.table, groups);
  for (const line of input.table.lines) {
    addLine(line, partOf(line));
    if (groups.cents.length % AT_A_TIME === 0) yield;
  }
  return groups;
}

/** What each line adds to the groups that it is in. */
function parts({ vat }: ShareInput, holders: Holders, views: readonly View[]): (line: PurchaseLine) => Part {
  const contractKey = contractKeys();
  const seenFrom: (readonly Locality[])[] = [];
  return (line) => {
    const holder = holders.of(line);
    const localities = (seenFrom[holder - NO_SUPPLIER] ??= views.map(({ localityOf }) => localityOf(holder)));
    return { holder, cents: countedCents(line, vat), contract: contractKey(line), localities };
  };
}

function lineAdder({ lines, columns }: PurchaseTable, groups: Groups): (line: PurchaseLine, part: Part) => void {
  const spelling = firstSpelling();
  const { service, buyer } = columns;
  const hasFamily = lines.some(({ family }) => family);
  return ({ family = "", year, text }, part) => {
    groups.cents.push(part.cents);
    addTo(groups.whole, part);
    if (hasFamily) addTo(tallyFor(groups.families, spelling("family", family)), part);
    if (year !== undefined) addTo(tallyFor(groups.years, year), part);
    if (service !== undefined) addTo(tallyFor(groups.services, spelling("service", text.service ?? "")), part);
    if (buyer !== undefined) addTo(tallyFor(groups.buyers, spelling("buyer", text.buyer ?? "")), part);
  };
}

function tallyFor<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = newTally()));
  return tally;
}

/** Where each supplier is, by its place in the list, as the buyer or else the evidence says it. */
export function localitiesOf(
  { suppliers, corrections }: ShareInput,
  perimeter: number,
): (supplier: number) => Locality {
  return (index) => {
    const supplier = suppliers[index];
    return supplier
      ? (corrections?.[supplier.key]?.[perimeter] ?? supplier.local[perimeter] ?? "unlocated")
      : "unlocated";
  };
}

function* sharing(perimeter: Perimeter, groups: Groups, view: View): Steps<PerimeterShare> {
  const [byFamily, byYear, byService, byBuyer] = [
    yield* slices(groups.families, view),
    yield* slices(groups.years, view),
    yield* slices(groups.services, view),
    yield* slices(groups.buyers, view),
  ];
  byYear.sort(([a], [b]) => a - b);
  const changes = yield* comparingYears(byYear, groups.years, view);
  return {
    perimeter,
    whole: sliceOf(groups.whole, view),
    byFamily: named(byFamily),
    byYear: byYear.map(([year, slice]) => ({ year, ...slice })),
    byService: named(byService),
    byBuyer: named(byBuyer),
    changes,
  };
}

function* slices<Key>(tallies: ReadonlyMap<Key, Tally>, view: View): Steps<[Key, Slice][]> {
  const found: [Key, Slice][] = [];
  for (const [key, tally] of tallies) {
    found.push([key, sliceOf(tally, view)]);
    yield;
  }
  return found;
}

const named = (slices: readonly [string, Slice][]): NamedSlice[] =>
  slices.map(([name, slice]) => ({ name, ...slice })).sort((a, b) => b.totalCents - a.totalCents);
