import { placesWords, placeWords } from "../places/names";
import type { Territory } from "../territory";

export type AreaKind = "commune" | "epci" | "departement" | "region";
/** An area that a buyer may choose; `department` tells homonyms apart. */
export interface FoundArea {
  readonly kind: AreaKind;
  readonly code: string;
  readonly name: string;
  readonly department?: string | undefined;
}

interface Entry extends FoundArea {
  readonly words: string;
  readonly size: number;
}

const ALL: readonly AreaKind[] = ["region", "departement", "epci", "commune"];
const entries = new WeakMap<Territory, Readonly<Record<AreaKind, readonly Entry[]>>>();

/**
 * Areas whose code or name begins with the text, or have a word that does; accents and case do not matter. Largest areas first, then exact names,
 * then the most peopled communes.
 */
export function searchPlaces(
  text: string,
  territory: Territory,
  limit: number,
  kinds: readonly AreaKind[] = ALL,
): FoundArea[] {
  const wanted = placeWords(text);
  if (wanted === "") return [];
  const known = entries.get(territory) ?? entriesOf(territory);
  entries.set(territory, known);
  const rankOf = ({ words, code }: Entry): number =>
    words === wanted || code === wanted
      ? 0
      : words.startsWith(wanted) || code.startsWith(wanted)
        ? 1
        : words.includes(` ${wanted}`)
          ? 2
          : 3;
  const found: { readonly entry: Entry; readonly rank: number }[] = [];
  for (const kind of ALL)
    for (const entry of kinds.includes(kind) ? known[kind] : []) {
      const rank = rankOf(entry);
      if (rank < 3) found.push({ entry, rank });
    }
  return found
    .sort(
      (a, b) => a.rank - b.rank || ALL.indexOf(a.entry.kind) - ALL.indexOf(b.entry.kind) || b.entry.size - a.entry.size,
    )
    .slice(0, limit)
    .map(({ entry: { kind, code, name, department } }) => ({ kind, code, name, department }));
}

function entriesOf(territory: Territory): Readonly<Record<AreaKind, readonly Entry[]>> {
  return {
    region: entriesFor("region", territory.regions),
    departement: entriesFor("departement", territory.departments),
    epci: entriesFor("epci", territory.epcis),
    commune: entriesFor("commune", territory.communes),
  };
}

type Area = Omit<FoundArea, "kind"> & { readonly size?: number };

function entriesFor(kind: AreaKind, areas: readonly Area[]): Entry[] {
  const words = placesWords(areas.map(({ name }) => name));
  return areas.map(({ code, name, department, size = 0 }, index) => ({
    kind,
    code,
    name,
    department,
    words: words[index] ?? "",
    size,
  }));
}
