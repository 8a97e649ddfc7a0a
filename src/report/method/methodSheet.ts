import { columnLetters } from "../../ground/address";
import { say } from "../../texts/say";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { shownDate } from "../plan/words";
import { definitionsBlock, TEXT_WIDTH } from "./definitions";
import { exceptionsBlock } from "./exceptionTable";
import { vatBlock } from "./vatTable";

/** « Méthode »: what the figures mean, where they come from, what was left out and why. */
export function methodSheet(layout: Layout): PlannedSheet {
  const { exceptions, input, names } = layout;
  return {
    id: "method",
    name: names.method,
    blocks: [
      titleBlock(layout),
      definitionsBlock(layout),
      ...(input.settings?.vat ? vatBlocks(layout) : []),
      ...(exceptions.list.length > 0 ? exceptionBlocks(layout) : []),
    ],
    showGridlines: false,
    columnWidths: { 1: 26, 2: TEXT_WIDTH, 3: 28, 4: 9, 5: 14, 6: 17, 7: 12, 8: 15, 9: 14, 10: 26, 11: 30 },
    print: { landscape: true, fitToOnePageWide: true, area: `A1:${printedTo(layout)}` },
  };
}

function titleBlock({ words: { method: w }, input: { date, version, language } }: Layout): PlannedBlock {
  const done = say(w.done, { date: shownDate(date, language), version }, language);
  return {
    id: "method:title",
    top: 1,
    left: 1,
    cells: [[{ text: w.title, style: "title" }], [{ text: done, style: "note" }]],
  };
}

const subtitle = (id: string, top: number, text: string): PlannedBlock => ({
  id: `method:${id}`,
  top,
  left: 1,
  cells: [[{ text, style: "subtitle" }]],
});

const vatBlocks = (layout: Layout): PlannedBlock[] => [
  subtitle("vat:title", layout.rows.vatTable - 1, layout.words.method.vatTitle),
  vatBlock(layout),
];

function exceptionBlocks(layout: Layout): PlannedBlock[] {
  const {
    words: { method: w },
    rows,
    input,
  } = layout;
  const title = say(w.exceptionsTitle, { sheet: input.table.sheet }, input.language);
  return [
    subtitle("exceptions:title", rows.methodTable - 2, title),
    {
      id: "method:exceptions:note",
      top: rows.methodTable - 1,
      left: 1,
      cells: [[{ text: w.exceptionsNote, style: "note" }]],
    },
    exceptionsBlock(layout),
  ];
}

/** Definitions alone where no row is listed; never the contents by which rows are recognised, which are no reading. */
function printedTo({ exceptions, exceptionTable: table, input, rows, vatTable }: Layout): string {
  if (exceptions.list.length > 0) return `${columnLetters(table.at("inForce"))}${table.lastRow}`;
  return input.settings?.vat ? `C${vatTable.lastRow}` : `B${rows.vatTable - 1}`;
}
