import { MONEY, WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { shownDate } from "../plan/words";
import type { PlanFigures } from "./input";
import type { LotsLayout } from "./layout";

const PERCENT = "0.0%";

/** Today's lots beside the plan; what formulas can carry follows the numbers typed below. */
export function compareBlock(layout: LotsLayout): PlannedBlock {
  const { rows, words, input } = layout;
  const w = words.compare;
  const both = (label: string, value: Value, format: string): PlannedCell[] =>
    line(label, [figureCell(value(input.before), format), figureCell(value(input.after), format)]);
  const simulated = (label: string, value: (simulation: Simulation) => number, format: string): PlannedCell[] =>
    both(label, ({ simulation }) => (simulation ? value(simulation) : undefined), format);
  const computed = input.floorOnly ? words.computedFloor : words.computed;
  const cells: PlannedCell[][] = [
    [
      { text: say(w.title, { perimeter: input.perimeterName }, input.language), style: "header" },
      { text: "", style: "header" },
      { text: w.before, style: "header" },
      { text: w.after, style: "header" },
    ],
    ...totalLines(layout, both),
    simulated(w.p10, ({ localShare }) => localShare.p10, PERCENT),
    simulated(w.p50, ({ localShare }) => localShare.p50, PERCENT),
    simulated(w.p90, ({ localShare }) => localShare.p90, PERCENT),
    both(w.ceiling, ({ ceilingCents }) => ceilingCents / 100, MONEY),
    simulated(w.noOffer, ({ noOfferCents }) => noOfferCents / 100, MONEY),
    simulated(w.singleOffer, ({ singleOfferCents }) => singleOfferCents / 100, MONEY),
    simulated(w.winners, ({ distinctWinners }) => Math.round(distinctWinners * 10) / 10, "0.0"),
    ...countLines(layout),
    [
      input.unexplained === null
        ? { text: "" }
        : {
            text: say(words.unexplained, { gapPoints: Math.round(100 * Math.abs(input.unexplained)) }, input.language),
            style: "warn",
          },
      null,
      null,
      null,
    ],
    [
      { text: say(computed, { date: shownDate(input.date, input.language) }, input.language), style: "note" },
      null,
      null,
      null,
    ],
  ];
  return { id: "lots:compare", top: rows.compare, left: 1, cells };
}

type Value = (figures: PlanFigures) => number | undefined;
type Simulation = NonNullable<PlanFigures["simulation"]>;

const line = (label: string, cells: readonly [PlannedCell, PlannedCell]): PlannedCell[] => [
  { text: label },
  null,
  ...cells,
];
const live = (formula: string, format: string): PlannedCell => ({ formula: `=${formula}`, format });
const figureCell = (number: number | undefined, format: string): PlannedCell =>
  number === undefined ? { text: "—" } : { number, format };

/** Number of lots, their total, and the expected share of it. */
function totalLines(
  { rows, words: { compare: w }, lots, input }: LotsLayout,
  both: (label: string, value: Value, format: string) => PlannedCell[],
): PlannedCell[][] {
  const totalRow = rows.compare + 2;
  const localRow = totalRow + 3;
  const rate = (column: "C" | "D"): PlannedCell =>
    live(`IF(${column}${totalRow}=0,0,${column}${localRow}/${column}${totalRow})`, PERCENT);
  return [
    line(w.lots, [{ number: input.before.lots }, live(`COUNTIF(${lots.all("parts")},">0")`, WHOLE)]),
    line(w.total, [
      { number: input.need.totalCents / 100, format: MONEY },
      live(`ROUND(SUM(${lots.all("yearly")}),2)`, MONEY),
    ]),
    ...observedLines(rows.compare + 3, w, input),
    both(w.local, (figures) => Math.round(figures.expectedLocalCents) / 100, MONEY),
    line(w.localShare, [rate("C"), rate("D")]),
  ];
}

/** « Constaté », live where « Part locale » shows the exercices that the need is taken from. */
function observedLines(
  row: number,
  w: LotsLayout["words"]["compare"],
  { observed, observedCells: cells }: LotsLayout["input"],
): PlannedCell[][] {
  const sum = (list: readonly string[]): string => `ROUND(SUM(${list.join(",")}),2)`;
  return [
    line(w.observed, [
      cells ? live(sum(cells.local), MONEY) : { number: observed.localCents / 100, format: MONEY },
      null,
    ]),
    line(w.observedShare, [
      cells
        ? live(`IF(${sum(cells.total)}=0,0,C${row}/${sum(cells.total)})`, PERCENT)
        : { number: observed.localRate, format: PERCENT },
      null,
    ]),
  ];
}

/** Lots that deserve a look, and the control that no part of the need is left out. */
function countLines({ rows, words: { compare: w }, lots, atoms, input }: LotsLayout): PlannedCell[][] {
  return [
    line(w.thin, [
      { number: input.before.thinLots },
      live(`COUNTIFS(${lots.all("parts")},">0",${lots.all("capable")},"<${input.capableWanted}")`, WHOLE),
    ]),
    line(w.small, [
      { number: input.before.tinyLots },
      live(`COUNTIFS(${lots.all("parts")},">0",${lots.all("yearly")},"<"&C${rows.settings + 1})`, WHOLE),
    ]),
    line(w.control, [null, live(`ROUND(SUM(${atoms.all("amount")})-SUM(${lots.all("yearly")}),2)`, MONEY)]),
  ];
}
