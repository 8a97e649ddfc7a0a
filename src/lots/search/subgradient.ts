import type { Credit, Piece } from "./pieces";

/** What is known of one number of lots while the search goes on. Cents. */
export interface Climb {
  /** Lower bound: the true value of the best plan found. */
  value: number;
  /** Upper bound: the least Lagrangian dual value seen. */
  bound: number;
  pieces: readonly Piece[];
  /** Multipliers that gave the bound, by bidder, and the load of the plan they led to. */
  price: Float64Array;
  load?: Float64Array;
  /** Lessened each time a step from these prices did not lower the bound. */
  boldness: number;
  direction?: Float64Array;
}

/** Nothing known yet of a number of lots, with prices of nought. */
export const unknownClimb = (bidders: number): Climb => ({
  value: -Infinity,
  bound: Infinity,
  pieces: [],
  boldness: 1,
  price: new Float64Array(bidders),
});

/** Duality gap in cents; 0 where no plan of that number of lots is known. */
export function gapOf({ value, bound }: Climb): number {
  return value === -Infinity ? 0 : Math.max(0, bound - value);
}

/** Share of Polyak's step length, and of the direction of the step before that is kept. Chosen on invented worlds where capacities bind. */
const STRIDE = 0.3;
const MEMORY = 0.3;

/**
 * A subgradient step from the prices that gave the best bound: along the excess of load over capacity, in proportion to each capacity, kept
 * partly in the direction of the step before (fewer zigzags); its length is a share of Polyak's, shorter after each failure.
 */
export function subgradientStep(climb: Climb, { favoured, capacity }: Credit): Float64Array {
  const { price, load, value, bound, boldness, direction: before } = climb;
  const excess = price.map((_, bidder) => (favoured[bidder] && load ? load[bidder]! - capacity[bidder]! : 0));
  const direction = excess.map((over, bidder) => {
    const now = over / Math.max(1, capacity[bidder]!);
    const next = before ? (1 - MEMORY) * now + MEMORY * before[bidder]! : now;
    return next < 0 && price[bidder] === 0 ? 0 : next;
  });
  climb.direction = direction;
  const slope = direction.reduce((sum, each, bidder) => sum + each * excess[bidder]!, 0);
  if (slope <= 0) return price;
  const step = (STRIDE * boldness * (bound - value)) / slope;
  return price.map((each, bidder) => Math.min(1, Math.max(0, each + step * direction[bidder]!)));
}
