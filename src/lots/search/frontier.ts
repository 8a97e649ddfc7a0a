import type { Appraiser } from "../supply/appraise";
import { listCandidates, type Candidates } from "./groups";
import { creditLimit, isFavoured, type Aim } from "../need/market";
import { sumOfFaults } from "../supply/faults";
import { objectiveOf, planOf, scorePlan, type Plan, type PlanScore } from "../plan/plan";
import type { Credit, Piece } from "./pieces";
import { priceCapacities, type Bounded, type Rung } from "./prices";
import { poseProblem, type Constraints, type Problem } from "./problem";
import type { Hooks } from "../stop";
import { sumOf } from "../../ground/money";

/** The best plan found with at most so many lots. Cents a year. */
export interface FrontierPoint {
  /** « At most » this number. */
  readonly lots: number;
  readonly plan: Plan;
  /** Expected value won by those whom the plan should reach, each up to its capacity. */
  readonly expectedCents: number;
  /** The same less the price of the faults: what is maximised; never falls with `lots`. */
  readonly objectiveCents: number;
  /** No plan of the kind that `Frontier.bounded` names, with at most `lots` lots, has a larger objective. */
  readonly objectiveBoundCents: number;
  /** `expectedCents` plus that gap. */
  readonly boundCents: number;
}

export interface Frontier {
  readonly aim: Aim;
  readonly bounded: Bounded;
  readonly points: readonly FrontierPoint[];
  /** Number of lots after which one more gains less than τ, within what the staff can follow; undefined when there is nothing to split. */
  readonly recommended: number | undefined;
  /** The same, whatever the staff. */
  readonly freelyAdvised: number | undefined;
  /** Mean of bound less value over all points, as a share of the total. */
  readonly meanGap: number;
  /** Families that were looked at together with others, being too many. */
  readonly gathered: number;
}

/** The search made ready: candidates are judged once and serve every aim. */
export interface Search {
  readonly appraiser: Appraiser;
  readonly constraints: Constraints;
  readonly problem: Problem;
  readonly candidates: Candidates;
}

/** @throws Stopped */
export function prepareSearch(appraiser: Appraiser, constraints: Constraints = {}, hooks: Hooks = {}): Search {
  const problem = poseProblem(appraiser, constraints);
  return { appraiser, constraints, problem, candidates: listCandidates(appraiser, problem, hooks) };
}

/** Nothing to split, or nothing known to split by. */
export const noFrontier = (aim: Aim): Frontier => ({
  aim,
  bounded: "groupsThenZones",
  points: [],
  recommended: undefined,
  freelyAdvised: undefined,
  meanGap: 0,
  gathered: 0,
});

/**
 * The whole trade-off for k = 1 … `maxLots`. Stopping early gives what was found, with its wider gap.
 * @example const { points } = findFrontier(search, "local", { progress: (share) => bar.show(share) });
 */
export function findFrontier(search: Search, aim: Aim, hooks: Hooks = {}): Frontier {
  const { appraiser, constraints, candidates } = search;
  const { parameters, market } = appraiser;
  const locked = constraints.locked ?? [];
  const most = parameters.maxLots - locked.length;
  if (market.need.atoms.length === 0 || most < 0) return noFrontier(aim);
  const credit = creditFor(search, aim);
  const totalCents = sumOf(market.need.atoms, (atom) => Math.max(0, atom.cents));
  const { rungs, bounded } = priceCapacities(
    candidates,
    credit,
    { most, zones: search.problem.zoneUnits.length, zoneBlocks: parameters.zoneBlocks, totalCents },
    hooks,
  );
  const fixed = sumOf(locked, (atoms) => sumOfFaults(appraiser.appraise(atoms).faults));
  const points = climb(search, aim, rungs, locked.length, fixed);
  const advised = recommend(points, parameters.leastGain * totalCents);
  const gap = points.reduce((sum, point) => sum + point.objectiveBoundCents - point.objectiveCents, 0);
  return {
    aim,
    bounded,
    points,
    recommended: advised,
    freelyAdvised: advised,
    meanGap: points.length && totalCents ? gap / points.length / totalCents : 0,
    gathered: search.problem.gathered,
  };
}

