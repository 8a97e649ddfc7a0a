import type { Area, Book, Chart, Sheet, Table } from "../../book/model";
import type { Language } from "../../book/display";
import type { openFile } from "../../files/open";
import { ExcelError } from "./errors";
import type { Events } from "./events";
import type { ExcelObject } from "./object";
import type { Place } from "./place";
import type { References } from "./references";
import type { Binding } from "./binding";
import type { ListFilter } from "./filterCriteria";

/** What every Excel object of one workbook shares. */
export interface Session {
  readonly book: Book;
  readonly references: References;
  readonly events: Events;
  /** Name of the file that is open. */
  readonly fileName: string;
  /** Language of `text`, separators and dates. */
  language: Language;
  /** Makes the objects that others answer (a range has its worksheet, which has its ranges). */
  readonly make: Makers;
  /** Opens another workbook's file; there once a request has asked for it. */
  openFile?: typeof openFile;
  /** Shows a new workbook beside this one; absent where there is no window for it. */
  readonly onNewWorkbook: ((file: Uint8Array | undefined) => void) | undefined;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Passwords of sheets protected in this session, by sheet id. */
  readonly passwords: Map<string, string>;
  /** Chart looks that the book does not hold, by chart id. */
  readonly chartLooks: Map<string, Record<string, unknown>>;
  /** Cells that the add-in knows by its own words. */
  readonly bindings: Map<string, Binding>;
  /** Filters of lists, by the id of the table, or of the sheet. */
  readonly filters: Map<string, ListFilter>;
}

interface Makers {
  readonly range: (place: Place) => ExcelObject;
  readonly rangeAreas: (sheet: Sheet, areas: readonly Area[]) => ExcelObject;
  readonly worksheet: (sheet: Sheet) => ExcelObject;
  readonly table: (sheet: Sheet, table: Table) => ExcelObject;
  readonly chart: (sheet: Sheet, chart: Chart) => ExcelObject;
}

/** @throws ExcelError ItemNotFound */
export function sheetOf(session: Session, idOrName: string): Sheet {
  const sheet = session.book.sheet(idOrName);
  if (!sheet) throw new ExcelError("ItemNotFound");
  return sheet;
}

/** Refuses to add, delete, rename, move or hide sheets of a workbook whose structure is protected. @throws ExcelError AccessDenied */
export function requireFreeStructure({ book }: Session): void {
  if (book.isStructureProtected) throw new ExcelError("AccessDenied");
}

/** Refuses a change of a protected sheet. @throws ExcelError AccessDenied */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw new ExcelError("AccessDenied");
}

/** Refuses contents for locked cells of a protected sheet; cells are locked unless their format says otherwise. @throws ExcelError AccessDenied */
export function requireUnlocked({ sheet, area }: Place): void {
  if (sheet.isProtected && hasLockedCell(sheet, area)) throw new ExcelError("AccessDenied");
}

function hasLockedCell(sheet: Sheet, { top, left, rows, columns }: Area): boolean {
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++)
      if (sheet.format(row, column).locked !== false) return true;
  }
  return false;
}
