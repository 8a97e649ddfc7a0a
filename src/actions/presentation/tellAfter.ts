import { sameName } from "../../lots/need/market";
import { day } from "../../texts/format";
import { presentationTexts } from "../../texts/presentation";
import { sayingIn } from "../../texts/say";
import { isInvented } from "../lots/restsOn";
import { outcomesIn, type LotOutcome } from "../lots/results/outcomes";
import type { Story } from "./story";

/** What came of the lots as far as it was typed, beside what was expected. */
export function tellAfter(story: Story): string[] {
  const { study, after, perimeter, expected, language } = story;
  const words = presentationTexts(language).cards.after;
  const tell = sayingIn(language);
  const outcomes = outcomesIn(study.otherWords ?? new Map());
  const last = outcomes.filter(({ award }) => award === outcomes[0]?.award);
  const lots = last.length || after.lots;
  const awarded = last.filter(({ issue }) => issue === "awarded");
  const first =
    awarded.length > 0
      ? tell(words.told, {
          day: day(last[0]!.award, language),
          awarded: awarded.length,
          lots,
          held: awarded.filter((lot) => isLocalHolder(lot, story)).length,
          perimeter,
        })
      : last.length > 0 || isInvented(study)
        ? tell(words.waiting, { lots })
        : words.own;
  const held = expected?.heldLots;
  const second =
    held === undefined
      ? words.learns
      : tell(words.announced, { expected: Math.round(held), lots: after.lots, perimeter });
  return [first, second];
}

function isLocalHolder({ holder }: LotOutcome, { split }: Story): boolean {
  const wanted = sameName(holder);
  return split.appraiser.market.bidders.some(
    ({ name, locality }) => locality === "yes" && sameName(name) === wanted && wanted !== "",
  );
}
