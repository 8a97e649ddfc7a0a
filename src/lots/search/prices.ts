import type { Group } from "./candidates";
import type { Candidates } from "./groups";
import { shareLots } from "./knapsack";
import { Cuttings } from "./recombine";
import { rearrange } from "./rearrange";
import type { Hooks } from "../stop";
import { cutZones, type Cuts } from "./zones";

/** A candidate lot in a plan. */
export interface Piece {
  readonly group: number;
  /** Set of the group's zone units. */ readonly block: number;
}

/** The best plan found with exactly k lots, and what no plan of exactly k lots can exceed. Cents. */
export interface Rung {
  readonly value: number;
  readonly bound: number;
  readonly pieces: readonly Piece[];
}

/** Whom to reach and how much each can be credited for; others weigh nothing. */
export interface Credit {
  readonly favoured: Uint8Array;
  /** Cents, by bidder. */
  readonly capacity: Float64Array;
  /** Expected cents already won in the locked lots, by bidder. */
  readonly locked: Float64Array;
}

export interface Effort {
  readonly most: number;
  readonly zoneBlocks: number;
  readonly totalCents: number;
}

/** Chosen on invented worlds where capacities bind hard: the mean gap after this many passes was least. */
const PASSES = 28;
/** Mean gap, as a share of the total, under which further passes are not worth their time. */
const ENOUGH = 0.0003;
const STRIDE = 0.3;
const TIMID = 0.7;
const MEMORY = 0.3;

/**
 * Lagrangian prices: a supplier loaded beyond its capacity is credited less for each euro, until plans spread the load.
 * Each pass gives, for every number of lots at once, a plan (its true value) and an upper bound: the gap is certified.
 */
export function priceCapacities(candidates: Candidates, credit: Credit, effort: Effort, hooks: Hooks): Rung[] {
  const { most, totalCents } = effort;
  const solve = solver(candidates, credit, effort);
  const cuttings = new Cuttings(candidates, credit);
  const ladder = Array.from({ length: most + 1 }, (): Climb => ({
    value: -Infinity,
    bound: Infinity,
    pieces: [],
    boldness: 1,
    price: new Float64Array(credit.capacity.length),
  }));
  let focus = ladder[0]!;
  let price: Float64Array = focus.price;
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass > 0 && hooks.shouldStop?.()) break;
    hooks.progress?.(pass / PASSES);
    const before = focus.bound;
    solve(price, ladder, cuttings);
    if (pass > 0 && focus.bound >= before) focus.boldness *= TIMID;
    const gaps = ladder.map(gapOf);
    if (gaps.reduce((a, b) => a + b, 0) <= ENOUGH * totalCents * gaps.length) break;
    focus = ladder.reduce((worst, each) =>
      gapOf(each) * each.boldness > gapOf(worst) * worst.boldness ? each : worst,
    );
    price = movedPrice(focus, credit);
  }
  const isLoose = (known: Climb) => gapOf(known) > ENOUGH * totalCents;
  // Up then down the ladder: what one number of lots found helps its neighbours.
  for (const known of ladder.filter(isLoose)) improve(known, known, 0, candidates, credit, cuttings);
  for (let k = 1; k <= most; k++)
    if (isLoose(ladder[k]!)) improve(ladder[k]!, ladder[k - 1]!, 1, candidates, credit, cuttings);
  for (let k = most - 1; k > 0; k--)
    if (isLoose(ladder[k]!)) improve(ladder[k]!, ladder[k + 1]!, -1, candidates, credit, cuttings);
  rearrange(ladder, candidates, credit, effort.zoneBlocks, hooks.shouldStop);
  return ladder.map(({ value, bound, pieces }) => ({
    value,
    bound: value === -Infinity ? -Infinity : Math.max(bound, value),
    pieces,
  }));
}

/** What is known of one number of lots. */
interface Climb {
  value: number;
  bound: number;
  pieces: readonly Piece[];
  /** Prices that gave the bound, and the load of the plan they led to. */
  price: Float64Array;
  load?: Float64Array;
  /** Lessened each time a step from these prices did not lower the bound. */
  boldness: number;
  direction?: Float64Array;
}

function gapOf({ value, bound }: Climb): number {
  return value === -Infinity ? 0 : Math.max(0, bound - value);
}

