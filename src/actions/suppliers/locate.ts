import { checkNotCancelled } from "../../excel/run";
import { computingShare } from "../../share/share";
import { withGroupPlaces } from "../../suppliers/groupPlaces";
import { locatingSuppliers } from "../../suppliers/located";
import { applyMerges } from "../../suppliers/merges";
import { registeredPlaces } from "../../suppliers/registerAnswer";
import type { LocatedSupplier, Supplier } from "../../suppliers/supplier";
import { loadTerritory, type Territory } from "../../territory/territory";
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
  const suppliers = await placed(named, study, territory, work);
  const share = await inSlices(
    computingShare({
      table,
      suppliers,
      perimeters: study.perimeters,
      corrections: answersByPlace(study),
      vat: vatOf(study),
    }),
    work,
  );
  return { ...study, suppliers, proposals, share };
}

/** Suppliers as they were last placed, and from what. */
interface Placed {
  readonly from: readonly unknown[];
  readonly suppliers: readonly LocatedSupplier[];
}
const lastPlaced = new WeakMap<readonly Supplier[], Placed>();

/** A bare « yes » or « no » moves nobody: suppliers are placed again only for what may place them elsewhere. */
async function placed(
  named: readonly Supplier[],
  study: Study,
  territory: Territory,
  work: ActionWork,
): Promise<readonly LocatedSupplier[]> {
  const { merges, placements, perimeters, register, headOffice } = study;
  const from = [merges.accepted, placements, perimeters, register?.cache, headOffice];
  const last = lastPlaced.get(named);
  if (last && from.every((one, at) => one === last.from[at])) return last.suppliers;
  const located = await inSlices(
    locatingSuppliers(applyMerges(named, merges.accepted), territory, perimeters, {
      corrections: Object.fromEntries(
        Object.entries(placements).map(([key, where]) => [key, placementHints(where, territory)]),
      ),
      registered: registeredPlaces(register?.cache ?? {}, territory),
      site: headOffice ? "headOffice" : "establishment",
    }),
    work,
  );
  const suppliers = withGroupPlaces(located, territory, perimeters);
  lastPlaced.set(named, { from, suppliers });
  return suppliers;
}

/** The same with what was typed in our sheets, and what was chosen on the way comes back with the workbook. @throws ExcelFailure */
export async function locateAndRemember(given: Study, work: ActionWork): Promise<Study> {
  const study = await locate(await meetSheets(given, work), work);
  await remember(study);
  await perimetersSaved(study.perimeters);
  return study;
}
