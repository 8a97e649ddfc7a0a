import { NumberSet } from "../ground/numberSet";
import type { PlaceHints } from "../territory/places/place";
import { compareNames, prepared, type MergeReason, type PreparedName } from "./likeness";
import { isFarmForm, nameKey, stem } from "./names";
import { rarityOf, type Rarity } from "./rarity";
import type { Steps } from "../ground/steps";
import type { Supplier } from "./supplier";

/** Two suppliers, by their places in the list, whose names are alike. */
export interface Link {
  readonly a: number;
  readonly b: number;
  /** From 0 to 1, places counted. */
  readonly score: number;
  readonly reason: MergeReason;
}

/** Who bears a name, as far as names are compared. */
export type Bearer = Pick<Supplier, "name" | "siren" | "hints">;

/** A block larger than this says nothing (« MAIRIE… »): only neighbours in alphabetical order are compared there. */
const LARGEST_BLOCK = 150;
const NEIGHBOURS = 20;
/** A word that more names bear brings them together no more: what it would propose is a guess. */
const BEARERS = 12;
/** Names prepared, or pairs compared, between two stops. */
const AT_A_TIME = 500;
/** Pairs that are compared for each name of a long list, at most. */
const PAIRS_A_NAME = 40;
/** Under this, more proposals are wrong than right. */
const LEAST = 0.6;

/** Pairs of suppliers whose names are alike. Only names that share a block are compared (same beginning, same end, same words, a rare word, an acronym), so that the work grows with the number of names. */
export function* linkingNames(suppliers: readonly Bearer[]): Steps<Link[]> {
  const names: PreparedName[] = [];
  for (const { name } of suppliers) {
    names.push(prepared(name));
    if (names.length % AT_A_TIME === 0) yield;
  }
  const towns = townsOf(suppliers);
  const rarity = rarityOf(
    names.map(({ words }) => words),
    new Set(towns.keys()),
  );
  const places = suppliers.map(({ hints }, at) => placeKnown(hints, names[at]!, towns));
  yield;
  const links: Link[] = [];
  const seen = new NumberSet(names.length * PAIRS_A_NAME);
  const compare = (one: number, other: number): void => {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    if (!seen.add(a * names.length + b)) return;
    const link = linkOf([a, b], suppliers, names, { rarity, places });
    if (link) links.push(link);
  };
  let compared = 0;
  yield;
  for (const { members, reach, isWord } of yield* blocksOf(names, rarity))
    for (let at = 0; at < members.length; at++) {
      if (seen.size >= compared + AT_A_TIME) {
        compared = seen.size;
        yield;
      }
      for (let next = at + 1; next < Math.min(at + reach + 1, members.length); next++) {
        const one = members[at]!;
        const other = members[next]!;
        // A word brings together a name and a longer one that holds it; names of one length meet elsewhere.
        if (!isWord || names[one]!.words.length !== names[other]!.words.length) compare(one, other);
      }
    }
  return links;
}

/** What is known of the list as a whole. */
interface Known {
  readonly rarity: Rarity;
  /** By rank: a postcode or INSEE code, or the two digits of the département that the name tells; empty: not known. */
  readonly places: readonly string[];
}

function linkOf(
  [a, b]: readonly [number, number],
  suppliers: readonly Bearer[],
  names: readonly PreparedName[],
  { rarity, places }: Known,
): Link | undefined {
  const one = suppliers[a]!;
  const other = suppliers[b]!;
  if (one.siren && other.siren) return undefined;
  const alike = compareNames(names[a]!, names[b]!, rarity);
  if (!alike) return undefined;
  const isCommon = alike.rarity < COMMON;
  const isPlaced = isFarm(names[a]!) || isFarm(names[b]!);
  const score = Math.round(alike.score * nearness(places[a]!, places[b]!, { isCommon, isPlaced }) * 100) / 100;
  return score < LEAST ? undefined : { a, b, score, reason: alike.reason };
}