/** One pass: the best plan at these prices for every number of lots; improves what is known. Groups whose prices did not move are not cut again. */
function solver(
  { groups, families, mergers }: Candidates,
  credit: Credit,
  { most, zoneBlocks }: Effort,
): (price: Float64Array, ladder: readonly Climb[], cuttings: Cuttings) => void {
  const scores = groups.map((group) => new Float64Array(group.base.length));
  const winners = groups.map((group) => distinctWinners(group, credit));
  const rooms = groups.map((): Float64Array[] => []);
  const cuts: Cuts[] = [];
  let last: Float64Array | undefined;
  return (price, ladder, cuttings) => {
    const factor = price.map((each, bidder) => (credit.favoured[bidder] ? 1 - each : 0));
    groups.forEach((group, index) => {
      if (last && winners[index]!.every((bidder) => last![bidder] === price[bidder])) return;
      scoreGroup(group, factor, scores[index]!);
      cuts[index] = cutZones(scores[index]!, zoneBlocks, rooms[index]!);
    });
    last = price;
    const shared = shareLots(
      families.map((family) => family.ladder(cuts, most)),
      mergers,
      cuts,
      most,
    );
    const blocksOf = memo((group: number, blocks: number) => cuts[group]!.blocks(blocks));
    const rest = creditAtPrices(credit, price);
    ladder.forEach((known, k) => {
      if (shared.best[k] === -Infinity) return;
      const plan = shared
        .choices(k)
        .flatMap(({ group, blocks }) => blocksOf(group, blocks).map((block) => ({ group, block })));
      cuttings.remember(plan);
      const load = loadOf(plan, groups, credit);
      const worth = worthOf(plan, load, groups, credit);
      if (worth > known.value) Object.assign(known, { value: worth, pieces: plan });
      if (shared.best[k]! + rest < known.bound) Object.assign(known, { bound: shared.best[k]! + rest, price, load });
    });
  };
}

/**
 * A step from the prices that gave the best bound: along the excess of load over capacity, in proportion to each capacity, kept partly in the
 * direction of the step before (fewer zigzags); its length is a share of Polyak's, shorter after each failure.
 */
function movedPrice(climb: Climb, { favoured, capacity }: Credit): Float64Array {
  const { price, load, value, bound, boldness, direction: before } = climb;
  const excess = price.map((_, bidder) => (favoured[bidder] && load ? load[bidder]! - capacity[bidder]! : 0));
  const direction = excess.map((over, bidder) => {
    const now = over / Math.max(1, capacity[bidder]!);
    const kept = before ? (1 - MEMORY) * now + MEMORY * before[bidder]! : now;
    return kept < 0 && price[bidder] === 0 ? 0 : kept;
  });
  climb.direction = direction;
  const slope = direction.reduce((sum, each, bidder) => sum + each * excess[bidder]!, 0);
  if (slope <= 0) return price;
  const step = (STRIDE * boldness * (bound - value)) / slope;
  return price.map((each, bidder) => Math.min(1, Math.max(0, each + step * direction[bidder]!)));
}

/** What each candidate lot is worth when a euro won by a bidder counts for its factor. */
function scoreGroup({ base, starts, winners, gains }: Group, factor: Float64Array, score: Float64Array): void {
  for (let block = 1; block < base.length; block++) {
    let sum = base[block]!;
    for (let at = starts[block]!, end = starts[block + 1]!; at < end; at++) sum += gains[at]! * factor[winners[at]!]!;
    score[block] = sum;
  }
}

function distinctWinners({ winners }: Group, { favoured }: Credit): number[] {
  const seen = new Uint8Array(favoured.length);
  for (const bidder of winners) seen[bidder] = 1;
  return [...seen.keys()].filter((bidder) => seen[bidder] && favoured[bidder]);
}

function loadOf(plan: readonly Piece[], groups: readonly Group[], credit: Credit): Float64Array {
  const load = Float64Array.from(credit.locked);
  for (const { group, block } of plan) {
    const { starts, winners, gains } = groups[group]!;
    for (let at = starts[block]!; at < starts[block + 1]!; at++)
      if (credit.favoured[winners[at]!]) load[winners[at]!]! += gains[at]!;
  }
  return load;
}

function worthOf(plan: readonly Piece[], load: Float64Array, groups: readonly Group[], credit: Credit): number {
  return creditOf(load, credit) + plan.reduce((sum, { group, block }) => sum + groups[group]!.base[block]!, 0);
}

/** Tries a plan made from that of `source` (the same number of lots, or a neighbour). */
function improve(
  known: Climb,
  source: Climb,
  more: 0 | 1 | -1,
  { groups }: Candidates,
  credit: Credit,
  cuttings: Cuttings,
): void {
  const pieces = source.pieces.length ? cuttings.improve(source.pieces, more) : undefined;
  if (!pieces) return;
  const value = worthOf(pieces, loadOf(pieces, groups, credit), groups, credit);
  if (value > known.value) Object.assign(known, { value, pieces });
}

/** Each favoured bidder's expected winnings, at most up to its capacity. */
function creditOf(load: Float64Array, { favoured, capacity }: Credit): number {
  return load.reduce((sum, cents, bidder) => sum + (favoured[bidder] ? Math.min(cents, capacity[bidder]!) : 0), 0);
}

/** What the prices bring back: the constant of the bound. */
function creditAtPrices({ favoured, capacity, locked }: Credit, price: Float64Array): number {
  return price.reduce(
    (sum, each, bidder) => sum + (favoured[bidder] ? each * capacity[bidder]! + (1 - each) * locked[bidder]! : 0),
    0,
  );
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
