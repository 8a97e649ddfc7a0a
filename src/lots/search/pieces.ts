import type { Group } from "./candidates";

/** A candidate lot in a plan. */
export interface Piece {
  readonly group: number;
  /** Set of the group's zone units. */
  readonly block: number;
}

/** The best plan at some prices, for every number of lots at once. */
export interface Priced {
  /** By number of lots; −∞ where there is no such plan. */
  readonly best: Float64Array;
  pieces(lots: number): Piece[];
}

/** Whom to reach and how much each can be credited for; others weigh nothing. */
export interface Credit {
  readonly favoured: Uint8Array;
  /** Cents, by bidder. */
  readonly capacity: Float64Array;
  /** Expected cents already won in the locked lots, by bidder. */
  readonly locked: Float64Array;
}

/** Expected cents won by each favoured bidder, locked lots included. */
export function loadOf(plan: readonly Piece[], groups: readonly Group[], credit: Credit): Float64Array {
  const load = Float64Array.from(credit.locked);
  for (const { group, block } of plan) {
    const { starts, winners, gains } = groups[group]!;
    for (let at = starts[block]!; at < starts[block + 1]!; at++)
      if (credit.favoured[winners[at]!]) load[winners[at]!]! += gains[at]!;
  }
  return load;
}

/** Each favoured bidder's expected winnings, at most up to its capacity. */
export function creditOf(load: Float64Array, { favoured, capacity }: Credit): number {
  return load.reduce((sum, cents, bidder) => sum + (favoured[bidder] ? Math.min(cents, capacity[bidder]!) : 0), 0);
}

/** What a plan is worth in cents: its credited winnings less the price of its faults. */
export function worthOf(
  plan: readonly Piece[],
  groups: readonly Group[],
  credit: Credit,
  load: Float64Array = loadOf(plan, groups, credit),
): number {
  return creditOf(load, credit) + plan.reduce((sum, { group, block }) => sum + groups[group]!.base[block]!, 0);
}
