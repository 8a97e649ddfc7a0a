import { columnLetters } from "../../ground/address";
import { say } from "../../texts/say";
import type { Layout } from "../plan/layout";
import { pageFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { shownDate } from "../plan/words";
import { definitionBlocks } from "./definitions";
import { exceptionsBlock } from "./exceptionTable";
import { vatBlock } from "./vatTable";
import { METHOD_WIDTH, methodWidths } from "./widths";

/** « Méthode »: what the figures mean, where they come from, what was left out and why. */
export function methodSheet(layout: Layout): PlannedSheet {
  const { exceptions, input, names } = layout;
  const widths = methodWidths(layout);
  return {
    id: "method",
    name: names.method,
    blocks: [
      titleBlock(layout),
      ...definitionBlocks(layout),
      ...(input.settings?.vat ? vatBlocks(layout) : []),
      ...(exceptions.list.length > 0 ? exceptionBlocks(layout) : []),
    ],
    tabColor: "#0B5D51",
    freezeRows: 2,
    showGridlines: false,
    columnWidths: widths,
    print: {
      ...pageFor(widthsTo(METHOD_WIDTH, widths)),
      area: `A1:${columnLetters(METHOD_WIDTH)}${lastPrinted(layout)}`,
    },
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

/** Definitions alone where no row is listed; never what is right of the columns that say what rows count for. */
function lastPrinted({ exceptions, exceptionTable: table, input, rows, vatTable }: Layout): number {
  if (exceptions.list.length > 0) return table.lastRow;
  return input.settings?.vat ? vatTable.lastRow : rows.vatTable - 1;
}
