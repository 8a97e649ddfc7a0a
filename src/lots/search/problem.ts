import type { Appraiser } from "../supply/appraise";
import { append, count } from "../../ground/counts";
import { sumOf } from "../../ground/money";
import type { Bidder, Market, Need } from "../need/market";
import { chain, gather, join, tie, type Supplied } from "../need/similarity";

/** What the buyer imposes: pairs of products, and lots that stay as they are (each a list of atoms). */
export interface Constraints {
  readonly together?: readonly (readonly [number, number])[] | undefined;
  readonly apart?: readonly (readonly [number, number])[] | undefined;
  readonly locked?: readonly (readonly number[])[] | undefined;
}

/** A family, or several that products tied together make one, as it may be cut: by the set (or the run) of units that each group takes. */
export interface FamilyShape {
  readonly units: readonly (readonly number[])[];
  /** Up to this size any grouping is tried; beyond, runs of neighbours only. */
  readonly way: "sets" | "runs";
}

export interface Problem {
  /** Free positive atoms, by product. */
  readonly atomsOfProduct: ReadonlyMap<number, readonly number[]>;
  /** Zone indexes taken together, at most ten. */
  readonly zoneUnits: readonly (readonly number[])[];
  readonly unitOfZone: readonly number[];
  /** In the order in which whole families may merge with their neighbours. */
  readonly families: readonly FamilyShape[];
  /** How many families of the need are looked at together with others, being too many to be looked at one by one. */
  readonly gathered: number;
  readonly apart: readonly (readonly [number, number])[];
  /** Products of which a locked lot already holds a part. */
  readonly partlyLocked: ReadonlySet<number>;
}

const ZONES_AT_MOST = 10;
const UNITS_AT_MOST = 40;
/** Families looked at one by one; beyond, the smallest join the most alike (runs of families grow as their square). */
const FAMILIES_AT_MOST = 150;
const SETS_UP_TO = 8;
/** Candidate lots beyond which the largest families are cut by runs. */
const CANDIDATES_AT_MOST = 300_000;

/** Brings the need to a size that can be searched whole: ties, zones merged beyond ten, families in order of likeness. */
export function poseProblem({ market }: Appraiser, constraints: Constraints): Problem {
  const { need } = market;
  const taken = new Set((constraints.locked ?? []).flat());
  const atomsOfProduct = freeAtoms(need, taken);
  const free = [...atomsOfProduct.values()].flat();
  const zoneUnits = gather(inRounds(suppliedZones(market, free), need), ZONES_AT_MOST).map((unit) => unit.members);
  const together = (constraints.together ?? []).filter((pair) => pair.every((product) => atomsOfProduct.has(product)));
  const units = tie(suppliedProducts(market, atomsOfProduct), together);
  const familyOf = (product: number) => need.products[product]!.family;
  const apart = constraints.apart ?? [];
  const byFamily = unitsByFamily(units, joinedFamilies(need, together), familyOf);
  const few = fewFamilies(byFamily, new Set(apart.flat()));
  return {
    atomsOfProduct,
    zoneUnits,
    unitOfZone: need.zones.map((_, zone) => zoneUnits.findIndex((unit) => unit.includes(zone))),
    families: chooseWays(inChain(few), zoneUnits.length, familyOf),
    gathered: byFamily.length - few.filter((family) => byFamily.includes(family)).length,
    apart,
    partlyLocked: new Set([...taken].flatMap((at) => (need.atoms[at]!.cents > 0 ? [need.atoms[at]!.product] : []))),
  };
}

/** Positive atoms outside the locked lots, by product. */
function freeAtoms({ atoms }: Need, taken: ReadonlySet<number>): Map<number, number[]> {
  const byProduct = new Map<number, number[]>();
  atoms.forEach(({ product, cents }, at) => {
    if (cents <= 0 || taken.has(at)) return;
    const own = byProduct.get(product);
    if (own) own.push(at);
    else byProduct.set(product, [at]);
  });
  return byProduct;
}

function suppliedZones({ need: { atoms }, bidders }: Market, free: readonly number[]): Supplied[] {
  const cents = new Map<number, number>();
  for (const at of free) count(cents, atoms[at]!.zone, atoms[at]!.cents);
  return [...cents]
    .sort(([a], [b]) => a - b)
    .map(([zone, sum]) => ({ members: [zone], cents: sum, suppliers: who(bidders, ({ zones }) => zones.has(zone)) }));
}

