import { isBlank, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import { namesPurchases, rowScore, type HeaderGuess } from "./header";
import { sumOf } from "../../ground/money";

/** A row farther than this from a blank one is inside a table (a title may stand between the blank row and the header). */
const ROWS_AFTER_BLANK = 2;
const ROWS_LOOKED_AT = 100;
const ROWS_ABOVE = 80;

type Rows = readonly (readonly CellValue[])[];

/** Index of the header of another table below: after a blank row (and perhaps a title), a row that names columns as the first header did, in other words. */
export function tableBelow(values: Rows, header: HeaderGuess): number | undefined {
  if (header.index < 0) return undefined;
  const own = new Set(header.headers.filter((text) => text !== ""));
  let sinceBlank = 99;
  let looked = 0;
  for (let index = header.index + 1; index < values.length && looked < ROWS_LOOKED_AT; index++) {
    const row = values[index] ?? [];
    if (row.every(isBlank)) {
      sinceBlank = 0;
      continue;
    }
    sinceBlank += 1;
    if (sinceBlank > ROWS_AFTER_BLANK) continue;
    const filled = sumOf(row, (value) => (isBlank(value) ? 0 : 1));
    if (filled < 3) continue;
    looked += 1;
    const known = row.filter((value) => own.has(textOf(value).replace(/\s+/g, " "))).length;
    if (
      known < 0.5 * filled &&
      row.every((value) => typeof value !== "number") &&
      rowScore(row) >= 0.6 * header.score &&
      rowScore(row) >= 1.5
    )
      return index;
  }
  return undefined;
}

/** Index of the header of another table of purchases above the one found, with rows of its own; undefined when there is none. */
export function tableAbove(values: Rows, header: HeaderGuess): number | undefined {
  const own = (values[header.index] ?? []).map(textOf).join("|");
  for (let index = Math.max(0, header.index - ROWS_ABOVE); index < header.index - 1; index++) {
    const row = values[index] ?? [];
    if (namesPurchases(row) && row.map(textOf).join("|") !== own && rowsUnder(values, index, header.index) > 0)
      return index;
  }
  return undefined;
}

/** Rows with a number and a text between two rows. */
export function rowsUnder(values: Rows, from: number, to: number): number {
  return values
    .slice(from + 1, to)
    .filter(
      (row) =>
        row.some((value) => typeof value === "number" || /\d[.,]\d\d\b/.test(textOf(value))) &&
        row.some((value) => /\p{L}{2}/u.test(textOf(value))),
    ).length;
}
