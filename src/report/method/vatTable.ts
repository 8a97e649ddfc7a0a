import { tableBlock, type Column } from "../plan/columns";
import { tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, Layout, VatColumn } from "../plan/layout";
import type { PlannedBlock } from "../plan/plan";

interface VatRow {
  readonly family: string;
  readonly number: number;
  readonly percent: number;
}

/** The rates by which TTC becomes HT, on « Méthode ». */
export function vatTable(contents: Contents): TableLayout<VatColumn> {
  const { names, rows, families, plain } = contents;
  return tableLayout({
    name: "Allotir_TVA",
    sheet: names.method,
    headerRow: rows.vatTable,
    left: 1,
    rows: families.length + 1,
    plain,
    columns: vatColumns(contents),
  });
}

const vatColumns = ({ words: { suppliers, method: w } }: Contents): Column<VatColumn, VatRow>[] => [
  { id: "number", heading: suppliers.number, cell: ({ number }) => ({ number, style: "muted" }) },
  { id: "family", heading: w.vatFamily, look: { key: true, format: "@" }, cell: ({ family }) => ({ text: family }) },
  {
    id: "percent",
    heading: w.vatPercent,
    look: { keep: true, style: "input", format: "0.0" },
    cell: ({ percent }) => ({ number: percent, style: "input" }),
  },
];

/** An assumption that the buyer sees and may change. */
export function vatBlock(layout: Layout): PlannedBlock {
  const { vatTable: table, families, input, words } = layout;
  const vat = input.settings?.vat;
  const percentOf = (family: string): number => vat?.byFamily?.[family] ?? vat?.percent ?? 0;
  const rows = [
    ...families.map((family, index) => ({ family, number: index + 1, percent: percentOf(family) })),
    { family: words.method.vatDefault, number: 0, percent: percentOf(words.method.vatDefault) },
  ];
  return tableBlock({ id: "vat", table, columns: vatColumns(layout), rows, layout });
}
