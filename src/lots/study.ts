import { Appraiser } from "./supply/appraise";
import { classifyLines, type Classification } from "./need/atoms";
import { findBidders, type MarketInput } from "./supply/bidders";
import type { Frontier, FrontierPoint } from "./search/frontier";
import { sumOf } from "../ground/money";
import type { Market } from "./need/market";
import type { NeedChoice } from "./need/choice";
import type { LotParameters } from "./need/parameters";
import { learnTilt, type Tilt } from "./outcome/tilt";
import { observe, type Observed } from "./plan/observed";
import { planZero, type PlanZero } from "./plan/plan";
import { sourcingNeeds, type SourcingNeed } from "./supply/sourcing";

/** Nobody is situated in or out of the perimeter; or nobody situated is known for most of the need. */
export type Ignorance = "nobodySituated" | "mostlyUnknown";

/** Share of the need that situated suppliers must be able to supply for an advice to rest on something. */
const LEAST_KNOWN = 0.5;

/** What there is to split, before any search: the need, who could answer, and the present lots. */
export interface PosedStudy {
  readonly classified: Classification;
  readonly appraiser: Appraiser;
  readonly present: PlanZero;
  /** What was truly bought of the present lots, and the tilt that their holders teach. */
  readonly observed: Observed;
  readonly tilt: Tilt;
  /** Why no number of lots can be advised; undefined when it can. */
  readonly ignorance: Ignorance | undefined;
  /** « Un plancher, pas une prévision »: no list was given, and this is what to source. */
  readonly floorOnly: boolean;
  readonly toSource: readonly SourcingNeed[];
}

/** Everything about how the need could be split: what there is, and the whole trade-off for both aims. */
export interface LotStudy extends PosedStudy {
  readonly frontiers: { readonly local: Frontier; readonly small: Frontier };
}

/** From purchase lines, suppliers and a sourcing list to what a search can be given. */
export function poseStudy(input: MarketInput, parameters: LotParameters, need?: NeedChoice): PosedStudy {
  const classified = classifyLines(input.lines, need);
  const market = findBidders(input, classified, parameters.smallCapacityCents, parameters);
  const appraiser = new Appraiser(market, parameters);
  const present = planZero(input.lines, classified);
  const observed = observe(input.lines, input.suppliers, input.perimeter, classified, present);
  return {
    classified,
    appraiser,
    present,
    observed,
    tilt: learnTilt(appraiser, present.plan, observed),
    ignorance: ignoranceOf(market),
    floorOnly: !market.hasList,
    toSource: sourcingNeeds(appraiser, true),
  };
}

function ignoranceOf({ need, bidders }: Market): Ignorance | undefined {
  const situated = bidders.filter(({ locality }) => locality === "yes" || locality === "no");
  if (situated.length === 0) return "nobodySituated";
  const positive = need.atoms.filter(({ cents }) => cents > 0);
  const known = positive.filter(({ product, zone }) =>
    situated.some(({ products, zones }) => products.has(product) && zones.has(zone)),
  );
  const sum = (atoms: typeof positive): number => sumOf(atoms, ({ cents }) => cents);
  return sum(known) < LEAST_KNOWN * sum(positive) ? "mostlyUnknown" : undefined;
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
