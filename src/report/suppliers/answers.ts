import type { PurchaseLine } from "../../reading/columns/purchases";
import { sharedLocality } from "../../share/coHolders";
import { supplierOf } from "../../suppliers/lineOwner";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";

/** What the buyer answered by hand, by supplier key and perimeter number from 0. */
export type Corrections = Readonly<Record<string, Readonly<Record<number, Locality>>>>;

export interface LineAnswer {
  readonly supplier: LocatedSupplier | undefined;
  readonly locality: (perimeter: number) => Locality;
}

/** Whose a line is and where that is, for each perimeter; a correction prevails over what was found, and an amount that several share is sure only where all are alike. */
export function answersOf(
  suppliers: readonly LocatedSupplier[],
  corrections: Corrections,
): (line: Pick<PurchaseLine, "signature" | "sharedWith">) => LineAnswer {
  const supplierOfLine = supplierOf(suppliers);
  const localityOf = (supplier: LocatedSupplier | undefined, k: number): Locality =>
    (supplier && (corrections[supplier.key]?.[k] ?? supplier.local[k])) ?? "unlocated";
  return (line) => {
    const supplier = supplierOfLine(line);
    const others = (line.sharedWith ?? []).map((signature) => supplierOfLine({ signature }));
    const ofOthers = (k: number): Locality[] => others.map((other) => localityOf(other, k));
    return { supplier, locality: (k) => sharedLocality(localityOf(supplier, k), ofOthers(k)) };
  };
}
