import type { Candidates } from "./groups";
import { worthOf, type Credit, type Piece } from "./pieces";
import { pricedSolver, type Effort } from "./pricedSolver";
import { Cuttings } from "./recombine";
import { rearrange } from "./rearrange";
import type { Hooks } from "../stop";
import { gapOf, subgradientStep, unknownClimb, type Climb } from "./subgradient";
import { sumOf } from "../../ground/money";

/** The best plan found with exactly k lots, and what no plan of exactly k lots can exceed. Cents. */
export interface Rung {
  readonly value: number;
  readonly bound: number;
  readonly pieces: readonly Piece[];
}

/** Chosen on invented worlds where capacities bind hard: the mean gap after this many passes was least. */
const PASSES = 28;
/** Mean gap, as a share of the total, under which further passes are not worth their time. */
const ENOUGH = 0.0003;
const TIMID = 0.7;

/**
 * Lagrangian relaxation of the capacities: a supplier loaded beyond its capacity is credited less for each euro, until plans spread the load.
 * Each pass gives, for every number of lots at once, a plan (its true value) and an upper bound: the gap is certified. A local search over whole
 * plans follows.
 */
export function priceCapacities(candidates: Candidates, credit: Credit, effort: Effort, hooks: Hooks): Rung[] {
  const ladder = Array.from({ length: effort.most + 1 }, () => unknownClimb(credit.capacity.length));
  const cuttings = new Cuttings(candidates, credit);
  relax(ladder, candidates, credit, effort, cuttings, hooks);
  recombine(ladder, candidates, credit, effort, cuttings);
  rearrange(ladder, candidates, credit, effort.zoneBlocks, hooks.shouldStop);
  return ladder.map(({ value, bound, pieces }) => ({
    value,
    bound: value === -Infinity ? -Infinity : Math.max(bound, value),
    pieces,
  }));
}

/** Passes of the subgradient method, each from the number of lots whose gap promises most. */
function relax(
  ladder: readonly Climb[],
  candidates: Candidates,
  credit: Credit,
  effort: Effort,
  cuttings: Cuttings,
  hooks: Hooks,
): void {
  const solve = pricedSolver(candidates, credit, effort);
  let focus = ladder[0]!;
  let price: Float64Array = focus.price;
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass > 0 && hooks.shouldStop?.()) break;
    hooks.progress?.(pass / PASSES);
    const before = focus.bound;
    solve(price, ladder, cuttings);
    if (pass > 0 && focus.bound >= before) focus.boldness *= TIMID;
    const gaps = ladder.map(gapOf);
    if (sumOf(gaps, (b) => b) <= ENOUGH * effort.totalCents * gaps.length) break;
    focus = ladder.reduce((worst, each) =>
      gapOf(each) * each.boldness > gapOf(worst) * worst.boldness ? each : worst,
    );
    price = subgradientStep(focus, credit);
  }
}

/** Up then down the ladder: what one number of lots found helps its neighbours. */
function recombine(
  ladder: readonly Climb[],
  { groups }: Candidates,
  credit: Credit,
  { most, totalCents }: Effort,
  cuttings: Cuttings,
): void {
  const isLoose = (known: Climb) => gapOf(known) > ENOUGH * totalCents;
  const improve = (known: Climb, source: Climb, more: 0 | 1 | -1): void => {
    const pieces = source.pieces.length ? cuttings.improve(source.pieces, more) : undefined;
    const value = pieces ? worthOf(pieces, groups, credit) : -Infinity;
    if (value > known.value) Object.assign(known, { value, pieces });
  };
  for (const known of ladder.filter(isLoose)) improve(known, known, 0);
  for (let k = 1; k <= most; k++) if (isLoose(ladder[k]!)) improve(ladder[k]!, ladder[k - 1]!, 1);
  for (let k = most - 1; k > 0; k--) if (isLoose(ladder[k]!)) improve(ladder[k]!, ladder[k + 1]!, -1);
}
