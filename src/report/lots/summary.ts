import type { AppliedAmount } from "../../law/table";
import { reachedWith } from "../../lots/search/frontier";
import { law as englishLaw } from "../../texts/en/law";
import { law as frenchLaw } from "../../texts/fr/law";
import { say } from "../../texts/say";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { shownDate } from "../plan/words";
import type { PlanFigures } from "./input";
import type { LotsLayout } from "./layout";

const MONEY = "#,##0.00";
const COUNT = "#,##0";
const PERCENT = "0.0%";

/** Today's lots beside the plan; what formulas can carry follows the numbers typed below. */
export function compareBlock({ rows, words, lots, atoms, input }: LotsLayout): PlannedBlock {
  const w = words.compare;
  const yearly = `SUM(${lots.all("yearly")})`;
  const totalRow = rows.compare + 2;
  const localRow = totalRow + 1;
  const live = (formula: string, format: string): PlannedCell => ({ formula: `=${formula}`, format });
  const line = (label: string, cells: readonly [PlannedCell, PlannedCell]): PlannedCell[] => [
    { text: label },
    null,
    ...cells,
  ];
  const both = (label: string, value: (figures: PlanFigures) => number | undefined, format: string): PlannedCell[] => {
    const cell = (figures: PlanFigures): PlannedCell => {
      const number = value(figures);
      return number === undefined ? { text: "—" } : { number, format };
    };
    return line(label, [cell(input.before), cell(input.after)]);
  };
  const simulated = (
    label: string,
    value: (simulation: NonNullable<PlanFigures["simulation"]>) => number,
    format: string,
  ): PlannedCell[] => both(label, ({ simulation }) => (simulation ? value(simulation) : undefined), format);
  const cells: PlannedCell[][] = [
    [
      { text: say(w.title, { perimeter: input.perimeterName }, input.language), style: "header" },
      { text: "", style: "header" },
      { text: w.before, style: "header" },
      { text: w.after, style: "header" },
    ],
    line(w.lots, [{ number: input.before.lots }, live(`COUNTIF(${lots.all("parts")},">0")`, COUNT)]),
    line(w.total, [{ number: input.need.totalCents / 100, format: MONEY }, live(`ROUND(${yearly},2)`, MONEY)]),
    both(w.local, (figures) => Math.round(figures.expectedLocalCents) / 100, MONEY),
    line(w.localShare, [
      live(`IF(C${totalRow}=0,0,C${localRow}/C${totalRow})`, PERCENT),
      live(`IF(D${totalRow}=0,0,D${localRow}/D${totalRow})`, PERCENT),
    ]),
    simulated(w.p10, ({ localShare }) => localShare.p10, PERCENT),
    simulated(w.p50, ({ localShare }) => localShare.p50, PERCENT),
    simulated(w.p90, ({ localShare }) => localShare.p90, PERCENT),
    both(w.ceiling, ({ ceilingCents }) => ceilingCents / 100, MONEY),
    simulated(w.noOffer, ({ noOfferCents }) => noOfferCents / 100, MONEY),
    simulated(w.singleOffer, ({ singleOfferCents }) => singleOfferCents / 100, MONEY),
    simulated(w.winners, ({ distinctWinners }) => Math.round(distinctWinners * 10) / 10, "0.0"),
    line(w.thin, [
      { number: input.before.thinLots },
      live(`COUNTIFS(${lots.all("parts")},">0",${lots.all("capable")},"<${input.capableWanted}")`, COUNT),
    ]),
    line(w.small, [
      { number: input.before.tinyLots },
      live(`COUNTIFS(${lots.all("parts")},">0",${lots.all("yearly")},"<"&C${rows.settings + 1})`, COUNT),
    ]),
    line(w.control, [null, live(`ROUND(SUM(${atoms.all("amount")})-${yearly},2)`, MONEY)]),
    [
      {
        text: say(
          input.floorOnly ? words.computedFloor : words.computed,
          { date: shownDate(input.date, input.language) },
          input.language,
        ),
        style: "note",
      },
      null,
      null,
      null,
    ],
  ];
  return { id: "lots:compare", top: rows.compare, left: 1, cells };
}

export const SETTINGS_BLOCK = "lots:settings";

/** Cells that the totals and alerts read; what the buyer types there is read again. */
export function settingsBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  return {
    id: SETTINGS_BLOCK,
    top: rows.settings,
    left: 1,
    cells: [
      [{ text: words.months }, null, { number: input.months, style: "input" }],
      [{ text: words.minimum }, null, { number: input.minimumLotCents / 100, style: "input", format: MONEY }],
    ],
    columns: [{ id: "label", key: true }, { id: "blank" }, { id: "value", keep: true }],
  };
}

/** The law as it applies to the whole need, with its dates and sources. */
export function lawBlock({ rows, input, words }: LotsLayout): PlannedBlock {
  const law = input.language === "fr" ? frenchLaw : englishLaw;
  const tell = (template: string, values: Readonly<Record<string, string | number>> = {}) =>
    say(template, values, input.language);
  const { procedure, totalCents, need, thresholds, smallLots, miniLots } = input.law;
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
  const cells: PlannedCell[][] = [
    [{ text: words.law, style: "subtitle" }, null, null, null, null],
    sentence(tell(law.procedureSentence, { totalCents, months: need.months, procedure: law.procedures[procedure] })),
    sentence(law.sameWhateverLots),
    ...amounts,
    sentence(`${law.smallLots.title} : ${numbers(smallLots)}`),
    sentence(`${law.miniLots.title} : ${numbers(miniLots)}`),
    sentence(law.noAdvice),
    sentence(law.notice),
  ];
  return { id: "lots:law", top: rows.law, left: 1, cells };
}

/** The whole trade-off, for the chart. */
export function frontierBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  const heading = [words.frontier.lots, words.frontier.expected, words.frontier.bound].map((text): PlannedCell => ({
    text,
    style: "header",
  }));
  const reached = reachedWith(input.frontier.points);
  const points = input.frontier.points.map(({ lots, boundCents }, index): PlannedCell[] => [
    { text: String(lots) },
    { number: reached[index]! / 100, format: COUNT },
    { number: boundCents / 100, format: COUNT },
  ]);
  return { id: "lots:frontier", top: rows.frontier, left: 1, cells: [heading, ...points] };
}
