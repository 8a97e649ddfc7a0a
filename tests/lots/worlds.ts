import type { Bidder, Market, Need, Tie } from "../../src/lots/need/market";

export interface WorldSize {
  readonly families: number;
  readonly products: number;
  readonly zones: number;
  readonly bidders: number;
  readonly totalEuros?: number;
  /** Capacities so large that none binds. */ readonly roomy?: boolean;
  /** So many local suppliers that could supply most of everything, each with a small capacity: capacities bind hard. */ readonly stretched?: number;
}

/** An invented market of the given size; the same seed always gives the same one. */
export function world(size: WorldSize, seed: number): Market {
  const next = numbers(seed);
  const pick = (below: number) => Math.floor(next() * below);
  const familyOf = Array.from({ length: size.products }, (_, product) =>
    product < size.families ? product : pick(size.families),
  ).sort((a, b) => a - b);
  const weights = familyOf.map(() => Math.exp(1.1 * normal(next)));
  const zoneWeights = Array.from({ length: size.zones }, () => 0.4 + next());
  const scale = ((size.totalEuros ?? 200000 * size.families) * 100) / (sum(weights) * sum(zoneWeights));
  const atoms = familyOf.flatMap((_, product) =>
    zoneWeights.map((zoneWeight, zone) => ({
      product,
      zone,
      cents: Math.round(scale * weights[product]! * zoneWeight * (0.6 + 0.8 * next())),
    })),
  );
  const need: Need = {
    families: Array.from({ length: size.families }, (_, family) => `F${pad(family)}`),
    products: familyOf.map((family, product) => ({ name: `P${pad(product)}`, family })),
    zones: Array.from({ length: size.zones }, (_, zone) => `Z${pad(zone)}`),
    atoms,
    totalCents: sum(atoms.map((atom) => atom.cents)),
  };
  const bidders = Array.from({ length: size.bidders }, (_, index) => bidder(index));
  return { need, bidders: size.stretched ? stretch(bidders, size.stretched) : bidders, hasList: true };

  function stretch(all: readonly Bidder[], keep: number): Bidder[] {
    const local = all.filter((each) => each.locality === "yes").slice(0, keep);
    return all.map((each, index) =>
      local.includes(each)
        ? {
            ...each,
            capacityCents: Math.round((0.6 * need.totalCents * (0.3 + ((index * 5) % 7) / 4)) / keep),
            products: new Map(
              need.products.flatMap((_, product) => ((product * 7 + index) % 3 ? [[product, "sold"] as const] : [])),
            ),
            zones: new Set(need.zones.flatMap((_, zone) => ((zone + index) % 4 ? [zone] : []))),
          }
        : { ...each, locality: "no" },
    );
  }

  function bidder(index: number): Bidder {
    const local = next() < 0.65;
    const large = !local && next() < 0.4;
    const ties = ["incumbent", "sold", "declared"] as const satisfies readonly Tie[];
    const families = new Set([
      pick(size.families),
      ...(large || next() < 0.5 ? [pick(size.families)] : []),
      ...(large ? Array.from({ length: 2 }, () => pick(size.families)) : []),
    ]);
    const inFamilies = familyOf.flatMap((family, product) => (families.has(family) ? [product] : []));
    const products = inFamilies.filter(() => large || next() < 0.7);
    const zones = zoneWeights.map((_, zone) => zone).filter(() => large || next() < 0.75);
    const share = (need.totalCents / size.families) * (large ? 2 : 0.3);
    return {
      key: `s${pad(index)}`,
      name: `Supplier ${index}`,
      locality: local ? "yes" : "no",
      small: local && next() < 0.6,
      capacityCents: size.roomy ? 1e15 : Math.round(share * Math.exp(0.8 * normal(next))),
      capacityOrigin: next() < 0.6 ? "declared" : "estimated",
      provenCents: 0,
      products: new Map(
        (products.length ? products : inFamilies.slice(0, 1)).map((product) => [product, ties[pick(3)]!]),
      ),
      zones: new Set(zones.length ? zones : [pick(size.zones)]),
    };
  }
}

export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const pad = (value: number) => String(value).padStart(4, "0");
