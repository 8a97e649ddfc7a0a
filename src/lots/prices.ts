import type { Group } from "./candidates";
import type { Candidates } from "./groups";
import { shareLots } from "./knapsack";
import type { Hooks } from "./stop";
import { cutZones } from "./zones";

/** A candidate lot in a plan. */
export interface Piece { readonly group: number; /** Set of the group's zone units. */ readonly block: number }

/** The best plan found with exactly k lots, and what no plan of exactly k lots can exceed. Cents. */
export interface Rung { readonly value: number; readonly bound: number; readonly pieces: readonly Piece[] }

/** Whom to reach and how much each can be credited for; others weigh nothing. */
export interface Credit {
  readonly favoured: Uint8Array;
  /** Cents, by bidder. */
  readonly capacity: Float64Array;
  /** Expected cents already won in the locked lots, by bidder. */
  readonly locked: Float64Array;
}

export interface Effort { readonly most: number; readonly zoneBlocks: number; readonly totalCents: number; readonly passes?: number; /** Stop when the mean gap is under this share of the total. */ readonly enough?: number }

/**
 * Lagrangian prices: a supplier loaded beyond its capacity is credited less for each euro, until plans spread the load.
 * Each pass gives, for every number of lots at once, a plan (its true value) and an upper bound: the gap is certified.
 */
export function priceCapacities({ groups, families, mergers }: Candidates, credit: Credit, effort: Effort, hooks: Hooks): Rung[] {
  const { most, zoneBlocks, totalCents, passes = 24, enough = 0.0003 } = effort;
  const price = new Float64Array(credit.capacity.length);
  const value = new Float64Array(most + 1).fill(-Infinity);
  const bound = new Float64Array(most + 1).fill(Infinity);
  const pieces: (readonly Piece[])[] = Array.from({ length: most + 1 }, () => []);
  const scores = groups.map((group) => new Float64Array(group.base.length));
  for (let pass = 0; pass < passes; pass++) {
    if (pass > 0 && hooks.shouldStop?.()) break;
    hooks.progress?.(pass / passes);
    groups.forEach((group, index) => scoreGroup(group, credit, price, scores[index]!));
    const cuts = scores.map((score) => cutZones(score, zoneBlocks));
    const ladder = shareLots(families.map((family) => family.ladder(cuts, most)), mergers, cuts, most);
    const blocksOf = memo((group: number, blocks: number) => cuts[group]!.blocks(blocks));
    const loads: (Float64Array | undefined)[] = [];
    const rest = creditAtPrices(credit, price);
    for (let k = 0; k <= most; k++) {
      if (ladder.best[k] === -Infinity) {
        bound[k] = -Infinity;
        continue;
      }
      bound[k] = Math.min(bound[k]!, ladder.best[k]! + rest);
      const plan = ladder.choices(k).flatMap(({ group, blocks }) => blocksOf(group, blocks).map((block) => ({ group, block })));
      const load = loadOf(plan, groups, credit);
      loads[k] = load;
      const worth = creditOf(load, credit) + plan.reduce((sum, { group, block }) => sum + groups[group]!.base[block]!, 0);
      if (worth > value[k]!) {
        value[k] = worth;
        pieces[k] = plan;
      }
    }
    const gaps = Array.from(value, (worth, k) => (worth === -Infinity ? 0 : Math.max(0, bound[k]! - worth)));
    if (gaps.reduce((a, b) => a + b, 0) <= enough * totalCents * gaps.length) break;
    movePrices(price, loads, gaps, credit, pass);
  }
  return Array.from(value, (worth, k) => ({ value: worth, bound: worth === -Infinity ? -Infinity : Math.max(bound[k]!, worth), pieces: pieces[k]! }));
}

function scoreGroup({ base, starts, winners, gains }: Group, { favoured }: Credit, price: Float64Array, score: Float64Array): void {
  for (let block = 1; block < base.length; block++) {
    let sum = base[block]!;
    for (let at = starts[block]!; at < starts[block + 1]!; at++) {
      const winner = winners[at]!;
      if (favoured[winner]) sum += gains[at]! * (1 - price[winner]!);
    }
    score[block] = sum;
  }
}

function loadOf(plan: readonly Piece[], groups: readonly Group[], credit: Credit): Float64Array {
  const load = Float64Array.from(credit.locked);
  for (const { group, block } of plan) {
    const { starts, winners, gains } = groups[group]!;
    for (let at = starts[block]!; at < starts[block + 1]!; at++) if (credit.favoured[winners[at]!]) load[winners[at]!]! += gains[at]!;
  }
  return load;
}

/** Each favoured bidder's expected winnings, at most up to its capacity. */
function creditOf(load: Float64Array, { favoured, capacity }: Credit): number {
  return load.reduce((sum, cents, bidder) => sum + (favoured[bidder] ? Math.min(cents, capacity[bidder]!) : 0), 0);
}

/** What the prices bring back: the constant of the bound. */
function creditAtPrices({ favoured, capacity, locked }: Credit, price: Float64Array): number {
  return price.reduce((sum, each, bidder) => sum + (favoured[bidder] ? each * capacity[bidder]! + (1 - each) * locked[bidder]! : 0), 0);
}

/** A subgradient step on the gaps of all numbers of lots together, each weighing as much as its gap. */
function movePrices(price: Float64Array, loads: readonly (Float64Array | undefined)[], gaps: readonly number[], { favoured, capacity }: Credit, pass: number): void {
  const total = gaps.reduce((a, b) => a + b, 0);
  const excess = new Float64Array(price.length);
  loads.forEach((load, k) => load?.forEach((cents, bidder) => {
    if (favoured[bidder]) excess[bidder]! += ((cents - capacity[bidder]!) * gaps[k]!) / total;
  }));
  for (let bidder = 0; bidder < price.length; bidder++) if (price[bidder] === 0 && excess[bidder]! < 0) excess[bidder] = 0;
  const length = excess.reduce((sum, each) => sum + each * each, 0);
  if (length === 0) return;
  const gap = gaps.reduce((sum, each) => sum + each * each, 0) / total;
  const step = ((pass < 8 ? 1 : 0.6) * gap) / length;
  for (let bidder = 0; bidder < price.length; bidder++) price[bidder] = Math.min(1, Math.max(0, price[bidder]! + step * excess[bidder]!));
}

function memo(compute: (group: number, blocks: number) => number[]): (group: number, blocks: number) => number[] {
  const known = new Map<number, number[]>();
  return (group, blocks) => {
    const key = group * 8 + blocks;
    const found = known.get(key) ?? compute(group, blocks);
    known.set(key, found);
    return found;
  };
}
