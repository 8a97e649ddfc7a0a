import type { PlaceWords } from "../../report/input";
import { once } from "../../ground/memo";
import type { Place } from "../../territory/places/place";
import { foreignCountries } from "../../territory/places/countries";
import type { Territory } from "../../territory/territory";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { CodedTexts } from "../../texts/text";
import { inClauses } from "../../texts/join";

/** Where a place is, in words. */
export function placeWords(place: Place, territory: Territory, language: Language): PlaceWords {
  return {
    commune: place.commune && territory.commune(place.commune)?.name,
    department: nameOf(territory.departments, place.department),
    region: nameOf(territory.regions, place.region),
    country: place.country && countryName(place.country, language),
    evidence: evidenceText(place, language),
  };
}

/** What says where a place is: « code postal 62000 et commune « Arras » → Arras ». */
export function evidenceText({ evidence }: Place, language: Language): string {
  const words: CodedTexts = textsOf(language).territory.evidence;
  const told = evidence.map(({ code, values }) =>
    say(
      words[code] ?? "",
      values.country ? { ...values, country: countryName(values.country, language) } : values,
      language,
    ),
  );
  return inClauses(told, language);
}

const displayNames: Readonly<Record<Language, () => Intl.DisplayNames>> = {
  fr: once(() => new Intl.DisplayNames(["fr"], { type: "region" })),
  en: once(() => new Intl.DisplayNames(["en"], { type: "region" })),
};

/** « Belgique » for "BE"; what is not a code stays as it is. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (displayNames[language]().of(code) ?? code) : code;
}

const nameOf = (areas: readonly { code: string; name: string }[], code: string | undefined): string | undefined =>
  areas.find((area) => area.code === code)?.name;

/** Countries abroad by their name, in alphabetical order. */
export function countryChoices(language: Language): { readonly code: string; readonly name: string }[] {
  return foreignCountries()
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
