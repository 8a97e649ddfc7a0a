import { correctionColumn, perimeterMark, placeOf, type Place, type Words } from "../../report/typed/words";
import { readAreaList } from "../../territory/perimeters/areaList";
import type { Locality, PlaceHints } from "../../territory/places/place";
import { loadTerritory, type Territory } from "../../territory/territory";
import type { Language } from "../../texts/format";
import { countryName } from "./placeWords";
import type { Study } from "../study/study";

/** The buyer's own answer for suppliers in one perimeter, by its place among the study's; undefined goes back to the proposal. */
export function correctLocality(
  study: Study,
  suppliers: readonly string[],
  perimeter: number,
  answer: Locality | undefined,
): Study {
  const area = study.perimeters[perimeter];
  if (!area) return study;
  const id = perimeterMark(area);
  const changed = suppliers.map((supplier) => {
    const { [id]: _, ...others } = study.corrections[supplier] ?? {};
    return [supplier, answer === undefined ? others : { ...others, [id]: answer }] as const;
  });
  const places = new Set(suppliers.map((supplier) => placeOf("suppliers", supplier, correctionColumn(id))));
  return {
    ...study,
    corrections: { ...study.corrections, ...Object.fromEntries(changed) },
    otherWords: without(study.otherWords, places),
  };
}

/** What was typed there and not understood gives way to the answer given in the pane. */
function without(words: Words | undefined, places: ReadonlySet<Place>): Words | undefined {
  return words && [...places].some((place) => words.has(place))
    ? new Map([...words].filter(([other]) => !places.has(other)))
    : words;
}

/** The place that the buyer gives for suppliers (see `Study.placements`); undefined goes back to the evidence. */
export function placeSuppliers(study: Study, suppliers: readonly string[], where: string | undefined): Study {
  const some = new Set(suppliers);
  const others = Object.entries(study.placements).filter(([supplier]) => !some.has(supplier));
  const placed = where === undefined ? [] : suppliers.map((supplier) => [supplier, where] as const);
  return { ...study, placements: Object.fromEntries([...others, ...placed]) };
}

/** Put before a postcode of several communes, which an INSEE code could equal; readers of cells know it. */
const POSTCODE = "F-";
const isCountry = (where: string): boolean => /^[A-Z]{2}$/.test(where);
const isCommune = (where: string): boolean => /^(?:\d{2}|2[AB])\d{3}$/.test(where);

/** Hints for `locate`: what is neither a commune nor a country is read as a cell of postcodes is, or as a département. */
export function placementHints(where: string, territory: Territory): PlaceHints {
  if (isCountry(where)) return { country: where };
  if (territory.commune(where)) return { insee: where };
  return territory.departmentOf(where) ? { department: where } : { postcode: where };
}

/** What the buyer typed as a place: a commune's INSEE code or a country's code when only one fits, else the text itself. Five digits are a postcode wherever one exists. */
export function placementTyped(text: string, territory: Territory): string {
  const typed = text.trim();
  const served = territory.communesOfPostcode(typed);
  if (served.length > 0) return served.length === 1 ? served[0]! : `${POSTCODE}${typed}`;
  const {
    codes: [only, ...others],
    unknown,
    ambiguous,
  } = readAreaList(typed, territory);
  const isOne = only !== undefined && others.length + unknown.length + ambiguous.length === 0;
  return isOne && (isCommune(only) || isCountry(only)) ? only : typed;
}

/** A placement as the sheet shows it, and as it can be typed again: « Arras (62041) », « Belgique ». */
export function placementWords(
  where: string | undefined,
  territory: Territory,
  language: Language,
): string | undefined {
  if (where === undefined || isCountry(where)) return where && countryName(where, language);
  const commune = territory.commune(where);
  return commune ? `${commune.name} (${commune.code})` : where.replace(POSTCODE, "");
}

/** The same, for the pane, which holds no territory of its own. */
export async function placementNames(wheres: readonly string[], language: Language): Promise<readonly string[]> {
  const territory = await loadTerritory();
  return wheres.map((where) => placementWords(where, territory, language) ?? where);
}
