import type { Appraiser } from "../supply/appraise";
import type { Need } from "../need/market";
import { chain, gather, tie, type Supplied } from "../need/similarity";

/** What the buyer imposes: pairs of products, and lots that stay as they are (each a list of atoms). */
export interface Constraints {
  readonly together?: readonly (readonly [number, number])[];
  readonly apart?: readonly (readonly [number, number])[];
  readonly locked?: readonly (readonly number[])[];
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
  readonly apart: readonly (readonly [number, number])[];
  /** Products of which a locked lot already holds a part. */
  readonly partlyLocked: ReadonlySet<number>;
}

const ZONES_AT_MOST = 10;
const UNITS_AT_MOST = 40;
const SETS_UP_TO = 8;
/** Candidate lots beyond which the largest families are cut by runs. */
const CANDIDATES_AT_MOST = 300_000;

/** Brings the need to a size that can be searched whole: ties, zones merged beyond ten, families in order of likeness. */
export function poseProblem({ market }: Appraiser, constraints: Constraints): Problem {
  const { need, bidders } = market;
  const taken = new Set((constraints.locked ?? []).flat());
  const atomsOfProduct = new Map<number, number[]>();
  need.atoms.forEach((atom, index) => {
    if (atom.cents > 0 && !taken.has(index))
      atomsOfProduct.set(atom.product, [...(atomsOfProduct.get(atom.product) ?? []), index]);
  });
  const partlyLocked = new Set(
    [...taken]
      .map((at) => need.atoms[at]!)
      .filter((atom) => atom.cents > 0)
      .map((atom) => atom.product),
  );
  const free = [...atomsOfProduct.values()].flat();
  const centsBy = (of: "product" | "zone", value: number) =>
    free.reduce((sum, at) => sum + (need.atoms[at]![of] === value ? need.atoms[at]!.cents : 0), 0);
  const who = (supplies: (index: number) => boolean) =>
    new Set(bidders.flatMap((_, index) => (supplies(index) ? [index] : [])));

  const zones = [...new Set(free.map((at) => need.atoms[at]!.zone))].sort((a, b) => a - b);
  const zoneUnits = gather(
    zones.map((zone) => ({
      members: [zone],
      cents: centsBy("zone", zone),
      suppliers: who((index) => bidders[index]!.zones.has(zone)),
    })),
    ZONES_AT_MOST,
  ).map((unit) => unit.members);
  const unitOfZone = need.zones.map((_, zone) => zoneUnits.findIndex((unit) => unit.includes(zone)));

  const supplied = [...atomsOfProduct.keys()]
    .sort((a, b) => a - b)
    .map((product): Supplied => ({
      members: [product],
      cents: centsBy("product", product),
      suppliers: who((index) => bidders[index]!.products.has(product)),
    }));
  const together = (constraints.together ?? []).filter((pair) => pair.every((product) => atomsOfProduct.has(product)));
  const units = tie(supplied, together);
  const joined = joinedFamilies(need, together);
  const familyOf = (product: number) => need.products[product]!.family;
  const byFamily = need.families
    .map((_, family) => units.filter((unit) => joined[familyOf(unit.members[0]!)] === family))
    .filter((found) => found.length > 0);
  const whole = byFamily.map((found) =>
    found.slice(1).reduce(
      (sum, unit) => ({
        members: [...sum.members, ...unit.members].sort((a, b) => a - b),
        cents: sum.cents + unit.cents,
        suppliers: new Set([...sum.suppliers, ...unit.suppliers]),
      }),
      found[0]!,
    ),
  );
  const ordered = chain(whole).map((item) => byFamily[whole.indexOf(item)]!);
  return {
    atomsOfProduct,
    zoneUnits,
    unitOfZone,
    families: chooseWays(ordered, zoneUnits.length, familyOf),
    apart: constraints.apart ?? [],
    partlyLocked,
  };
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
    sizes.reduce((sum, size) => sum + (size <= limit ? 2 ** size - 1 : runs(Math.min(size, UNITS_AT_MOST))), 0) *
    2 ** zones;
  let limit = SETS_UP_TO;
  while (limit > 3 && count(limit) > CANDIDATES_AT_MOST) limit--;
  return families.map((units) => {
    const sets = units.length <= limit;
    const kept = sets ? units : inRow(gather(units, UNITS_AT_MOST), familyOf);
    return { units: kept.map((unit) => unit.members), way: sets ? "sets" : "runs" };
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
