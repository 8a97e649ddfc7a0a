import type { PurchaseLine } from "../../reading/columns/purchases";
import { supplierOf } from "../../suppliers/lineOwner";
import type { Study } from "../study/study";

/** Keys of the suppliers of some of the purchases: those of a family, of a year. */
export function suppliersOf(
  { reading, suppliers = [] }: Study,
  isWanted: (line: PurchaseLine) => boolean,
): Set<string> {
  if (!reading?.ok) return new Set();
  const ownerOf = supplierOf(suppliers);
  return new Set(reading.table.lines.flatMap((line) => (isWanted(line) ? (ownerOf(line)?.key ?? []) : [])));
}
