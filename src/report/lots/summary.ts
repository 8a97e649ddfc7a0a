import { MONEY, WHOLE } from "../../ground/money";
import type { AppliedAmount } from "../../law/table";
import { reachedWith } from "../../lots/search/frontier";
import { law as englishLaw } from "../../texts/en/law";
import { law as frenchLaw } from "../../texts/fr/law";
import { sayingIn } from "../../texts/say";
import { quoted } from "../plan/formula";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { SETTINGS_BLOCK } from "./blocks";
import { shownDate } from "../plan/words";
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

/** The law as it applies to the whole need, with its dates and sources. */
export function lawBlock({ rows, input, words, lots, months, maximum }: LotsLayout): PlannedBlock {
  const law = input.language === "fr" ? frenchLaw : englishLaw;
  const tell = sayingIn(input.language);
  const { procedure, publicity, totalCents, need, thresholds, smallLots, miniLots } = input.law;
  const sentence = (text: string): PlannedCell[] => [{ text }, null, null, null, null];
  const validity = ({ from, until }: AppliedAmount) =>
    until === null ? tell(law.validity.open, { from }) : tell(law.validity.closed, { from, until });
  const amounts = [...thresholds, smallLots.limit, miniLots.limit].map((amount): PlannedCell[] => [
    { text: law.amounts[amount.code] },
    null,
    { number: amount.cents / 100, format: MONEY },
    { text: validity(amount), ...(amount.outOfDate ? { style: "warn" as const } : {}) },
    {
      text: `${amount.edited ? tell(law.table.editedSource, { source: amount.source }) : amount.source}${amount.confirmed ? "" : ` (${words.toConfirm})`}`,
    },
  ]);
  const numbers = (finding: typeof smallLots) =>
    finding.lots
      .filter(({ reason }) => reason === "within")
      .map(({ id }) => id)
      .join(", ") || words.none;
  // Follows the maximum, or the parts and the duration, typed above: the amounts of the thresholds stand a few rows below.
  const forecast = `ROUND(SUM(${lots.all("yearly")})*${months}/12*${input.maximumPercent / 100},2)`;
  const total = `IF(N(${maximum})>0,${maximum},${forecast})`;
  const threshold = (row: number): string => `$C$${rows.law + 4 + row}`;
  const named = (code: keyof typeof law.procedures): string => quoted(law.procedures[code]);
  const live = `=IF(C${rows.law + 2}>=${threshold(2)},${named("formal")},IF(C${rows.law + 2}>=${threshold(0)},${named("adapted")},${named("withoutPublicity")}))`;
  const cells: PlannedCell[][] = [
    [{ text: words.law, style: "subtitle" }, null, null, null, null],
    sentence(
      `${tell(law.procedureSentence, { totalCents, months: need.months, procedure: law.procedures[procedure] })} ${law.publicity[publicity]}`,
    ),
    [{ text: law.byTotals }, null, { formula: `=${total}`, format: MONEY }, { formula: live }, null],
    sentence(law.sameWhateverLots),
    ...amounts,
    sentence(`${law.smallLots.title} : ${numbers(smallLots)}`),
    sentence(`${law.miniLots.title} : ${numbers(miniLots)}`),
    ...input.checklist.map(({ rule, state, values }): PlannedCell[] =>
      sentence(
        tell(law.ruleOf, {
          state: law.states[state],
          sentence: tell(law.rules[rule.code], values),
          source: rule.source,
          from: shownDate(rule.from, input.language),
        }),
      ),
    ),
    sentence(law.noAdvice),
    sentence(law.notice),
  ];
  return { id: "lots:law", top: rows.law, left: 1, cells };
}

/** What the need is taken from, how to type another, and on what the expected figures rest. */
export function needBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  return {
    id: "lots:need",
    top: rows.need,
    left: 1,
    cells: [
      [{ text: words.needTitle, style: "subtitle" }],
      ...input.exercices.map((text): PlannedCell[] => [{ text }]),
      [{ text: words.needNote, style: "note" }],
      [{ text: words.restsOnTitle, style: "subtitle" }],
      ...input.restsOn.map((text): PlannedCell[] => [{ text }]),
    ],
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
