import { MONEY, sumOf } from "../../ground/money";
import type { AppliedAmount } from "../../law/table";
import { textsOf } from "../../texts";
import { saidOf } from "../../texts/join";
import { sayingIn } from "../../texts/say";
import { columnLetters } from "../../ground/address";
import { quoted } from "../plan/formula";
import { pageFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedCell, PlannedSheet } from "../plan/plan";
import { linesOf, shownDate } from "../plan/words";
import { ADVICE_SHEET } from "./input";
import type { LotsLayout } from "./layout";

/** Characters: what an amount is, the amount, its days, its source. */
const WIDTHS: Readonly<Record<number, number>> = { 1: 68, 2: 17, 3: 34, 4: 56 };
const COLUMNS = Object.keys(WIDTHS).length;
const WHOLE_WIDTH = sumOf(Object.values(WIDTHS), (width) => width);
/** Row of « Rappel des textes ». */
const LAW = 4;

/** « Avis sur les lots »: the law as it applies to the need, with its dates and sources, where the need comes from, on what the expected figures rest. */
export function adviceSheet(layout: LotsLayout): PlannedSheet {
  const { words, adviceName } = layout;
  const blocks = stacked(layout);
  const last = blocks.at(-1);
  return {
    id: ADVICE_SHEET,
    name: adviceName,
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: 1,
    blocks: [
      {
        id: "advice:title",
        top: 1,
        left: 1,
        cells: [[{ text: words.adviceTitle, style: "title" }], [{ text: words.adviceNote, style: "note" }]],
      },
      ...blocks,
    ],
    columnWidths: WIDTHS,
    print: {
      ...pageFor(widthsTo(COLUMNS, WIDTHS)),
      area: `A1:${columnLetters(COLUMNS)}${last ? last.top + last.cells.length - 1 : LAW}`,
    },
  };
}

/** The parts, one under the other. */
function stacked(layout: LotsLayout): PlannedBlock[] {
  const law = sentences("advice:law", LAW, openingOf(layout));
  const amounts = amountsBlock(layout, endOf(law));
  const rules = sentences("advice:rules", endOf(amounts), rulesOf(layout));
  const need = sentences("advice:need", endOf(rules) + 1, needOf(layout));
  return [law, amounts, rules, need, sentences("advice:restsOn", endOf(need) + 1, restsOnOf(layout))];
}

const endOf = ({ top, cells }: PlannedBlock): number => top + cells.length;

type Sentence = PlannedCell & { readonly text: string };

/** Sentences over the width of the page, each on as many lines as it takes. */
const sentences = (id: string, top: number, said: readonly Sentence[]): PlannedBlock => ({
  id,
  top,
  left: 1,
  spread: COLUMNS,
  cells: said.map((cell) => [cell]),
  rowLines: said.map(({ text }) => linesOf(text, WHOLE_WIDTH)),
});

function openingOf({ input, words }: LotsLayout): Sentence[] {
  const { law } = textsOf(input.language);
  const { procedure, publicity, totalCents, need } = input.law;
  const told = sayingIn(input.language)(law.procedureSentence, {
    totalCents,
    months: need.months,
    procedure: law.procedures[procedure],
  });
  return [
    { text: words.law, style: "subtitle" },
    { text: `${told} ${law.publicity[publicity]}` },
    { text: law.sameWhateverLots },
  ];
}

/** The need on the whole duration, live, then the amounts that it is judged by, a few rows below. */
function amountsBlock({ input, words, lots, months, maximum }: LotsLayout, top: number): PlannedBlock {
  const { law } = textsOf(input.language);
  const tell = sayingIn(input.language);
  const { thresholds, smallLots, miniLots } = input.law;
  const validity = ({ from, until }: AppliedAmount) =>
    until === null ? tell(law.validity.open, { from }) : tell(law.validity.closed, { from, until });
  const source = ({ edited, confirmed, source: told }: AppliedAmount): string =>
    `${edited ? tell(law.table.editedSource, { source: told }) : told}${confirmed ? "" : ` (${words.toConfirm})`}`;
  const amounts = [...thresholds, smallLots.limit, miniLots.limit].map((amount): PlannedCell[] => [
    { text: law.amounts[amount.code] },
    { number: amount.cents / 100, format: MONEY },
    { text: validity(amount), ...(amount.outOfDate ? { style: "warn" as const } : {}) },
    { text: source(amount) },
  ]);
  // Follows the maximum, or the parts and the duration, typed on « Allotissement ».
  const forecast = `ROUND(SUM(${lots.all("yearly")})*${months}/12*${input.maximumPercent / 100},2)`;
  const threshold = (row: number): string => `$B$${top + 1 + row}`;
  const named = (code: keyof typeof law.procedures): string => quoted(law.procedures[code]);
  const live = `=IF(B${top}>=${threshold(2)},${named("formal")},IF(B${top}>=${threshold(0)},${named("adapted")},${named("withoutPublicity")}))`;
  return {
    id: "advice:amounts",
    top,
    left: 1,
    cells: [
      [
        { text: law.byTotals },
        { formula: `=IF(N(${maximum})>0,${maximum},${forecast})`, format: MONEY },
        { formula: live },
        null,
      ],
      ...amounts,
    ],
    columns: [{}, {}, { align: "Center" }, {}],
  };
}

function rulesOf({ input, words }: LotsLayout): Sentence[] {
  const { law } = textsOf(input.language);
  const tell = sayingIn(input.language);
  const numbers = ({ lots }: typeof input.law.smallLots): string =>
    lots
      .filter(({ reason }) => reason === "within")
      .map(({ id }) => id)
      .join(", ") || words.none;
  return [
    saidOf(law.smallLots.title, numbers(input.law.smallLots), input.language),
    saidOf(law.miniLots.title, numbers(input.law.miniLots), input.language),
    ...input.checklist.map(({ rule, state, values }) =>
      tell(law.ruleOf, {
        state: law.states[state],
        sentence: tell(law.rules[rule.code], values),
        source: rule.source,
        from: shownDate(rule.from, input.language),
      }),
    ),
    law.noAdvice,
    law.notice,
  ].map((text) => ({ text }));
}

/** What the need is taken from, and how to type another. */
const needOf = ({ words, input }: LotsLayout): Sentence[] => [
  { text: words.needTitle, style: "subtitle" },
  ...input.exercices.map((text) => ({ text })),
  { text: words.needNote, style: "note" },
];

const restsOnOf = ({ words, input }: LotsLayout): Sentence[] => [
  { text: words.restsOnTitle, style: "subtitle" },
  ...input.restsOn.map((text) => ({ text })),
];