interface Block {
  /** Places of the names that share something, in alphabetical order. */
  readonly members: readonly number[];
  /** How far on in the block a name is compared. */
  readonly reach: number;
  /** They share one rare word only. */
  readonly isWord: boolean;
}

function* blocksOf(names: readonly PreparedName[], rarity: Rarity): Steps<Iterable<Block>> {
  const blocks = new Map<string, number[]>();
  const words = new Map<string, number[]>();
  const order = [...names.keys()].sort((a, b) => (names[a]!.joined < names[b]!.joined ? -1 : 1));
  let placed = 0;
  for (const at of order) {
    if (placed++ % AT_A_TIME === 0) yield;
    const { joined, sorted, initials, words: own } = names[at]!;
    put(blocks, `begins ${joined.slice(0, 5)}`, at);
    put(blocks, `ends ${joined.slice(-6)}`, at);
    put(blocks, `words ${sorted}`, at);
    if (joined.length <= LONGEST_ACRONYM) put(blocks, `initials ${joined}`, at);
    if (initials) put(blocks, `initials ${initials}`, at);
    for (let rank = 0; rank < own.length; rank++)
      if (rarity.of(own[rank]!) >= RARE && own.indexOf(own[rank]!) === rank) put(words, own[rank]!, at);
  }
  return shared([
    [blocks, false],
    [words, true],
  ]);
}

function put(blocks: Map<string, number[]>, block: string, at: number): void {
  const members = blocks.get(block);
  if (members) members.push(at);
  else blocks.set(block, [at]);
}

/** The blocks of several names, made as they are asked for. */
function* shared(
  kinds: readonly (readonly [blocks: ReadonlyMap<string, readonly number[]>, isWord: boolean])[],
): Generator<Block> {
  for (const [blocks, isWord] of kinds)
    for (const members of blocks.values())
      if (members.length > 1)
        yield { members, isWord, reach: members.length > LARGEST_BLOCK ? NEIGHBOURS : members.length };
}

const LONGEST_ACRONYM = 8;

/** The weight of a word that {@link BEARERS} names bear. */
const RARE = (2 / BEARERS) ** 0.7;

/** What the shared words of two names weigh less than this is borne by strangers too. */
const COMMON = 0.75;

/** Common words need the same place: a « Ferme du Bois » stands in every département. A farm has no branch in another one. */
function nearness(a: string, b: string, { isCommon, isPlaced }: { isCommon: boolean; isPlaced: boolean }): number {
  if (a === "" || b === "") return isCommon ? 0.8 : 0.95;
  if (a === b) return 1;
  const isDepartmentOnly = Math.min(a.length, b.length) === 2;
  if (a.slice(0, 2) === b.slice(0, 2)) return isDepartmentOnly ? 0.98 : isCommon ? 0.6 : 0.9;
  return isCommon || isPlaced ? 0.4 : 0.75;
}

/** Its form says that it is a farm, or « Ferme ». */
const isFarm = ({ form, words }: PreparedName): boolean =>
  (form !== undefined && isFarmForm(form)) || words.includes("FERME");

/** Towns of one word that the list names beside a postcode, and their département: « Lens » → 62. */
function townsOf(suppliers: readonly Bearer[]): ReadonlyMap<string, string> {
  const towns = new Map<string, string>();
  for (const { hints } of suppliers) {
    const town = stem(nameKey(hints.commune ?? ""));
    if (town !== "" && !town.includes(" ") && hints.postcode) towns.set(town, hints.postcode.trim().slice(0, 2));
  }
  return towns;
}

/** Its own postcode or code; else the département of a town that its name ends with. */
function placeKnown(
  { postcode, insee }: PlaceHints,
  { words }: PreparedName,
  towns: ReadonlyMap<string, string>,
): string {
  const told = (postcode ?? insee ?? "").replace(/\s/g, "");
  return told === "" && words.length > 1 ? (towns.get(words.at(-1)!) ?? "") : told;
}
