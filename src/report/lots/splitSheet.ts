import { atomKey } from "../../lots/need/market";
import { splitCells } from "../../lots/plan/splitCells";
import { say } from "../../texts/say";
import { lookedUp, quoted } from "../plan/formula";
import type { PlannedCell, PlannedSheet } from "../plan/plan";
import { freeSheetName } from "../plan/sheetNames";
import { wordsOf } from "../plan/words";
import { SPLIT_SHEET } from "./input";
import type { LotsLayout } from "./layout";

const HEAD_ROW = 4;
const SIDE_COLUMNS = 2;

/**
 * « Répartition », the split drawn: products by places, the lot's number and colour in each cell, heads that stay; it follows the numbers typed in the
 * table of parts.
 */
export function splitSheet({ words, name, atoms, input }: LotsLayout): PlannedSheet {
  const { need, plan, language } = input;
  const numberCell = (at: number): PlannedCell => ({
    formula: `=IFERROR(${lookedUp(atoms.all("kept"), quoted(atomKey(need, at)), atoms.all("key"))},"")`,
    format: "0;;",
  });
  const header = (text: string): PlannedCell => ({ text, style: "header" });
  const rows = splitCells(need, plan).map(({ product, lots }): PlannedCell[] => {
    const { name: productName, family } = need.products[product]!;
    return [
      { text: need.families[family]! },
      { text: productName },
      ...lots.map((cell) => (cell ? numberCell(cell.at) : null)),
    ];
  });
  return {
    id: SPLIT_SHEET,
    name: freeSheetName(words.splitName, wordsOf(language), input.takenSheetNames),
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: HEAD_ROW,
    freezeColumns: SIDE_COLUMNS,
    blocks: [
      {
        id: "lots:split:title",
        top: 1,
        left: 1,
        cells: [
          [{ text: words.split, style: "title" }],
          [{ text: say(words.splitNote, { name }, language), style: "note" }],
        ],
      },
      {
        id: "lots:split",
        top: HEAD_ROW,
        left: 1,
        cells: [[header(words.atoms.family), header(words.atoms.product), ...need.zones.map(header)], ...rows],
        headerLines: 2,
        tintedBeyond: { rows: 1, columns: SIDE_COLUMNS },
      },
    ],
    columnWidths: { 1: 26, 2: 34, ...Object.fromEntries(need.zones.map((_, zone) => [SIDE_COLUMNS + 1 + zone, 14])) },
    print: { landscape: true, pagesWide: 1, titleRows: `${HEAD_ROW}:${HEAD_ROW}` },
  };
}
