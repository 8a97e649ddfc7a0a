import type { Sheet } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Place } from "./place";

interface Sizes {
  readonly rowsHidden: () => boolean | null;
  readonly columnsHidden: () => boolean | null;
  /** Points from the sheet's left or top edge, hidden lines counting for nothing. */
  readonly left: () => number;
  readonly top: () => number;
  readonly width: () => number;
  readonly height: () => number;
}

export function sizesOf(here: () => Place): Sizes {
  const part =
    <T>(read: (place: Place) => T) =>
    (): T =>
      read(here());
  return {
    rowsHidden: part(({ sheet, area }) =>
      shared(area.top, known(area.rows, MAX_ROWS, sheet), (row) => sheet.isRowHidden(row)),
    ),
    columnsHidden: part(({ sheet, area }) =>
      shared(area.left, known(area.columns, MAX_COLUMNS, sheet), (column) => sheet.isColumnHidden(column)),
    ),
    left: part(({ sheet, area }) => widthOf(sheet, 0, area.left)),
    top: part(({ sheet, area }) => heightOf(sheet, 0, area.top)),
    width: part(({ sheet, area }) => widthOf(sheet, area.left, area.columns)),
    height: part(({ sheet, area }) => heightOf(sheet, area.top, area.rows)),
  };
}

/** A whole column or row is judged by its used part. */
function known(count: number, most: number, sheet: Sheet): number {
  if (count < most) return count;
  const used = sheet.usedArea(false);
  return used ? (most === MAX_ROWS ? used.top + used.rows : used.left + used.columns) : 1;
}

/** The value that all have, or null when they differ. */
export function shared<T>(first: number, count: number, read: (index: number) => T): T | null {
  const value = read(first);
  for (let i = first + 1; i < first + count; i++) if (read(i) !== value) return null;
  return value;
}

export function widthOf(sheet: Sheet, first: number, count: number): number {
  return sum(first, count, (column) => (sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column)));
}
export function heightOf(sheet: Sheet, first: number, count: number): number {
  return sum(first, count, (row) => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row)));
}

function sum(first: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let i = first; i < first + count; i++) total += size(i);
  return total;
}
