import { quietly } from "../../excel/quiet";
import { removeAll } from "../../excel/write/remove";
import { brokenOff } from "../../excel/write/unfinished";
import { LOTS_SHEET } from "../../report/lots/input";
import { RESULTS_SHEET } from "../../report/results/blocks";
import { SOURCING_SHEET } from "../../report/sourcing/input";
import { readWorkbook } from "../study/read";
import type { Study } from "../study/study";
import { locate } from "../suppliers/locate";
import { meetSheets } from "../typed/meet";
import type { ActionWork } from "../work";
import { writeLots, writeReport, writeResults, writeSourcing } from "./report";

/**
 * Brings to its end what was broken off when the pane was closed or Excel went: a writing is done again from the purchases and the words that were kept
 * before it began, a taking back goes on.
 * @throws ExcelFailure
 */
export async function finishReport(study: Study, work: ActionWork): Promise<Study> {
  const what = await brokenOff();
  const fresh = { ...study, brokenOff: false };
  if (what === undefined) return fresh;
  if (what === "takingBack") {
    await quietly(removeAll);
    return fresh;
  }
  const read = await readWorkbook(fresh, work);
  // Purchases that can no longer be read leave the report as it is, and its headline says so.
  if (!read.reading?.ok || read.perimeters.length === 0) return study;
  const located = await locate(await meetSheets(read, work), work);
  const sheets = new Set(located.ownSheets?.values());
  if (sheets.has("share")) return writeReport(located, work);
  if (sheets.has(LOTS_SHEET)) return writeLots(located, work);
  if (sheets.has(RESULTS_SHEET)) return writeResults(located, work);
  return sheets.has(SOURCING_SHEET) ? writeSourcing(located, work) : writeReport(located, work);
}
