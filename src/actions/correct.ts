import type { Locality, PlaceHints } from "../territory/place";
import type { Study } from "./study";

/** The buyer's own answer for a supplier in one perimeter; undefined goes back to the proposal. */
export function correctLocality(study: Study, supplier: string, perimeter: number, answer: Locality | undefined): Study {
  const { [perimeter]: _, ...others } = study.corrections[supplier] ?? {};
  const answers = answer === undefined ? others : { ...others, [perimeter]: answer };
  return { ...study, corrections: { ...study.corrections, [supplier]: answers } };
}

/** The commune (INSEE code) or the country abroad (ISO 3166) that the buyer gives for a supplier; undefined goes back to the evidence. */
export function placeSupplier(study: Study, supplier: string, where: string | undefined): Study {
  const { [supplier]: _, ...others } = study.placements;
  return { ...study, placements: where === undefined ? others : { ...others, [supplier]: where } };
}

export const placementHints = (where: string): PlaceHints => (/^[A-Z]{2}$/.test(where) ? { country: where } : { insee: where });
