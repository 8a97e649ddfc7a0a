import { textsOf } from "../../texts";
import { percent, wholeEuros } from "../../texts/format";
import { presentationTexts } from "../../texts/presentation";
import { sayingIn } from "../../texts/say";
import { reviewLots } from "../lots/review";
import { lotSettingsOf } from "../lots/settings";
import type { CardId } from "./cards";
import { familyPlan, storyPlan, telltaleCut } from "./plans";
import type { Story } from "./story";
import { tellAfter } from "./tellAfter";
import { tellCut } from "./tellCut";

/** What a card says: a title and two sentences, their figures from the study as it stands. */
export interface CardWords {
  readonly title: string;
  readonly sentences: string[];
}

/** @example tellCard("curve", storyOf(study, found, "fr", outlooks)).sentences */
export function tellCard(card: CardId, story: Story): CardWords {
  const words = presentationTexts(story.language).cards[card];
  const title = sayingIn(story.language)(words.title, { lots: story.after.lots });
  return { title, sentences: SENTENCES[card](story) };
}

/** « De 7 à 36 lots », with the numbers of this file. */
export function storyTitle({ before, end, language }: Story): string {
  const { title, plain } = presentationTexts(language);
  return end === undefined ? plain : sayingIn(language)(title, { before: before.lots, after: end });
}

const SENTENCES: Readonly<Record<CardId, (story: Story) => string[]>> = {
  need: tellNeed,
  families: tellFamilies,
  cut: (story) => tellCut(story, telltaleCut(story.split, storyPlan(story.study, story.found))),
  curve: tellCurve,
  lots: tellLots,
  law: tellLaw,
  after: tellAfter,
  exercises: ({ after, language }) => {
    const { first, second } = presentationTexts(language).cards.exercises;
    return [sayingIn(language)(first, { lots: after.lots }), second];
  },
};

function tellNeed({ split, before, perimeter, language }: Story): string[] {
  const words = presentationTexts(language).cards.need;
  const tell = sayingIn(language);
  const { need } = split.classified;
  const { localRate, localCents, totalCents } = split.observed;
  const first = tell(words.first, {
    needCents: wholeEuros(need.totalCents, language),
    products: need.products.length,
    zones: need.zones.length,
    lots: before.lots,
  });
  const second = tell(words.second, {
    rate: percent(localRate, language),
    localCents: wholeEuros(localCents, language),
    totalCents: wholeEuros(totalCents, language),
    perimeter,
  });
  return [first, second];
}

/** Of the families whatever the draft is: the card may be told again after another. */
function tellFamilies(story: Story): string[] {
  const { split, language } = story;
  const words = presentationTexts(language).cards.families;
  const tell = sayingIn(language);
  const families = story.factsOf(familyPlan(split));
  const { largest } = families;
  return [
    tell(words.first, {
      lots: families.lots,
      able: families.able,
      known: split.appraiser.market.bidders.length,
      local: families.localAble,
    }),
    ...(largest
      ? [
          tell(words.second, {
            title: largest.title,
            cents: wholeEuros(largest.cents, language),
            capable: largest.capable.length,
          }),
        ]
      : []),
  ];
}

function tellCurve({ study, split, language }: Story): string[] {
  const words = presentationTexts(language).cards.curve;
  const tell = sayingIn(language);
  const settings = lotSettingsOf(study);
  const { points, recommended } = split.frontiers[settings.aim];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || recommended === undefined) return [ignoranceOf({ split, language })];
  const { totalCents } = split.classified.need;
  const least = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
  return [
    tell(words.first[settings.aim], {
      first: first.lots,
      last: last.lots,
      lowAboutRate: first.expectedCents / totalCents,
      highAboutRate: last.expectedCents / totalCents,
    }),
    tell(words.second, { recommended, least: least.format(settings.parameters.leastGain) }),
  ];
}

function tellLots(story: Story): string[] {
  const { split, before, after, expected, language } = story;
  const { cards, waiting } = presentationTexts(language);
  const tell = sayingIn(language);
  const first = tell(cards.lots.first, {
    lots: after.lots,
    able: after.able,
    local: after.localAble,
    beforeAble: before.able,
    beforeLocal: before.localAble,
    before: before.lots,
  });
  if (expected === undefined) return [first, waiting];
  if (expected === null) return [first, unannounced(story)];
  return [
    first,
    tell(cards.lots.second, {
      observedRate: split.observed.localRate,
      middleAboutRate: expected.middle,
      lowAboutRate: expected.low,
      highAboutRate: expected.high,
    }),
  ];
}

/** Why no gain is told. */
function unannounced({ split, gap, language }: Story): string {
  if (split.ignorance) return ignoranceOf({ split, language });
  if (gap === null) return presentationTexts(language).cards.lots.floor;
  return sayingIn(language)(textsOf(language).lots.unexplained, { gapPoints: Math.round(100 * Math.abs(gap)) });
}

const ignoranceOf = ({ split, language }: Pick<Story, "split" | "language">): string =>
  textsOf(language).lots.ignorance[split.ignorance ?? "mostlyUnknown"];

function tellLaw({ study, split, after, language }: Story): string[] {
  const words = presentationTexts(language).cards.law;
  const { plan, score, lots } = after.plan;
  const flags = lots.map((lot) => lot.flags);
  const { law } = reviewLots(plan, score, flags, lotSettingsOf(study), split.appraiser);
  const first = sayingIn(language)(words.first, {
    totalCents: wholeEuros(law.totalCents, language),
    months: law.need.months,
    procedure: textsOf(language).law.procedures[law.procedure],
  });
  return [first, words.second];
}
