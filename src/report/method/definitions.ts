import { say } from "../../texts/say";
import { quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { amountHeader, linesOf, shownDate } from "../plan/words";
import { DEFINITIONS } from "../share/rows";

/** Width, in characters, of the column of texts on « Méthode ». */
export const TEXT_WIDTH = 80;
/** At the left of its cell, as the texts above and below. */
const FACTOR = `"× "#,##0* ;"× −"#,##0* `;

/** What each figure means, a row each: a word, then its text. */
export function definitionsBlock(layout: Layout): PlannedBlock {
  const cells = [
    ...ratesRows(layout),
    ...contractsRows(layout),
    ...controlRows(layout),
    ...texts(layout, ["later", "sources", "limits", "notice"]),
  ];
  return {
    id: "method:definitions",
    top: DEFINITIONS,
    left: 1,
    cells,
    rowLines: cells.map(([, cell]) =>
      cell && "text" in cell ? linesOf(cell.text, TEXT_WIDTH) : cell && "number" in cell ? 1 : 2,
    ),
    columns: [{ id: "label" }, { id: "text", wrap: true }],
  };
}

function row(
  { input, names, lines }: Layout,
  label: string,
  text: string,
  extra: Readonly<Record<string, string>> = {},
): PlannedCell[] {
  const { table } = input;
  const values = {
    sheet: table.parts
      ? `${table.sheet} » (${table.parts.map(({ sheet, label }) => `« ${label ?? sheet} »`).join(", ")}`
      : table.sheet,
    lines: table.lines.length,
    suppliers: names.suppliers,
    share: names.share,
    date: shownDate(input.date, input.language),
    column: amountHeader(input),
    row: lines.lastRow,
  };
  return [{ text: label, style: "strong" }, { text: say(text, { ...values, ...extra }, input.language) }];
}

type Defined =
  | "what"
  | "low"
  | "high"
  | "noRate"
  | "credits"
  | "count"
  | "rounding"
  | "control"
  | "later"
  | "sources"
  | "limits"
  | "notice";

/** Words of the catalogue with the text that stands under the same name. */
const texts = (layout: Layout, defined: readonly Defined[]): PlannedCell[][] =>
  defined.map((word) => row(layout, layout.words.method[word], layout.words.method[`${word}Text`]));

function ratesRows(layout: Layout): PlannedCell[][] {
  const { words, input } = layout;
  const w = words.method;
  return [
    ...texts(layout, ["what"]),
    ...input.perimeterNames.map((perimeter) => row(layout, w.perimeter, w.perimeterText, { perimeter })),
    row(layout, w.basis, basisText(layout)),
    ...factorRows(layout),
    ...texts(layout, ["low", "high", "noRate", "credits", "count"]),
  ];
}

function basisText({ words: { method: w }, input }: Layout): string {
  if (input.settings?.vat) return w.basisConverted;
  if (input.table.basis === "HT") return w.basisHT;
  return input.table.basis === "TTC" ? w.basisTTC : w.basisUnknown;
}

/** Amounts in thousands or turned: why, then the factor itself, which the formulas of « Montant lu » take from here. */
function factorRows({ words: { method: w }, input, factor }: Layout): PlannedCell[][] {
  if (factor === 1) return [];
  const times = { 1000: w.inThousands, 1_000_000: w.inMillions }[Math.abs(factor)];
  const text = [times, factor < 0 ? w.turned : undefined].filter((part) => part !== undefined).join(" ");
  const values = { column: amountHeader(input), factor, sheet: input.table.sheet };
  return [
    [{ text: w.written, style: "strong" }, { text: say(`${text} ${w.writtenText}`, values, input.language) }],
    [
      { text: w.factor, style: "strong" },
      { number: factor, format: FACTOR, style: "strong" },
    ],
  ];
}

function contractsRows(layout: Layout): PlannedCell[][] {
  const { contracts, words } = layout;
  const unit = words.contracts.units[contracts.unit];
  if (contracts.names.length > 0) return [row(layout, unit.several, unit.note)];
  return contracts.omitted ? [row(layout, unit.several, words.contracts.omitted)] : [];
}

function controlRows(layout: Layout): PlannedCell[][] {
  const { words, input } = layout;
  const w = words.method;
  const lists = input.table.beside?.map((list) => say(w.besideList, { ...list }, input.language)).join(" ; ");
  return [
    ...texts(layout, ["rounding", "control"]),
    [{ text: w.byHand, style: "strong" }, { formula: `=${byHand(layout)}` }],
    ...(lists === undefined ? [] : [row(layout, w.beside, w.besideText, { lists })]),
  ];
}

/** How many answers a person gave in place of what was proposed, live: what a controller asks first. */
function byHand({ words: { method: w }, perimeters, suppliers, input, names }: Layout): string {
  const given = perimeters.map((k) => `SUMPRODUCT(--(${suppliers.all(`correction:${k}`)}<>""))`).join("+") || "0";
  const [before = "", after = ""] = say(w.byHandText, { suppliers: names.suppliers }, input.language).split("{n}");
  return `${quoted(before)}&(${given})&${quoted(after)}`;
}
