import { FRENCH_LAW } from "../../law/france";
import { draftGrounds, type GroundFinding } from "../../law/grounds";
import { reviewPlan, type LawReview } from "../../law/review";
import type { LotFlag } from "../../lots/supply/capable";
import type { PlanScore, Plan } from "../../lots/plan/plan";
import type { LotSettings } from "./settings";

/** What the law says of a plan, and what could be written for not splitting. */
export function reviewLots(
  plan: Plan,
  score: PlanScore,
  flags: readonly (readonly LotFlag[])[],
  { duration, consultation, staff, maximumPercent = 100, law: table = FRENCH_LAW }: LotSettings,
): { law: LawReview; grounds: GroundFinding[] } {
  const lots = plan.lots.map((_, index) => ({
    id: String(index + 1),
    // R2121-8: an accord-cadre is worth its maximum; the design of the lots goes by the forecast.
    yearlyCents: Math.round((score.lots[index]!.cents * maximumPercent) / 100),
    capable: score.lots[index]!.capable,
  }));
  const count = (flag: LotFlag) => flags.filter((each) => each.includes(flag)).length;
  const facts = {
    lots: lots.length,
    thinLots: count("fewCapable"),
    emptyLots: count("noCapable"),
    tinyLots: count("tinyLot"),
    lotsPerPerson: staff ? Math.ceil(lots.length / staff) : undefined,
  };
  return { law: reviewPlan(lots, duration, consultation, table), grounds: draftGrounds(consultation.buyer, facts) };
}
