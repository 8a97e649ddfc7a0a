import { z } from "zod";
import { UNFINISHED } from "../own/claims";
import { inWorkbook } from "../run";
import { readSetting, writeSetting } from "../settings";

/** Set before a writing changes anything, taken away when it is whole. */
export const markUnfinished = (context: Excel.RequestContext): void => writeSetting(context, UNFINISHED, true);

export function clearUnfinished(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(UNFINISHED).delete();
}

/** Whether a writing was broken off (the pane closed, Excel gone): writing again makes the report whole. @throws ExcelFailure */
export function isUnfinished(): Promise<boolean> {
  return inWorkbook(async (context) => (await readSetting(context, UNFINISHED, z.boolean())) ?? false);
}
