import type { Axis } from "../../book/model";
import { DEEPEST_LEVEL } from "../../book/outline";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";

const AXES: Readonly<Record<string, Axis>> = { ByRows: "row", ByColumns: "column" };

interface Lines {
  readonly axis: Axis;
  readonly first: number;
  readonly count: number;
}

/** Rows or columns of a range, as the option says; whole rows have no columns to group, nor whole columns rows. @throws ExcelError */
function linesOf({ sheet, area }: Place, given: Arguments): Lines {
  requireUnprotected(sheet);
  const axis = AXES[given.text(0)];
  if (!axis || (axis === "row" ? area.rows >= MAX_ROWS : area.columns >= MAX_COLUMNS)) throw given.invalid();
  return axis === "row" ? { axis, first: area.top, count: area.rows } : { axis, first: area.left, count: area.columns };
}

export function group(session: Session, place: Place, given: Arguments): void {
  const { axis, first, count } = linesOf(place, given);
  for (let line = first; line < first + count; line++)
    if (place.sheet.outlineLevel(axis, line) >= DEEPEST_LEVEL) throw new ExcelError("InvalidOperation", given.location);
  session.book.group(place.sheet, axis, first, count, 1);
}

export function ungroup(session: Session, place: Place, given: Arguments): void {
  const { axis, first, count } = linesOf(place, given);
  session.book.group(place.sheet, axis, first, count, -1);
}

export function showDetails(session: Session, place: Place, given: Arguments, shown: boolean): void {
  const { axis, first, count } = linesOf(place, given);
  session.book.showDetails(place.sheet, axis, first, count, shown);
}

/** 0 leaves an axis as it is. */
export function showOutlineLevels(session: Session, sheet: Place["sheet"], given: Arguments): void {
  requireUnprotected(sheet);
  const levels = { row: given.whole(0), column: given.whole(1) };
  if (Object.values(levels).some((level) => level < 0 || level > DEEPEST_LEVEL + 1)) throw given.invalid();
  for (const axis of ["row", "column"] as const)
    if (levels[axis] > 0) session.book.showOutlineLevels(sheet, axis, levels[axis]);
}
