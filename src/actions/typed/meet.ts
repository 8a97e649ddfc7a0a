import { readTyped } from "../../excel/read/typed";
import { perimeterMark } from "../../report/typed/words";
import type { Study } from "../study/study";
import type { ActionWork } from "../work";
import { paneWords } from "./paneWords";
import { editsBetween, reconcile, seenAfter } from "./reconcile";
import { withWords } from "./takeWords";

/**
 * Reads what is typed in our sheets, once, and reconciles it with what the pane holds: the study as both leave it. It counts even when the work
 * fails afterwards.
 * @throws ExcelFailure
 */
export async function meetSheets(study: Study, work: ActionWork): Promise<Study> {
  const perimeters = study.perimeters.map((perimeter) => ({
    mark: perimeterMark(perimeter),
    name: perimeter.name ?? "",
  }));
  const sheet = await readTyped(perimeters);
  const pane = paneWords(study);
  const seen = study.seen ?? new Map();
  const edits = study.metWords ? editsBetween(study.metWords, pane) : new Set<string>();
  const taken = await withWords(study, reconcile({ pane, sheet: sheet.words, seen, edits }));
  const met = { ...taken, seen: seenAfter(seen, sheet.words), metWords: paneWords(taken), ownSheets: sheet.sheets };
  work.onLearned?.(met);
  return met;
}
