import { onceEach } from "../../ground/counts";
import { cityOfCedex } from "./names";
import type { PlaceHints } from "./place";
import { readPostcode } from "./postcodes";
import type { Territory } from "../territory";

/**
 * A postcode and what stands after it, up to the next mark: « 62000 ARRAS », « (F-59000 LILLE) », « B-7500 Tournai »; or a postcode that ends the text.
 * A box number (BP, CS, TSA) is none.
 */
const CODE_AND_TOWN =
  /(?<=^|[\s,;:(/-])(?<!\b(?:BP|CS|TSA|RCS|N°)[ .:]*)((?:FR?[- ]{0,3})?\d{2} ?\d{3}|(?:B|L|CH|D|A|E|I|NL|MC)-\d{4,5})(?:[ ,-]+(\p{L}[\p{L}'’. -]*\p{L}(?: \d{1,2}(?!\d))?)|\s*\)?\s*$)/gu;
const BRITISH = /\b([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b/;
/** « …, ARRAS (62) », « … - Arras (Pas-de-Calais) ». */
const TOWN_AND_DEPARTMENT = /(?:^|[,;:/]|\s-)\s*(\p{L}[\p{L}'’. -]*)\(([^()]+)\)\s*$/u;

/** Takes postcode and town out of a whole address when no other cell gives them; of the supplier's own cell when there is no address either. */
export function withTextsRead(hints: PlaceHints, territory: Territory): PlaceHints {
  const { address, name } = hints;
  if (hints.postcode || hints.commune || hints.insee || !(address ?? name)) return hints;
  const place = address ? placeInText(address, () => true, territory) : placeInText(name ?? "", fits, territory);
  return place ? { ...hints, ...place } : hints;
}

type Fits = (code: string, town: string, territory: Territory) => boolean;

/** The place that a text holds: « 12 rue du Bac, 62000 ARRAS », « LEGUMES DU NORD (59000 LILLE) »; both codes where it holds two. */
function placeInText(text: string, isPlace: Fits, territory: Territory): PlaceHints | undefined {
  const written = onceEach(
    [...text.matchAll(CODE_AND_TOWN)].flatMap(([, code = "", town = ""]) =>
      isPlace(code, town, territory) ? [{ code, town: town.trim() }] : [],
    ),
    ({ code }) => code.replace(/\D/g, ""),
  );
  const last = written.at(-1);
  if (last && written.length === 1) return { postcode: last.code, commune: last.town };
  if (last) return { postcode: written.map(({ code }) => code).join(" / ") };
  const british = BRITISH.exec(text)?.[1];
  if (british) return { postcode: british };
  const [, town = "", department = ""] = TOWN_AND_DEPARTMENT.exec(text) ?? [];
  return territory.departmentOf(department) ? { commune: town.trim(), department } : undefined;
}

/** In a name, digits may be anything: only a code that its town confirms, a CEDEX, a code of another country, or one that ends the name. */
function fits(code: string, town: string, territory: Territory): boolean {
  const written = readPostcode(code);
  if (written.kind !== "five") return written.kind === "foreign";
  const served = territory.communesOfPostcode(written.digits);
  if (town === "") return served.length > 0;
  return cityOfCedex(town) !== undefined || territory.named(town, served).length > 0;
}
