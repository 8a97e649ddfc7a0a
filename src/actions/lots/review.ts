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
  settings: LotSettings,
): { law: LawReview; grounds: GroundFinding[] } {
  const { duration, consultation, staff, law: table = FRENCH_LAW } = settings;
  const lots = plan.lots.map((_, index) => ({
    id: String(index + 1),
    yearlyCents: score.lots[index]!.cents,
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
  // R2121-8: an accord-cadre is worth its maximum; the design of the lots goes by the forecast.
  const law = reviewPlan(lots, duration, consultation, table, settings);
  return { law, grounds: draftGrounds(consultation.buyer, facts) };
}
