import type { Area, Sheet } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { edgeOf, extendedTo } from "./edges";
import { ExcelError } from "../protocol/errors";
import { bounding, checkedArea, intersection, readArea, splitAddress, type Place } from "../protocol/place";

/** Where the cells lie that a member of a range answers (getCell, getRowsBelow…); undefined = none. @throws ExcelError */
type Move = (area: Area, given: Arguments, sheet: Sheet) => Area | undefined;

/** Members that go from a range to another of the same sheet, by their protocol names. */
export const MOVES: Readonly<Record<string, Move>> = {
  GetCell: (a, given) => at(given, a.top + given.whole(0), a.left + given.whole(1), 1, 1),
  GetRow: (a, given) => at(given, a.top + within(given, a.rows), a.left, 1, a.columns),
  GetColumn: (a, given) => at(given, a.top, a.left + within(given, a.columns), a.rows, 1),
  GetResizedRange: (a, given) => at(given, a.top, a.left, a.rows + given.whole(0), a.columns + given.whole(1)),
  GetAbsoluteResizedRange: (a, given) => at(given, a.top, a.left, given.whole(0), given.whole(1)),
  GetOffsetRange: (a, given) => at(given, a.top + given.whole(0), a.left + given.whole(1), a.rows, a.columns),
  GetEntireRow: (a) => ({ ...a, left: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (a) => ({ ...a, top: 0, rows: MAX_ROWS }),
  GetLastCell: (a) => ({ top: a.top + a.rows - 1, left: a.left + a.columns - 1, rows: 1, columns: 1 }),
  GetLastRow: (a) => ({ ...a, top: a.top + a.rows - 1, rows: 1 }),
  GetLastColumn: (a) => ({ ...a, left: a.left + a.columns - 1, columns: 1 }),
  GetRowsBelow: (a, given) => below(a, given.whole(0, 1), given),
  GetRowsAbove: (a, given) => below(a, -given.whole(0, 1), given),
  GetColumnsAfter: (a, given) => after(a, given.whole(0, 1), given),
  GetColumnsBefore: (a, given) => after(a, -given.whole(0, 1), given),
  GetBoundingRect: (a, given, sheet) => bounding(a, other(given, sheet)),
  GetIntersection: (a, given, sheet) => found(intersection(a, other(given, sheet))),
  GetIntersectionOrNullObject: (a, given, sheet) => intersection(a, other(given, sheet)),
  GetUsedRange: (a, given, sheet) => sheet.usedArea(given.yes(0), a) ?? { ...a, rows: 1, columns: 1 },
  GetUsedRangeOrNullObject: (a, given, sheet) => sheet.usedArea(given.yes(0), a),
  GetRangeEdge: edgeOf,
  GetExtendedRange: extendedTo,
};

function at(given: Arguments, top: number, left: number, rows: number, columns: number): Area {
  return checkedArea(top, left, rows, columns, given.location);
}

function within(given: Arguments, count: number): number {
  const index = given.whole(0);
  if (index < 0 || index >= count) throw given.invalid();
  return index;
}

/** Rows next to the range: below it for a positive count, above for a negative one. */
function below(a: Area, count: number, given: Arguments): Area {
  return at(given, count > 0 ? a.top + a.rows : a.top + count, a.left, Math.abs(count), a.columns);
}
function after(a: Area, count: number, given: Arguments): Area {
  return at(given, a.top, count > 0 ? a.left + a.columns : a.left + count, a.rows, Math.abs(count));
}

/** The other range, given as an object or by its address. */
function other(given: Arguments, sheet: Sheet): Area {
  const place: Place | undefined = given.range(0);
  if (place && place.sheet.id !== sheet.id) throw given.invalid();
  const area = place?.area ?? readArea(splitAddress(given.text(0)).rest);
  if (!area) throw given.invalid();
  return area;
}

function found(area: Area | undefined): Area {
  if (!area) throw new ExcelError("ItemNotFound");
  return area;
}
