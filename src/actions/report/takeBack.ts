import { removeSettings } from "../../excel/settings";
import { quietly } from "../../excel/quiet";
import { whatStands } from "../../excel/standing";
import { refuseProtectedStructure } from "../../excel/structure";
import { removeAll } from "../../excel/write/remove";
import { ADVICE_SHEET, BY_LOT_SHEET, LOTS_SHEET, SPLIT_SHEET, TENDER_SHEET } from "../../report/lots/input";
import { QUESTIONNAIRE_SHEET, SOURCING_SHEET } from "../../report/sourcing/input";
import { RESULTS_SHEET } from "../../report/results/blocks";
import { splitIntoLots } from "../lots/split";
import { remember } from "../study/memory";
import type { Study } from "../study/study";
import { locate } from "../suppliers/locate";
import { meetSheets } from "../typed/meet";
import type { ActionWork } from "../work";
import { planFor, writeLots, writePlan, writeReport, writeResults, writeSourcing } from "./report";

/**
 * Takes back everything that Allotir wrote; what was typed and chosen stays for « Rétablir ».
 * @throws ExcelFailure
 * @example const { takenBack } = await ACTIONS.removing.run(study, work);
 */
export async function takeBackReport(given: Study, work: ActionWork): Promise<Study> {
  const met = await meetSheets(given, work);
  if (met.ownSheets && met.ownSheets.size > 0) await refuseProtectedStructure();
  const study = { ...withoutReport(met), takenBack: [...new Set(met.ownSheets?.values())] };
  await remember(study);
  await quietly(removeAll);
  return study;
}

/** Sheets that are written without the share. */
const APART: ReadonlySet<string> = new Set([
  LOTS_SHEET,
  SPLIT_SHEET,
  TENDER_SHEET,
  BY_LOT_SHEET,
  ADVICE_SHEET,
  SOURCING_SHEET,
  QUESTIONNAIRE_SHEET,
  RESULTS_SHEET,
]);

/** Writes again what was taken back, with all that was typed and chosen. @throws ExcelFailure */
export async function restoreReport(study: Study, work: ActionWork): Promise<Study> {
  const sheets = new Set(study.takenBack);
  const isOfShare = sheets.size === 0 || [...sheets].some((id) => !APART.has(id));
  const shared = isOfShare ? await writeReport(study, work) : study;
  if ([...sheets].every((id) => !APART.has(id))) return shared;
  const located = await splitIntoLots(shared.suppliers ? shared : await locate(shared, work), work);
  const split = sheets.has(LOTS_SHEET) ? await writeLots(located, work) : located;
  const sourced = sheets.has(SOURCING_SHEET) ? await writeSourcing(split, work) : split;
  return sheets.has(RESULTS_SHEET) ? writeResults(sourced, work) : sourced;
}

/** Takes back everything, what was chosen included: the workbook is as it was. @throws ExcelFailure */
export async function forgetReport(study: Study): Promise<Study> {
  if ((await whatStands()).sheets > 0) await refuseProtectedStructure();
  await quietly(removeAll);
  await removeSettings();
  return { ...withoutReport(study), lastReport: undefined, takenBack: undefined };
}

/** What may stand when « Allotissement » is gone. */
const ANOTHER = ["share", SOURCING_SHEET, RESULTS_SHEET] as const;

/** Takes back « Allotissement » alone; the others stay, brought up to date. @throws ExcelFailure */
export async function takeBackLots(given: Study, work: ActionWork): Promise<Study> {
  const met = await meetSheets(given, work);
  const standing = new Set(met.ownSheets?.values());
  const show = ANOTHER.find((id) => standing.has(id));
  if (show === undefined) return takeBackReport(met, work);
  const located = await locate(met, work);
  const [share, sourcing, results] = ANOTHER.map((id) => standing.has(id));
  const contents = { share: share === true, sourcing: sourcing === true, results: results === true };
  const plan = await planFor(located, { ...contents, lots: false, show }, work);
  return { ...(plan ? await writePlan(located, plan, work) : located), lotsWrittenAt: undefined };
}

const withoutReport = (study: Study): Study => ({
  ...study,
  seen: undefined,
  metWords: undefined,
  ownSheets: undefined,
  writtenAt: undefined,
  lotsWrittenAt: undefined,
  sourcingWrittenAt: undefined,
});
