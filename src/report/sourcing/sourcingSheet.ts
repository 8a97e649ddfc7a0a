import { say } from "../../texts/say";
import { tableBlock, widthsOf } from "../plan/columns";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { freeSheetName } from "../plan/sheetNames";
import { shownDate, wordsOf } from "../plan/words";
import { firmColumns, firmTable, HEADER_ROW, sourcingWords } from "./columns";
import { SOURCING_BLOCK, SOURCING_SHEET, type SourcingInput } from "./input";

/** Characters. */
const USUAL_WIDTH = 16;

/** « Sourcing »: every firm found, in the order of their names, and the buyer's own cells in yellow. */
export function sourcingSheet(input: SourcingInput): PlannedSheet {
  const { sheet } = sourcingWords(input);
  const name = freeSheetName(sheet.name, wordsOf(input.language), input.takenSheetNames);
  const columns = firmColumns(input);
  return {
    id: SOURCING_SHEET,
    name,
    tabColor: "#0B5D51",
    freezeRows: HEADER_ROW,
    freezeColumns: 1,
    showGridlines: false,
    blocks: [headBlock(input), firmsBlock(input, name)],
    columnWidths: Object.fromEntries(widthsOf(columns, 1, USUAL_WIDTH)),
    print: { landscape: true, fitToOnePageWide: true, titleRows: `${HEADER_ROW}:${HEADER_ROW}` },
  };
}

function headBlock(input: SourcingInput): PlannedBlock {
  const { sheet } = sourcingWords(input);
  const { language, cut } = input;
  const source = say(
    sheet.source,
    { date: shownDate(input.askedOn, language), places: input.places.join(", ") },
    language,
  );
  const rows = cut.map(({ family, place, read, total }) => say(sheet.cutRow, { family, place, read, total }, language));
  return {
    id: "sourcing:title",
    top: 1,
    left: 1,
    cells: [
      [{ text: sheet.title, style: "title" }],
      [{ text: sheet.note, style: "note" }],
      [{ text: source, style: "note" }],
      [{ text: rows.length > 0 ? say(sheet.cut, { cut: rows.join(" ; ") }, language) : sheet.whole, style: "note" }],
      [{ text: sheet.toFill, style: "note" }],
    ],
  };
}

function firmsBlock(input: SourcingInput, sheet: string): PlannedBlock {
  return {
    ...tableBlock({
      id: SOURCING_BLOCK,
      table: firmTable(input, sheet),
      columns: firmColumns(input),
      rows: input.rows,
      layout: input,
    }),
    headerLines: 2,
  };
}
