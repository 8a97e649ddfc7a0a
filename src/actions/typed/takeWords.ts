import { ATOMS_BLOCK } from "../../report/lots/blocks";
import { LOTS_BLOCK } from "../../report/lots/blocks";
import { SETTINGS_BLOCK } from "../../report/lots/blocks";
import { partsOf, type Place, type Word, type Words } from "../../report/typed/words";
import type { Locality } from "../../territory/places/place";
import { loadTerritory, type Territory } from "../../territory/territory";
import type { Role } from "../../suppliers/roles/roles";
import { localityNamed } from "../../texts/localities";
import { roleNamed } from "../../texts/roles";
import { planTyped } from "../lots/planTyped";
import { settingsTyped } from "../lots/settingsTyped";
import type { Study } from "../study/study";
import { placementTyped } from "../suppliers/correct";
import { editsBetween } from "./reconcile";
import { paneWords } from "./paneWords";

/**
 * The study as these words make it. Those that it cannot understand, or whose place it does not know yet (lots before they are searched for), it
 * holds as they are.
 */
export async function withWords(study: Study, words: Words): Promise<Study> {
  const changed = editsBetween(paneWords(study), words);
  if (changed.size === 0) return study;
  const territory = await loadTerritory();
  const draft = new Draft(study);
  const ofLots: Place[] = [];
  for (const place of changed) {
    const { block, row, column } = partsOf(place);
    const word = words.get(place);
    if (block === "suppliers" && column === "given") draft.place(row, place, word, territory);
    else if (block === "suppliers" && column === "roleGiven") draft.role(row, place, word);
    else if (block === "suppliers" && column === "turnoverGiven") draft.turnover(row, place, word);
    else if (block === "suppliers" && column === "fixedGiven") draft.fix(row, place, word);
    else if (block === "suppliers") draft.correct(row, column, place, word);
    else if (block === "vat") draft.rate(row, place, word);
    else if (isOfLots(place)) ofLots.push(place);
    else draft.hold(place, word);
  }
  return withLotWords(draft.study(), words, ofLots);
}

/** What was typed about lots goes to the plan and the settings where there are some, else it waits. */
function withLotWords(study: Study, words: Words, places: readonly Place[]): Study {
  if (places.length === 0) return study;
  const others = new Map(study.otherWords);
  places.forEach((place) => others.delete(place));
  // A plan is made of all its numbers, not of those that changed.
  for (const [place, word] of words) if (isOfLots(place)) others.set(place, word);
  return withWaitingWords({ ...study, otherWords: others });
}

function isOfLots(place: Place): boolean {
  const { block } = partsOf(place);
  return block === ATOMS_BLOCK || block === LOTS_BLOCK || block === SETTINGS_BLOCK;
}

/** Takes what was typed about lots and waited for the settings or the search. */
export function withWaitingWords(study: Study): Study {
  const { otherWords, lotSettings, lots } = study;
  if (!otherWords || otherWords.size === 0) return study;
  const isTaken = (place: Place): boolean => {
    const { block } = partsOf(place);
    if (block === SETTINGS_BLOCK) return lotSettings !== undefined;
    return lots?.ok === true && (block === ATOMS_BLOCK || block === LOTS_BLOCK);
  };
  const waiting = new Map([...otherWords].filter(([place]) => !isTaken(place)));
  if (waiting.size === otherWords.size) return study;
  return { ...planTyped(settingsTyped(study, otherWords), otherWords), otherWords: waiting };
}

/** A study under change: copies once what many words change. */
class Draft {
  private readonly corrections: Record<string, Readonly<Record<string, Locality>>>;
  private readonly placements: Record<string, string>;
  private readonly roles: Record<string, Role>;
  private readonly turnovers: Record<string, number>;
  private readonly fixed: Record<string, boolean>;
  private readonly rates: Record<string, number>;
  private readonly others: Map<Place, Word>;

  constructor(private readonly before: Study) {
    this.corrections = { ...before.corrections };
    this.placements = { ...before.placements };
    this.roles = { ...before.roles };
    this.turnovers = { ...before.turnovers };
    this.fixed = { ...before.fixed };
    this.rates = { ...before.familyRates };
    this.others = new Map(before.otherWords);
  }

  correct(supplier: string, column: string, place: Place, word: Word | undefined): void {
    const perimeter = column.slice(column.indexOf(":") + 1);
    const { [perimeter]: _, ...answers } = this.corrections[supplier] ?? {};
    const answer = word === undefined ? undefined : localityNamed(String(word));
    const isAnswer = answer !== undefined && answer !== "unlocated" && !perimeter.startsWith("=");
    this.corrections[supplier] = isAnswer ? { ...answers, [perimeter]: answer } : answers;
    this.hold(place, isAnswer ? undefined : word);
  }

  place(supplier: string, place: Place, word: Word | undefined, territory: Territory): void {
    const typed = String(word ?? "").trim();
    if (typed === "") delete this.placements[supplier];
    else this.placements[supplier] = placementTyped(typed, territory);
    this.hold(place, undefined);
  }

  role(supplier: string, place: Place, word: Word | undefined): void {
    const role = word === undefined ? undefined : roleNamed(String(word));
    if (role) this.roles[supplier] = role;
    else delete this.roles[supplier];
    this.hold(place, role ? undefined : word);
  }

  turnover(supplier: string, place: Place, word: Word | undefined): void {
    const isAmount = typeof word === "number" && word > 0;
    if (isAmount) this.turnovers[supplier] = Math.round(word * 100);
    else delete this.turnovers[supplier];
    this.hold(place, isAmount ? undefined : word);
  }

  fix(supplier: string, place: Place, word: Word | undefined): void {
    const answer = word === undefined ? undefined : localityNamed(String(word));
    const isAnswer = answer === "yes" || answer === "no";
    if (isAnswer) this.fixed[supplier] = answer === "yes";
    else delete this.fixed[supplier];
    this.hold(place, isAnswer ? undefined : word);
  }

  rate(family: string, place: Place, word: Word | undefined): void {
    const percent = typeof word === "number" ? word : Number.NaN;
    const isRate = percent >= 0 && percent <= 100;
    if (isRate) this.rates[family] = percent;
    else delete this.rates[family];
    this.hold(place, isRate ? undefined : word);
  }

  hold(place: Place, word: Word | undefined): void {
    if (word === undefined) this.others.delete(place);
    else this.others.set(place, word);
  }

  study(): Study {
    return {
      ...this.before,
      corrections: this.corrections,
      placements: this.placements,
      turnovers: Object.keys(this.turnovers).length > 0 ? this.turnovers : undefined,
      fixed: Object.keys(this.fixed).length > 0 ? this.fixed : undefined,
      roles: Object.keys(this.roles).length > 0 ? this.roles : undefined,
      familyRates: Object.keys(this.rates).length > 0 ? this.rates : undefined,
      otherWords: this.others,
    };
  }
}
