import { answerFor } from "../../../actions/study/answers";
import type { Study } from "../../../actions/study/study";
import { foldedSmall } from "../../../ground/folding";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import type { Locality } from "../../../territory/places/place";

export const FILTERS = ["all", "check", "unlocated", "local", "notLocal", "flagged", "grouped", "corrected"] as const;
export type Filter = (typeof FILTERS)[number];
export const ORDERS = ["amount", "name", "place", "lines"] as const;
export type Order = (typeof ORDERS)[number];

/** What the buyer answered, by which suppliers are told apart in the list. */
export type Answered = Pick<Study, "corrections" | "perimeters" | "placements">;

/** What the list of suppliers shows, and in what order. */
export interface View {
  readonly filter: Filter;
  /** The perimeter whose answers count, from 0; any of them when absent. */
  readonly perimeter?: number | undefined;
  readonly search: string;
  readonly order: Order;
  /** These alone, by key: those of a town on the map, of a family… */
  readonly only?: { readonly title: string; readonly keys: ReadonlySet<string> } | undefined;
}
export const WHOLE: View = { filter: "all", search: "", order: "amount" };

/** The filter that shows a locality. */
export const FILTER_OF: Readonly<Record<Locality, Filter>> = {
  yes: "local",
  no: "notLocal",
  check: "check",
  unlocated: "unlocated",
};

/** The buyer's answer, else what the evidence says, in one perimeter (numbered from 0). */
export function localityOf(supplier: LocatedSupplier, perimeter: number, study: Answered): Locality {
  return answerFor(study, supplier.key, perimeter) ?? supplier.local[perimeter] ?? "unlocated";
}

/** The suppliers that a view shows, in its order. */
export function shownIn(view: View, suppliers: readonly LocatedSupplier[], study: Answered): LocatedSupplier[] {
  const { only, filter, perimeter, search, order } = view;
  const wanted = foldedSmall(search.trim());
  return suppliers
    .filter(({ key }) => only?.keys.has(key) ?? true)
    .filter((supplier) => filter === "all" || filtersOf(supplier, study, perimeter)[filter])
    .filter((supplier) => matches(supplier, wanted))
    .sort(COMPARE[order]);
}

/** Whether a supplier shows under each filter; what the buyer has answered is no longer to check. */
export function filtersOf(supplier: LocatedSupplier, study: Answered, perimeter?: number): Record<Filter, boolean> {
  const answers = study.perimeters.flatMap((_, index) =>
    perimeter === undefined || perimeter === index ? [localityOf(supplier, index, study)] : [],
  );
  const is = (state: "check" | "unlocated"): boolean =>
    answers.length > 0 ? answers.includes(state) : supplier.place.certainty === state;
  return {
    all: true,
    check: is("check"),
    unlocated: is("unlocated"),
    local: answers.includes("yes"),
    notLocal: answers.includes("no"),
    flagged: supplier.flags.length > 0,
    grouped: supplier.group !== undefined,
    corrected: supplier.key in study.placements || Object.keys(study.corrections[supplier.key] ?? {}).length > 0,
  };
}

/** @param wanted folded, in small letters */
const matches = ({ names, siret }: LocatedSupplier, wanted: string): boolean =>
  wanted === "" || [...names, siret ?? ""].some((text) => foldedSmall(text).includes(wanted));

const byAmount = (a: LocatedSupplier, b: LocatedSupplier): number => Math.abs(b.amountCents) - Math.abs(a.amountCents);

const COMPARE: Readonly<Record<Order, (a: LocatedSupplier, b: LocatedSupplier) => number>> = {
  amount: byAmount,
  name: (a, b) => a.name.localeCompare(b.name),
  place: (a, b) => placeRank(a).localeCompare(placeRank(b)) || byAmount(a, b),
  lines: (a, b) => b.lineCount - a.lineCount || byAmount(a, b),
};

/** France first, by département and commune; those without a place at the end. */
function placeRank({ place: { country, department = "", commune = "", certainty } }: LocatedSupplier): string {
  if (certainty === "unlocated") return "3";
  return `${country === "FR" ? "1" : `2${country ?? ""}`} ${department} ${commune}`;
}
