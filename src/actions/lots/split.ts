import { beginHistory, replacePlan, type History, type Links } from "../../lots/plan/history";
import type { Need } from "../../lots/need/market";
import type { MarketInput } from "../../lots/supply/bidders";
import type { Plan } from "../../lots/plan/plan";
import { noFrontier } from "../../lots/search/frontier";
import { pointAt, poseStudy, type LotStudy } from "../../lots/study";
import { ATOMS_BLOCK } from "../../report/lots/blocks";
import { checkNotCancelled } from "../../excel/run";
import { loadTerritory } from "../../territory/territory";
import { answersTyped } from "../sourcing/typed";
import type { LotsFound } from "../study/lotsResult";
import type { Study } from "../study/study";
import type { ActionWork } from "../work";
import { findList, marketInput, unknownNames } from "./list";
import { compute } from "./search";
import { partsOf, type Words } from "../../report/typed/words";
import { planWords } from "../typed/paneWords";
import { withWaitingWords } from "../typed/takeWords";
import { lotSettingsOf } from "./settings";
import { advisedWithin, workCounts } from "./workload/work";

/** A column with more different names than this is none of families, and a search would not end in a time that anybody waits. */
const FAMILIES_AT_MOST = 3000;

const countFamilies = (lines: MarketInput["lines"]): number =>
  new Set(lines.map(({ family, text }) => family || text.family)).size;

/**
 * The need and the market, the whole frontier for both aims, and a first draft. The draft of before is kept while the need is the same.
 * @throws ExcelFailure
 * @example const { lots } = await ACTIONS.splitting.run(located, work);
 */
export async function splitIntoLots(given: Study, work: ActionWork): Promise<Study> {
  if (!given.reading?.ok || !given.suppliers) return given;
  const study = withWaitingWords({ ...given, lotSettings: lotSettingsOf(given) });
  const settings = lotSettingsOf(study);
  const list = findList(study, settings);
  const input = marketInput(study, list, await loadTerritory());
  const { suppliers, corrections } = study;
  const basis = { suppliers, corrections, settings, answers: answersTyped(study) };
  if (countFamilies(input.lines) > FAMILIES_AT_MOST)
    return { ...study, lots: { ok: false, code: "tooManyFamilies", basis } };
  const posed = poseStudy(input, settings.parameters, settings.need);
  const { need } = posed.classified;
  const positive = need.atoms.filter((atom) => atom.cents > 0).length;
  if (positive < 2)
    return {
      ...study,
      lots: { ok: false, code: positive === 0 ? "noNeed" : "oneAtom", basis },
    };
  const before = study.lots?.ok && sameNeed(study.lots.study.classified.need, need) ? study.lots : undefined;
  const links = before?.history.present.links;
  const locked = before?.history.present.plan.lots.filter((lot) => lot.locked).map((lot) => lot.atoms) ?? [];
  const { market, parameters } = posed.appraiser;
  const found = posed.ignorance
    ? { local: noFrontier("local"), small: noFrontier("small") }
    : await compute("frontiers", { market, parameters, constraints: { ...links, locked } }, work);
  const frontiers = advisedWithin(found, workCounts(posed, input), settings);
  checkNotCancelled(work);
  const lots: LotStudy = { ...posed, frontiers };
  const first = pointAt(frontiers[settings.aim], settings.lots)?.plan ?? lots.present.plan;
  return withWaitingWords({
    ...study,
    otherWords: before ? study.otherWords : waitingPlan(study),
    lots: {
      ok: true,
      study: lots,
      input,
      basis,
      list,
      unknown: list ? unknownNames(list, need) : { supplies: [], zones: [] },
      history: historyAfter(before, first, links),
    },
  });
}

/** Of another need than today's, the draft that was made by hand or written: its parts keep their numbers. */
function waitingPlan({ lots, otherWords, seen }: Study): Words | undefined {
  if (!lots?.ok) return otherWords;
  const isWritten = [...(seen?.keys() ?? [])].some((place) => partsOf(place).block === ATOMS_BLOCK);
  if (isProposed(lots) && !isWritten) return otherWords;
  return new Map([...(otherWords ?? []), ...planWords(lots)]);
}

/** A draft made by hand stays; a proposed one gives way to the new proposal. */
function historyAfter(before: LotsFound | undefined, first: Plan, links: Links | undefined): History {
  if (!before) return beginHistory(first, links);
  return isProposed(before) ? replacePlan(before.history, first) : before.history;
}

function isProposed({ study: { frontiers }, history }: LotsFound): boolean {
  return [...frontiers.local.points, ...frontiers.small.points].some(({ plan }) => plan === history.present.plan);
}

function sameNeed(a: Need, b: Need): boolean {
  const names = (need: Need) =>
    JSON.stringify([need.families, need.products, need.zones, need.atoms.map(({ product, zone }) => [product, zone])]);
  return names(a) === names(b);
}
