import { columnLetters } from "../../ground/address";
import { egalimTableBlocks } from "../canteen/egalimTables";
import { tableBlock, widthsOf } from "../plan/columns";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { linesOf } from "../plan/words";
import { offersBlock } from "../share/leaks/offers";
import { appellationColumns, appellationsBlock } from "./appellations";
import { familyChoicesBlock } from "./familyChoices";
import { supplierColumns } from "./supplierColumns";
import { supplierRows } from "./supplierRows";

/** Characters. */
const USUAL_WIDTH = 17;
/** Characters that the filter's button takes in a header. */
const FILTER_BUTTON = 4;

/** « Fournisseurs »: where each supplier is, what the buyer corrects, and the spellings by which lines find it. */
export function suppliersSheet(layout: Layout): PlannedSheet {
  const { suppliers, appellations, words, names } = layout;
  return {
    id: "suppliers",
    name: names.suppliers,
    freezeRows: suppliers.headerRow,
    freezeColumns: 2,
    tabColor: "#0B5D51",
    blocks: [
      {
        id: "suppliers:title",
        top: 1,
        left: 1,
        cells: [[{ text: words.suppliers.title, style: "title" }], [{ text: words.suppliers.note, style: "note" }]],
      },
      suppliersBlock(layout),
      {
        id: "appellations:title",
        top: suppliers.headerRow - 1,
        left: appellations.left,
        cells: [[{ text: words.suppliers.appellations, style: "subtitle" }]],
      },
      appellationsBlock(layout),
      ...(layout.families.length > 0 ? [familyChoicesBlock(layout)] : []),
      ...(layout.input.leaks?.offers.length ? [offersBlock(layout)] : []),
      ...egalimTableBlocks(layout),
    ],
    columnWidths: Object.fromEntries([
      ...widthsOf(supplierColumns(layout), suppliers.left, USUAL_WIDTH),
      ...widthsOf(appellationColumns(layout), appellations.left, USUAL_WIDTH),
    ]),
    print: {
      landscape: true,
      fitToOnePageWide: true,
      titleRows: `${suppliers.headerRow}:${suppliers.headerRow}`,
      area: `A1:${columnLetters(suppliers.at("filtered"))}${suppliers.lastRow}`,
    },
  };
}

function suppliersBlock(layout: Layout): PlannedBlock {
  const { suppliers: table } = layout;
  const columns = supplierColumns(layout);
  const headingLines = columns.map(({ id, width = USUAL_WIDTH }) => linesOf(table.heading(id), width - FILTER_BUTTON));
  return {
    ...tableBlock({ id: "suppliers", table, columns, rows: supplierRows(layout), layout }),
    headerLines: Math.max(2, ...headingLines),
  };
}
