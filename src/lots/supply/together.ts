import { coreName } from "../../suppliers/names";
import { ROUNDING } from "./appetite";
import type { Appraiser } from "./appraise";
import { sumOf } from "../../ground/money";

/** Local suppliers that could answer a lot together (groupement momentané d'entreprises). */
export interface Grouping {
  readonly members: readonly {
    readonly key: string;
    readonly name: string;
    /** What it would bring, cents a year; the parts add up to what the group can supply. */
    readonly cents: number;
    /** The parts of the need that it would bring: indexes in `Need.atoms`, ascending. */
    readonly atoms: readonly number[];
  }[];
  /** Share of the lot's value that they supply together. */
  readonly coverage: number;
}

const CONSIDERED = 14;
const SHOWN = 5;

/**
 * Groups of two, else three, local suppliers that together cover enough of the lot within their capacities. Empty when one of them could carry
 * it alone, or when no group can. Two spellings of one name, not yet gathered by the buyer, are no group.
 */
export function groupingsFor(appraiser: Appraiser, atoms: readonly number[]): Grouping[] {
  const { market, parameters, appetites } = appraiser;
  const lot = appraiser.appraise(atoms);
  const local = lot.standings.filter((standing) => market.bidders[standing.bidder]!.locality === "yes");
  if (local.some((standing) => standing.capable)) return [];
  const candidates = local
    .map((standing) => standing.bidder)
    .filter((bidder) => appetites[bidder]!.roomCents > 0 && !appetites[bidder]!.isUnknown)
    .slice(0, CONSIDERED);
  const least = (parameters.coverage - ROUNDING) * lot.valueCents;
  for (const size of [2, 3]) {
    const groups = combinations(candidates, size).flatMap((members) => {
      if (new Set(members.map((bidder) => coreName(market.bidders[bidder]!.name))).size < size) return [];
      const shares = shareOut(appraiser, atoms, members);
      const supplied = sumOf(shares, (share) => share.cents);
      return supplied >= least && shares.every((share) => share.cents > 0)
        ? [{ members: shares, coverage: supplied / lot.valueCents }]
        : [];
    });
    if (groups.length) return groups.sort((a, b) => b.coverage - a.coverage || spread(a) - spread(b)).slice(0, SHOWN);
  }
  return [];
}

/** Each atom goes whole to the member with the most room left among those who can supply it; the rarest atoms first. */
function shareOut(
  appraiser: Appraiser,
  atoms: readonly number[],
  members: readonly number[],
): Grouping["members"][number][] {
  const {
    market: { need, bidders },
    appetites,
  } = appraiser;
  const room = members.map((bidder) => appetites[bidder]!.roomCents);
  const held = members.map(() => [] as number[]);
  const able = (at: number) =>
    members.flatMap((bidder, place) =>
      bidders[bidder]!.products.has(need.atoms[at]!.product) && bidders[bidder]!.zones.has(need.atoms[at]!.zone)
        ? [place]
        : [],
    );
  const positive = atoms
    .filter((at) => need.atoms[at]!.cents > 0)
    .map((at) => ({ at, able: able(at), cents: need.atoms[at]!.cents }));
  for (const { at, able: places, cents } of positive.sort(
    (a, b) => a.able.length - b.able.length || b.cents - a.cents || a.at - b.at,
  )) {
    const place = places.filter((each) => room[each]! >= cents).sort((a, b) => room[b]! - room[a]! || a - b)[0];
    if (place === undefined) continue;
    room[place]! -= cents;
    held[place]!.push(at);
  }
  return members.map((bidder, place) => ({
    key: bidders[bidder]!.key,
    name: bidders[bidder]!.name,
    cents: sumOf(held[place]!, (at) => need.atoms[at]!.cents),
    atoms: [...held[place]!].sort((a, b) => a - b),
  }));
}

function spread({ members }: Grouping): number {
  const cents = members.map((member) => member.cents);
  return Math.max(...cents) - Math.min(...cents);
}

function combinations(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
