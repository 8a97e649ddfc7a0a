import { z } from "zod";
import { UNFINISHED } from "../own/claims";
import { inWorkbook } from "../run";
import { readSetting, writeSetting } from "../settings";

/** What may be broken off: the pane is closed, Excel goes, nothing more can be done. */
export type Undertaking = "writing" | "takingBack";

/** Set before anything is changed, taken away when the work is whole. */
export const markUnfinished = (context: Excel.RequestContext, what: Undertaking): void =>
  writeSetting(context, UNFINISHED, what);

export function clearUnfinished(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(UNFINISHED).delete();
}

/** What was broken off and is to be done again until it is whole. @throws ExcelFailure */
export function brokenOff(): Promise<Undertaking | undefined> {
  return inWorkbook((context) => readSetting(context, UNFINISHED, z.enum(["writing", "takingBack"])));
}
