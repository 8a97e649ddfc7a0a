import { utils, write, type CellObject } from "@e965/xlsx";
import { writeFileSync } from "node:fs";

/** Writes a workbook of these sheets, by their names, as another programme writes it. */
export function writeWorkbook(
  path: string,
  sheets: Readonly<Record<string, (string | number | CellObject)[][]>>,
): void {
  const book = utils.book_new();
  for (const [title, cells] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(cells), title);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
}
