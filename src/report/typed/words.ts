import { fingerprint } from "../../ground/fingerprint";
import { perimeterId } from "../../territory/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";

/** What a cell where the buyer may type holds; "" is an empty one. */
export type Word = string | number | boolean;

/** A cell of ours where the buyer may type: its block, its row by key and its column by id. */
export type Place = string;

/** What stands at each place. A place that is absent is not in the sheet at all. */
export type Words = ReadonlyMap<Place, Word>;

const SEPARATOR = "\u001f";

/** @example placeOf("suppliers", "siren:552100554", "given") */
export const placeOf = (block: string, row: string, column: string): Place => [block, row, column].join(SEPARATOR);

export function partsOf(place: Place): { readonly block: string; readonly row: string; readonly column: string } {
  const [block = "", row = "", column = ""] = place.split(SEPARATOR);
  return { block, row, column };
}

/** The column where the buyer answers for one perimeter, by its mark. */
export const correctionColumn = (mark: string): string => `correction:${mark}`;

/** A longer id (a list of communes) is told by its fingerprint: marks are repeated for each supplier. */
const LONGEST = 60;

/** By which what is kept about a perimeter is found again: its id, made short. */
export function perimeterMark(perimeter: Perimeter): string {
  return shortened(perimeterId(perimeter));
}

export function shortened(id: string): string {
  return id.length <= LONGEST ? id : `${id.slice(0, id.indexOf(":"))}#${fingerprint(id)}`;
}
