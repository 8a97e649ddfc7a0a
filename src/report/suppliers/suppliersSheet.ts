import { columnLetters } from "../../ground/address";
import { egalimTableBlocks } from "../canteen/egalimTables";
import { say } from "../../texts/say";
import { tableBlock, widthsOf } from "../plan/columns";
import type { Layout } from "../plan/layout";
import { noteBlock } from "../plan/notes";
import { lastOnPage, pageFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { linesOf } from "../plan/words";
import { offersBlock } from "../share/leaks/offers";
import { appellationColumns, appellationsBlock } from "./appellations";
import { familyChoicesBlock } from "./familyChoices";
import { evidenceWidth, NAME_WIDTH, supplierColumns } from "./supplierColumns";
import { supplierRows, type SupplierRow } from "./supplierRows";

/** Characters. */
const USUAL_WIDTH = 17;
/** Characters that the filter's button takes in a header. */
const FILTER_BUTTON = 4;

/** « Fournisseurs »: where each supplier is, what the buyer corrects, and the spellings by which lines find it. */
export function suppliersSheet(layout: Layout): PlannedSheet {
  const { suppliers, appellations, words, names, input } = layout;
  const widths = Object.fromEntries([
    ...widthsOf(supplierColumns(layout), suppliers.left, USUAL_WIDTH),
    ...widthsOf(appellationColumns(layout), appellations.left, USUAL_WIDTH),
  ]);
  const last = lastPrinted(layout, widths);
  const printed = say(words.suppliers.printed, { first: columnLetters(1), last: columnLetters(last) }, input.language);
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
        cells: [[{ text: words.suppliers.title, style: "title" }]],
      },
      noteBlock("suppliers:note", 2, [words.suppliers.note, printed], widthsTo(last, widths)),
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
    columnWidths: widths,
    print: {
      ...pageFor(widthsTo(last, widths)),
      titleRows: `${suppliers.headerRow}:${suppliers.headerRow}`,
      area: `A1:${columnLetters(last)}${suppliers.lastRow}`,
    },
  };
}

/** Who, how much, where and why are printed; then as many columns as one page holds. */
function lastPrinted({ suppliers }: Layout, widths: Readonly<Record<number, number>>): number {
  const always = suppliers.at("evidence");
  const places = Array.from({ length: suppliers.at("filtered") - always + 1 }, (_, index) => always + index);
  return lastOnPage(places, widths);
}

/** Lines that the texts of a supplier take where they wrap. */
const linesShown = ({ supplier, place }: SupplierRow, layout: Layout): number =>
  Math.max(linesOf(supplier?.name ?? "", NAME_WIDTH), linesOf(place.evidence ?? "", evidenceWidth(layout)));

function suppliersBlock(layout: Layout): PlannedBlock {
  const { suppliers: table } = layout;
  const columns = supplierColumns(layout);
  const headingLines = columns.map(({ id, width = USUAL_WIDTH }) => linesOf(table.heading(id), width - FILTER_BUTTON));
  const rows = supplierRows(layout);
  return {
    ...tableBlock({ id: "suppliers", table, columns, rows, layout }),
    headerLines: Math.max(2, ...headingLines),
    rowLines: [1, ...rows.map((row) => linesShown(row, layout))],
  };
}
