import type { PurchaseLine } from "../../reading/columns/purchases";
import { supplierOf } from "../../suppliers/lineOwner";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";

/** What the buyer answered by hand, by supplier key and perimeter number from 0. */
export type Corrections = Readonly<Record<string, Readonly<Record<number, Locality>>>>;

export interface LineAnswer {
  readonly supplier: LocatedSupplier | undefined;
  readonly locality: (perimeter: number) => Locality;
}

/** Whose a line is and where that is, for each perimeter; a correction prevails over what was found. */
export function answersOf(
  suppliers: readonly LocatedSupplier[],
  corrections: Corrections,
): (line: Pick<PurchaseLine, "signature">) => LineAnswer {
  const supplierOfLine = supplierOf(suppliers);
  return (line) => {
    const supplier = supplierOfLine(line);
    return {
      supplier,
      locality: (k) => (supplier && (corrections[supplier.key]?.[k] ?? supplier.local[k])) ?? "unlocated",
    };
  };
}
