import { wholeEuros } from "../../texts/format";
import { presentationTexts } from "../../texts/presentation";
import { sayingIn } from "../../texts/say";
import { reasonOf, type DescribedLot } from "../lots/describe";
import { reviewLots } from "../lots/review";
import { lotSettingsOf } from "../lots/settings";
import { textsOf } from "../../texts";
import type { Exercise } from "./exercise";
import { mergeExercise } from "./mergeExercise";
import type { PlanFacts } from "./facts";
import type { Story } from "./story";

/** Those that the draft lends itself to. */
export function exercisesOf(story: Story): Exercise[] {
  return [mergeExercise(story), firstExercise(story), whoExercise(story), procedureExercise(story)].filter(
    (one) => one !== undefined,
  );
}

/** « Où agir d'abord ? »: the lot with the fewest capable suppliers, the one of the highest value among those alike. */
function firstExercise({ after, language }: Story): Exercise | undefined {
  const words = presentationTexts(language).exercises.first;
  const tell = sayingIn(language);
  const byNeed = [...after.plan.lots].sort((a, b) => a.capable.length - b.capable.length || b.cents - a.cents);
  const [worst, ...others] = byNeed;
  if (!worst || others.length === 0) return undefined;
  const shown = new Set([worst, others.at(-1)!, others[Math.floor(others.length / 2)]!, mostOf(others)]);
  const options = after.plan.lots.filter((lot) => shown.has(lot));
  const valuesOf = ({ title, capable, cents }: DescribedLot) => ({
    title,
    capable: capable.length,
    cents: wholeEuros(cents, language),
  });
  return {
    id: "first",
    question: words.question,
    options: options.map((lot) => ({ value: lot.lot.id, label: lot.title })),
    answer: worst.lot.id,
    because: [tell(words.because, valuesOf(worst))],
    wrong: (given) => {
      const lot = options.find((one) => one.lot.id === given);
      return lot && tell(lot.capable.length === worst.capable.length ? words.tie : words.other, valuesOf(lot));
    },
  };
}

const mostOf = (lots: readonly DescribedLot[]): DescribedLot =>
  lots.reduce((most, lot) => (lot.cents > most.cents ? lot : most));

const CHOICES = 4;

/** « Lequel peut porter seul … ? »: one who can, among those who lack something; each reason is the product's own. */
function whoExercise({ after, language }: Story): Exercise | undefined {
  const words = presentationTexts(language).exercises.who;
  const lot = [...after.plan.lots]
    .sort((a, b) => b.near.length - a.near.length || b.cents - a.cents)
    .find(({ capable, near }) => capable.length > 0 && near.length > 0);
  const able = lot?.capable[0];
  if (!lot || !able) return undefined;
  const lacking = lot.near.slice(0, CHOICES - 1);
  const people = [able, ...lacking].sort((a, b) => a.name.localeCompare(b.name, language));
  return {
    id: "who",
    question: sayingIn(language)(words.question, { title: lot.title, cents: wholeEuros(lot.cents, language) }),
    options: people.map(({ key, name }) => ({ value: key, label: name })),
    answer: able.key,
    because: [`${reasonOf(able, language)}.`],
    wrong: (given) => {
      const one = lacking.find(({ key }) => key === given);
      return one && `${reasonOf(one, language)}.`;
    },
  };
}

/** « La procédure change-t-elle ? »: judged on both plans, not taken for granted. */
function procedureExercise({ study, split, before, after, language }: Story): Exercise {
  const words = presentationTexts(language).exercises.procedure;
  const { law } = textsOf(language);
  const tell = sayingIn(language);
  const reviewed = ({ plan: { plan, score, lots } }: PlanFacts) =>
    reviewLots(
      plan,
      score,
      lots.map((lot) => lot.flags),
      lotSettingsOf(study),
      split.appraiser,
    ).law;
  const [now, then] = [reviewed(before), reviewed(after)];
  const because = tell(law.procedureSentence, {
    totalCents: then.totalCents,
    months: then.need.months,
    procedure: law.procedures[then.procedure],
  });
  return {
    id: "procedure",
    question: tell(words.question, { before: before.lots, after: after.lots }),
    options: [
      { value: "yes", label: words.yes },
      { value: "no", label: words.no },
    ],
    answer: now.procedure === then.procedure ? "no" : "yes",
    because: [because, law.sameWhateverLots],
    wrong: () => undefined,
  };
}
