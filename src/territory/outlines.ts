import { z } from "zod";
import { readNumbers } from "./base36";

/** Borders of French départements, as `build/outlines.ts` makes them. */
const outlinesSchema = z.object({
  source: z.string(),
  /** Cells in a degree. */
  cells: z.number().positive(),
  /** Lines: longitude and latitude of the first point in cells, then steps, in base 36. */
  lines: z.string(),
});
export type OutlinesFile = z.infer<typeof outlinesSchema>;

/** A border, in degrees (WGS 84). */
export type Outline = readonly { readonly longitude: number; readonly latitude: number }[];

let loading: Promise<readonly Outline[]> | undefined;

/** Borders of the départements of metropolitan France, loaded when a map is first opened. Source: IGN, Admin Express, Licence Ouverte. */
export function loadOutlines(): Promise<readonly Outline[]> {
  return (loading ??= import("./data/outlines.json")
    .then((file) => outlinesFrom(outlinesSchema.parse("default" in file ? file.default : file)))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** @example outlinesFrom({ source: "…", cells: 10, lines: "k ds 1 0" }) // [[{ longitude: 2, latitude: 49.6 }, { longitude: 2.1, latitude: 49.6 }]] */
export function outlinesFrom({ cells, lines }: OutlinesFile): Outline[] {
  const numbers: number[][] = [];
  readNumbers(lines, (value, entry) => (numbers[entry] ??= []).push(value));
  return numbers.map((steps) => {
    let [x, y] = [0, 0];
    const points: Outline[number][] = [];
    for (let at = 0; at + 1 < steps.length; at += 2) {
      x += steps[at]!;
      y += steps[at + 1]!;
      points.push({ longitude: x / cells, latitude: y / cells });
    }
    return points;
  });
}
