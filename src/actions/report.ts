import { sheetNames } from "../excel/show";
import { applyPlan } from "../excel/write/apply";
import { removeAll } from "../excel/write/remove";
import type { Grid } from "../reading/grid";
import { layoutKey } from "../reading/layout";
import type { PurchaseTable } from "../reading/purchases";
import type { ReportInput } from "../report/input";
import { planReport } from "../report/report";
import type { LocatedSupplier } from "../suppliers/supplier";
import { loadTerritory, type Territory } from "../territory/territory";
import { textsOf } from "../texts";
import type { Language } from "../texts/format";
import { say } from "../texts/say";
import { locate } from "./locate";
import { recall, remember } from "./memory";
import type { ActionWork } from "./registry";
import type { Study } from "./study";

declare const ALLOTIR_VERSION: string | undefined;
const VERSION = typeof ALLOTIR_VERSION === "undefined" ? "0.1.0" : ALLOTIR_VERSION;

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
  await keepChoices(study, table);
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
    placeWords: (supplier) => placeWords(supplier, territory, language),
    corrections: study.corrections,
    takenSheetNames: (await sheetNames()).filter((name) => theirs.has(name)),
    language,
    date: new Date().toISOString().slice(0, 10),
    version: VERSION,
  };
}

function placeWords({ place }: LocatedSupplier, territory: Territory, language: Language): ReturnType<ReportInput["placeWords"]> {
  const words: Readonly<Record<string, string>> = textsOf(language).territory.evidence;
  const countries = new Intl.DisplayNames([language], { type: "region" });
  return {
    commune: place.commune && territory.commune(place.commune)?.name,
    department: nameOf(territory.departments, place.department),
    region: nameOf(territory.regions, place.region),
    country: place.country && countries.of(place.country),
    evidence: place.evidence.map(({ code, values }) => say(words[code] ?? code, values, language)).join(" ; "),
  };
}

const nameOf = (areas: readonly { code: string; name: string }[], code: string | undefined): string | undefined => areas.find((area) => area.code === code)?.name;

async function keepChoices(study: Study, table: PurchaseTable): Promise<void> {
  const before = await recall();
  const layout = { headers: [...table.headers], firstColumn: table.firstColumn, choices: structuredClone(study.choices) as NonNullable<typeof before>["layouts"][string]["choices"] };
  await remember({
    perimeters: structuredClone(study.perimeters) as NonNullable<typeof before>["perimeters"],
    corrections: study.corrections,
    placements: study.placements,
    layouts: { ...before?.layouts, [layoutKey(table)]: layout },
  });
}

/** Takes back everything that Allotir wrote. @throws ExcelFailure */
export async function takeBackReport(study: Study): Promise<Study> {
  await removeAll();
  return { ...study, writtenAt: undefined, writtenCorrections: undefined };
}
