import type { PurchaseTable } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/together";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import { letters, quoted } from "../plan/formula";
import type { ExceptionRows } from "../lines/exceptions";
import type { ExceptionColumn, Layout } from "../plan/layout";
import { DEFINITIONS } from "../share/rows";
import type { PlannedBlock, PlannedCell, PlannedColumn, PlannedSheet } from "../plan/plan";
import { amountHeader, linesOf, shownDate } from "../plan/words";

const TEXT_WIDTH = 80;
const MONEY = "#,##0.00";
/** At the left of its cell, as the texts above and below. */
const FACTOR = `"× "#,##0* ;"× −"#,##0* `;

/** « Méthode »: what the figures mean, where they come from, what was left out and why. */
export function methodSheet(layout: Layout): PlannedSheet {
  const {
    words: { method: w },
    names,
    exceptions,
    rows,
    input,
  } = layout;
  const subtitle = (id: string, top: number, text: string): PlannedBlock => ({
    id: `method:${id}`,
    top,
    left: 1,
    cells: [[{ text, style: "subtitle" }]],
  });
  const blocks: PlannedBlock[] = [
    {
      id: "method:title",
      top: 1,
      left: 1,
      cells: [
        [{ text: w.title, style: "title" }],
        [
          {
            text: say(w.done, { date: shownDate(input.date, input.language), version: input.version }, input.language),
            style: "note",
          },
        ],
      ],
    },
    definitionsBlock(layout),
  ];
  if (input.settings?.vat) blocks.push(subtitle("vat:title", rows.vatTable - 1, w.vatTitle), vatBlock(layout));
  if (exceptions.list.length > 0) {
    blocks.push(
      subtitle(
        "exceptions:title",
        rows.methodTable - 2,
        say(w.exceptionsTitle, { sheet: input.table.sheet }, input.language),
      ),
      {
        id: "method:exceptions:note",
        top: rows.methodTable - 1,
        left: 1,
        cells: [[{ text: w.exceptionsNote, style: "note" }]],
      },
      exceptionsBlock(layout),
    );
  }
  return {
    id: "method",
    name: names.method,
    blocks,
    showGridlines: false,
    columnWidths: { 1: 26, 2: TEXT_WIDTH, 3: 28, 4: 9, 5: 14, 6: 17, 7: 12, 8: 15, 9: 14, 10: 26, 11: 30 },
    print: { landscape: true, fitToOnePageWide: true, area: `A1:${printedTo(layout)}` },
  };
}

/** Definitions alone where no row is listed; never the contents by which rows are recognised, which are no reading. */
function printedTo({ exceptions, exceptionTable: table, input, rows, vatTable }: Layout): string {
  if (exceptions.list.length > 0) return `${letters(table.at("inForce"))}${table.lastRow}`;
  return input.settings?.vat ? `C${vatTable.lastRow}` : `B${rows.vatTable - 1}`;
}

