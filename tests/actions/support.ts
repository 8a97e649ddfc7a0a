import { choosePerimeters } from "../../src/actions/perimeters/perimeters";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book, Scalar } from "../../src/workbook/book/model";
import { openFile } from "../../src/workbook/files/open";

export const WORK = { language: "fr" as const };

export function opened(name: string, bytes: Uint8Array): Book {
  const result = openFile(name, bytes);
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

/** What the pane does in its four steps; Excel must be started. */
export async function studied(perimeters: readonly string[], from: Study = EMPTY_STUDY): Promise<Study> {
  const read = await ACTIONS.reading.run(from, WORK);
  if (!read.reading?.ok) throw new Error(`not read: ${read.reading?.code ?? ""}`);
  return ACTIONS.locating.run(await choosePerimeters(read, perimeters, "fr"), WORK);
}

/** Values of the first row of a sheet whose first cell begins with the label. */
export function rowOf(book: Book, sheetName: string, label: string): Scalar[] {
  const sheet = book.sheet(sheetName);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error(`no sheet ${sheetName}`);
  for (let row = used.top; row < used.top + used.rows; row++) {
    if (String(sheet.value(row, 0) ?? "").startsWith(label))
      return Array.from({ length: used.left + used.columns }, (_, column) => sheet.value(row, column));
  }
  throw new Error(`no row « ${label} » on ${sheetName}`);
}

export const cents = (value: Scalar | undefined): number => (typeof value === "number" ? Math.round(value * 100) : NaN);
