import { removeSettings } from "../../excel/settings";
import { quietly } from "../../excel/quiet";
import { whatStands } from "../../excel/standing";
import { refuseProtectedStructure } from "../../excel/structure";
import { removeAll } from "../../excel/write/remove";
import { LOTS_SHEET, SPLIT_SHEET } from "../../report/lots/input";
import { splitIntoLots } from "../lots/split";
import { remember } from "../study/memory";
import type { Study } from "../study/study";
import { locate } from "../suppliers/locate";
import { meetSheets } from "../typed/meet";
import type { ActionWork } from "../work";
import { planFor, writeLots, writePlan, writeReport } from "./report";

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

/** Writes again what was taken back, with all that was typed and chosen. @throws ExcelFailure */
export async function restoreReport(study: Study, work: ActionWork): Promise<Study> {
  const sheets = study.takenBack ?? [];
  const isLotsOnly = sheets.every((id) => id === LOTS_SHEET || id === SPLIT_SHEET);
  const shared = sheets.length > 0 && isLotsOnly ? study : await writeReport(study, work);
  if (!sheets.includes(LOTS_SHEET)) return shared;
  const located = shared.suppliers ? shared : await locate(shared, work);
  return writeLots(await splitIntoLots(located, work), work);
}

/** Takes back everything, what was chosen included: the workbook is as it was. @throws ExcelFailure */
export async function forgetReport(study: Study): Promise<Study> {
  if ((await whatStands()).sheets > 0) await refuseProtectedStructure();
  await quietly(removeAll);
  await removeSettings();
  return { ...withoutReport(study), lastReport: undefined, takenBack: undefined };
}

/** Takes back « Allotissement » alone; the share stays, brought up to date. @throws ExcelFailure */
export async function takeBackLots(given: Study, work: ActionWork): Promise<Study> {
  const met = await meetSheets(given, work);
  if (![...(met.ownSheets?.values() ?? [])].includes("share")) return takeBackReport(met, work);
  const located = await locate(met, work);
  const plan = await planFor(located, { share: true, lots: false, show: "share" }, work);
  return { ...(plan ? await writePlan(located, plan, work) : located), lotsWrittenAt: undefined };
}

const withoutReport = (study: Study): Study => ({
  ...study,
  seen: undefined,
  metWords: undefined,
  ownSheets: undefined,
  writtenAt: undefined,
  lotsWrittenAt: undefined,
});
