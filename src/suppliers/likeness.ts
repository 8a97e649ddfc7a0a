import { distance } from "fastest-levenshtein";
import { coreName, nameKey } from "./names";

/** Why two names may be one supplier; words in the catalogue (`suppliers.mergeReasons.<reason>`). */
export type MergeReason = "sameName" | "legalForm" | "wordOrder" | "spacing" | "spelling" | "acronym";

/** A name prepared once for all its comparisons. */
export interface PreparedName {
  readonly key: string;
  readonly core: string;
  readonly words: readonly string[];
  /** Words in alphabetical order. */
  readonly sorted: string;
  readonly joined: string;
  /** First letters of its words, when there are three words or more. */
  readonly initials?: string | undefined;
}

export function prepared(name: string): PreparedName {
  const core = coreName(name);
  const words = core.split(" ");
  return {
    key: nameKey(name),
    core,
    words,
    sorted: [...words].sort().join(" "),
    joined: words.join(""),
    initials: words.length >= 3 ? words.map((word) => word[0]).join("") : undefined,
  };
}

const SHORTEST_CORE = 3;
/** A word may differ by one letter from five letters on, by two from eight on. */
const faultsAllowed = (letters: number) => (letters >= 8 ? 2 : letters >= 5 ? 1 : 0);

/** How alike two names are, from 0 to 1, and by what; undefined when nothing says that they are one. */
export function compareNames(a: PreparedName, b: PreparedName): { score: number; reason: MergeReason } | undefined {
  if (a.key === b.key) return { score: 1, reason: "sameName" };
  if (Math.min(a.joined.length, b.joined.length) < SHORTEST_CORE) return undefined;
  if (a.core === b.core) return { score: 0.97, reason: "legalForm" };
  if (a.sorted === b.sorted) return { score: 0.95, reason: "wordOrder" };
  if (a.joined === b.joined) return { score: 0.94, reason: "spacing" };
  if (a.initials === b.joined || b.initials === a.joined) return { score: 0.7, reason: "acronym" };
  return misspelt(a, b);
}

/** Word by word: a short word or a number must be the very same, else « Mairie de Lens » would be « Mairie de Sens ». */
function misspelt(a: PreparedName, b: PreparedName) {
  if (a.words.length !== b.words.length) return undefined;
  let faults = 0;
  for (const [at, word] of a.words.entries()) {
    const other = b.words[at] ?? "";
    if (word === other) continue;
    const allowed = faultsAllowed(Math.min(word.length, other.length));
    if (allowed === 0 || /\d/.test(word + other) || Math.abs(word.length - other.length) > allowed) return undefined;
    const found = distance(word, other);
    if (found > allowed) return undefined;
    faults += found;
  }
  return faults > 2 ? undefined : { score: 0.9 - 0.05 * (faults - 1), reason: "spelling" as const };
}
