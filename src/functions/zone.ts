import { countryName } from "../actions/suppliers/placeWords";
import type { Place } from "../territory/places/place";
import type { Territory } from "../territory/territory";
import type { Language } from "../texts/format";
import { wordKey } from "./cells";
import type { AskedPlace } from "./place";
import { askedWrongly, notKnown, wordsOf, wordsToChoose } from "./words";

const MOST_NAMES = 4;

type Level = "commune" | "epci" | "departement" | "region" | "country";

/** How people write each level, in both languages. */
const LEVELS: ReadonlyMap<string, Level> = new Map([
  ["commune", "commune"],
  ["town", "commune"],
  ["insee", "commune"],
  ["epci", "epci"],
  ["intercommunalite", "epci"],
  ["intercommunality", "epci"],
  ["departement", "departement"],
  ["department", "departement"],
  ["region", "region"],
  ["pays", "country"],
  ["country", "country"],
  ["france", "country"],
]);

/** Name of the zone in which a place lies, or its code; the département when no level is said. @throws FunctionRefusal */
export function zoneOf(wanted: AskedPlace, levelText: string, territory: Territory, language: Language): string {
  const bare = wordKey(levelText)
    .replace(/(?:^code |\bcode$)/, "")
    .trim();
  const level = levelText === "" ? "departement" : LEVELS.get(bare);
  if (!level) {
    const choices = wordsToChoose(wordsOf(language).levels, language);
    return askedWrongly("level", { text: levelText, choices }, language);
  }
  const { text, place } = wanted;
  if (text === "") return notKnown("empty", {}, language);
  if (level === "country") return countryOf(place, text, bare !== wordKey(levelText), language);
  if (place.country !== undefined && place.country !== "FR")
    return notKnown("abroad", { text, country: countryName(place.country, language) }, language);
  if (place.otherCountries && SAYS_A_TOWN.test(text)) return perhapsAbroad(wanted, language);
  const code = codeAt(level, place);
  if (code === undefined) return whyNot(level, wanted, territory, language);
  return bare !== wordKey(levelText) ? code : nameOf(level, code, territory);
}

function countryOf({ country }: Place, text: string, asCode: boolean, language: Language): string {
  if (country === undefined) return notKnown("unlocated", { text }, language);
  return asCode ? country : countryName(country, language);
}

/** Four digits beside a town that does not fit them: « 7800 ATH » is Belgian, and 07800 is in Ardèche. */
const SAYS_A_TOWN = /\p{L}{2}/u;

function perhapsAbroad({ text, place: { otherCountries = [] } }: AskedPlace, language: Language): never {
  const names = ["FR", ...otherCountries].slice(0, MOST_NAMES).map((code) => countryName(code, language));
  return notKnown(
    "several",
    { text, names: `${names.join(", ")}${otherCountries.length >= MOST_NAMES ? "…" : ""}` },
    language,
  );
}

/** The code that all the communes allowed by the evidence share. */
function codeAt(level: Exclude<Level, "country">, { communes, epci, department, region }: Place): string | undefined {
  if (communes.length === 0) return undefined;
  return { commune: communes.length === 1 ? communes[0] : undefined, epci, departement: department, region }[level];
}

function whyNot(
  level: Exclude<Level, "country">,
  { text, place }: AskedPlace,
  territory: Territory,
  language: Language,
): never {
  if (place.communes.length === 0) return notKnown("unlocated", { text }, language);
  const names = new Set(place.communes.flatMap((code) => nameAround(level, code, territory) ?? []));
  if (names.size < 2) return notKnown("none", { text }, language);
  return notKnown(
    "several",
    { text, names: [...names].slice(0, MOST_NAMES).join(", ") + (names.size > MOST_NAMES ? "…" : "") },
    language,
  );
}

function nameAround(level: Exclude<Level, "country">, commune: string, territory: Territory): string | undefined {
  const { epci, department, region } = territory.commune(commune) ?? {};
  const code = { commune, epci, departement: department, region }[level];
  return code && nameOf(level, code, territory);
}

function nameOf(level: Exclude<Level, "country">, code: string, territory: Territory): string {
  if (level === "commune") return territory.commune(code)?.name ?? code;
  const areas = { epci: territory.epcis, departement: territory.departments, region: territory.regions }[level];
  return areas.find((area) => area.code === code)?.name ?? code;
}
