import type { CellContent, Scalar, Sheet } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { shown } from "../../book/display";
import type { Place } from "../protocol/place";
import type { Session } from "../protocol/session";

/** Above this Excel answers null instead of the cells. */
const MOST_CELLS = 5_000_000;
export type Wire = string | number | boolean;

export function cellCount({ area }: Place): number {
  return area.rows * area.columns;
}

/** Whole columns or rows: Excel neither gives nor takes their cells one by one. */
export function isUnbounded({ area }: Place): boolean {
  return area.rows >= MAX_ROWS || area.columns >= MAX_COLUMNS;
}

/** Something of each cell, or null where Excel answers null. */
export function eachCell<T>(place: Place, read: (sheet: Sheet, row: number, column: number) => T): T[][] | null {
  if (isUnbounded(place) || cellCount(place) > MOST_CELLS) return null;
  const { sheet, area } = place;
  const lines: T[][] = [];
  for (let row = area.top; row < area.top + area.rows; row++) {
    const line: T[] = [];
    for (let column = area.left; column < area.left + area.columns; column++) line.push(read(sheet, row, column));
    lines.push(line);
  }
  return lines;
}

/** A value as the add-in sees it: nothing is "", an error is its text, and no nought has a sign. */
export function wireOf(value: Scalar): Wire {
  if (value === null) return "";
  if (value === 0) return 0;
  return typeof value === "object" ? value.error : value;
}

export const valueOf = (sheet: Sheet, row: number, column: number): Wire => wireOf(sheet.value(row, column));
export const formulaOf = (sheet: Sheet, row: number, column: number): Wire =>
  sheet.formula(row, column) ?? valueOf(sheet, row, column);
export const numberFormatOf = (sheet: Sheet, row: number, column: number): string =>
  sheet.format(row, column).numberFormat ?? "General";

export function textOf(session: Session): (sheet: Sheet, row: number, column: number) => string {
  return (sheet, row, column) =>
    shown(sheet.value(row, column), numberFormatOf(sheet, row, column), session.language, session.book.date1904).text;
}

export function valueTypeOf(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** What stands in a cell, to be written again as it is. */
export function contentOf(sheet: Sheet, row: number, column: number): CellContent {
  const formula = sheet.formula(row, column);
  return formula === undefined ? { value: sheet.value(row, column) } : { formula };
}
