import { foldedSmall } from "../../ground/folding";
import { answerFor } from "../../actions/study/answers";
import type { Study } from "../../actions/study/study";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";

export const FILTERS = ["all", "check", "unlocated", "local", "notLocal", "flagged", "grouped", "corrected"] as const;
export type Filter = (typeof FILTERS)[number];

/** The buyer's answer, else what the evidence says, in one perimeter (numbered from 0). */
export function localityOf(supplier: LocatedSupplier, perimeter: number, study: Study): Locality {
  return answerFor(study, supplier.key, perimeter) ?? supplier.local[perimeter] ?? "unlocated";
}

/** Whether a supplier shows under a filter; what the buyer has answered is no longer to check. */
export function isIn(supplier: LocatedSupplier, filter: Filter, study: Study): boolean {
  const answers = study.perimeters.map((_, index) => localityOf(supplier, index, study));
  switch (filter) {
    case "all":
      return true;
    case "check":
      return answers.length > 0 ? answers.includes("check") : supplier.place.certainty === "check";
    case "unlocated":
      return answers.length > 0 ? answers.includes("unlocated") : supplier.place.certainty === "unlocated";
    case "local":
      return answers.includes("yes");
    case "notLocal":
      return answers.includes("no");
    case "flagged":
      return supplier.flags.length > 0;
    case "grouped":
      return supplier.group !== undefined;
    case "corrected":
      return supplier.key in study.placements || Object.keys(study.corrections[supplier.key] ?? {}).length > 0;
  }
}

export function matches({ names, siret }: LocatedSupplier, search: string): boolean {
  const wanted = foldedSmall(search.trim());
  return wanted === "" || [...names, siret ?? ""].some((text) => foldedSmall(text).includes(wanted));
}
