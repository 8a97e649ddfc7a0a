import { checkNotCancelled } from "../../excel/run";
import { computeShare } from "../../share/share";
import { withGroupPlaces } from "../../suppliers/groupPlaces";
import { locatingSuppliers } from "../../suppliers/located";
import { applyMerges } from "../../suppliers/merges";
import { registeredPlaces } from "../../suppliers/registerAnswer";
import { loadTerritory } from "../../territory/territory";
import { placementHints } from "./correct";
import { replayMerges } from "./formerMerges";
import { identifiedIn } from "./groups";
import { remember } from "../study/memory";
import { perimetersSaved } from "../perimeters/savedPerimeters";
import { answersByPlace } from "../study/answers";
import { meetSheets } from "../typed/meet";
import { inSlices } from "../slices";
import type { ActionWork } from "../work";
import type { Study } from "../study/study";
import { countedTable, vatOf } from "../report/vat";

/**
 * Who the suppliers are, where they are, and what share is local, with what the buyer corrected.
 * @throws ExcelFailure
 * @example const { share } = await locate({ ...study, perimeters }, work);
 */
export async function locate(given: Study, work: ActionWork): Promise<Study> {
  if (!given.reading?.ok) return given;
  const territory = await loadTerritory();
  checkNotCancelled(work);
  const { table } = given.reading;
  const { suppliers: named, proposals } = await identifiedIn(countedTable(given) ?? table, work);
  const study = replayMerges(given, named);
  const located = await inSlices(
    locatingSuppliers(applyMerges(named, study.merges.accepted), territory, study.perimeters, {
      corrections: Object.fromEntries(
        Object.entries(study.placements).map(([key, where]) => [key, placementHints(where, territory)]),
      ),
      registered: registeredPlaces(study.register?.cache ?? {}, territory),
      site: study.headOffice ? "headOffice" : "establishment",
    }),
    work,
  );
  const suppliers = withGroupPlaces(located, territory, study.perimeters);
  const share = computeShare({
    table,
    suppliers,
    perimeters: study.perimeters,
    corrections: answersByPlace(study),
    vat: vatOf(study),
  });
  return { ...study, suppliers, proposals, share };
}

/** The same with what was typed in our sheets, and what was chosen on the way comes back with the workbook. @throws ExcelFailure */
export async function locateAndRemember(given: Study, work: ActionWork): Promise<Study> {
  const study = await locate(await meetSheets(given, work), work);
  await remember(study);
  await perimetersSaved(study.perimeters);
  return study;
}
