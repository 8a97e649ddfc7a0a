import type { Area } from "../../book/model";
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";

/** "A1", "A1:C4", "A:C" or "2:3", with or without $; undefined when it is none of them, or lies beyond the sheet. */
export function parseArea(reference: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(reference);
  if (!match) return undefined;
  const [, letters, row, lastLetters = letters, lastRow = row] = match.map((part) => part?.toUpperCase());
  const left = letters ? columnNumber(letters) : 0;
  const right = lastLetters ? columnNumber(lastLetters) : MAX_COLUMNS - 1;
  const top = row ? Number(row) - 1 : 0;
  const bottom = lastRow ? Number(lastRow) - 1 : MAX_ROWS - 1;
  if (!isInSheet(top, left) || !isInSheet(bottom, right)) return undefined;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

export function isInSheet(row: number, column: number): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

/** Areas of a space-separated list ("A1:B2 D4"). */
export function parseAreas(list: string): Area[] {
  return list.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

export function areaReference({ top, left, rows, columns }: Area): string {
  const start = cellReference(top, left);
  return rows === 1 && columns === 1 ? start : `${start}:${cellReference(top + rows - 1, left + columns - 1)}`;
}

export function cellReference(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}
