import { count, mostFrequent, onceEach } from "../../ground/counts";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { parsePerimeter, perimeterWords } from "../../territory/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";
import { searchPlaces } from "../../territory/perimeters/search";
import { loadTerritory, type Territory } from "../../territory/territory";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { CodedTexts } from "../../texts/text";
import { countryName } from "../suppliers/placeWords";
import type { Study } from "../study/study";
import { buyersPlace } from "./buyersPlace";
import { perimetersOnDevice } from "./keptPerimeters";

/** A perimeter that bears its full name: « département Pas-de-Calais (62) ». */
export type PerimeterChoice = Perimeter & { readonly name: string };

const MOST = 8;

export function withName(perimeter: Perimeter, territory: Territory, language: Language): PerimeterChoice {
  const { code, values } = perimeterWords(perimeter, territory, (country) => countryName(country, language));
  const words: CodedTexts = textsOf(language).territory.perimeters;
  return { ...perimeter, name: say(words[code] ?? code, values, language) };
}

/** Communes, EPCI, départements and régions whose name or code begins with the text. */
export async function findPerimeters(text: string, language: Language): Promise<PerimeterChoice[]> {
  const territory = await loadTerritory();
  return searchPlaces(text, territory, MOST).map(({ kind, code }) => withName({ kind, code }, territory, language));
}

const MOST_SUGGESTED = 8;

/** Perimeters to begin with: those chosen for the last file, where the buyer's own columns place it, then where most suppliers are. */
export async function suggestPerimeters(
  { reading, grids = [] }: Pick<Study, "reading" | "grids">,
  language: Language,
): Promise<PerimeterChoice[]> {
  if (!reading?.ok) return [];
  const { table } = reading;
  const territory = await loadTerritory();
  const proposals = [...buyersPlace(table, grids, territory), ...mostSuppliers(table, territory)];
  const named = proposals.map((perimeter) => withName(perimeter, territory, language));
  const remembered = perimetersOnDevice().map((perimeter): PerimeterChoice => ({
    ...perimeter,
    name: perimeter.name ?? withName(perimeter, territory, language).name,
  }));
  return onceEach([...remembered, ...named], ({ name }) => name).slice(0, MOST_SUGGESTED);
}

/** The département that the suppliers' places name most often, and its région. */
function mostSuppliers(table: PurchaseTable, territory: Territory): Perimeter[] {
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
    { kind: "departement", code: most },
    { kind: "region", code: region },
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
  const { reading } = study;
  if (perimeters.length > 0 || !reading?.ok) return withPerimeters(study, perimeters);
  const first = mostSuppliers(reading.table, territory).slice(0, 1);
  return withPerimeters(
    study,
    first.map((perimeter) => withName(perimeter, territory, language)),
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
