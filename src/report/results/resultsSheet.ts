import { textsOf } from "../../texts";
import { columnLetters } from "../../ground/address";
import { sumOf } from "../../ground/money";
import { pageFor, pagesTallFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedCell, PlannedSheet } from "../plan/plan";
import { RESULTS_SHEET } from "./blocks";
import type { ResultsInput } from "./input";
import { layOutResults, PRINTED, type ResultsLayout, type TableColumn } from "./layout";
import { HEAD_LINES, linesOfLots, resultsBlock, TITLE_WIDTH } from "./lotsTable";
import { forecastBlock, summaryBlock } from "./summary";

const USUAL_WIDTH = 16;
const WIDE: Readonly<Partial<Record<TableColumn, number>>> = {
  title: TITLE_WIDTH,
  number: 14,
  issue: 14,
  offers: 13,
  smallOffers: 14,
  content: 60,
  zones: 50,
  answered: 34,
  holder: 30,
  key: 22,
};

/** « Résultats »: what came of the lots that were put out to tender, typed by the buyer, counted live. */
export function resultsSheet(input: ResultsInput): PlannedSheet {
  const layout = layOutResults(input);
  const { words, name, lots } = layout;
  const { notice } = textsOf(input.language).law;
  const columnWidths = Object.fromEntries(lots.ids.map((id) => [lots.at(id), WIDE[id] ?? USUAL_WIDTH]));
  return {
    id: RESULTS_SHEET,
    name,
    tabColor: "#0B5D51",
    showGridlines: false,
    blocks: [
      {
        id: "results:title",
        top: 1,
        left: 1,
        cells: [
          [{ text: words.title, style: "title" }],
          [{ text: words.note, style: "note" }],
          [{ text: words.dataNote, style: "note" }],
          [{ text: notice, style: "note" }],
        ],
      },
      summaryBlock(layout),
      resultsBlock(layout),
      forecastBlock(layout),
      knownBlock(layout),
    ],
    freezeRows: 1,
    columnWidths,
    print: {
      ...pageFor(widthsTo(PRINTED.length, columnWidths)),
      pagesTall: pagesTallFor(
        lots.headerRow - 1 + HEAD_LINES + sumOf(linesOfLots(input), (lines) => lines),
        HEAD_LINES,
      ),
      area: `A1:${columnLetters(PRINTED.length)}${lots.lastRow}`,
      titleRows: `${lots.headerRow}:${lots.headerRow}`,
    },
  };
}

/** Suppliers known by the purchases and the list, with their place for each perimeter: the drop-down of the holders. */
function knownBlock({ words, report, rows, input }: ResultsLayout): PlannedBlock {
  const header = [words.known.name, words.known.id, ...input.perimeters.map(({ name }) => name)];
  return {
    id: "results:known",
    top: rows.known,
    left: 1,
    cells: [
      header.map((text): PlannedCell => ({ text, style: "header" })),
      ...input.known.map(({ name, id, local }): PlannedCell[] => [
        { text: name },
        { text: id },
        ...input.perimeters.map((_, k): PlannedCell => ({ text: report.localities[local[k] ?? "unlocated"] })),
      ]),
    ],
  };
}
