import { locate } from "../suppliers/locate";
import type { Study } from "../study/study";
import { meetSheets } from "../typed/meet";
import type { ActionWork } from "../work";
import { lotsAreFresh } from "./fresh";
import { splitIntoLots } from "./split";

/**
 * Takes what the buyer has just typed in our sheets. Suppliers are located again only where an answer, a place or a rate has changed; the search for
 * lots runs again only where a setting that it reads has. @throws ExcelFailure
 */
export async function followSheet(study: Study, work: ActionWork): Promise<Study> {
  const met = await meetSheets(study, work);
  const isSame = (["corrections", "placements", "familyRates"] as const).every(
    (part) => JSON.stringify(met[part]) === JSON.stringify(study[part]),
  );
  const located = isSame || !study.share ? met : await locate(met, work);
  const wasFresh = lotsAreFresh(study);
  return study.lots?.ok && wasFresh && !lotsAreFresh(located) ? splitIntoLots(located, work) : located;
}
