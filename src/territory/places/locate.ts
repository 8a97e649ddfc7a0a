import { cluesOf, type Clues, type ColumnKinds } from "./clues";
import { withDoubts } from "./doubts";
import type { Place, PlaceHints } from "./place";
import { evidence, nowhere } from "./places";
import { bySpecialPostcode } from "./steps/cedex";
import { byCountry, byFrance, byTownAbroad, byVat } from "./steps/country";
import { byCorsicanCode, byInsee } from "./steps/insee";
import { byPostcode, byPostcodeAndTown } from "./steps/postcode";
import { bySeveral } from "./steps/several";
import { byDepartment, byTown, byTownAndDepartment } from "./steps/town";
import type { Territory } from "../territory";

/** One kind of evidence: a place, or nothing when the line does not bear it. */
type Step = (clues: Clues, territory: Territory) => Place | undefined;

/** From the strongest evidence to the weakest; the first that speaks is heard. */
const STEPS: readonly Step[] = [
  bySeveral,
  byCountry,
  byInsee,
  byPostcodeAndTown,
  byVat,
  bySpecialPostcode,
  byTownAndDepartment,
  byCorsicanCode,
  byPostcode,
  byDepartment,
  byTownAbroad,
  byTown,
  byFrance,
];

/**
 * Where the line's hints say that the supplier is: never beyond the evidence.
 * @example locate({ postcode: "62000", commune: "ARRAS" }, territory).commune // "62041"
 */
export function locate(hints: PlaceHints, territory: Territory, kinds: ColumnKinds = {}): Place {
  const clues = cluesOf(hints, territory, kinds);
  for (const step of STEPS) {
    const place = step(clues, territory);
    if (place) return withDoubts(place, clues, territory);
  }
  return clues.typed || clues.town ? nowhere(evidence("unreadable", { text: clues.typed || clues.town })) : nowhere();
}

/** The same for many lines: those whose cells say the same share one place. */
export function locator(territory: Territory, kinds: ColumnKinds): (hints: PlaceHints) => Place {
  const places = new Map<string, Place>();
  return (hints) => {
    const {
      country = "",
      insee = "",
      postcode = "",
      commune = "",
      department = "",
      vatNumber = "",
      address = "",
      name = "",
    } = hints;
    const said = `${postcode}\n${commune}\n${department}\n${country}\n${insee}\n${vatNumber}\n${address}\n${name}`;
    const known = places.get(said);
    if (known) return known;
    const place = locate(hints, territory, kinds);
    places.set(said, place);
    return place;
  };
}
