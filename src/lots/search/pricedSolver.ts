import type { Group } from "./candidates";
import type { Candidates } from "./groups";
import { Guillotine } from "./guillotine";
import { shareLots } from "./knapsack";
import type { Credit, Piece, Priced } from "./pieces";
import { cutZones, type Cuts } from "./zones";

export interface Effort {
  readonly most: number;
  /** How many zone units there are. */
  readonly zones: number;
  readonly zoneBlocks: number;
  readonly totalCents: number;
}

/** Sums and comparisons that guillotine cuts may take over all passes (about a nanosecond each), and the passes that they are worth. */
const WORK_AT_MOST = 600_000_000;
const FEWEST_PASSES = 6;

export type PricedSolver = (price: Float64Array) => Priced;

/** The Lagrangian subproblem where groups are cut first, zones second. Groups whose prices did not move are not cut again. */
export function groupsThenZones(
  { groups, families, mergers }: Candidates,
  credit: Credit,
  { most, zoneBlocks }: Effort,
): PricedSolver {
  const scores = groups.map((group) => new Float64Array(group.base.length));
  const winners = groups.map((group) => distinctWinners(group, credit));
  const rooms = groups.map((): Float64Array[] => []);
  const cuts: Cuts[] = [];
  let last: Float64Array | undefined;
  const cutAgain = (price: Float64Array): void => {
    const factor = factorsAt(price, credit);
    groups.forEach((group, index) => {
      if (last && winners[index]!.every((bidder) => last![bidder] === price[bidder])) return;
      scoreGroup(group, factor, scores[index]!);
      cuts[index] = cutZones(scores[index]!, zoneBlocks, rooms[index]!);
    });
    last = price;
  };
  return (price) => {
    cutAgain(price);
    const ladders = families.map((family) => family.ladder(cuts, most));
    const shared = shareLots(ladders, mergers, cuts, most);
    const blocksOf = memo((group: number, blocks: number) => cuts[group]!.blocks(blocks));
    return {
      best: shared.best,
      pieces: (lots) =>
        shared
          .choices(lots)
          .flatMap(({ group, blocks }) => blocksOf(group, blocks).map((block): Piece => ({ group, block }))),
    };
  };
}

/** The same where the need is cut again and again, by products or by zones; undefined when that is too much work. */
export function guillotineSolver(
  candidates: Candidates,
  credit: Credit,
  { most, zones, zoneBlocks }: Effort,
): { readonly solve: PricedSolver; readonly passes: number } | undefined {
  const table = Guillotine.of(candidates, zones, zoneBlocks, most);
  const passes = table ? Math.floor(WORK_AT_MOST / table.work) : 0;
  if (!table || passes < FEWEST_PASSES) return undefined;
  const scores = candidates.groups.map((group) => new Float64Array(group.base.length));
  return {
    passes,
    solve: (price) => {
      const factor = factorsAt(price, credit);
      candidates.groups.forEach((group, index) => scoreGroup(group, factor, scores[index]!));
      return table.solve(scores);
    },
  };
}

/** What a euro won by each bidder counts for. */
function factorsAt(price: Float64Array, { favoured }: Credit): Float64Array {
  return price.map((each, bidder) => (favoured[bidder] ? 1 - each : 0));
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
