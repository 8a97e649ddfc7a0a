import { WorkbookStore } from "./workbook";
import type { Book } from "./model";

/** A workbook with one empty sheet. */
export function createBook(firstSheet = "Feuil1"): Book {
  return new WorkbookStore(firstSheet);
}
