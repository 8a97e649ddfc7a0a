import type { Group } from "./candidates";
import type { Candidates } from "./groups";
import { shareLots } from "./knapsack";
import { loadOf, worthOf, type Credit, type Piece } from "./pieces";
import type { Cuttings } from "./recombine";
import type { Climb } from "./subgradient";
import { cutZones, type Cuts } from "./zones";

export interface Effort {
  readonly most: number;
  readonly zoneBlocks: number;
  readonly totalCents: number;
}

/**
 * The Lagrangian subproblem: the best plan at these prices for every number of lots at once; improves what is known of each. Groups whose prices
 * did not move are not cut again.
 */
export function pricedSolver(
  { groups, families, mergers }: Candidates,
  credit: Credit,
  { most, zoneBlocks }: Effort,
): (price: Float64Array, ladder: readonly Climb[], cuttings: Cuttings) => void {
  const scores = groups.map((group) => new Float64Array(group.base.length));
  const winners = groups.map((group) => distinctWinners(group, credit));
  const rooms = groups.map((): Float64Array[] => []);
  const cuts: Cuts[] = [];
  let last: Float64Array | undefined;
  const cutAgain = (price: Float64Array): void => {
    const factor = price.map((each, bidder) => (credit.favoured[bidder] ? 1 - each : 0));
    groups.forEach((group, index) => {
      if (last && winners[index]!.every((bidder) => last![bidder] === price[bidder])) return;
      scoreGroup(group, factor, scores[index]!);
      cuts[index] = cutZones(scores[index]!, zoneBlocks, rooms[index]!);
    });
    last = price;
  };
  return (price, ladder, cuttings) => {
    cutAgain(price);
    const ladders = families.map((family) => family.ladder(cuts, most));
    const shared = shareLots(ladders, mergers, cuts, most);
    const blocksOf = memo((group: number, blocks: number) => cuts[group]!.blocks(blocks));
    const rest = creditAtPrices(credit, price);
    ladder.forEach((known, k) => {
      if (shared.best[k] === -Infinity) return;
      const plan = shared
        .choices(k)
        .flatMap(({ group, blocks }) => blocksOf(group, blocks).map((block): Piece => ({ group, block })));
      cuttings.remember(plan);
      const load = loadOf(plan, groups, credit);
      const worth = worthOf(plan, groups, credit, load);
      if (worth > known.value) Object.assign(known, { value: worth, pieces: plan });
      if (shared.best[k]! + rest < known.bound) Object.assign(known, { bound: shared.best[k]! + rest, price, load });
    });
  };
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

/** What the prices bring back: the constant of the bound. */
function creditAtPrices({ favoured, capacity, locked }: Credit, price: Float64Array): number {
  return price.reduce(
    (sum, each, bidder) => sum + (favoured[bidder] ? each * capacity[bidder]! + (1 - each) * locked[bidder]! : 0),
    0,
  );
}

/** Keeps what was computed (memo): many numbers of lots cut a group alike. */
function memo(compute: (group: number, blocks: number) => number[]): (group: number, blocks: number) => number[] {
  const known = new Map<number, number[]>();
  return (group, blocks) => {
    const key = group * 8 + blocks;
    const solution = known.get(key) ?? compute(group, blocks);
    known.set(key, solution);
    return solution;
  };
}
