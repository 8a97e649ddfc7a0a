import { byText, type Need } from "../need/market";
import type { Plan } from "./plan";

/** A part of the need in the grid: its index in `Need.atoms`, and the number of its lot (from 1). */
export interface SplitCell {
  readonly at: number;
  readonly number: number;
}

export interface SplitRow {
  /** Index in `Need.products`. */
  readonly product: number;
  /** By zone; undefined where nothing is delivered. */
  readonly lots: readonly (SplitCell | undefined)[];
}

/** The split as products by places, family after family. */
export function splitCells(need: Need, plan: Plan): SplitRow[] {
  const numberOf = new Map(plan.lots.flatMap(({ atoms }, index) => atoms.map((at) => [at, index + 1] as const)));
  const rows = need.products.map(() => need.zones.map((): SplitCell | undefined => undefined));
  need.atoms.forEach(({ product, zone }, at) => {
    rows[product]![zone] = { at, number: numberOf.get(at) ?? 0 };
  });
  const order = need.products
    .map((_, product) => product)
    .sort(
      (a, b) =>
        need.products[a]!.family - need.products[b]!.family || byText(need.products[a]!.name, need.products[b]!.name),
    );
  return order.map((product) => ({ product, lots: rows[product]! }));
}
