import { savedPerimeters } from "../actions/perimeters/savedPerimeters";
import { countryOf } from "../territory/places/countries";
import { parsePerimeter } from "../territory/perimeters/perimeters";
import type { Perimeter } from "../territory/places/place";
import { searchPlaces } from "../territory/perimeters/search";
import type { Territory } from "../territory/territory";
import type { Language } from "../texts/format";
import { wordKey } from "./cells";
import { placeWritten } from "./place";
import { askedWrongly, notKnown } from "./words";

/** How people write each kind of perimeter, in both languages, and as the command line has it. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["commune", "commune"],
  ["town", "commune"],
  ["epci", "epci"],
  ["intercommunalite", "epci"],
  ["departement", "departement"],
  ["department", "departement"],
  ["region", "region"],
  ["rayon", "radius"],
  ["radius", "radius"],
  ["liste", "list"],
  ["list", "list"],
  ["pays", "country"],
  ["country", "country"],
  ["codes postaux", "postcodes"],
  ["postcodes", "postcodes"],
]);

/** A perimeter written in the formula (« département:62 », « rayon:50@62041 », « France »), else one that the workbook keeps, by its name. @throws FunctionRefusal */
export function askedPerimeter(text: string, territory: Territory, language: Language): Perimeter | Promise<Perimeter> {
  const written = perimeterWritten(text, territory);
  if (written) return written;
  const among = (saved: readonly Perimeter[]): Perimeter =>
    saved.find(({ name }) => name !== undefined && wordKey(name) === wordKey(text)) ??
    askedWrongly("perimeter", { text }, language);
  const saved = savedPerimeters();
  return saved instanceof Promise ? saved.then(among, () => notKnown("workbook", {}, language)) : among(saved);
}

export function perimeterWritten(text: string, territory: Territory): Perimeter | undefined {
  const [head = "", ...rest] = text.split(":");
  if (rest.length === 0) return wordKey(head) === "france" ? { kind: "france" } : undefined;
  const kind = KINDS.get(wordKey(head));
  return kind === undefined
    ? undefined
    : parsePerimeter(`${kind}:${codeIn(kind, rest.join(":").trim(), territory)}`, territory);
}

/** Names may stand in the place of codes: « commune:Arras (62) », « région:Hauts-de-France », « rayon:50@62000 Arras ». */
function codeIn(kind: string, value: string, territory: Territory): string {
  if (kind === "commune") return communeIn(value, territory);
  if (kind === "radius") {
    const [km = "", centre = ""] = value.split("@");
    return `${km.replace(/\s*km\s*$/i, "").trim()}@${communeIn(centre.trim(), territory)}`;
  }
  if (kind === "country") return countryOf(value) ?? value;
  if ((kind === "region" || kind === "epci") && !/\d/.test(value)) {
    const [found, other] = searchPlaces(value, territory, 2, [kind]).filter(
      ({ name }) => wordKey(name) === wordKey(value),
    );
    return found && !other ? found.code : value;
  }
  return value;
}

function communeIn(value: string, territory: Territory): string {
  if (territory.commune(value.toUpperCase())) return value;
  const [only, other] = placeWritten(value, territory).communes;
  return only !== undefined && other === undefined ? only : value;
}
