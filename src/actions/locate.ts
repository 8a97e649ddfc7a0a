import { checkNotCancelled } from "../excel/run";
import { computeShare } from "../share/share";
import { suppliersOf } from "../suppliers/group";
import { locateSuppliers } from "../suppliers/located";
import { loadTerritory } from "../territory/territory";
import { withSheetAnswers } from "./sheetAnswers";
import type { ActionWork } from "./registry";
import type { Study } from "./study";

/** Who the suppliers are, where they are, and what share is local, with what the buyer corrected in the pane or in the sheet. @throws ExcelFailure */
export async function locate(asked: Study, work: ActionWork): Promise<Study> {
  if (!asked.reading?.ok) return asked;
  const study = await withSheetAnswers(asked);
  const territory = await loadTerritory();
  checkNotCancelled(work);
  const { table } = asked.reading;
  const suppliers = locateSuppliers(suppliersOf(table.lines), territory, study.perimeters, {
    corrections: Object.fromEntries(Object.entries(study.placements).map(([key, insee]) => [key, { insee }])),
    site: study.headOffice ? "headOffice" : "establishment",
  });
  const share = computeShare({ table, suppliers, perimeters: study.perimeters, corrections: study.corrections });
  return { ...study, suppliers, share };
}
