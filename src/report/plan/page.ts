import { sumOf } from "../../ground/money";

/**
 * Points of a sheet at full size that a page of A4 holds in width without its text of 11 points being printed below 8, one twentieth left for
 * programmes that draw columns wider.
 */
const HELD = { portrait: 670, landscape: 980 };
/** Of a page, as the columns' widths. */
const POINTS_PER_PIXEL = 0.75;
/** Characters of a column whose width is not told. */
const UNTOLD = 8.43;

/** Points of a column that shows so many characters. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * POINTS_PER_PIXEL;

/** The page on which columns stay readable: upright where they fit, then lying, then several side by side. @param widths characters */
export function pageFor(widths: readonly number[]): { readonly landscape: boolean; readonly pagesWide: number } {
  const points = sumOf(widths, pointsOf);
  return { landscape: points > HELD.portrait, pagesWide: Math.max(1, Math.ceil(points / HELD.landscape)) };
}

/** Lines of text that a lying page of A4 holds at eight points, one left for a row that does not break. */
const LINES = 48;

/** The lying pages on which so many lines stay readable: rows fill them rather than leave a few for one more. @param repeated lines of the heading that each page bears */
export const pagesTallFor = (lines: number, repeated: number): number =>
  Math.max(1, Math.ceil((lines - repeated) / (LINES - repeated)));

/** The last of these columns, from 1, that one page holds; the first of them at the least. */
export const lastOnPage = (places: readonly number[], widths: Readonly<Record<number, number>>): number =>
  places.findLast((place) => pageFor(widthsTo(place, widths)).pagesWide === 1) ?? places[0] ?? 1;

/** Widths of the columns up to `last`, as a sheet tells them. */
export const widthsTo = (last: number, told: Readonly<Record<number, number>> = {}): number[] =>
  Array.from({ length: last }, (_, index) => told[index + 1] ?? UNTOLD);
