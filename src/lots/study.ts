import { Appraiser } from "./supply/appraise";
import { classifyLines, type Classification } from "./need/atoms";
import { findBidders, type MarketInput } from "./supply/bidders";
import type { Frontier, FrontierPoint } from "./search/frontier";
import type { LotParameters } from "./need/parameters";
import { planZero, type Plan, type PlanZeroSource } from "./plan/plan";
import { sourcingNeeds, type SourcingNeed } from "./supply/sourcing";

/** What there is to split, before any search: the need, who could answer, and the present lots. */
export interface PosedStudy {
  readonly classified: Classification;
  readonly appraiser: Appraiser;
  readonly present: { readonly plan: Plan; readonly source: PlanZeroSource };
  /** « Un plancher, pas une prévision »: no list was given, and this is what to source. */
  readonly floorOnly: boolean;
  readonly toSource: readonly SourcingNeed[];
}

/** Everything about how the need could be split: what there is, and the whole trade-off for both aims. */
export interface LotStudy extends PosedStudy {
  readonly frontiers: { readonly local: Frontier; readonly small: Frontier };
}

/** From purchase lines, suppliers and a sourcing list to what a search can be given. */
export function poseStudy(input: MarketInput, parameters: LotParameters): PosedStudy {
  const classified = classifyLines(input.lines);
  const market = findBidders(input, classified, parameters.smallCapacityCents, parameters);
  const appraiser = new Appraiser(market, parameters);
  return {
    classified,
    appraiser,
    present: planZero(input.lines, classified),
    floorOnly: !market.hasList,
    toSource: sourcingNeeds(appraiser, true),
  };
}

/**
 * The plan proposed for at most `lots` lots; the recommended one when not told.
 * @example pointAt(study.frontiers.local, 36)
 */
export function pointAt(
  frontier: Frontier,
  lots: number | undefined = frontier.recommended,
): FrontierPoint | undefined {
  return frontier.points.findLast((point) => point.lots <= (lots ?? 0)) ?? frontier.points[0];
}
