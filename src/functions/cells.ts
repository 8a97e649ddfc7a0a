import { z } from "zod";
import { foldedSmall } from "../ground/folding";

const cell = z.union([z.string(), z.number(), z.boolean()]).nullish();
export type Cell = z.infer<typeof cell>;

/** Cells as Excel gives them to a function, row by row. */
export const cells = z.array(z.array(cell));
/** One cell, or an argument left out. */
export const oneCell = cell;

/** What a cell says, without blanks around it; "" when empty. */
export function textOf(value: Cell): string {
  return value === null || value === undefined ? "" : String(value).trim();
}

/** Key under which a word of the formula is found: without accents, capitals and blanks around. */
export function wordKey(text: string): string {
  return foldedSmall(text)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
