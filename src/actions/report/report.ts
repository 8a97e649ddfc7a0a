import packed from "../../../package.json";
import { sheetNames } from "../../excel/show";
import { refuseProtectedStructure } from "../../excel/structure";
import { applyPlan } from "../../excel/write/apply";
import { today } from "../../ground/day";
import { yearlyWork } from "../../lots/workload/yearly";
import type { PurchaseTable } from "../../reading/columns/purchases";
import type { ReportInput } from "../../report/input";
import { gatheredInput } from "../../report/lines/gatheredSheet";
import { LOTS_SHEET } from "../../report/lots/input";
import { lotsSheets } from "../../report/lots/lotsSheet";
import type { WorkbookPlan } from "../../report/plan/plan";
import { SOURCING_SHEET } from "../../report/sourcing/input";
import { questionnaireSheet } from "../../report/sourcing/questionnaire";
import { sourcingSheet } from "../../report/sourcing/sourcingSheet";
import { RESULTS_SHEET } from "../../report/results/blocks";
import type { ResultsInput } from "../../report/results/input";
import { resultsSheet } from "../../report/results/resultsSheet";
import { layingOut } from "../../report/layOut";
import { planLaidOut } from "../../report/report";
import { withWords, wordsIn } from "../../report/typed/inPlan";
import { partsOf, type Word, type Words } from "../../report/typed/words";
import { distanceTo, siteOf } from "../../territory/places/distance";
import { loadTerritory } from "../../territory/territory";
import type { Language } from "../../texts/format";
import { lotsAreFresh } from "../lots/fresh";
import { resultsInput } from "../lots/results/sheet";
import { lotsInput } from "../lots/sheet";
import { splitIntoLots } from "../lots/split";
import { sourcingInput } from "../sourcing/sheet";
import { answersByPlace } from "../study/answers";
import { remember } from "../study/memory";
import type { Study } from "../study/study";
import { capacitiesOf } from "../suppliers/capacities";
import { placementWords } from "../suppliers/correct";
import { locate } from "../suppliers/locate";
import { roleWords } from "../suppliers/roles";
import { sizeWords } from "../suppliers/sizes";
import { placeWords } from "../suppliers/placeWords";
import { inSlices } from "../slices";
import { meetSheets } from "../typed/meet";
import { paneWords } from "../typed/paneWords";
import type { ActionWork } from "../work";
import { egalimWords } from "./canteen";
import { leakWords } from "./leaks";
import { isAsked } from "./sellers";
import { vatOf } from "./vat";

export const VERSION = packed.version;

/**
 * Writes flags, suppliers, share and method into the workbook, and keeps there what was chosen.
 * @throws ExcelFailure
 * @example const written = await ACTIONS.writing.run(located, { onProgress, signal });
 */
export async function writeReport(given: Study, work: ActionWork): Promise<Study> {
  return writeSheets(await locate(await meetSheets(given, work), work), "share", work);
}

/**
 * Writes « Allotissement »; what was written of the share stays, brought up to date.
 * @throws ExcelFailure
 * @example const written = await ACTIONS.writingLots.run(withLots, { onProgress, signal });
 */
export async function writeLots(given: Study, work: ActionWork): Promise<Study> {
  return writeSheets(await meetSheets(given, work), LOTS_SHEET, work);
}

/** Writes « Sourcing » and « Questionnaire »; what was written besides stays, brought up to date. @throws ExcelFailure */
export async function writeSourcing(given: Study, work: ActionWork): Promise<Study> {
  return writeSheets(await meetSheets(given, work), SOURCING_SHEET, work);
}

/**
 * Writes « Résultats »; the other sheets that stand are brought up to date.
 * @throws ExcelFailure
 */
export async function writeResults(given: Study, work: ActionWork): Promise<Study> {
  return writeSheets(await meetSheets(given, work), RESULTS_SHEET, work);
}

/** What may be written by itself. */
export type ReportPart = "share" | typeof LOTS_SHEET | typeof SOURCING_SHEET | typeof RESULTS_SHEET;

/** One plan holds all that is ours, what stands already and what is asked for: a sheet that it leaves out would be taken away. */
async function writeSheets(met: Study, what: ReportPart, work: ActionWork): Promise<Study> {
  const standing = new Set(met.ownSheets?.values());
  const wants = (id: ReportPart): boolean => id === what || standing.has(id);
  const study = wants(LOTS_SHEET) && !lotsAreFresh(met) ? await splitIntoLots(met, work) : met;
  const contents = {
    share: wants("share"),
    lots: wants(LOTS_SHEET),
    sourcing: wants(SOURCING_SHEET),
    results: wants(RESULTS_SHEET),
    show: what,
  };
  const plan = await planFor(study, contents, work);
  return plan ? writePlan(study, plan, work) : study;
}

