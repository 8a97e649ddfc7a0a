import { codesForFamily } from "../../sourcing/activities";
import { isBehind } from "../../sourcing/progress";
import { searchKey, type Search } from "../../sourcing/search";
import { queriesFor } from "../../sourcing/places";
import type { Perimeter } from "../../territory/places/place";
import { loadTerritory } from "../../territory/territory";
import type { Study } from "../study/study";
import { sourcingOf, withSourcing } from "./state";
import { typedBySiret } from "./typed";

/** What the searches are made of. */
type Choices = Pick<Study, "sourcing" | "perimeters" | "lots">;

/** Families of the need, those that lack suppliers first. */
export function familiesToSource({ lots }: Study): readonly string[] {
  if (!lots?.ok) return [];
  const { toSource, classified } = lots.study;
  const { families } = classified.need;
  return [...new Set([...toSource.map(({ family }) => families[family] ?? ""), ...families])];
}

/** Families that the buyer chose, else those « à sourcer ». */
export function chosenFamilies(study: Choices): readonly string[] {
  const { families } = sourcingOf(study);
  if (families) return families;
  const { lots } = study;
  if (!lots?.ok) return [];
  const names = lots.study.classified.need.families;
  return [...new Set(lots.study.toSource.map(({ family }) => names[family] ?? ""))];
}

/** Activity codes of a family: the buyer's, else those that its name lets expect. */
export const codesOf = (study: Choices, family: string): readonly string[] =>
  sourcingOf(study).codes[family] ?? codesForFamily(family);

/** Places that the buyer chose, else the perimeters where the register can be asked. */
export async function chosenPlaces(study: Pick<Study, "sourcing" | "perimeters">): Promise<readonly Perimeter[]> {
  const territory = await loadTerritory();
  return (sourcingOf(study).places ?? study.perimeters).filter((place) => queriesFor(place, territory).length > 0);
}

/** Every search that the choices make: a family in a place. */
export async function plannedSearches(study: Choices): Promise<readonly Search[]> {
  const territory = await loadTerritory();
  const places = await chosenPlaces(study);
  return chosenFamilies(study).flatMap((family) => {
    const codes = codesOf(study, family);
    if (codes.length === 0) return [];
    return places.flatMap((place) =>
      queriesFor(place, territory).map((query): Search => ({ family, place: place.name ?? "", codes, query })),
    );
  });
}

/** What is to be told of the searches before and after they are made. */
export interface SearchOutline {
  readonly searches: number;
  readonly left: number;
  /** Searches of which only a part was read: how many firms of how many. */
  readonly cut: readonly {
    readonly family: string;
    readonly place: string;
    readonly read: number;
    readonly total: number;
  }[];
  /** Families of which the register knows no code. */
  readonly unknown: readonly string[];
}

export async function outlineSearches(study: Choices): Promise<SearchOutline> {
  const { progress, cap } = sourcingOf(study);
  const searches = (await plannedSearches(study)).map((search) => ({ ...search, ...progress[searchKey(search)] }));
  return {
    searches: searches.length,
    left: searches.filter(({ read = 0, isEnded = false }) => !isBehind({ read, isEnded }, cap)).length,
    cut: searches.flatMap(({ family, place, read = 0, total = 0, isEnded = false }) =>
      read > 0 && total > read && (isEnded || read >= cap) ? [{ family, place, read, total }] : [],
    ),
    unknown: [...new Set(searches.flatMap(({ family, hasNoCode }) => (hasNoCode ? [family] : [])))],
  };
}

/** Everything is to be searched for again; firms for which the buyer typed something stay. */
export function afresh(study: Study): Study {
  const typed = typedBySiret(study);
  const firms = sourcingOf(study).firms.filter(({ siret }) => typed.has(siret));
  return withSourcing(study, { firms, progress: {}, stopped: undefined });
}
