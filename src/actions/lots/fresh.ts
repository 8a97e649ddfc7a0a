import type { LotsBasis } from "../study/lotsResult";
import { answersTyped } from "../sourcing/typed";
import type { Study } from "../study/study";

/** The splitting belongs to the suppliers and the settings as they are now. Apart from the splitting itself, which the pane loads only when it is asked for. */
export function lotsAreFresh({ lots, suppliers, corrections, lotSettings, otherWords }: Study): boolean {
  if (lots === undefined || suppliers === undefined || lots.basis.suppliers !== suppliers) return false;
  if (lots.basis.corrections !== corrections) return false;
  if (lots.basis.answers !== answersTyped({ otherWords })) return false;
  return lotSettings === undefined || searched(lotSettings) === searched(lots.basis.settings);
}

/** As text: what the search reads of the settings. */
const searched = ({ parameters, need, sheet, perimeter, pool }: LotsBasis["settings"]): string =>
  JSON.stringify([parameters, need, sheet, perimeter, pool]);
