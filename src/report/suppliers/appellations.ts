import { spellingsOf, type Spelling } from "../../suppliers/lineOwner";
import type { Column } from "../plan/columns";
import { tableBlock } from "../plan/columns";
import { tableLayout, type TableLayout } from "../plan/formula";
import type { AppellationColumn, Contents, Layout, SupplierColumn } from "../plan/layout";
import type { PlannedBlock } from "../plan/plan";
import { ROOM, SUPPLIERS_HEADER_ROW } from "./supplierColumns";

/** The spellings by which lines find their supplier, right of the list. */
export function appellationsTable(
  contents: Contents,
  suppliers: TableLayout<SupplierColumn>,
): TableLayout<AppellationColumn> {
  const { names, input, plain } = contents;
  return tableLayout({
    name: "Allotir_Appellations",
    sheet: names.suppliers,
    headerRow: SUPPLIERS_HEADER_ROW,
    left: suppliers.left + suppliers.ids.length + 1,
    plain,
    rows: Math.max(1, spellingsOf(input.suppliers).length) + (plain ? ROOM : 0),
    columns: appellationColumns(contents),
  });
}

export const appellationColumns = ({
  words: { suppliers: w },
}: Contents): Column<AppellationColumn, Spelling | undefined>[] => [
  {
    id: "signature",
    heading: w.signature,
    width: 40,
    look: { format: "@" },
    cell: (entry) => (entry ? { text: entry.signature } : null),
  },
  { id: "number", heading: w.number, width: 6, cell: (entry) => (entry ? { number: entry.supplier + 1 } : null) },
];

export function appellationsBlock(layout: Layout): PlannedBlock {
  const { appellations: table, input } = layout;
  const listed = spellingsOf(input.suppliers);
  const rows = Array.from({ length: table.lastRow - table.headerRow }, (_, index) => listed[index]);
  return tableBlock({ id: "appellations", table, columns: appellationColumns(layout), rows, layout });
}
