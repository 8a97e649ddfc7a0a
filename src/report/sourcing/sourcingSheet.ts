import { say } from "../../texts/say";
import { columnLetters } from "../../ground/address";
import { tableBlock, widthsOf } from "../plan/columns";
import { lastOnPage, pageFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { freeSheetName } from "../plan/sheetNames";
import { linesOf, shownDate, wordsOf } from "../plan/words";
import { firmColumns, firmTable, HEADER_ROW, sourcingWords } from "./columns";
import { SOURCING_BLOCK, SOURCING_SHEET, type SourcingInput } from "./input";
import { inClauses } from "../../texts/join";

/** Characters. */
const USUAL_WIDTH = 16;
/** Characters that the filter's button takes in a header. */
const FILTER_BUTTON = 4;

/** « Sourcing »: every firm found, in the order of their names, and the buyer's own cells in yellow; as many columns are printed as one page holds. */
export function sourcingSheet(input: SourcingInput): PlannedSheet {
  const { sheet } = sourcingWords(input);
  const name = freeSheetName(sheet.name, wordsOf(input.language), input.takenSheetNames);
  const columns = firmColumns(input);
  const table = firmTable(input, name);
  const columnWidths = Object.fromEntries(widthsOf(columns, 1, USUAL_WIDTH));
  const last = lastOnPage(
    table.ids.map((id) => table.at(id)),
    columnWidths,
  );
  return {
    id: SOURCING_SHEET,
    name,
    tabColor: "#0B5D51",
    freezeRows: HEADER_ROW,
    freezeColumns: 1,
    showGridlines: false,
    blocks: [
      { id: "sourcing:title", top: 1, left: 1, cells: [[{ text: sheet.title, style: "title" }]] },
      notesBlock(input),
      firmsBlock(input, name),
    ],
    columnWidths,
    print: {
      ...pageFor(widthsTo(last, columnWidths)),
      area: `A1:${columnLetters(last)}${table.lastRow}`,
      titleRows: `${HEADER_ROW}:${HEADER_ROW}`,
    },
  };
}

/** Columns over which the notes are spread. */
const NOTES_WIDTH = 6;
/** Characters of a line of notes. */
const NOTES_LINE = 130;

function notesBlock(input: SourcingInput): PlannedBlock {
  const { sheet } = sourcingWords(input);
  const { language, cut } = input;
  const source = say(
    sheet.source,
    { date: shownDate(input.askedOn, language), places: input.places.join(", ") },
    language,
  );
  const rows = cut.map(({ family, place, read, total }) => say(sheet.cutRow, { family, place, read, total }, language));
  const cutWords = rows.length > 0 ? say(sheet.cut, { cut: inClauses(rows, language) }, language) : sheet.whole;
  const notes = [sheet.note, source, cutWords, sheet.toFill];
  return {
    id: "sourcing:notes",
    top: 2,
    left: 1,
    spread: NOTES_WIDTH,
    cells: notes.map((text) => [{ text, style: "note" }]),
    rowLines: notes.map((text) => linesOf(text, NOTES_LINE)),
  };
}

function firmsBlock(input: SourcingInput, sheet: string): PlannedBlock {
  const columns = firmColumns(input);
  const table = firmTable(input, sheet);
  const headingLines = columns.map(({ id, width = USUAL_WIDTH }) => linesOf(table.heading(id), width - FILTER_BUTTON));
  return {
    ...tableBlock({
      id: SOURCING_BLOCK,
      table,
      columns,
      rows: input.rows,
      layout: input,
    }),
    headerLines: Math.max(2, ...headingLines),
  };
}
