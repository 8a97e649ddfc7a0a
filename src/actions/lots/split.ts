import { beginHistory, replacePlan, type History, type Links } from "../../lots/plan/history";
import type { Need } from "../../lots/need/market";
import type { Plan } from "../../lots/plan/plan";
import { pointAt, poseStudy, type LotStudy } from "../../lots/study";
import { checkNotCancelled } from "../../excel/run";
import { loadTerritory } from "../../territory/territory";
import type { LotsFound } from "../study/lotsResult";
import type { Study } from "../study/study";
import type { ActionWork } from "../work";
import { findList, marketInput, unknownNames } from "./list";
import { compute } from "./search";
import { withSheetSettings } from "./sheetSettings";
import { withSheetPlan } from "./sheetPlan";
import { lotSettingsOf } from "./settings";

/** The need and the market, the whole frontier for both aims, and a first draft. The draft of before is kept while the need is the same. @throws ExcelFailure */
export async function splitIntoLots(asked: Study, work: ActionWork): Promise<Study> {
  const study = await withSheetSettings(asked);
  if (!study.reading?.ok || !study.suppliers) return study;
  const settings = lotSettingsOf(study);
  const list = findList(study, settings);
  const input = marketInput(study, settings, list, await loadTerritory());
  const posed = poseStudy(input, settings.parameters);
  const { need } = posed.classified;
  const positive = need.atoms.filter((atom) => atom.cents > 0).length;
  if (positive < 2)
    return {
      ...study,
      lotSettings: settings,
      lots: { ok: false, code: positive === 0 ? "noNeed" : "oneAtom", suppliers: study.suppliers },
    };
  const before = study.lots?.ok && sameNeed(study.lots.study.classified.need, need) ? study.lots : undefined;
  const links = before?.history.present.links;
  const locked = before?.history.present.plan.lots.filter((lot) => lot.locked).map((lot) => lot.atoms) ?? [];
  const { market, parameters } = posed.appraiser;
  const frontiers = await compute("frontiers", { market, parameters, constraints: { ...links, locked } }, work);
  checkNotCancelled(work);
  const found: LotStudy = { ...posed, frontiers };
  const first = pointAt(frontiers[settings.aim], settings.lots)?.plan ?? found.present.plan;
  return withSheetPlan({
    ...study,
    lotSettings: settings,
    lots: {
      ok: true,
      study: found,
      input,
      suppliers: study.suppliers,
      list,
      unknown: list ? unknownNames(list, need) : { supplies: [], zones: [] },
      history: historyAfter(before, first, links),
      writtenPlan: before?.writtenPlan,
    },
  });
}

/** A draft made by hand stays; a proposed one gives way to the new proposal. */
function historyAfter(before: LotsFound | undefined, first: Plan, links: Links | undefined): History {
  if (!before) return beginHistory(first, links);
  const { local, small } = before.study.frontiers;
  const isProposed = [...local.points, ...small.points].some((point) => point.plan === before.history.present.plan);
  return isProposed ? replacePlan(before.history, first) : before.history;
}

function sameNeed(a: Need, b: Need): boolean {
  const names = (need: Need) =>
    JSON.stringify([need.families, need.products, need.zones, need.atoms.map(({ product, zone }) => [product, zone])]);
  return names(a) === names(b);
}
