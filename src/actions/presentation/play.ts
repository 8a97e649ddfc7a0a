import { selectCells } from "../../excel/show";
import type { Plan } from "../../lots/plan/plan";
import { LOTS_SHEET, SPLIT_SHEET } from "../../report/lots/input";
import { RESULTS_SHEET } from "../../report/results/blocks";
import { takePlan } from "../lots/draft";
import { lotsAreFresh } from "../lots/fresh";
import { isInvented } from "../lots/restsOn";
import { awardLots } from "../lots/results/award";
import { outcomesIn } from "../lots/results/outcomes";
import { splitIntoLots } from "../lots/split";
import { choosePerimeters } from "../perimeters/perimeters";
import { writeLots } from "../report/report";
import { takeBackLots } from "../report/takeBack";
import type { LotsFound } from "../study/lotsResult";
import { readWorkbook } from "../study/read";
import { showPlace, tablePlace } from "../study/show";
import type { Study } from "../study/study";
import { locateAndRemember } from "../suppliers/locate";
import { meetSheets } from "../typed/meet";
import type { ActionWork } from "../work";
import type { CardId } from "./cards";
import { cutPlan, familyPlan, storyPlan } from "./plans";

/**
 * Plays the card where the presentation stands: whatever is missing before it is done (purchases read, a territory, suppliers placed, lots
 * searched for), then its own step in the workbook.
 * @throws ExcelFailure
 */
export async function playCard(given: Study, work: ActionWork): Promise<Study> {
  if (!given.presentation) return given;
  const { card } = given.presentation;
  const ready = await readyToTell(given, work);
  if (!ready.lots?.ok) return ready;
  const kept = withFormer(ready, ready.lots);
  const plan = planOfCard(card, kept, ready.lots);
  const drafted = plan ? takePlan(kept, plan) : kept;
  work.onLearned?.(drafted);
  return inTheWorkbook(card, drafted, work, drafted !== kept);
}

/** Purchases read, placed and split as far as they can be; each step is skipped when it stands. */
async function readyToTell(given: Study, work: ActionWork): Promise<Study> {
  const read = given.reading?.ok ? given : await readWorkbook(given, work);
  if (!read.reading?.ok) return read;
  const chosen = read.perimeters.length > 0 ? read : await choosePerimeters(read, [], work.language);
  if (chosen.perimeters.length === 0) return chosen;
  const located = chosen.suppliers && chosen.share ? chosen : await locateAndRemember(chosen, work);
  work.onLearned?.(located);
  return lotsAreFresh(located) ? located : splitIntoLots(await meetSheets(located, work), work);
}

function withFormer(study: Study, lots: LotsFound): Study {
  if (!study.presentation || study.presentation.former) return study;
  return { ...study, presentation: { ...study.presentation, former: { lots, wasWritten: stands(study, LOTS_SHEET) } } };
}

const stands = ({ ownSheets }: Study, id: string): boolean => [...(ownSheets?.values() ?? [])].includes(id);

/** The draft that a card talks about; undefined where it talks of the one before it. */
function planOfCard(card: CardId, study: Study, lots: LotsFound): Plan | undefined {
  const { study: split } = lots;
  switch (card) {
    case "need":
      return split.present.plan;
    case "families":
      return familyPlan(split);
    case "cut":
      return cutPlan(split, storyPlan(study, lots));
    default:
      return storyPlan(study, lots);
  }
}

async function inTheWorkbook(card: CardId, study: Study, work: ActionWork, isChanged: boolean): Promise<Study> {
  if (card === "need") {
    if (study.reading?.ok) await showPlace(tablePlace(study.reading.table));
    return study;
  }
  if (card === "after") return afterTheAward(study, work);
  const met = isChanged ? study : await meetSheets(study, work);
  const written = isChanged || !stands(met, LOTS_SHEET) ? await writeLots(met, work) : met;
  await bringForward(written, card === "families" || card === "cut" ? SPLIT_SHEET : LOTS_SHEET);
  return written;
}

/** « Résultats » of the sample waits for what came of its lots; on a buyer's own file only the buyer says that lots were awarded. */
async function afterTheAward(study: Study, work: ActionWork): Promise<Study> {
  const isTold = outcomesIn(study.otherWords ?? new Map()).length > 0;
  const awarded = !isTold && isInvented(study) ? await awardLots(study, work) : study;
  await bringForward(awarded, stands(awarded, RESULTS_SHEET) ? RESULTS_SHEET : LOTS_SHEET);
  return awarded;
}

async function bringForward({ ownSheets = new Map<string, string>() }: Study, wanted: string): Promise<void> {
  const sheet = [...ownSheets].find(([, id]) => id === wanted)?.[0];
  if (sheet !== undefined) await selectCells(sheet, "A1");
}

/**
 * Leaves the presentation. On a buyer's own file the draft of before comes back, and « Allotissement » is as it was; the sample keeps what was shown.
 * @throws ExcelFailure
 */
export async function leavePresentation(given: Study, work: ActionWork): Promise<Study> {
  const { presentation, lots } = given;
  const { former } = presentation ?? {};
  const left: Study = { ...given, presentation: undefined };
  if (!former || !lots?.ok || isInvented(given) || !isSameNeed(former.lots, lots)) return left;
  const restored: Study = { ...left, lots: { ...lots, history: former.lots.history } };
  work.onLearned?.(restored);
  if (!stands(restored, LOTS_SHEET)) return restored;
  return former.wasWritten ? writeLots(restored, work) : takeBackLots(restored, work);
}

const isSameNeed = (a: LotsFound, b: LotsFound): boolean =>
  JSON.stringify(a.study.classified.need.atoms) === JSON.stringify(b.study.classified.need.atoms);
