import type { Area } from "../../workbook/book/model";
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../workbook/calc/refs";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function areaBetween(a: Place, b: Place): Area {
  const top = Math.min(a.row, b.row);
  const left = Math.min(a.column, b.column);
  return { top, left, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns;
}

export function meets(a: Area, b: Area): boolean {
  return a.top < b.top + b.rows && b.top < a.top + a.rows && a.left < b.left + b.columns && b.left < a.left + a.columns;
}

/** The part that two areas share. */
export function common(a: Area, b: Area): Area | undefined {
  if (!meets(a, b)) return undefined;
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  return {
    top,
    left,
    rows: Math.min(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.min(a.left + a.columns, b.left + b.columns) - left,
  };
}

/** "B4", or "B4:D9"; whole columns and rows as "B:D", "4:9". */
export function addressOf(area: Area): string {
  const bottom = area.top + area.rows;
  const right = columnLetters(area.left + area.columns - 1);
  if (area.rows >= MAX_ROWS) return `${columnLetters(area.left)}:${right}`;
  if (area.columns >= MAX_COLUMNS) return `${area.top + 1}:${bottom}`;
  const first = columnLetters(area.left) + (area.top + 1);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${right}${bottom}`;
}

/** Reads "b4" or "B4:D9"; undefined when it is no address. */
export function areaAt(address: string): Area | undefined {
  const match = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!match) return undefined;
  const [, letters = "", digits = "", toLetters = letters, toDigits = digits] = match;
  const from = { row: Number(digits) - 1, column: columnNumber(letters) };
  const to = { row: Number(toDigits) - 1, column: columnNumber(toLetters) };
  const inside = [from, to].every(
    ({ row, column }) => row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS,
  );
  return inside ? areaBetween(from, to) : undefined;
}
