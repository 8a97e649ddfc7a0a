import type { Area } from "./model";

export function overlaps(a: Area, b: Area): boolean {
  return a.top < b.top + b.rows && b.top < a.top + a.rows && a.left < b.left + b.columns && b.left < a.left + a.columns;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns;
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    contains(outer, inner.top, inner.left) &&
    contains(outer, inner.top + inner.rows - 1, inner.left + inner.columns - 1)
  );
}

/** Cells of a part. */
const PART = 10_000;

/** An area from top to bottom, in parts of so few cells that each is soon done; of whole `blocks` of so many rows. */
export function inParts(area: Area, block = 1): Area[] {
  const rows = Math.max(1, Math.floor(PART / area.columns / block)) * block;
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, part) => ({
    ...area,
    top: area.top + part * rows,
    rows: Math.min(rows, area.rows - part * rows),
  }));
}

/** Rows or columns put in (count > 0) or taken out (count < 0) at a place. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where the stretch from `first` to `last` lies after a shift; undefined when it is taken out whole. */
export function shiftStretch(first: number, last: number, shift: Shift): [number, number] | undefined {
  const { at, count } = shift;
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  if (first >= at && last < end) return undefined;
  return [first < at ? first : Math.max(at, first + count), last < at ? last : last < end ? at - 1 : last + count];
}

export function shiftArea(area: Area, shift: Shift): Area | undefined {
  if (shift.axis === "row") {
    const rows = shiftStretch(area.top, area.top + area.rows - 1, shift);
    return rows && { ...area, top: rows[0], rows: rows[1] - rows[0] + 1 };
  }
  const columns = shiftStretch(area.left, area.left + area.columns - 1, shift);
  return columns && { ...area, left: columns[0], columns: columns[1] - columns[0] + 1 };
}
