import type { Study } from "../study/study";

/** The splitting belongs to the suppliers as they are now. Apart from the splitting itself, which the pane loads only when it is asked for. */
export function lotsAreFresh({ lots, suppliers }: Study): boolean {
  return lots !== undefined && suppliers !== undefined && lots.suppliers === suppliers;
}
