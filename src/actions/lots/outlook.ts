import { practicesFor, presentPractices } from "../../lots/outcome/practice";
import type { Plan } from "../../lots/plan/plan";
import type { LotStudy } from "../../lots/study";
import type { Question } from "./search";
import type { LotSettings } from "./settings";

/** What the simulation of a plan must be told: how its lots are bought, and who wins today. */
export function outlookAsked(
  { appraiser, observed, present, tilt, classified }: LotStudy,
  plan: Plan,
  { lotsPerBidder, holders }: Pick<LotSettings, "lotsPerBidder" | "holders">,
): Question<"outlook"> {
  const { market, parameters } = appraiser;
  const practices =
    plan === present.plan
      ? presentPractices(observed, holders)
      : practicesFor(plan, classified.need, present.plan, observed);
  return { market, parameters, plan, lotsPerBidder, tilt, practices };
}
