import { around, say } from "../../texts/say";
import { quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { amountHeader, linesOf, shownDate } from "../plan/words";
import { DEFINITIONS } from "../share/rows";
import type { Template } from "../../texts/text";
import { inClauses, inSentences, quotes } from "../../texts/join";
import { METHOD_WIDTH, ROWS_WIDTH, textWidth } from "./widths";

/** At the left of its cell, as the texts above and below. */
const FACTOR = `"× "#,##0* ;"× −"#,##0* `;

/** What each figure means, a row each: a word, then its text over the other columns. */
export function definitionBlocks(layout: Layout): PlannedBlock[] {
  const cells = [
    ...ratesRows(layout),
    ...contractsRows(layout),
    ...controlRows(layout),
    ...texts(layout, ["later", "sources", "limits", "notice"]),
  ];
  const width = textWidth(layout);
  const rowLines = cells.map(([label = null, cell = null]) =>
    Math.max(linesIn(label, ROWS_WIDTH), linesIn(cell, width)),
  );
  const part = (id: string, place: number): Pick<PlannedBlock, "id" | "top" | "left" | "cells" | "rowLines"> => ({
    id: `method:definitions:${id}`,
    top: DEFINITIONS,
    left: 1 + place,
    cells: cells.map((row) => [row[place] ?? null]),
    rowLines,
  });
  return [
    { ...part("words", 0), columns: [{ id: "label", wrap: true }] },
    { ...part("texts", 1), spread: METHOD_WIDTH - 1 },
  ];
}

/** A text that a formula makes is a sentence. */
const linesIn = (cell: PlannedCell, width: number): number =>
  cell && "text" in cell ? linesOf(cell.text, width) : cell && "formula" in cell ? 2 : 1;

/** Places that every row of the sheet may fill. */
type MethodPlace = "sheet" | "lines" | "suppliers" | "share" | "date" | "column" | "row" | "perimeter" | "lists";

function row(
  { input, names, lines }: Layout,
  label: string,
  text: string | Template<MethodPlace>,
  extra: Readonly<Record<string, string>> = {},
): PlannedCell[] {
  const { table } = input;
  const [open, close] = quotes(input.language);
  const values = {
    sheet: table.parts
      ? `${table.sheet}${close} (${table.parts.map(({ sheet, label }) => `${open}${label ?? sheet}${close}`).join(", ")}`
      : table.sheet,
    lines: table.lines.length,
    suppliers: names.suppliers,
    share: names.share,
    date: shownDate(input.date, input.language),
    column: amountHeader(input),
    row: lines.lastRow,
    perimeter: "",
    lists: "",
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

function basisText({ words: { method: w }, input }: Layout): Template<"column"> {
  if (input.settings?.vat) return w.basisConverted;
  if (input.table.basis === "HT") return w.basisHT;
  return input.table.basis === "TTC" ? w.basisTTC : w.basisUnknown;
}

/** Amounts in thousands or turned: why, then the factor itself, which the formulas of « Montant lu » take from here. */
function factorRows({ words: { method: w }, input, factor }: Layout): PlannedCell[][] {
  if (factor === 1) return [];
  const times = { 1000: w.inThousands, 1_000_000: w.inMillions }[Math.abs(factor)];
  const values = { column: amountHeader(input), factor, sheet: input.table.sheet };
  const told = [times, factor < 0 ? w.turned : undefined, w.writtenText];
  const text = inSentences(told.map((part) => part && say(part, values, input.language)));
  return [
    [{ text: w.written, style: "strong" }, { text }],
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
  const lists = input.table.beside?.map((list) => say(w.besideList, { ...list }, input.language));
  return [
    ...texts(layout, ["rounding", "control"]),
    [{ text: w.byHand, style: "strong" }, { formula: `=${byHand(layout)}` }],
    ...(lists === undefined ? [] : [row(layout, w.beside, w.besideText, { lists: inClauses(lists, input.language) })]),
  ];
}

/** How many answers a person gave in place of what was proposed, live: what a controller asks first. */
function byHand({ words: { method: w }, perimeters, suppliers, input, names }: Layout): string {
  const given = perimeters.map((k) => `SUMPRODUCT(--(${suppliers.all(`correction:${k}`)}<>""))`).join("+") || "0";
  const [before, after] = around(w.byHandText, "n", { suppliers: names.suppliers }, input.language);
  return `${quoted(before)}&(${given})&${quoted(after)}`;
}
