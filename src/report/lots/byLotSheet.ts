import { columnLetters } from "../../ground/address";
import { say } from "../../texts/say";
import { noteBlock } from "../plan/notes";
import { pageFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { linesOf } from "../plan/words";
import { BY_LOT_SHEET, type LotsInput } from "./input";
import type { LotsLayout } from "./layout";
import { sourcingBlock } from "./sourcingTable";

/** Characters, in the order of the table. */
const WIDTHS: Readonly<Record<number, number>> = { 1: 7, 2: 36, 3: 15, 4: 12, 5: 32, 6: 70 };
const COLUMNS = Object.keys(WIDTHS).length;

/** « Fournisseurs par lot »: who could answer each lot, for sourcing, and where others are to be looked for. */
export function byLotSheet(layout: LotsLayout): PlannedSheet {
  const { words, sourcing, rows, input } = layout;
  const widths = widthsTo(COLUMNS, WIDTHS);
  return {
    id: BY_LOT_SHEET,
    name: sourcing.sheet,
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: sourcing.headerRow,
    blocks: [
      { id: "lots:title:suppliers", top: 1, left: 1, cells: [[{ text: words.sourcingTitle, style: "title" }]] },
      // Beside names of competitors: what must not be done with them.
      noteBlock("lots:caution", 2, [words.caution], widths),
      { ...sourcingBlock(layout), headerLines: 2, rowLines: [1, ...input.suppliers.map(linesShown)] },
      toSourceBlock(layout),
    ],
    columnWidths: WIDTHS,
    print: {
      ...pageFor(widths),
      area: `A1:${columnLetters(COLUMNS)}${rows.toSource + Math.max(1, input.toSource.length)}`,
      titleRows: `${sourcing.headerRow}:${sourcing.headerRow}`,
    },
  };
}

/** Lines of what says why, which wraps. */
const linesShown = ({ reason }: LotsInput["suppliers"][number]): number => linesOf(reason, WIDTHS[COLUMNS] ?? 1);

function toSourceBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  const lines =
    input.toSource.length > 0
      ? input.toSource
      : [say(words.enoughKnown, { wanted: input.capableWanted }, input.language)];
  return {
    id: "lots:toSource",
    top: rows.toSource,
    left: 1,
    spread: COLUMNS,
    cells: [[{ text: words.toSource, style: "subtitle" }], ...lines.map((text) => [{ text }])],
    rowLines: [1, ...lines.map(() => 2)],
  };
}
