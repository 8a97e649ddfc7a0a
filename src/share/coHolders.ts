import type { PurchaseLine } from "../reading/columns/purchases";
import { placeOf } from "../suppliers/lineOwner";
import type { Supplier } from "../suppliers/supplier";
import type { Locality } from "../territory/places/place";
import { NO_SUPPLIER } from "./tally";

/** Above this many other holders, places are taken to differ: the sheet's formula compares no more. */
export const MOST_COMPARED = 12;

/**
 * How an equal part of a shared amount counts: who was really paid how much is not known, so it is local, or not, for sure only where every
 * holder is; else it is to be checked, and the range of the rate holds both answers.
 */
export function sharedLocality(own: Locality, others: readonly Locality[]): Locality {
  const isSure = own === "yes" || own === "no";
  return isSure && (others.length > MOST_COMPARED || others.some((other) => other !== own)) ? "check" : own;
}

/** Who bears amounts: suppliers by their place in the list, and above these numbers a supplier together with those that share an amount with it. */
export interface Holders {
  /** The holder of a line; `NO_SUPPLIER` when the line names none. */
  readonly of: (line: PurchaseLine) => number;
  /** The supplier of a holder. */
  readonly supplierOf: (holder: number) => number;
  /** The supplier, then those that share the amount with it. */
  readonly membersOf: (holder: number) => readonly number[];
  readonly localityOf: (holder: number, ofSupplier: (supplier: number) => Locality) => Locality;
}

export function holdersOf(suppliers: readonly Pick<Supplier, "signatures">[]): Holders {
  const place = placeOf(suppliers);
  const joint: { readonly own: number; readonly others: readonly number[] }[] = [];
  const numbers = new Map<string, number>();
  const jointAt = (holder: number) => (holder < suppliers.length ? undefined : joint[holder - suppliers.length]);
  return {
    of: (line) => {
      const own = place(line) ?? NO_SUPPLIER;
      if (!line.sharedWith?.length || own === NO_SUPPLIER) return own;
      const others = line.sharedWith.map((signature) => place({ signature }) ?? NO_SUPPLIER);
      const key = [own, ...others].join();
      const known = numbers.get(key);
      if (known !== undefined) return known;
      joint.push({ own, others });
      const number = suppliers.length + joint.length - 1;
      numbers.set(key, number);
      return number;
    },
    membersOf: (holder) => {
      const shared = jointAt(holder);
      return shared ? [shared.own, ...shared.others] : [holder];
    },
    supplierOf: (holder) => jointAt(holder)?.own ?? holder,
    localityOf: (holder, ofSupplier) => {
      const shared = jointAt(holder);
      return shared ? sharedLocality(ofSupplier(shared.own), shared.others.map(ofSupplier)) : ofSupplier(holder);
    },
  };
}
