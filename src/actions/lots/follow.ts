import type { ActionWork } from "../work";
import type { Study } from "../study/study";
import { withSheetPlan } from "./sheetPlan";
import { withSheetSettings } from "./sheetSettings";
import { splitIntoLots } from "./split";

/**
 * Takes what the buyer has just typed in « Allotissement » as one edit, which can be undone. The search runs again only where a setting that it
 * reads has changed. @throws ExcelFailure
 */
export async function followSheet(study: Study, work: ActionWork): Promise<Study> {
  if (!study.lots?.ok) return study;
  const settled = await withSheetSettings(study);
  const searched =
    settled.lotSettings?.parameters === study.lotSettings?.parameters ? settled : await splitIntoLots(settled, work);
  return withSheetPlan(searched, true);
}
