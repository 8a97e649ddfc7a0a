import type { Book, Sheet } from "../../book/model";
import type { SheetEntry, WorkbookFile } from "../read/workbook";

/** A sheet of the saved workbook: one of the book, or one that only the file holds. */
export interface SavedEntry {
  readonly sheet?: Sheet;
  /** Position in the opened file. */
  readonly index?: number;
  readonly relationship: string;
}

/** Sheets in the book's order; those that only the file holds stay after the sheet they followed. */
export function savedEntries(
  book: Book,
  file: WorkbookFile,
  indexOf: ReadonlyMap<string, number>,
  relationshipOf: (sheet: Sheet) => string,
): SavedEntry[] {
  const entries: SavedEntry[] = book.sheets.map((sheet) => {
    const index = indexOf.get(sheet.id);
    return { sheet, ...(index === undefined ? {} : { index }), relationship: relationshipOf(sheet) };
  });
  file.sheets.forEach((entry: SheetEntry, index) => {
    if (entry.readable) return;
    const after = entries.findIndex((one) => one.index === index - 1);
    entries.splice(index === 0 ? 0 : after < 0 ? entries.length : after + 1, 0, {
      index,
      relationship: entry.relationship,
    });
  });
  return entries;
}
