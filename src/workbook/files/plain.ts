import { createBook } from "../book/book";
import { saveXlsx } from "./save";

/** A sheet of values alone, from A1. */
export interface PlainSheet {
  readonly name: string;
  readonly cells: readonly (readonly (string | number | null)[])[];
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
}

/** Points that a character takes. */
const CHARACTER = 5.25;

/** An .xlsx file that holds one sheet of values and nothing else: no name, no setting, no trace of the workbook that it is made from. */
export function plainWorkbook({ name, cells, widths }: PlainSheet): Uint8Array {
  const book = createBook();
  const sheet = book.sheets[0]!;
  if (sheet.name !== name) book.renameSheet(sheet, name, "user");
  book.setCells(
    sheet,
    0,
    0,
    cells.map((row) => row.map((value) => ({ value }))),
    "user",
  );
  widths.forEach((width, column) => book.setColumnWidth(sheet, column, 1, width * CHARACTER));
  return saveXlsx(book);
}