function definitionsBlock(layout: Layout): PlannedBlock {
  const { words, input, names, lines } = layout;
  const w = words.method;
  const values = {
    sheet: input.table.parts
      ? `${input.table.sheet} » (${input.table.parts.map(({ sheet }) => `« ${sheet} »`).join(", ")}`
      : input.table.sheet,
    lines: input.table.lines.length,
    suppliers: names.suppliers,
    share: names.share,
    date: shownDate(input.date, input.language),
    column: amountHeader(input),
    row: lines.lastRow,
  };
  const row = (label: string, text: string, extra: Readonly<Record<string, string>> = {}): PlannedCell[] => [
    { text: label, style: "strong" },
    { text: say(text, { ...values, ...extra }, input.language) },
  ];
  const cells = [
    row(w.what, w.whatText),
    ...input.perimeterNames.map((perimeter) => row(w.perimeter, w.perimeterText, { perimeter })),
    row(w.basis, basisText(layout)),
    ...factorRows(layout),
    row(w.low, w.lowText),
    row(w.high, w.highText),
    row(w.noRate, w.noRateText),
    row(w.credits, w.creditsText),
    row(w.count, w.countText),
    ...(layout.contracts.names.length > 0
      ? [row(words.contracts.units[layout.contracts.unit].several, words.contracts.units[layout.contracts.unit].note)]
      : []),
    ...(layout.contracts.omitted
      ? [row(words.contracts.units[layout.contracts.unit].several, words.contracts.omitted)]
      : []),
    row(w.rounding, w.roundingText),
    row(w.control, w.controlText),
    [{ text: w.byHand, style: "strong" as const }, { formula: `=${byHand(layout)}` }],
    ...(input.table.beside
      ? [
          row(w.beside, w.besideText, {
            lists: input.table.beside.map((list) => say(w.besideList, { ...list }, input.language)).join(" ; "),
          }),
        ]
      : []),
    row(w.later, w.laterText),
    row(w.sources, w.sourcesText),
    row(w.limits, w.limitsText),
    row(w.notice, w.noticeText),
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

/** How many answers a person gave in place of what was proposed, live: what a controller asks first. */
function byHand({ words: { method: w }, perimeters, suppliers, input, names }: Layout): string {
  const given = perimeters.map((k) => `SUMPRODUCT(--(${suppliers.all(`correction:${k}`)}<>""))`).join("+") || "0";
  const [before = "", after = ""] = say(w.byHandText, { suppliers: names.suppliers }, input.language).split("{n}");
  return `${quoted(before)}&(${given})&${quoted(after)}`;
}

/** Amounts in thousands or turned: why, then the factor itself, which the formulas of « Montant lu » take from here. */
function factorRows({ words: { method: w }, input, factor }: Layout): PlannedCell[][] {
  if (factor === 1) return [];
  const times = { 1000: w.inThousands, 1_000_000: w.inMillions }[Math.abs(factor)];
  const text = [times, factor < 0 ? w.turned : undefined].filter((part) => part !== undefined).join(" ");
  return [
    [
      { text: w.written, style: "strong" },
      {
        text: say(
          `${text} ${w.writtenText}`,
          { column: amountHeader(input), factor, sheet: input.table.sheet },
          input.language,
        ),
      },
    ],
    [
      { text: w.factor, style: "strong" },
      { number: factor, format: FACTOR, style: "strong" },
    ],
  ];
}

function basisText({ words: { method: w }, input }: Layout): string {
  if (input.settings?.vat) return w.basisConverted;
  if (input.table.basis === "HT") return w.basisHT;
  return input.table.basis === "TTC" ? w.basisTTC : w.basisUnknown;
}

/** The rates by which TTC becomes HT: an assumption that the buyer sees and may change. */
function vatBlock({ vatTable, families, input, words: { method: w } }: Layout): PlannedBlock {
  const vat = input.settings?.vat;
  const body = [...families.map((name, index) => ({ name, number: index + 1 })), { name: w.vatDefault, number: 0 }].map(
    ({ name, number }): PlannedCell[] => [
      { number, style: "muted" },
      { text: name },
      { number: vat?.byFamily?.[name] ?? vat?.percent ?? 0, style: "input" },
    ],
  );
  return {
    id: "vat",
    top: vatTable.headerRow,
    left: vatTable.left,
    cells: [vatTable.ids.map((id): PlannedCell => ({ text: vatTable.heading(id), style: "header" })), ...body],
    ...(input.settings?.plain ? {} : { table: { name: vatTable.name } }),
    columns: [
      { id: "number" },
      { id: "family", key: true, format: "@" },
      { id: "percent", keep: true, style: "input", format: "0.0" },
    ],
  };
}

function exceptionsBlock(layout: Layout): PlannedBlock {
  const { exceptionTable, exceptions, input, words } = layout;
  const header = exceptionTable.ids.map((id): PlannedCell => ({ text: exceptionTable.heading(id), style: "header" }));
  return {
    id: "exceptions",
    top: exceptionTable.headerRow,
    left: exceptionTable.left,
    cells: [
      header,
      ...exceptions.list.map((entry, index) =>
        exceptionTable.ids.map((id) => exceptionCell(id, entry, exceptionTable.firstRow + index, layout)),
      ),
    ],
    rowLines: [1, ...exceptions.list.map(({ label }) => linesOf(label, TEXT_WIDTH))],
    ...(input.settings?.plain ? {} : { table: { name: exceptionTable.name } }),
    columns: exceptionTable.ids.map((id) => exceptionColumn(id, words.yes)),
  };
}

function exceptionColumn(id: ExceptionColumn, yes: string): PlannedColumn {
  switch (id) {
    case "putBack":
      return { id, keep: true, style: "input", validation: { list: [yes] } };
    case "decided":
      return { id, keep: true, style: "input", format: MONEY };
    case "read":
    case "proposed":
    case "counts":
      return { id, format: MONEY };
    case "key":
      return { id, key: true, format: "@", style: "muted" };
    case "label":
      return { id, format: "@", wrap: true };
    case "rows":
      return { id, format: "@" };
    default:
      return { id };
  }
}

/** Rows as the buyer finds them: « 12 ; 15 », with their sheet where several are read together. */
export function rowsText(rows: readonly number[], table: PurchaseTable, rowOf: string, language: Language): string {
  if (!table.parts) return rows.join(" ; ");
  return rows
    .map((row) => ownPlace(table, row))
    .map(({ sheet, row }) => say(rowOf, { sheet, row }, language))
    .join(" ; ");
}

function exceptionCell(
  id: ExceptionColumn,
  entry: ExceptionRows,
  row: number,
  { exceptionTable, words, input }: Layout,
): PlannedCell {
  const cell = (other: ExceptionColumn): string => exceptionTable.cell(other, row);
  switch (id) {
    case "rows":
      return { text: rowsText(entry.rows, input.table, words.method.rowOf, input.language) };
    case "reason":
      return { text: words.method.reasons[entry.reason] };
    case "label":
      return entry.label ? { text: entry.label } : null;
    case "count":
      return { number: entry.rows.length };
    case "read":
      return entry.key === undefined || entry.readCents === undefined ? null : { number: entry.readCents / 100 };
    case "proposed":
      return entry.key === undefined ? null : { number: entry.proposedCents / 100 };
    case "putBack":
    case "decided":
      return null;
    case "counts":
      return {
        formula: `=IF(${cell("decided")}<>"",${cell("decided")},IF(${cell("putBack")}="${words.yes}",${cell("read")}+0,${cell("proposed")}+0))`,
      };
    case "inForce":
      return { formula: `=IF(OR(${cell("decided")}<>"",${cell("putBack")}="${words.yes}"),"",${cell("reason")})` };
    case "key":
      return entry.key === undefined ? null : { text: entry.key, style: "muted" };
  }
}
