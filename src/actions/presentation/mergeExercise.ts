import { applyEdit } from "../../lots/plan/edit";
import { wholeEuros } from "../../texts/format";
import { presentationTexts } from "../../texts/presentation";
import { sayingIn } from "../../texts/say";
import { describePlan, reasonOf, type DescribedLot } from "../lots/describe";
import type { Exercise } from "./exercise";
import type { Story } from "./story";

interface Merger {
  readonly one: DescribedLot;
  readonly other: DescribedLot;
  readonly merged: DescribedLot;
}

/** Losers named at most. */
const NAMED = 2;

/** « Fusionnez ces deux lots »: neighbours of one family whose merger loses the most suppliers; merged as the pane would merge them. */
export function mergeExercise(story: Story): Exercise | undefined {
  const merger = tellingMerger(story);
  if (!merger) return undefined;
  const { one, other, merged } = merger;
  const { language } = story;
  const words = presentationTexts(language).exercises.merge;
  const tell = sayingIn(language);
  const [ones, others] = [keysOf(one), keysOf(other)];
  const union = new Set([...ones, ...others]);
  const both = [...ones].filter((key) => others.has(key)).length;
  const lost = merged.near.filter(({ key }) => union.has(key)).slice(0, NAMED);
  return {
    id: "merge",
    question: tell(words.question, {
      one: one.title,
      oneCapable: ones.size,
      other: other.title,
      otherCapable: others.size,
    }),
    answer: String(merged.capable.length),
    because: [
      tell(words.because, { cents: wholeEuros(merged.cents, language), capable: merged.capable.length }),
      ...lost.map((supplier) => `${reasonOf(supplier, language)}.`),
    ],
    wrong: (given) => {
      if (Number(given) === both) return tell(words.both, { given: both });
      return Number(given) === union.size || Number(given) === ones.size + others.size
        ? tell(words.union, { given: Number(given) })
        : undefined;
    },
  };
}

/** A loss that comes of capacity tells more than one that was there before. */
function tellingMerger({ split, after, language }: Story): Merger | undefined {
  const { lots, plan } = after.plan;
  const mergers = lots.flatMap((one, index): Merger[] => {
    const other = lots[index + 1];
    if (!other || one.families[0] !== other.families[0] || one.lot.locked || other.lot.locked) return [];
    const edited = applyEdit(plan, { kind: "merge", lots: [one.lot.id, other.lot.id] });
    const whole = edited.ok ? edited.plan.lots.find(({ id }) => id === one.lot.id) : undefined;
    const [merged] = whole ? describePlan(split, { lots: [whole] }, language).lots : [];
    return merged ? [{ one, other, merged }] : [];
  });
  const loss = ({ one, other, merged }: Merger): number =>
    new Set([...keysOf(one), ...keysOf(other)]).size - merged.capable.length;
  return mergers.sort((a, b) => loss(b) - loss(a))[0];
}

const keysOf = ({ capable }: DescribedLot): ReadonlySet<string> => new Set(capable.map(({ key }) => key));
