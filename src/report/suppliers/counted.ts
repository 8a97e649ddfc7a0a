import type { TableLayout } from "../plan/formula";
import type { SupplierColumn } from "../plan/layout";

/** What tells whether a supplier counts, within the filters or in a year: a group counts once, on the row of the one that stands for it. */
export function countedColumn(
  { suppliers }: { readonly suppliers: Pick<TableLayout<SupplierColumn>, "ids"> },
  year?: number,
): SupplierColumn {
  const grouped = suppliers.ids.includes("leader");
  if (year === undefined) return grouped ? "counted" : "filtered";
  return grouped ? `counted:${year}` : `year:${year}`;
}
