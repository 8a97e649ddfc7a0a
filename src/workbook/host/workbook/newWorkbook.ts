import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { Session } from "../protocol/session";

/**
 * `Excel.createWorkbook`, as Excel on the web does it: from a file, or empty. The workbook at hand stays as it is.
 * Reads no file: whoever shows it opens it with the care due to any file.
 * @throws ExcelError
 */
export function openNewWorkbook({ onNewWorkbook }: Session, given: Arguments): void {
  if (!onNewWorkbook) throw new ExcelError("InvalidOperation", given.location);
  onNewWorkbook(given.has(0) ? given.bytes(0) : undefined);
}
