import { distance } from "fastest-levenshtein";
import { coreOf, isFarmForm, legalFormOf, nameKey, ownWords, stem } from "./names";
import type { Rarity } from "./rarity";

/** Why two names may be one supplier; words in the catalogue (`suppliers.merges.reasons.<reason>`). */
export type MergeReason =
  "sameName" | "legalForm" | "wordOrder" | "spacing" | "spelling" | "acronym" | "initials" | "within";

/** A name prepared once for all its comparisons. */
export interface PreparedName {
  readonly key: string;
  /** Its words in their order, without their plural. */
  readonly core: string;
  readonly words: readonly string[];
  /** Words in alphabetical order. */
  readonly sorted: string;
  readonly joined: string;
  /** Its links kept, all its blanks gone. */
  readonly tight: string;
  /** First letters of its words, when there are three words or more. */
  readonly initials?: string | undefined;
  readonly form?: string | undefined;
}

export function prepared(name: string): PreparedName {
  const key = nameKey(name);
  const own = ownWords(name);
  const words = coreOf(own).map(stem);
  return {
    key,
    core: words.join(" "),
    words,
    sorted: [...words].sort().join(" "),
    joined: words.join(""),
    tight: own.join(""),
    initials: words.length >= 3 ? words.map((word) => word[0]).join("") : undefined,
    form: legalFormOf(key),
  };
}

/** How alike two names are, from 0 to 1, and by what. */
export interface Likeness {
  readonly score: number;
  readonly reason: MergeReason;
  /** How much the words that they share say of who bears them: 1 is a word that they alone bear. */
  readonly rarity: number;
}

const SHORTEST_CORE = 3;
/** A word may differ by one letter from five letters on, by two from eight on. */
const faultsAllowed = (letters: number) => (letters >= 8 ? 2 : letters >= 5 ? 1 : 0);

/** Undefined when nothing says that they are one. */
export function compareNames(a: PreparedName, b: PreparedName, rarity: Rarity): Likeness | undefined {
  const alike = asWhole(a, b) ?? wordByWord(a, b) ?? within(a, b, rarity);
  return alike && { ...alike, score: alike.score * sameForm(a, b), rarity: alike.rarity ?? weight(a.words, rarity) };
}

interface Resemblance {
  readonly score: number;
  readonly reason: MergeReason;
  readonly rarity?: number;
}

function asWhole(a: PreparedName, b: PreparedName): Resemblance | undefined {
  if (a.key === b.key) return { score: 1, reason: "sameName" };
  if (Math.min(a.joined.length, b.joined.length) < SHORTEST_CORE) return undefined;
  if (a.core === b.core) return { score: 0.97, reason: "legalForm" };
  if (a.sorted === b.sorted) return { score: 0.95, reason: "wordOrder" };
  if (a.joined === b.joined || a.tight === b.tight) return { score: 0.94, reason: "spacing" };
  return a.initials === b.joined || b.initials === a.joined ? { score: 0.7, reason: "acronym", rarity: 1 } : undefined;
}

/** A firm has one legal form: two that differ make it less likely, as much as a form changes or is mistyped; a farm's is part of its name. */
function sameForm({ form: a }: PreparedName, { form: b }: PreparedName): number {
  if (!a || !b || a === b) return 1;
  return isFarmForm(a) && isFarmForm(b) ? 0.6 : 0.7;
}

/** A short word or a number must be the very same, else « Mairie de Lens » would be « Mairie de Sens »; an initial stands for its word. */
function wordByWord(a: PreparedName, b: PreparedName): Resemblance | undefined {
  if (a.words.length !== b.words.length) return undefined;
  let faults = 0;
  let initials = 0;
  for (let at = 0; at < a.words.length && faults <= 2; at++) {
    const word = a.words[at]!;
    const other = b.words[at]!;
    if (word === other) continue;
    if (isInitial(word, other) || isInitial(other, word)) initials++;
    else faults += faultsBetween(word, other);
  }
  if (faults > 2 || initials > 1 || (initials === 1 && a.words.length === 1)) return undefined;
  if (initials > 0) return faults === 0 ? { score: 0.85, reason: "initials" } : undefined;
  return { score: 0.9 - 0.05 * (faults - 1), reason: "spelling" };
}

/** The first letter of a word; a figure stands for no number. */
const isInitial = (word: string, whole: string): boolean => word.length === 1 && word === whole[0] && !/\d/.test(word);

/** Infinity beyond what a slip of the keyboard explains. */
function faultsBetween(word: string, other: string): number {
  const allowed = faultsAllowed(Math.min(word.length, other.length));
  if (allowed === 0 || Math.abs(word.length - other.length) > allowed) return Infinity;
  if (/\d/.test(word) || /\d/.test(other)) return Infinity;
  if (areSwapped(word, other)) return 1;
  const faults = distance(word, other);
  return faults > allowed ? Infinity : faults;
}

/** Two letters typed one for the other: « Garaeg » for « Garage ». */
function areSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}

/** What the shared words must weigh, and what the words of the longer name alone may. */
const ENOUGH = 0.6;
/** The same where the longer name only adds a town or a mention: « Boucherie Vincent et fils », « Ferme du Pont (Rouen) ». */
const SOMETHING = 0.25;

/** All the words of one name stand in the other's: « POMONA » in « Pomona Terre Azur ». Its rare words count for it, those of the other alone against it. */
function within(a: PreparedName, b: PreparedName, rarity: Rarity): Resemblance | undefined {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === long.words.length || !short.words.every((word) => holds(long, word))) return undefined;
  const shared = weight(short.words, rarity);
  const others = long.words.filter((word) => !short.words.includes(word));
  if (short.words.length > 1 && shared >= SOMETHING && others.every(rarity.isMention))
    return { score: 0.92, reason: "within", rarity: shared };
  if (shared < ENOUGH) return undefined;
  const more = weight(others, rarity);
  return { score: 0.9 - 0.3 * Math.min(1, more / (4 * shared)), reason: "within", rarity: shared };
}

/** The word, or the same written in two. */
const holds = ({ words }: PreparedName, word: string): boolean =>
  words.includes(word) || words.some((first, at) => at + 1 < words.length && `${first}${words[at + 1]!}` === word);

function weight(words: readonly string[], rarity: Rarity): number {
  let sum = 0;
  for (const word of words) sum += rarity.of(word);
  return sum;
}
