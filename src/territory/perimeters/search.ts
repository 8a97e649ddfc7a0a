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
  return ALL.filter((kind) => kinds.includes(kind))
    .flatMap((kind) => known[kind])
    .flatMap((entry) => {
      const rank = rankOf(entry);
      return rank < 3 ? [{ entry, rank }] : [];
    })
    .sort(
      (a, b) => a.rank - b.rank || ALL.indexOf(a.entry.kind) - ALL.indexOf(b.entry.kind) || b.entry.size - a.entry.size,
    )
    .slice(0, limit)
    .map(({ entry: { kind, code, name, department } }) => ({ kind, code, name, department }));
}

function entriesOf(territory: Territory): Readonly<Record<AreaKind, readonly Entry[]>> {
  const area =
    (kind: AreaKind) =>
    ({ code, name }: { code: string; name: string }): Entry => ({ kind, code, name, words: placeWords(name), size: 0 });
  return {
    region: territory.regions.map(area("region")),
    departement: territory.departments.map(area("departement")),
    epci: territory.epcis.map(area("epci")),
    commune: territory.communes.map(({ code, name, department, size }): Entry => ({
      kind: "commune",
      code,
      name,
      department,
      words: placeWords(name),
      size,
    })),
  };
}