function climb(search: Search, aim: Aim, rungs: readonly Rung[], locked: number, fixed: number): FrontierPoint[] {
  const points: FrontierPoint[] = [];
  let best: { rung: Rung; plan: Plan; score: PlanScore; objective: number } | undefined;
  let bound = -Infinity;
  rungs.forEach((rung, free) => {
    if (rung.value === -Infinity || free + locked === 0) return;
    bound = Math.max(bound, rung.bound - fixed);
    if (!best || rung.value > best.rung.value) {
      const plan = assemble(search, rung.pieces);
      const score = scorePlan(search.appraiser, plan);
      const objective = objectiveOf(score, aim);
      if (!best || objective > best.objective) best = { rung, plan, score, objective };
    }
    const point = pointOf(free + locked, best, aim, bound);
    points.push({ ...point, boundCents: Math.max(point.boundCents, points.at(-1)?.boundCents ?? 0) });
  });
  return fill(points, search.appraiser.parameters.maxLots);
}

function pointOf(
  lots: number,
  { plan, score, objective }: { plan: Plan; score: PlanScore; objective: number },
  aim: Aim,
  bound: number,
): FrontierPoint {
  const objectiveBoundCents = Math.max(bound, objective);
  const expectedCents = Math.round(score.expectedCents[aim]);
  return {
    lots,
    plan,
    expectedCents,
    objectiveCents: objective,
    objectiveBoundCents,
    boundCents: Math.ceil(expectedCents + objectiveBoundCents - objective),
  };
}

/**
 * The largest expected value reached with at most so many lots, point by point: never falls. A plan may expect less than one of fewer lots
 * where its last lot mends a fault instead.
 */
export function reachedWith(points: readonly FrontierPoint[]): number[] {
  let most = -Infinity;
  return points.map(({ expectedCents }) => (most = Math.max(most, expectedCents)));
}

/** Numbers of lots that no plan has exactly take the plan of the number below. */
function fill(points: readonly FrontierPoint[], maxLots: number): FrontierPoint[] {
  const first = points[0]?.lots ?? maxLots + 1;
  let current = points[0];
  return Array.from({ length: Math.max(0, maxLots - first + 1) }, (_, index) => {
    current = points.find((point) => point.lots === first + index) ?? current;
    return { ...current!, lots: first + index };
  });
}

/** The number of lots that a price of `least` per lot would choose: beyond it, no more lots gain that much each. */
function recommend(points: readonly FrontierPoint[], least: number): number | undefined {
  const worth = (point: FrontierPoint) => point.objectiveCents - least * point.lots;
  return points.reduce<FrontierPoint | undefined>(
    (best, point) => (!best || worth(point) > worth(best) ? point : best),
    undefined,
  )?.lots;
}

/** Whom an aim reaches, and how much each can be credited for. */
export function creditFor({ appraiser, constraints }: Search, aim: Aim): Credit {
  const { bidders } = appraiser.market;
  const locked = new Float64Array(bidders.length);
  for (const atoms of constraints.locked ?? []) {
    const lot = appraiser.appraise(atoms);
    for (const { bidder, wins } of lot.standings) locked[bidder]! += wins * lot.valueCents;
  }
  return {
    favoured: Uint8Array.from(bidders, (bidder) => (isFavoured(bidder, aim) ? 1 : 0)),
    capacity: Float64Array.from(bidders, creditLimit),
    locked,
  };
}

/** Turns pieces into lots; atoms worth nothing (a credit note alone) join a lot of their product, else of their family, else the first. */
function assemble({ appraiser, constraints, problem, candidates }: Search, pieces: readonly Piece[]): Plan {
  const { need } = appraiser.market;
  const lists = pieces.map(({ group, block }) => {
    const { products, zoneUnits } = candidates.groups[group]!;
    const units = new Set(zoneUnits.filter((_, place) => block & (1 << place)));
    return products.flatMap((product) =>
      (problem.atomsOfProduct.get(product) ?? []).filter((at) => units.has(problem.unitOfZone[need.atoms[at]!.zone]!)),
    );
  });
  const held = new Set([...lists.flat(), ...(constraints.locked ?? []).flat()]);
  need.atoms.forEach((atom, at) => {
    if (held.has(at)) return;
    const like = (same: (other: number) => boolean) => lists.find((list) => list.some(same));
    const home =
      like((other) => need.atoms[other]!.product === atom.product && need.atoms[other]!.zone === atom.zone) ??
      like((other) => need.atoms[other]!.product === atom.product) ??
      like((other) => need.products[need.atoms[other]!.product]!.family === need.products[atom.product]!.family) ??
      lists[0];
    if (home) home.push(at);
    else lists.push([at]);
  });
  const free = planOf([...lists, ...(constraints.locked ?? [])]);
  const fixed = new Set((constraints.locked ?? []).map((atoms) => [...atoms].sort((a, b) => a - b).join()));
  return { lots: free.lots.map((lot) => (fixed.has(lot.atoms.join()) ? { ...lot, locked: true } : lot)) };
}
