import { bareNumber } from "../amounts/amount";
import { isBlank, textOf } from "../cells/cells";
import { readDate } from "../cells/date";
import type { CellValue } from "../cells/grid";
import { sumOf } from "../../ground/money";

type Rows = readonly (readonly CellValue[])[];

const ROWS_SEARCHED = 20;
const ROWS_BELOW = 8;
const LONGEST_HEADING = 60;
const LEAST_HEADINGS = 3;
/** A heading row is about as full as the rows under it. */
const AS_FULL = 0.75;

/** Index of a row of headings in words that are not known (another language, another trade): texts, all different, above columns of figures. */
export function headingRow(values: Rows): number | undefined {
  let searched = 0;
  for (let index = 0; index < values.length && searched < ROWS_SEARCHED; index++) {
    const row = values[index] ?? [];
    if (row.every(isBlank)) continue;
    searched += 1;
    if (areHeadings(row) && standsAboveFigures(row, rowsBelow(values, index))) return index;
  }
  return undefined;
}

function areHeadings(row: readonly CellValue[]): boolean {
  const filled = row.filter((value) => !isBlank(value));
  const texts = filled.map(textOf);
  return (
    texts.length >= LEAST_HEADINGS &&
    filled.every((value) => typeof value === "string" && !isFigure(value)) &&
    texts.every((text) => text.length <= LONGEST_HEADING && /\p{L}/u.test(text)) &&
    new Set(texts).size === texts.length
  );
}

function standsAboveFigures(headings: readonly CellValue[], rows: Rows): boolean {
  if (rows.length === 0) return false;
  const filled = headings.filter((value) => !isBlank(value)).length;
  const usual = sumOf(rows, (row) => row.filter((value) => !isBlank(value)).length) / rows.length;
  return (
    filled >= AS_FULL * usual &&
    headings.some((heading, column) => {
      const cells = rows.map((row) => row[column]).filter((value) => !isBlank(value));
      return !isBlank(heading) && cells.length > 0 && cells.every(isFigure);
    })
  );
}

const rowsBelow = (values: Rows, index: number): Rows =>
  values
    .slice(index + 1, index + 1 + 2 * ROWS_BELOW)
    .filter((row) => !row.every(isBlank))
    .slice(0, ROWS_BELOW);

const isFigure = (value: CellValue | undefined): boolean =>
  typeof value === "number" ||
  (typeof value === "string" && (bareNumber(value) !== undefined || readDate(value, "dayFirst") !== undefined));
