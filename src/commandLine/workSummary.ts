import type { LotSettings } from "../actions/lots/settings";
import { minimumOrderTexts, paperKind, planWork, workByLots, workCounts } from "../actions/lots/workload/work";
import { language } from "./language";
import type { LotsFound } from "../actions/study/lotsResult";
import type { Study } from "../actions/study/study";

/** What the lots make to do, counted in the purchases of a year: today, this plan, each number of lots. */
export function workSummary(study: Study, found: LotsFound, settings: LotSettings) {
  const { today, points } = workByLots(found, settings);
  const { plan } = found.history.present;
  return {
    papers: paperKind(study),
    today,
    plan: planWork(plan, workCounts(found.study, found.input), settings),
    byLots: points,
    minimumOrders: [...minimumOrderTexts(found, plan, language)].map(([lot, text]) => ({ lot: lot + 1, text })),
  };
}
