import { count, mostFrequent } from "../../ground/counts";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { parsePerimeter, perimeterWords } from "../../territory/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";
import { searchPlaces } from "../../territory/perimeters/search";
import { loadTerritory, type Territory } from "../../territory/territory";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import { countryName } from "../suppliers/placeWords";
import type { Study } from "../study/study";

/** A perimeter that bears its full name: « département Pas-de-Calais (62) ». */
export type PerimeterChoice = Perimeter & { readonly name: string };

const MOST = 8;

export function withName(perimeter: Perimeter, territory: Territory, language: Language): PerimeterChoice {
  const { code, values } = perimeterWords(perimeter, territory, (country) => countryName(country, language));
  const words: Readonly<Record<string, string>> = textsOf(language).territory.perimeters;
  return { ...perimeter, name: say(words[code] ?? code, values, language) };
}

/** Communes, EPCI, départements and régions whose name or code begins with the text. */
export async function findPerimeters(text: string, language: Language): Promise<PerimeterChoice[]> {
  const territory = await loadTerritory();
  return searchPlaces(text, territory, MOST).map(({ kind, code }) => withName({ kind, code }, territory, language));
}

/** The département and région that the file's own postcodes name most often: a place to begin with. */
export async function suggestPerimeters(table: PurchaseTable, language: Language): Promise<PerimeterChoice[]> {
  const territory = await loadTerritory();
  const counts = new Map<string, number>();
  for (const { text } of table.lines) {
    const code = text.department
      ? territory.departmentOf(text.department)
      : departmentOfPostcode(text.postcode ?? "", territory);
    if (code) count(counts, code);
  }
  const most = mostFrequent(counts);
  const region = territory.departments.find(({ code }) => code === most)?.region;
  if (!most || !region) return [];
  return [
    withName({ kind: "departement", code: most }, territory, language),
    withName({ kind: "region", code: region }, territory, language),
  ];
}

function departmentOfPostcode(postcode: string, territory: Territory): string | undefined {
  const first = territory.communesOfPostcode(postcode.replace(/\s/g, "").padStart(5, "0"))[0];
  return first === undefined ? undefined : territory.commune(first)?.department;
}

/** A circle around a commune (INSEE code), as the crow flies. */
export async function radiusAround(km: number, centre: string, language: Language): Promise<PerimeterChoice> {
  return withName({ kind: "radius", km, centre }, await loadTerritory(), language);
}

/**
 * Perimeters as the command line writes them ("departement:62"). Without any, the first that the file suggests.
 * @throws Error with a sentence when one cannot be read
 */
export async function choosePerimeters(study: Study, texts: readonly string[], language: Language): Promise<Study> {
  const territory = await loadTerritory();
  const perimeters = texts.map((text) => {
    const perimeter = parsePerimeter(text, territory);
    if (!perimeter) throw new Error(say(textsOf(language).pane.territory.unknownPerimeter, { text }, language));
    return withName(perimeter, territory, language);
  });
  const table = study.reading?.ok ? study.reading.table : undefined;
  return withPerimeters(
    study,
    perimeters.length > 0 || !table ? perimeters : (await suggestPerimeters(table, language)).slice(0, 1),
  );
}

export function addPerimeter(study: Study, perimeter: PerimeterChoice): Study {
  return study.perimeters.some(({ name }) => name === perimeter.name)
    ? study
    : withPerimeters(study, [...study.perimeters, perimeter]);
}

export function removePerimeter(study: Study, index: number): Study {
  return withPerimeters(
    study,
    study.perimeters.filter((_, place) => place !== index),
  );
}

/** The buyer's own name for a perimeter; its answers stay. A name already borne by another is refused: the study comes back as it was. */
export function renamePerimeter(study: Study, index: number, name: string): Study {
  const wanted = name.trim();
  if (wanted === "" || study.perimeters.some((perimeter) => perimeter.name === wanted)) return study;
  return {
    ...study,
    perimeters: study.perimeters.map((perimeter, place) =>
      place === index ? { ...perimeter, name: wanted } : perimeter,
    ),
    share: undefined,
  };
}

/** What was answered for a perimeter stays, by its id: it holds again when the perimeter comes back. */
function withPerimeters(study: Study, perimeters: readonly Perimeter[]): Study {
  return { ...study, perimeters, suppliers: undefined, share: undefined };
}
