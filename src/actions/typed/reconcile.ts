import { ATOMS_BLOCK } from "../../report/lots/blocks";
import { LOTS_BLOCK } from "../../report/lots/blocks";
import { partsOf, type Place, type Word, type Words } from "../../report/typed/words";
import { localityNamed } from "../../texts/localities";

export interface BothSides {
  /** What the pane holds. */
  readonly pane: Words;
  /** What stands in the sheet; a place that is absent is not there. */
  readonly sheet: Words;
  /** What stood in the sheet when it was last read or written. */
  readonly seen: Words;
  /** Where the pane was edited since, and since the sheet last changed. */
  readonly edits: ReadonlySet<Place>;
}

/**
 * What both sides hold from now on. An edit in the pane wins over an older word in the sheet, a changed sheet wins over an older word in the pane,
 * otherwise nothing moves. Places of one unit (see `unitOf`) move together.
 * @example const words = reconcile({ pane, sheet, seen, edits: new Set() });
 */
export function reconcile({ pane, sheet, seen, edits }: BothSides): Words {
  const editedUnits = new Set([...edits].map(unitOf));
  const changedUnits = new Set<string>();
  for (const [place, word] of sheet) if (!isSameWord(word, seen.get(place) ?? "")) changedUnits.add(unitOf(place));
  const words = new Map(pane);
  for (const [place, word] of sheet) {
    const unit = unitOf(place);
    if (!changedUnits.has(unit) || editedUnits.has(unit)) continue;
    if (word === "") words.delete(place);
    else words.set(place, word);
  }
  return words;
}

/** What the sheet is known to hold, once it was read: cells that are not there keep what was last seen in them. */
export function seenAfter(seen: Words, sheet: Words): Words {
  const words = new Map(seen);
  for (const [place, word] of sheet) {
    if (word === "") words.delete(place);
    else words.set(place, word);
  }
  return words;
}

/** Places where two states of the pane differ. */
export function editsBetween(before: Words, after: Words): ReadonlySet<Place> {
  const edits = new Set<Place>();
  for (const [place, word] of after) if (before.get(place) !== word) edits.add(place);
  for (const place of before.keys()) if (!after.has(place)) edits.add(place);
  return edits;
}

/** Lot numbers and titles mean something together only: a plan made of both sides would be nobody's. */
function unitOf(place: Place): string {
  const { block } = partsOf(place);
  return block === ATOMS_BLOCK || block === LOTS_BLOCK ? "lots" : place;
}

/** Spaces around and the language of a « oui » change nothing. */
export function isSameWord(a: Word, b: Word): boolean {
  if (a === b) return true;
  const [one, other] = [String(a).trim(), String(b).trim()];
  if (one === other) return true;
  const meaning = localityNamed(one);
  return meaning !== undefined && meaning === localityNamed(other);
}
