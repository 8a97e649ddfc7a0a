import { MONEY } from "../../ground/money";
import type { SmallLotsFinding } from "../../law/smallLots";
import { textsOf } from "../../texts";
import { say } from "../../texts/say";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import type { LotsLayout } from "./layout";

/** Small lots and mini-lots lot by lot, by title, each with its reason. */
export function exceptionsBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  const { law } = textsOf(input.language);
  const { smallLots, miniLots } = input.law;
  const reasonOf = ({ lots, limit, allowanceCents, usedCents }: SmallLotsFinding, index: number): PlannedCell => {
    const { totalCents: valueCents, reason } = lots[index]!;
    const values = { valueCents, limitCents: limit.cents, allowanceCents, usedCents };
    return { text: say(law.reasons[reason], values, input.language) };
  };
  const headings = [
    words.lots.number,
    words.lots.title,
    words.exceptions.value,
    words.exceptions.small,
    words.exceptions.mini,
  ];
  return {
    id: "lots:exceptions",
    top: rows.exceptions,
    left: 1,
    cells: [
      [{ text: words.exceptions.title, style: "subtitle" }, null, null, null, null],
      headings.map((text): PlannedCell => ({ text, style: "header" })),
      ...input.tender.map(({ number, title }, index): PlannedCell[] => [
        { number },
        { text: title },
        { number: smallLots.lots[index]!.totalCents / 100, format: MONEY },
        reasonOf(smallLots, index),
        reasonOf(miniLots, index),
      ]),
    ],
  };
}
