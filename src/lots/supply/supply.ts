import type { Appraiser } from "./appraise";
import type { Problem } from "../search/problem";

/** Who can supply a product, and what of it in each zone unit (cents). */
interface ProductSupply {
  /** Cents to deliver in each zone unit. */
  readonly needed: Float64Array;
  readonly suppliers: readonly { readonly bidder: number; readonly willing: number; readonly covered: Float64Array }[];
}
export type Supply = ReadonlyMap<number, ProductSupply>;

export function surveySupply({ market, appetites }: Appraiser, problem: Problem): Supply {
  const { need, bidders } = market;
  const units = problem.zoneUnits.length;
  return new Map(
    [...problem.atomsOfProduct].map(([product, atoms]) => {
      const spread = (serves: (zone: number) => boolean) => {
        const cents = new Float64Array(units);
        for (const at of atoms)
          if (serves(need.atoms[at]!.zone)) cents[problem.unitOfZone[need.atoms[at]!.zone]!]! += need.atoms[at]!.cents;
        return cents;
      };
      const suppliers = bidders.flatMap((bidder, index) => {
        if (!bidder.products.has(product)) return [];
        return [
          {
            bidder: index,
            willing: appetites[index]!.willingness[product]!,
            covered: spread((zone) => bidder.zones.has(zone)),
          },
        ];
      });
      return [product, { needed: spread(() => true), suppliers }];
    }),
  );
}

/** Who counts for a group of products, laid out flat: entry (zone, r) of an array stands at `zone * width + r`. */
export interface GroupSupply {
  /** Zone units where something is delivered. */
  readonly zoneUnits: readonly number[];
  readonly needed: Float64Array;
  readonly width: number;
  readonly bidders: Int32Array;
  readonly covered: Float64Array;
  /** Covered cents weighed by the willingness to answer. */
  readonly weighted: Float64Array;
}

/** @param least share of a zone's need; those who cover as much of no zone can cover enough of no block of zones. */
export function supplyOf(products: readonly number[], supply: Supply, units: number, least: number): GroupSupply {
  const needed = new Float64Array(units);
  const suppliers = new Map<number, { covered: Float64Array; weighted: Float64Array }>();
  for (const product of products) {
    const entry = supply.get(product);
    if (!entry) continue;
    for (let unit = 0; unit < units; unit++) needed[unit]! += entry.needed[unit]!;
    for (const { bidder, willing, covered } of entry.suppliers) {
      const sums = suppliers.get(bidder) ?? { covered: new Float64Array(units), weighted: new Float64Array(units) };
      suppliers.set(bidder, sums);
      for (let unit = 0; unit < units; unit++) {
        sums.covered[unit]! += covered[unit]!;
        sums.weighted[unit]! += covered[unit]! * willing;
      }
    }
  }
  const zoneUnits = [...needed.keys()].filter((unit) => needed[unit]! > 0);
  const served = [...suppliers]
    .filter(([, sums]) => zoneUnits.some((unit) => sums.covered[unit]! >= least * needed[unit]!))
    .sort(([a], [b]) => a - b);
  const flat = (of: "covered" | "weighted") =>
    Float64Array.from(zoneUnits.flatMap((unit) => served.map(([, sums]) => sums[of][unit]!)));
  return {
    zoneUnits,
    needed: Float64Array.from(zoneUnits, (unit) => needed[unit]!),
    width: served.length,
    bidders: Int32Array.from(served, ([bidder]) => bidder),
    covered: flat("covered"),
    weighted: flat("weighted"),
  };
}
