import type { Plan } from "../../lots/plan/plan";
import type { LotStudy } from "../../lots/study";
import type { Language } from "../../texts/format";
import { explains } from "../lots/needWords";
import type { Outlook } from "../lots/search";
import { lotPerimeter } from "../lots/settings";
import type { LotsFound } from "../study/lotsResult";
import type { Study } from "../study/study";
import { factsOf, type PlanFacts } from "./facts";
import { storyLots } from "./plans";

/** What the cards, the exercises and the large view tell of: the study as it stands, in one language. */
export interface Story {
  readonly study: Study;
  readonly split: LotStudy;
  readonly found: LotsFound;
  readonly language: Language;
  /** The present lots, and the draft. */
  readonly before: PlanFacts;
  readonly after: PlanFacts;
  /** Name of the perimeter that decides who is local. */
  readonly perimeter: string;
  /** Lots that the story ends with; undefined where no number can be advised. */
  readonly end: number | undefined;
  /** What is expected of the draft; undefined until it is known, null where nothing may be announced. */
  readonly expected: Expected | null | undefined;
  /** By how much the observed share lies outside what the model gives of the present lots; null: it explains them, or says nothing. */
  readonly gap: number | null;
  readonly factsOf: (plan: Plan) => PlanFacts;
}

/** Local share expected of the draft, 0..1, and lots held by a local supplier. */
export interface Expected {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly heldLots: number | undefined;
}

/** @param outlooks of the present lots and of the draft; undefined until they are known */
export function storyOf(
  study: Study,
  found: LotsFound,
  language: Language,
  outlooks: { readonly now: Outlook | undefined; readonly then: Outlook | undefined },
): Story {
  const { study: split, history } = found;
  const facts = (plan: Plan): PlanFacts => factsOf(split, plan, language);
  return {
    study,
    split,
    found,
    language,
    before: facts(split.present.plan),
    after: facts(history.present.plan),
    perimeter: study.perimeters[lotPerimeter(study)]?.name ?? "",
    end: storyLots(study, found),
    expected: expectedOf(study, split, outlooks),
    gap: explains(split.observed, outlooks.now?.simulation ?? null),
    factsOf: facts,
  };
}

/** A gain is told only where the model explains what is bought today. */
function expectedOf(
  study: Study,
  { observed }: LotStudy,
  { now, then }: Parameters<typeof storyOf>[3],
): Story["expected"] {
  if (!now || !then) return undefined;
  if (!then.simulation || explains(observed, now.simulation) !== null) return null;
  const { localShare, lotsWithin } = then.simulation;
  return {
    low: localShare.p10,
    middle: localShare.p50,
    high: localShare.p90,
    heldLots: lotsWithin[lotPerimeter(study)],
  };
}
