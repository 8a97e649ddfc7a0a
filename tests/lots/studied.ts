import { outlookAsked } from "../../src/actions/lots/outlook";
import { computeHere, type Outlook } from "../../src/actions/lots/search";
import type { MarketInput } from "../../src/lots/supply/bidders";
import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import type { Plan } from "../../src/lots/plan/plan";
import { poseStudy, type LotStudy } from "../../src/lots/study";

/** The splitting of a market with the default parameters, by what the pane and the command line run. */
export function studyLots(input: MarketInput): LotStudy {
  const posed = poseStudy(input, DEFAULT_PARAMETERS);
  const { market, parameters } = posed.appraiser;
  return { ...posed, frontiers: computeHere("frontiers", { market, parameters, constraints: {} }) };
}

export function outlookOf(study: LotStudy, plan: Plan): Outlook {
  return computeHere("outlook", outlookAsked(study, plan, {}));
}
