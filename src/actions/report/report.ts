import { version } from "../../../package.json";
import { standingSheets } from "../../excel/owned";
import { removeSettings } from "../../excel/settings";
import { sheetNames } from "../../excel/show";
import { applyPlan } from "../../excel/write/apply";
import { removeAll } from "../../excel/write/remove";
import { today } from "../../ground/day";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { gatheredInput } from "../../report/lines/gatheredSheet";
import type { ReportInput } from "../../report/input";
import { LOTS_SHEET } from "../../report/lots/input";
import { lotsSheet } from "../../report/lots/lotsSheet";
import { ATOMS_BLOCK } from "../../report/lots/atomsTable";
import { LOTS_BLOCK } from "../../report/lots/lotsTable";
import { SETTINGS_BLOCK } from "../../report/lots/summary";
import { planReport } from "../../report/report";
import { distanceTo, siteOf } from "../../territory/places/distance";
import { loadTerritory } from "../../territory/territory";
import type { Language } from "../../texts/format";
import { capacitiesOf } from "../suppliers/capacities";
import { placementWords } from "../suppliers/correct";
import { locate } from "../suppliers/locate";
import { lotsInput } from "../lots/sheet";
import { withSheetPlan } from "../lots/sheetPlan";
import { withSheetSettings, withShownSettings } from "../lots/sheetSettings";
import { lotsAreFresh } from "../lots/fresh";
import { splitIntoLots } from "../lots/split";
import { remember } from "../study/memory";
import { placeWords } from "../suppliers/placeWords";
import type { ActionWork } from "../work";
import type { Study } from "../study/study";
import { vatOf } from "./vat";

export const VERSION = version;

/** Blocks whose inputs the study carries itself: it has read them first. */
const CARRIED: ReadonlySet<string> = new Set(["suppliers", "vat", ATOMS_BLOCK, LOTS_BLOCK, SETTINGS_BLOCK]);

/** Writes flags, suppliers, share and method into the workbook, and keeps there what was chosen. @throws ExcelFailure */
export async function writeReport(asked: Study, work: ActionWork): Promise<Study> {
  return writeSheets(await locate(asked, work), "share", work);
}

/** Writes « Allotissement »; what was written of the share stays, brought up to date. @throws ExcelFailure */
export async function writeLots(asked: Study, work: ActionWork): Promise<Study> {
  return writeSheets(asked, LOTS_SHEET, work);
}

/** One plan holds all that is ours: a sheet that it leaves out would be taken away. */
async function writeSheets(asked: Study, what: "share" | typeof LOTS_SHEET, work: ActionWork): Promise<Study> {
  const standing = await standingSheets();
  const wants = (id: string): boolean => id === what || standing.has(id);
  const typed = wants(LOTS_SHEET) ? await withSheetSettings(asked) : asked;
  const isFresh = lotsAreFresh(typed) && typed.lotSettings?.parameters === asked.lotSettings?.parameters;
  const split = wants(LOTS_SHEET) ? await withSheetPlan(isFresh ? typed : await splitIntoLots(typed, work)) : asked;
  const study = wants(LOTS_SHEET) && split.lots?.ok ? withShownSettings(split) : split;
  const { reading, lots } = study;
  if (!reading?.ok) return study;
  const taken = (await sheetNames()).filter((name) => study.grids?.some(({ sheet }) => sheet === name));
  const source = sourceOf(study, reading.table, taken, work.language);
  if (!source) return study;
  const share = wants("share") ? planReport(await inputFor(study, source, taken, work.language)) : undefined;
  const lotsPlan = wants(LOTS_SHEET) && lots?.ok ? [lotsSheet(await lotsInput(study, lots, taken, work))] : [];
  await applyPlan(
    { beside: share?.beside ?? [], sheets: [...(share?.sheets ?? []), ...lotsPlan], show: what },
    work,
    CARRIED,
  );
  await remember(study);
  const now = new Date();
  const written =
    lots?.ok && lotsPlan.length > 0
      ? { lotsWrittenAt: now, lots: { ...lots, writtenPlan: lots.history.present.plan } }
      : {};
  return {
    ...study,
    ...(share
      ? {
          writtenAt: now,
          writtenCorrections: study.corrections,
          writtenPlacements: study.placements,
          writtenVat: vatOf(study),
        }
      : {}),
    ...written,
  };
}

/** The table and the cells that formulas are written for: the buyer's sheet, or ours that gathers several. */
function sourceOf(
  { grids = [] }: Study,
  table: PurchaseTable,
  taken: readonly string[],
  language: Language,
): Pick<ReportInput, "table" | "grid"> | undefined {
  if (table.parts) return gatheredInput(table, grids, taken, language);
  const grid = grids.find(({ sheet }) => sheet === table.sheet);
  return grid && { table, grid };
}

async function inputFor(
  study: Study,
  source: Pick<ReportInput, "table" | "grid">,
  taken: readonly string[],
  language: Language,
): Promise<ReportInput> {
  const territory = await loadTerritory();
  const site = siteOf(study.perimeters);
  const capacities = capacitiesOf(study);
  return {
    ...source,
    suppliers: study.suppliers ?? [],
    perimeters: study.perimeters,
    perimeterNames: study.perimeters.map(({ name }) => name ?? ""),
    share: study.share as NonNullable<Study["share"]>,
    placeWords: ({ key, place }) => ({
      ...placeWords(place, territory, language),
      distance: site === undefined ? undefined : distanceTo(place, site, territory),
      given: placementWords(study.placements[key], territory, language),
    }),
    capacityOf: ({ key }) => capacities.get(key),
    corrections: study.corrections,
    takenSheetNames: taken,
    settings: { vat: vatOf(study) },
    language,
    date: today(),
    version: VERSION,
  };
}

/** Takes back everything that Allotir wrote, what was chosen included: the workbook is as it was. @throws ExcelFailure */
export async function takeBackReport(study: Study): Promise<Study> {
  await removeAll();
  await removeSettings();
  return {
    ...study,
    writtenAt: undefined,
    writtenCorrections: undefined,
    writtenPlacements: undefined,
    lotsWrittenAt: undefined,
  };
}
