import type { Candidates } from "./groups";
import { loadOf, worthOf, type Credit, type Piece, type Priced } from "./pieces";
import { groupsThenZones, guillotineSolver, type Effort, type PricedSolver } from "./pricedSolver";
import { Cuttings } from "./recombine";
import { rearrange } from "./rearrange";
import type { Hooks } from "../stop";
import { gapOf, subgradientStep, unknownClimb, type Climb } from "./subgradient";
import { sumOf } from "../../ground/money";

/** The best plan found with exactly k lots, and what no plan of exactly k lots, of the kind that `bounded` names, can exceed. Cents. */
export interface Rung {
  readonly value: number;
  readonly bound: number;
  readonly pieces: readonly Piece[];
}

/** The plans that a bound speaks of: those made by cutting the need in two again and again, or products first and zones second. */
export type Bounded = "guillotine" | "groupsThenZones";

interface Ascent {
  /** By number of lots. */
  readonly rungs: readonly Rung[];
  readonly bounded: Bounded;
}

/** Chosen on invented worlds where capacities bind hard: the mean gap after this many passes was least. */
const PASSES = 28;
/** Mean gap, as a share of the total, under which further passes are not worth their time. */
const ENOUGH = 0.0003;
const TIMID = 0.7;

/**
 * Lagrangian relaxation of the capacities: a supplier loaded beyond its capacity is credited less for each euro, until plans spread the load.
 * Each pass gives, for every number of lots at once, a plan (its true value) and an upper bound. Where the need is small enough, by guillotine cuts:
 * on invented worlds whose best plan a solver proves, they find it nearly always (`tests/bench/distance.ts`). A local search over whole plans
 * follows.
 */
export function priceCapacities(candidates: Candidates, credit: Credit, effort: Effort, hooks: Hooks): Ascent {
  const ladder = Array.from({ length: effort.most + 1 }, () => unknownClimb(credit.capacity.length));
  const cuttings = new Cuttings(candidates, credit);
  const finer = guillotineSolver(candidates, credit, effort);
  const solve = finer?.solve ?? groupsThenZones(candidates, credit, effort);
  relax(ladder, solve, Math.min(PASSES, finer?.passes ?? PASSES), { candidates, credit, effort, cuttings, hooks });
  recombine(ladder, candidates, credit, effort, cuttings);
  rearrange(ladder, candidates, credit, effort.zoneBlocks, hooks.shouldStop);
  const rungs = ladder.map(({ value, bound, pieces }) => ({
    value,
    bound: value === -Infinity ? -Infinity : Math.max(bound, value),
    pieces,
  }));
  return { rungs, bounded: finer ? "guillotine" : "groupsThenZones" };
}

interface Relaxation {
  readonly candidates: Candidates;
  readonly credit: Credit;
  readonly effort: Effort;
  readonly cuttings: Cuttings;
  readonly hooks: Hooks;
}

/** Passes of the subgradient method, each from the number of lots whose gap promises most. */
function relax(ladder: readonly Climb[], solve: PricedSolver, passes: number, relaxation: Relaxation): void {
  const { credit, effort, hooks } = relaxation;
  let focus = ladder[0]!;
  let price: Float64Array = focus.price;
  for (let pass = 0; pass < passes; pass++) {
    if (pass > 0 && hooks.shouldStop?.()) break;
    hooks.progress?.(pass / passes);
    const before = focus.bound;
    learn(ladder, solve(price), price, relaxation);
    if (pass > 0 && focus.bound >= before) focus.boldness *= TIMID;
    const gaps = ladder.map(gapOf);
    if (sumOf(gaps, (b) => b) <= ENOUGH * effort.totalCents * gaps.length) break;
    focus = ladder.reduce((worst, each) =>
      gapOf(each) * each.boldness > gapOf(worst) * worst.boldness ? each : worst,
    );
    price = subgradientStep(focus, credit);
  }
}

/** What the plans at some prices tell of each number of lots: a true value, and a bound. */
function learn(
  ladder: readonly Climb[],
  { best, pieces }: Priced,
  price: Float64Array,
  { candidates: { groups }, credit, cuttings }: Relaxation,
): void {
  const rest = creditAtPrices(credit, price);
  ladder.forEach((known, k) => {
    if (best[k] === -Infinity) return;
    const plan = pieces(k);
    cuttings.remember(plan);
    const load = loadOf(plan, groups, credit);
    const worth = worthOf(plan, groups, credit, load);
    if (worth > known.value) Object.assign(known, { value: worth, pieces: plan });
    if (best[k]! + rest < known.bound) Object.assign(known, { bound: best[k]! + rest, price, load });
  });
}

/** What the prices bring back: the constant of the bound. */
function creditAtPrices({ favoured, capacity, locked }: Credit, price: Float64Array): number {
  return price.reduce(
    (sum, each, bidder) => sum + (favoured[bidder] ? each * capacity[bidder]! + (1 - each) * locked[bidder]! : 0),
    0,
  );
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
