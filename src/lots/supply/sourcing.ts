import type { Appraiser } from "./appraise";
import { count } from "../../ground/counts";

/** A family in a zone for which more suppliers should be looked for: the « juste besoin » by family and zone. */
export interface SourcingNeed {
  /** Index in `Need.families` and `Need.zones`. */
  readonly family: number;
  readonly zone: number;
  /** Need, cents a year. */
  readonly cents: number;
  /** Known suppliers of the family that deliver the zone, all and local. */
  readonly known: number;
  readonly local: number;
}

/** Every family and zone with its known suppliers, the poorest first. `short` keeps those with fewer than wanted. */
export function sourcingNeeds({ market, parameters }: Appraiser, short: boolean): SourcingNeed[] {
  const { need, bidders } = market;
  const cents = new Map<string, number>();
  for (const atom of need.atoms) {
    const key = `${need.products[atom.product]!.family} ${atom.zone}`;
    count(cents, key, atom.cents);
  }
  const needs = [...cents].map(([key, sum]): SourcingNeed => {
    const [family, zone] = key.split(" ").map(Number) as [number, number];
    const able = bidders.filter(
      (bidder) =>
        bidder.zones.has(zone) &&
        [...bidder.products.keys()].some((product) => need.products[product]!.family === family),
    );
    return {
      family,
      zone,
      cents: sum,
      known: able.length,
      local: able.filter((bidder) => bidder.locality === "yes").length,
    };
  });
  return needs
    .filter((each) => !short || each.known < parameters.capableWanted)
    .sort((a, b) => a.known - b.known || b.cents - a.cents || a.family - b.family || a.zone - b.zone);
}
