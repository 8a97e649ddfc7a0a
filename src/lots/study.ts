import { Appraiser } from "./supply/appraise";
import { classifyLines, type Classification } from "./need/atoms";
import { findBidders, type MarketInput } from "./supply/bidders";
import { localCeiling } from "./search/ceiling";
import { findFrontier, prepareSearch, type Frontier, type FrontierPoint } from "./search/frontier";
import type { LotParameters } from "./need/parameters";
import { planZero, type Plan, type PlanZeroSource } from "./plan/plan";
import type { Constraints } from "./search/problem";
import { simulatePlan, type Simulation } from "./outcome/simulate";
import { sourcingNeeds, type SourcingNeed } from "./supply/sourcing";
import type { Hooks } from "./stop";

/** Everything about how the need could be split: the need, the present lots and the whole trade-off for both aims. */
export interface LotStudy {
  readonly classified: Classification;
  readonly appraiser: Appraiser;
  readonly present: { readonly plan: Plan; readonly source: PlanZeroSource };
  readonly frontiers: { readonly local: Frontier; readonly small: Frontier };
  /** « Un plancher, pas une prévision »: no list was given, and this is what to source. */
  readonly floorOnly: boolean;
  readonly toSource: readonly SourcingNeed[];
}

/** From purchase lines, suppliers and a sourcing list to the frontier of at most k lots. @throws Stopped */
export function studyLots(
  input: MarketInput,
  parameters: LotParameters,
  constraints: Constraints = {},
  hooks: Hooks = {},
): LotStudy {
  const classified = classifyLines(input.lines);
  const appraiser = new Appraiser(
    findBidders(input, classified, parameters.smallCapacityCents, parameters),
    parameters,
  );
  const part = (from: number, to: number): Hooks => ({
    ...hooks,
    progress: (done) => hooks.progress?.(from + done * (to - from)),
  });
  const search = prepareSearch(appraiser, constraints, part(0, 0.5));
  const local = findFrontier(search, "local", part(0.5, 0.75));
  const small = findFrontier(search, "small", part(0.75, 1));
  hooks.progress?.(1);
  return {
    classified,
    appraiser,
    present: planZero(input.lines, classified),
    frontiers: { local, small },
    floorOnly: !appraiser.market.hasList,
    toSource: sourcingNeeds(appraiser, true),
  };
}

/** The plan proposed for at most `lots` lots; the recommended one when not told. */
export function pointAt(
  frontier: Frontier,
  lots: number | undefined = frontier.recommended,
): FrontierPoint | undefined {
  return frontier.points.findLast((point) => point.lots <= (lots ?? 0)) ?? frontier.points[0];
}

/** How far a plan may go: simulation (null without a list) and ceiling, cents a year. */
export function outlookOf(
  { appraiser }: LotStudy,
  plan: Plan,
  lotsPerBidder?: number,
  hooks: Hooks = {},
): { simulation: Simulation | null; ceilingCents: number } {
  return {
    simulation: simulatePlan(appraiser, plan, { lotsPerBidder, hooks }),
    ceilingCents: localCeiling(appraiser, plan),
  };
}
