import { sheetNames } from "../excel/show";
import { applyPlan } from "../excel/write/apply";
import { removeAll } from "../excel/write/remove";
import type { Grid } from "../reading/grid";
import type { PurchaseTable } from "../reading/purchases";
import type { ReportInput } from "../report/input";
import { planReport } from "../report/report";
import { loadTerritory, type Territory } from "../territory/territory";
import type { Language } from "../texts/format";
import { locate } from "./locate";
import { remember } from "./memory";
import { placeWords } from "./placeWords";
import type { ActionWork } from "./registry";
import type { Study } from "./study";

/** As in package.json (a test compares them). */
export const VERSION = "0.1.0";

/** Blocks whose inputs the study carries itself: it has read them first. */
const CARRIED: ReadonlySet<string> = new Set(["suppliers"]);

/** Writes flags, suppliers, share and method into the workbook, and keeps there what was chosen. @throws ExcelFailure */
export async function writeReport(asked: Study, work: ActionWork): Promise<Study> {
  const study = await locate(asked, work);
  if (!study.reading?.ok) return study;
  const { table } = study.reading;
  const grid = study.grids?.find(({ sheet }) => sheet === table.sheet);
  if (!grid) return study;
  const territory = await loadTerritory();
  await applyPlan(planReport(await inputFor(study, table, grid, territory, work.language)), work, CARRIED);
  await remember(study);
  return { ...study, writtenAt: new Date(), writtenCorrections: study.corrections };
}

async function inputFor(study: Study, table: PurchaseTable, grid: Grid, territory: Territory, language: Language): Promise<ReportInput> {
  const theirs = new Set(study.grids?.map(({ sheet }) => sheet));
  return {
    table,
    grid,
    suppliers: study.suppliers ?? [],
    perimeters: study.perimeters,
    perimeterNames: study.perimeters.map(({ name }) => name ?? ""),
    share: study.share as NonNullable<Study["share"]>,
    placeWords: ({ place }) => placeWords(place, territory, language),
    corrections: study.corrections,
    takenSheetNames: (await sheetNames()).filter((name) => theirs.has(name)),
    language,
    date: new Date().toISOString().slice(0, 10),
    version: VERSION,
  };
}

/** Takes back everything that Allotir wrote. @throws ExcelFailure */
export async function takeBackReport(study: Study): Promise<Study> {
  await removeAll();
  return { ...study, writtenAt: undefined, writtenCorrections: undefined };
}
