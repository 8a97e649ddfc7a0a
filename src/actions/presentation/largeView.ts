import { percent, wholePercent } from "../../texts/format";
import { inClauses, saidOf } from "../../texts/join";
import { presentationTexts } from "../../texts/presentation";
import { sayingIn } from "../../texts/say";
import { lotSettingsOf } from "../lots/settings";
import { reachedWith } from "../../lots/search/frontier";
import { scorePlan } from "../../lots/plan/plan";
import { CARDS, type CardId } from "./cards";
import { isFragile, type PlanFacts } from "./facts";
import type { LargeView } from "./largeSchema";
import type { Story } from "./story";
import { tellCard } from "./tell";

/** The same card for a projector: the curve, before and after, five figures. */
export function largeViewOf(card: CardId, story: Story): LargeView {
  const { language, split } = story;
  const words = presentationTexts(language);
  const tell = sayingIn(language);
  return {
    language,
    place: tell(words.place, { n: CARDS.indexOf(card) + 1, of: CARDS.length }),
    ...tellCard(card, story),
    curve: curveOf(story),
    caption: words.figures.caption,
    rows: rowsOf(story),
    figures: figuresOf(story),
    note: tell(words.figures.fragileHelp, { wanted: split.appraiser.parameters.capableWanted }),
    buttons: { back: words.back, next: words.next, close: words.large.close, keys: tell(words.large.keys) },
  };
}

/** The present lots above the draft, each lot as wide as its value. */
export function rowsOf({ before, after, split, language }: Story): LargeView["rows"] {
  const { figures } = presentationTexts(language);
  const tell = sayingIn(language);
  const row = (facts: PlanFacts, label: string): LargeView["rows"][number] => {
    const { lots } = facts.plan;
    const total = lots.reduce((sum, { cents }) => sum + Math.max(0, cents), 0) || 1;
    const blocks = lots.map((lot) => ({ share: Math.max(0, lot.cents) / total, fragile: isFragile(lot, split) }));
    const largest = Math.max(0, ...blocks.map(({ share }) => share));
    const described = tell(figures.rowLabel, { label, rate: percent(largest, language), fragile: facts.fragile });
    return { label, described, blocks };
  };
  return [
    row(before, tell(figures.rowNow, { lots: before.lots })),
    row(after, tell(figures.rowThen, { lots: after.lots })),
  ];
}

/** Lots, local share, who is able, who of them is local, fragile lots: of the present lots and of the draft. */
export function figuresOf({ before, after, split, expected, language }: Story): LargeView["figures"] {
  const { figures: words } = presentationTexts(language);
  const figure = (label: string, valueOf: (facts: PlanFacts) => number) => ({
    label,
    before: String(valueOf(before)),
    after: String(valueOf(after)),
  });
  const isPresent = JSON.stringify(before.plan.plan) === JSON.stringify(after.plan.plan);
  const observed = percent(split.observed.localRate, language);
  const then = expected ? wholePercent(expected.middle, language) : words.unknown;
  return [
    figure(words.lots, ({ lots }) => lots),
    { label: words.share, before: observed, after: isPresent ? observed : then },
    figure(words.able, ({ able }) => able),
    figure(words.localAble, ({ localAble }) => localAble),
    figure(words.fragile, ({ fragile }) => fragile),
  ];
}

/** The curve by which the number of lots is advised; the draft is marked where it stands. */
export function curveOf({ study, split, before, after, language }: Story): LargeView["curve"] {
  const { large } = presentationTexts(language);
  const { aim } = lotSettingsOf(study);
  const { points } = split.frontiers[aim];
  const { totalCents } = split.classified.need;
  if (points.length === 0 || totalCents <= 0) return undefined;
  const reached = reachedWith(points);
  const shareOf = ({ plan }: PlanFacts): number =>
    scorePlan(split.appraiser, plan.plan).expectedCents[aim] / totalCents;
  const nowShare = aim === "local" ? split.observed.localRate : shareOf(before);
  const now = { lots: before.lots, share: nowShare, label: large.now };
  const isPresent = JSON.stringify(before.plan.plan) === JSON.stringify(after.plan.plan);
  const chosen = { lots: after.lots, share: isPresent ? nowShare : shareOf(after), label: String(after.lots) };
  return {
    points: points.map(({ lots }, index) => ({ lots, share: reached[index]! / totalCents })),
    now,
    chosen,
    axis: large.axis,
    measure: large.measure,
    described: `${large.axis}. ${inClauses(
      [now, chosen].map(({ lots, share }) => saidOf(lots, wholePercent(share, language), language)),
      language,
    )}`,
  };
}
