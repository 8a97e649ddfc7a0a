import type { Area, Sheet } from "../../workbook/book/model";
import { areaBetween, holds, meets, type Place } from "./area";

/** The active cell, the corner that moves when the selection is extended, and the area they span (merged cells whole). */
export interface Selection {
  readonly cursor: Place;
  readonly end: Place;
  readonly area: Area;
}

export function selectionOf(sheet: Sheet, cursor: Place, end: Place = cursor): Selection {
  return { cursor: anchorOf(sheet, cursor), end, area: withMerges(sheet, areaBetween(cursor, end)) };
}

export function selectionOfArea(area: Area): Selection {
  const cursor = { row: area.top, column: area.left };
  return { cursor, end: { row: area.top + area.rows - 1, column: area.left + area.columns - 1 }, area };
}

/** The merged area that a cell belongs to, or the cell by itself. */
export function cellArea(sheet: Sheet, { row, column }: Place): Area {
  return sheet.merges.find((area) => holds(area, row, column)) ?? { top: row, left: column, rows: 1, columns: 1 };
}

function anchorOf(sheet: Sheet, place: Place): Place {
  const area = cellArea(sheet, place);
  return { row: area.top, column: area.left };
}

function withMerges(sheet: Sheet, area: Area): Area {
  const grown = sheet.merges.filter((merge) => meets(merge, area)).reduce(union, area);
  return grown.rows === area.rows && grown.columns === area.columns ? area : withMerges(sheet, grown);
}

function union(a: Area, b: Area): Area {
  const last = (area: Area): Place => ({ row: area.top + area.rows - 1, column: area.left + area.columns - 1 });
  const [p, q] = [last(a), last(b)];
  return areaBetween(
    { row: Math.min(a.top, b.top), column: Math.min(a.left, b.left) },
    { row: Math.max(p.row, q.row), column: Math.max(p.column, q.column) },
  );
}

/** Where Ctrl + arrow leads: the edge of a block of filled cells, or the next block. */
export function edgeOf(sheet: Sheet, from: Place, down: number, right: number): Place {
  const used = sheet.usedArea(true);
  const last = used ? { row: used.top + used.rows - 1, column: used.left + used.columns - 1 } : { row: 0, column: 0 };
  const inside = (place: Place): boolean =>
    place.row >= 0 &&
    place.column >= 0 &&
    place.row <= Math.max(last.row, from.row) &&
    place.column <= Math.max(last.column, from.column);
  const filled = ({ row, column }: Place): boolean => sheet.value(row, column) !== null;
  const next = ({ row, column }: Place): Place => ({ row: row + down, column: column + right });
  let at = next(from);
  if (!inside(at)) return from;
  const inBlock = filled(from) && filled(at);
  while (inside(next(at)) && (inBlock ? filled(next(at)) : !filled(at))) at = next(at);
  return at;
}
