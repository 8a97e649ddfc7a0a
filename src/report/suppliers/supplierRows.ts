import { count } from "../../ground/counts";
import { leadersOf } from "../../suppliers/leaders";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { PlaceWords } from "../input";
import type { Layout } from "../plan/layout";

/** A row of « Fournisseurs »; without a supplier it is left for additions by hand. */
export interface SupplierRow {
  readonly supplier: LocatedSupplier | undefined;
  readonly place: PlaceWords;
  /** From 1. */
  readonly number: number;
  /** Number of the supplier that stands for its group. */
  readonly leader: number;
  /** The supplier is the whole of its group. */
  readonly alone: boolean;
  /** Of the sheet. */
  readonly row: number;
}

export type ListedRow = SupplierRow & { readonly supplier: LocatedSupplier };

/** The largest first; each keeps the number by which lines name it. */
export function supplierRows({ suppliers: table, input }: Layout): SupplierRow[] {
  const group = groupsOf(input.suppliers);
  const order = input.suppliers.map((supplier, index) => ({ supplier, index }));
  order.sort((a, b) => b.supplier.amountCents - a.supplier.amountCents || a.index - b.index);
  return Array.from({ length: table.lastRow - table.headerRow }, (_, place) => {
    const { supplier, index } = order[place] ?? { supplier: undefined, index: place };
    return {
      supplier,
      place: supplier ? input.placeWords(supplier) : {},
      number: index + 1,
      ...group(index),
      row: table.firstRow + place,
    };
  });
}

function groupsOf(suppliers: readonly LocatedSupplier[]): (index: number) => Pick<SupplierRow, "leader" | "alone"> {
  const leaders = leadersOf(suppliers);
  const sizes = new Map<number, number>();
  leaders.forEach((leader) => count(sizes, leader));
  return (index) => ({ leader: (leaders[index] ?? index) + 1, alone: (sizes.get(leaders[index] ?? -1) ?? 1) === 1 });
}
