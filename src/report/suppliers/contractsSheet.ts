import { columnLetters } from "../../ground/address";
import { tableBlock, widthsOf } from "../plan/columns";
import type { ContractColumn, Layout } from "../plan/layout";
import { noteBlock } from "../plan/notes";
import { lastOnPage, pageFor, widthsTo } from "../plan/page";
import type { PlannedSheet } from "../plan/plan";
import { contractColumns, type ContractRow } from "./contractColumns";

/** Characters. */
const USUAL_WIDTH = 15;

/** « Marchés »: who holds each contract or lot, live. */
export function contractsSheet(layout: Layout): PlannedSheet {
  const { contractTable: table, contracts, words, names } = layout;
  const w = words.contracts.units[contracts.unit];
  const columns = contractColumns(layout);
  const rows = contracts.names.map((name, index): ContractRow => ({
    name,
    number: index + 1,
    row: table.firstRow + index,
  }));
  const widths = Object.fromEntries(widthsOf(columns, table.left, USUAL_WIDTH));
  const last = lastPrinted(
    columns.map(({ id }) => id),
    table.left,
    widths,
  );
  return {
    id: "contracts",
    name: names.contracts,
    freezeRows: table.headerRow,
    freezeColumns: 2,
    tabColor: "#0B5D51",
    blocks: [
      {
        id: "contracts:title",
        top: 1,
        left: 1,
        cells: [[{ text: w.title, style: "title" }]],
      },
      noteBlock("contracts:note", 2, [w.note], widthsTo(last, widths)),
      { ...tableBlock({ id: "contracts", table, columns, rows, layout }), headerLines: 4 },
    ],
    columnWidths: widths,
    print: {
      ...pageFor(widthsTo(last, widths)),
      titleRows: `${table.headerRow}:${table.headerRow}`,
      area: `A1:${columnLetters(last)}${table.lastRow}`,
    },
  };
}

/** Who holds what in each perimeter; years beyond, as far as one page goes. */
function lastPrinted(ids: readonly ContractColumn[], left: number, widths: Readonly<Record<number, number>>): number {
  const always = ids.findLastIndex((id) => id.startsWith("held:"));
  return lastOnPage(ids.map((_, index) => left + index).slice(always), widths);
}
