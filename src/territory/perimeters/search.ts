import { placeWords } from "../places/names";
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
const entries = new WeakMap<Territory, readonly Entry[]>();

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
  return known
    .map((entry) => ({ entry, rank: kinds.includes(entry.kind) ? rankOf(entry) : 3 }))
    .filter(({ rank }) => rank < 3)
    .sort(
      (a, b) => a.rank - b.rank || ALL.indexOf(a.entry.kind) - ALL.indexOf(b.entry.kind) || b.entry.size - a.entry.size,
    )
    .slice(0, limit)
    .map(({ entry: { kind, code, name, department } }) => ({ kind, code, name, department }));
}

function entriesOf(territory: Territory): Entry[] {
  const area =
    (kind: AreaKind) =>
    ({ code, name }: { code: string; name: string }): Entry => ({ kind, code, name, words: placeWords(name), size: 0 });
  return [
    ...territory.regions.map(area("region")),
    ...territory.departments.map(area("departement")),
    ...territory.epcis.map(area("epci")),
    ...territory.communes.map(({ code, name, department, size }): Entry => ({
      kind: "commune",
      code,
      name,
      department,
      words: placeWords(name),
      size,
    })),
  ];
}
