import { shiftArea, type Shift } from "../../book/areas";
import type { Area, Book, BookChange, Sheet } from "../../book/model";
import { ExcelError } from "./errors";
import type { ExcelObject } from "./object";
import type { Place } from "./place";

/** Cells that are followed when rows and columns are inserted or deleted; no area = they were deleted. */
export interface Tracked {
  readonly sheet: Sheet;
  area: Area | undefined;
}

/** @throws ExcelError InvalidReference */
export function placeOf(cells: Tracked): Place {
  if (!cells.area) throw new ExcelError("InvalidReference");
  return { sheet: cells.sheet, area: cells.area };
}

/** Ranges that the add-in keeps from one request to the next ("_KeepReference"), by reference id. */
export class References {
  private readonly kept = new Map<string, { readonly cells: readonly Tracked[]; readonly object: ExcelObject }>();
  private readonly followed: Tracked[] = [];
  private last = 0;

  constructor(private readonly book: Book) {
    book.subscribe((change) => this.note(change));
  }

  get count(): number {
    return this.kept.size;
  }

  keep(object: ExcelObject, cells: readonly Tracked[]): string {
    const id = `ref${++this.last}`;
    this.kept.set(id, { object, cells });
    return id;
  }

  /** Cells followed for the life of the session. */
  follow(place: Place): Tracked {
    const cells: Tracked = { sheet: place.sheet, area: place.area };
    this.followed.push(cells);
    return cells;
  }

  /** @throws ExcelError InvalidReference */
  find(id: string): ExcelObject {
    const reference = this.kept.get(id);
    if (!reference) throw new ExcelError("InvalidReference");
    return reference.object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  private note(change: BookChange): void {
    if (change.kind === "sheets")
      this.each((cells) => void (this.book.sheet(cells.sheet.id) ?? (cells.area = undefined)));
    const shift = shiftOf(change);
    if (!shift || change.kind !== "cells") return;
    this.each((cells) => {
      if (cells.area && cells.sheet.id === change.sheetId) cells.area = shiftArea(cells.area, shift);
    });
  }

  private each(act: (cells: Tracked) => void): void {
    for (const { cells } of this.kept.values()) cells.forEach(act);
    this.followed.forEach(act);
  }
}

function shiftOf(change: BookChange): Shift | undefined {
  if (change.kind !== "cells") return undefined;
  const { area } = change;
  switch (change.changeType) {
    case "RowInserted":
      return { axis: "row", at: area.top, count: area.rows };
    case "RowDeleted":
      return { axis: "row", at: area.top, count: -area.rows };
    case "ColumnInserted":
      return { axis: "column", at: area.left, count: area.columns };
    case "ColumnDeleted":
      return { axis: "column", at: area.left, count: -area.columns };
    default:
      return undefined;
  }
}