/** Too many zones to be looked at one by one: those of a delivery round are taken together first. */
function inRounds(zones: readonly Supplied[], { rounds }: Need): readonly Supplied[] {
  if (zones.length <= ZONES_AT_MOST || !rounds) return zones;
  return tie(
    zones,
    rounds.map((round, zone) => [round, zone] as const),
  );
}

function suppliedProducts(
  { need: { atoms }, bidders }: Market,
  atomsOfProduct: ReadonlyMap<number, readonly number[]>,
): Supplied[] {
  return [...atomsOfProduct]
    .sort(([a], [b]) => a - b)
    .map(([product, own]) => ({
      members: [product],
      cents: sumOf(own, (at) => atoms[at]!.cents),
      suppliers: who(bidders, ({ products }) => products.has(product)),
    }));
}

function who(bidders: readonly Bidder[], supplies: (bidder: Bidder) => boolean): Set<number> {
  return new Set(bidders.flatMap((bidder, index) => (supplies(bidder) ? [index] : [])));
}

function unitsByFamily(
  units: readonly Supplied[],
  joined: readonly number[],
  familyOf: (product: number) => number,
): Supplied[][] {
  const byFamily = new Map<number, Supplied[]>();
  for (const unit of units) {
    const family = joined[familyOf(unit.members[0]!)]!;
    append(byFamily, family, unit);
  }
  return [...byFamily].sort(([a], [b]) => a - b).map(([, own]) => own);
}

/** As many families as can be looked at: those that hold a product to be kept apart stay, of the others the smallest are one unit with the most alike. */
function fewFamilies(byFamily: readonly Supplied[][], apart: ReadonlySet<number>): readonly Supplied[][] {
  if (byFamily.length <= FAMILIES_AT_MOST) return byFamily;
  const stays = (units: readonly Supplied[]) => units.some(({ members }) => members.some((one) => apart.has(one)));
  const staying = byFamily.filter(stays);
  const wholes = new Map(byFamily.filter((units) => !stays(units)).map((units) => [units.reduce(join), units]));
  const gathered = gather([...wholes.keys()], Math.max(1, FAMILIES_AT_MOST - staying.length));
  return [...staying, ...gathered.map((whole) => wholes.get(whole) ?? [whole])];
}

/** In a chain of likeness, so that neighbours may merge. */
function inChain(byFamily: readonly Supplied[][]): Supplied[][] {
  const whole = byFamily.map((own) => own.reduce(join));
  return chain(whole).map((item) => byFamily[whole.indexOf(item)]!);
}

/** For each family the first of those that it must be cut with, because of products tied across them; itself when there is none. */
function joinedFamilies({ families, products }: Need, together: readonly (readonly [number, number])[]): number[] {
  return together.reduce(
    (first, pair) => {
      const [a, b] = pair.map((product) => first[products[product]!.family]!) as [number, number];
      return first.map((family) => (family === a || family === b ? Math.min(a, b) : family));
    },
    families.map((_, family) => family),
  );
}

function chooseWays(
  families: readonly (readonly Supplied[])[],
  zones: number,
  familyOf: (product: number) => number,
): FamilyShape[] {
  const sizes = families.map((units) => units.length);
  const runs = (size: number) => (size * (size + 1)) / 2;
  const count = (limit: number) =>
    sumOf(sizes, (size) => (size <= limit ? 2 ** size - 1 : runs(Math.min(size, UNITS_AT_MOST)))) * 2 ** zones;
  let limit = SETS_UP_TO;
  while (limit > 3 && count(limit) > CANDIDATES_AT_MOST) limit--;
  return families.map((units) => {
    const sets = units.length <= limit;
    const cut = sets ? units : inRow(gather(units, UNITS_AT_MOST), familyOf);
    return { units: cut.map((unit) => unit.members), way: sets ? "sets" : "runs" };
  });
}

/** Neighbours are alike; what is tied across families stands between them, so that runs need not mix the rest. */
function inRow(units: readonly Supplied[], familyOf: (product: number) => number): Supplied[] {
  const first = (unit: Supplied) => familyOf(unit.members[0]!);
  const isMixed = (unit: Supplied) => unit.members.some((product) => familyOf(product) !== first(unit));
  return [...new Set(units.map(first))]
    .sort((a, b) => a - b)
    .flatMap((family) => {
      const own = units.filter((unit) => first(unit) === family);
      return [...chain(own.filter((unit) => !isMixed(unit))), ...own.filter(isMixed)];
    });
}
