import { columnLetters } from "../../ground/address";
import { tableBlock, widthsOf } from "../plan/columns";
import type { Layout } from "../plan/layout";
import type { PlannedSheet } from "../plan/plan";
import { contractColumns, type ContractRow } from "./contractColumns";

/** Characters. */
const USUAL_WIDTH = 17;

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
        cells: [[{ text: w.title, style: "title" }], [{ text: w.note, style: "note" }]],
      },
      { ...tableBlock({ id: "contracts", table, columns, rows, layout }), headerLines: 4 },
    ],
    columnWidths: Object.fromEntries(widthsOf(columns, table.left, USUAL_WIDTH)),
    print: {
      landscape: true,
      fitToOnePageWide: true,
      titleRows: `${table.headerRow}:${table.headerRow}`,
      area: `A1:${columnLetters(table.left + table.ids.length - 1)}${table.lastRow}`,
    },
  };
}
