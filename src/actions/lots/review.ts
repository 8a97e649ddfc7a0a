import { FRENCH_LAW } from "../../law/france";
import { sumOf } from "../../ground/money";
import { checklistFor, largestTurnover, type ChecklistItem } from "../../law/checklist";
import { draftGrounds, type GroundFinding } from "../../law/grounds";
import { reviewPlan, type LawReview } from "../../law/review";
import type { LotFlag } from "../../lots/supply/capable";
import type { Bidder } from "../../lots/need/market";
import type { Appraiser } from "../../lots/supply/appraise";
import type { PlanScore, Plan } from "../../lots/plan/plan";
import type { LotSettings } from "./settings";

/** What the law says of a plan, and what could be written for not splitting. */
export function reviewLots(
  plan: Plan,
  score: PlanScore,
  flags: readonly (readonly LotFlag[])[],
  settings: LotSettings,
  market?: LawMarket,
): { law: LawReview; grounds: GroundFinding[]; checklist: ChecklistItem[] } {
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
  const done = {
    durationReason: settings.durationReason !== undefined,
    maximumTyped: settings.maximumCents !== undefined || settings.maximumPercent !== undefined,
    shutOut: market ? shutOut(score, law, settings, market) : 0,
  };
  const checklist = checklistFor(law, consultation, done, settings.rules);
  return { law, grounds: draftGrounds(consultation.buyer, facts), checklist };
}

/** Who could answer, and what part of a turnover its capacity was taken for. */
export type LawMarket = Pick<Appraiser, "market">;

/** Lots × capable suppliers whose turnover, where the list tells it, is under what could be asked. */
function shutOut(score: PlanScore, law: LawReview, settings: LotSettings, { market }: LawMarket): number {
  const { turnoverShare } = settings.parameters;
  const turnoverOf = ({ capacityOrigin, capacityCents }: Bidder): number | undefined =>
    capacityOrigin === "turnover" && capacityCents !== undefined && turnoverShare > 0
      ? capacityCents / turnoverShare
      : undefined;
  return sumOf(score.lots.entries(), ([index, { standings }]) => {
    const limit = largestTurnover(law.need.lots[index]!.totalCents, settings.consultation.launch, settings.rules) ?? 0;
    return standings.filter(({ capable, bidder }) => capable && (turnoverOf(market.bidders[bidder]!) ?? limit) < limit)
      .length;
  });
}
