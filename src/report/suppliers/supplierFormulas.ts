import { numberAndYear } from "../plan/formula";
import type { Layout, SupplierColumn } from "../plan/layout";
import { yearTotalCell } from "../share/years";
import type { SupplierRow } from "./supplierRows";

/** What counts as local or not: the buyer's correction, else what was found. */
export const retained = (proposed: string, correction: string): string =>
  `IF(${correction}="",${proposed}&"",${correction})`;

const numberCell = ({ row }: SupplierRow, { suppliers }: Layout): string => suppliers.cell("number", row);

const sumOf = (column: "kept" | "filtered", number: string, { lines }: Layout): string =>
  `ROUND(SUMIFS(${lines.all(column)},${lines.all("supplier")},${number}),2)`;

/** All that a supplier was paid. */
export const totalOf = (at: SupplierRow, layout: Layout): string => sumOf("kept", numberCell(at, layout), layout);

/** What a supplier was paid within the filters: its total while no filter is set, which spares half of the sums. */
export function filteredSum(at: SupplierRow, layout: Layout): string {
  const { yearFilter, familyFilter, sources, families, suppliers } = layout;
  const total = suppliers.cell("total", at.row);
  const open = [
    ...(sources.hasYear ? [`${yearFilter}=""`] : []),
    ...(families.length > 0 ? [`${familyFilter}=""`] : []),
  ];
  const sum = sumOf("filtered", numberCell(at, layout), layout);
  return open.length === 0 ? total : `IF(AND(${open.join(",")}),${total},${sum})`;
}

/** A year without lines, such as the next one, costs no sum. */
export function totalOfYear(year: number, at: SupplierRow, layout: Layout): string {
  const { lines } = layout;
  return `IF(${yearTotalCell(layout, year)}=0,0,ROUND(SUMIFS(${lines.all("kept")},${lines.all("supplierYear")},${numberAndYear(numberCell(at, layout), year)}),2))`;
}

/** Equal amounts get distinct ranks: the number breaks the tie far below the cent. */
export const rankFormula = (at: SupplierRow, layout: Layout): string =>
  `${layout.suppliers.cell("filtered", at.row)}-${numberCell(at, layout)}/100000000`;

/** The group's amount on the row of the one that stands for it, nothing on the others': one supplier is counted once. */
export function countedFormula(
  amount: SupplierColumn,
  { row, number, leader, alone }: SupplierRow,
  { suppliers }: Layout,
): string {
  if (leader !== number) return "0";
  return alone
    ? suppliers.cell(amount, row)
    : `ROUND(SUMIFS(${suppliers.all(amount)},${suppliers.all("leader")},${suppliers.cell("leader", row)}),2)`;
}
