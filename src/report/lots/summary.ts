import { MONEY, WHOLE } from "../../ground/money";
import { reachedWith } from "../../lots/search/frontier";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { SETTINGS_BLOCK } from "./blocks";
import type { LotsLayout } from "./layout";

/** Cells that the totals and alerts read; what the buyer types there is read again. */
export function settingsBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  return {
    id: SETTINGS_BLOCK,
    top: rows.settings,
    left: 1,
    cells: [
      [{ text: words.months }, null, { number: input.months, style: "input" }],
      [{ text: words.minimum }, null, { number: input.minimumLotCents / 100, style: "input", format: MONEY }],
      [
        { text: words.maximum },
        null,
        input.maximumCents === undefined
          ? { text: "", style: "input", format: MONEY }
          : { number: input.maximumCents / 100, style: "input", format: MONEY },
      ],
      [{ text: words.durationReason }, null, { text: input.durationReason, style: "input" }],
    ],
    columns: [{ id: "label", key: true }, { id: "blank" }, { id: "value", keep: true }],
  };
}

/** The whole trade-off, for the chart. */
export function frontierBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  const heading = [words.frontier.lots, words.frontier.expected, words.frontier.bound[input.frontier.bounded]].map(
    (text): PlannedCell => ({
      text,
      style: "header",
    }),
  );
  const reached = reachedWith(input.frontier.points);
  const points = input.frontier.points.map(({ lots, boundCents }, index): PlannedCell[] => [
    { text: String(lots) },
    { number: reached[index]! / 100, format: WHOLE },
    { number: boundCents / 100, format: WHOLE },
  ]);
  return { id: "lots:frontier", top: rows.frontier, left: 1, cells: [heading, ...points] };
}