/** Which of our sheets a plan holds, and which of them is shown at the end. */
interface Contents {
  readonly share: boolean;
  readonly lots: boolean;
  readonly sourcing: boolean;
  readonly results: boolean;
  readonly show: ReportPart;
}

/** The plan of what is asked for; undefined before the purchases are read. @throws ExcelFailure */
export async function planFor(study: Study, wanted: Contents, work: ActionWork): Promise<WorkbookPlan | undefined> {
  const { reading, lots } = study;
  if (!reading?.ok) return undefined;
  const taken = (await sheetNames()).filter((name) => study.grids?.some(({ sheet }) => sheet === name));
  const source = sourceOf(study, reading.table, taken, work.language);
  if (!source) return undefined;
  const results = wanted.results ? await resultsInput(study, taken, work.language) : undefined;
  const layout = wanted.share
    ? await inSlices(layingOut(await inputFor(study, source, taken, work.language, results)), work)
    : undefined;
  const share = layout && planLaidOut(layout);
  const lotsPlan = wanted.lots && lots?.ok ? lotsSheets(await lotsInput(study, lots, taken, work, layout)) : [];
  const found = wanted.sourcing ? await sourcingInput(study, taken, work.language) : undefined;
  const plan: WorkbookPlan = {
    beside: share?.beside ?? [],
    names: share?.names ?? [],
    sheets: [
      ...(share?.sheets ?? []),
      ...lotsPlan,
      ...(found ? [sourcingSheet(found), questionnaireSheet(found)] : []),
      ...(results ? [resultsSheet(results)] : []),
    ],
    show: wanted.show,
  };
  return withWords(plan, wordsToShow(study));
}

/** A choice of what is shown holds only as long as what it chooses is there. */
function wordsToShow({ otherWords = new Map(), perimeters, reading }: Study): Words {
  const lines = reading?.ok ? reading.table.lines : [];
  const named = (word: Word): string => String(word).trim().toLowerCase();
  const isThere: Readonly<Record<string, (word: Word) => boolean>> = {
    "share:filter:perimeter": (word) => perimeters.some(({ name }) => name === word),
    "share:filter:year": (word) => lines.some(({ year }) => String(year) === named(word)),
    "share:filter:family": (word) => lines.some(({ family }) => named(family ?? "") === named(word)),
  };
  return new Map([...otherWords].filter(([place, word]) => isThere[partsOf(place).block]?.(word) ?? true));
}

/** Writes a plan; what was typed is kept in the settings before anything is touched. @throws ExcelFailure */
export async function writePlan(study: Study, plan: WorkbookPlan, work: ActionWork): Promise<Study> {
  const standing = new Set(study.ownSheets?.values());
  const planned = new Set(plan.sheets.map(({ id }) => id));
  if (planned.size !== standing.size || [...planned].some((id) => !standing.has(id))) await refuseProtectedStructure();
  await remember(study);
  const { sheets, strayNames } = await applyPlan(plan, work);
  const now = new Date();
  const written: Study = {
    ...study,
    ownSheets: sheets,
    strayNames,
    seen: wordsIn(plan),
    metWords: paneWords(study),
    takenBack: undefined,
    ...(planned.has("share") && { writtenAt: now }),
    ...(planned.has(LOTS_SHEET) && { lotsWrittenAt: now }),
    ...(planned.has(SOURCING_SHEET) && { sourcingWrittenAt: now }),
  };
  await remember(written);
  return written;
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
  results: ResultsInput | undefined,
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
    ...(isAsked(study, "roles") ? { roleOf: roleWords(study, language) } : {}),
    ...(isAsked(study, "sizes") ? { sizeOf: sizeWords(study) } : {}),
    ...(isAsked(study, "leaks") ? { leaks: leakWords(study, territory) } : {}),
    ...(isAsked(study, "egalim") ? { egalim: egalimWords(study) } : {}),
    ...(isAsked(study, "tracking")
      ? { tracking: { workOf: (year) => yearlyWork(source.table.lines, year), results } }
      : {}),
    capacityOf: ({ key }) => capacities.get(key),
    corrections: answersByPlace(study),
    takenSheetNames: taken,
    settings: { vat: vatOf(study), printOwn: study.printOwn },
    language,
    date: today(),
    version: VERSION,
  };
}
