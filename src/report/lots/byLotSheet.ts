import { lookedUp } from "../plan/formula";
import { columnLetters } from "../../ground/address";
import { sumOf } from "../../ground/money";
import { say } from "../../texts/say";
import { headerCells } from "../plan/columns";
import { noteBlock } from "../plan/notes";
import { pageFor, pagesTallFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedCell, PlannedColumn, PlannedSheet } from "../plan/plan";
import { linesOf } from "../plan/words";
import { BY_LOT_SHEET, type LotsInput, type LotSupplier } from "./input";
import type { LotsLayout } from "./layout";
import { sourcingBlock } from "./sourcingTable";

/** Characters: of the list that is printed, and of its detail below. */
const [TITLE_WIDTH, LOCAL_WIDTH, OTHER_WIDTH] = [42, 37, 64];
const WIDTHS: Readonly<Record<number, number>> = {
  1: 5,
  2: TITLE_WIDTH,
  3: 13,
  4: 12,
  5: LOCAL_WIDTH,
  6: OTHER_WIDTH,
};
const COLUMNS = Object.keys(WIDTHS).length;
const WHOLE_WIDTH = sumOf(Object.values(WIDTHS), (width) => width);
/** A count stands away from the text at its right. */
const CENTRED: PlannedColumn = { align: "Center" };
const HEAD_LINES = 2;
/** Lines of names in a row. */
const MOST_LINES = 2;

/** « Fournisseurs par lot », for sourcing: who could answer each lot, a row a lot, and where others are to be looked for; below, not printed, each supplier and why. */
export function byLotSheet(layout: LotsLayout): PlannedSheet {
  const { words, sourcing, rows, input } = layout;
  const widths = widthsTo(COLUMNS, WIDTHS);
  const [list, toSource] = [listBlock(layout), toSourceBlock(layout)];
  return {
    id: BY_LOT_SHEET,
    name: sourcing.sheet,
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: 1,
    blocks: [
      { id: "lots:title:suppliers", top: 1, left: 1, cells: [[{ text: words.sourcingTitle, style: "title" }]] },
      // Beside names of competitors: what must not be done with them.
      noteBlock("lots:caution", 2, [words.caution], widths),
      list,
      toSource,
      {
        id: "lots:title:detail",
        top: sourcing.headerRow - 1,
        left: 1,
        cells: [[{ text: words.byLot.detail, style: "subtitle" }]],
      },
      { ...sourcingBlock(layout), headerLines: 2, rowLines: [1, ...input.suppliers.map(linesShown)] },
    ],
    columnWidths: WIDTHS,
    print: {
      ...pageFor(widths),
      area: `A1:${columnLetters(COLUMNS)}${rows.toSource + Math.max(1, input.toSource.length)}`,
      pagesTall: pagesTallFor(rows.byLot + linesOfBlock(list) + 1 + linesOfBlock(toSource), HEAD_LINES),
      titleRows: `${rows.byLot}:${rows.byLot}`,
    },
  };
}

const linesOfBlock = ({ rowLines = [] }: PlannedBlock): number => sumOf(rowLines, (lines) => lines);

/** Lines of what says why, which wraps. */
const linesShown = ({ reason }: LotSupplier): number => linesOf(reason, OTHER_WIDTH);

/** A row a lot: how many could answer, the first names of each kind and how many more. */
function listBlock({ rows, words, lots, input }: LotsLayout): PlannedBlock {
  const { sourcing, lots: headings, byLot } = words;
  const told = input.details.map((detail, index) => {
    const suppliers = input.suppliers.filter(({ lot }) => lot === index + 1);
    const named = (kind: LotSupplier["kind"], width: number): string =>
      firstNames(
        suppliers.filter((supplier) => supplier.kind === kind).map(({ name }) => name),
        width,
        (names, n) => say(byLot.more, { names, n }, input.language),
      );
    return { detail, local: named("local", LOCAL_WIDTH), others: named("other", OTHER_WIDTH) };
  });
  return {
    id: "lots:byLot",
    top: rows.byLot,
    left: 1,
    headerLines: HEAD_LINES,
    cells: [
      headerCells([sourcing.lot, sourcing.title, headings.capable, headings.local, byLot.local, byLot.others]),
      ...told.map(({ detail: { capable, local }, ...names }, index): PlannedCell[] => [
        { number: index + 1 },
        { formula: `=${lookedUp(lots.all("title"), index + 1, lots.all("number"))}&""` },
        { number: capable },
        { number: local },
        { text: names.local },
        { text: names.others },
      ]),
    ],
    rowLines: [
      1,
      ...told.map(({ local, others }, index) =>
        Math.max(
          linesOf(input.tender[index]?.title ?? "", TITLE_WIDTH),
          linesOf(local, LOCAL_WIDTH),
          linesOf(others, OTHER_WIDTH),
        ),
      ),
    ],
    columns: [CENTRED, { wrap: true }, CENTRED, CENTRED, { wrap: true }, { wrap: true }],
  };
}

/** The names that a cell so wide shows on a few lines, at least one, and how many it does not show. */
function firstNames(names: readonly string[], width: number, more: (names: string, n: number) => string): string {
  const isShown = (text: string): boolean => linesOf(text, width) <= MOST_LINES;
  const all = names.join(", ");
  if (names.length < 2 || isShown(all)) return all;
  const told = (count: number): string => more(names.slice(0, count).join(", "), names.length - count);
  let count = 1;
  while (isShown(told(count + 1))) count++;
  return told(count);
}

function toSourceBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  const lines: LotsInput["toSource"] =
    input.toSource.length > 0
      ? input.toSource
      : [say(words.enoughKnown, { wanted: input.capableWanted }, input.language)];
  return {
    id: "lots:toSource",
    top: rows.toSource,
    left: 1,
    spread: COLUMNS,
    cells: [[{ text: words.toSource, style: "subtitle" }], ...lines.map((text) => [{ text }])],
    rowLines: [1, ...lines.map((text) => linesOf(text, WHOLE_WIDTH))],
  };
}
