import type { Sheet } from "../../book/model";
import { tokenText } from "../../calc/formula";
import { FormulaError, tokenize } from "../../calc/text/tokens";
import { contentOf, isUnbounded, numberFormatOf } from "./cells";
import { ExcelError } from "../protocol/errors";
import type { Place } from "../protocol/place";
import { readTyped, type Typed } from "./typing";
import { requireUnlocked, requireUnprotected, type Session } from "../protocol/session";

/**
 * Writes `values` or `formulas`: a single value fills the range (a formula as it would be copied from the first cell), null leaves a cell alone, a text is read as if it were typed in an English Excel
 * unless the cell is of text format. @throws ExcelError
 */
export function writeCells(session: Session, place: Place, given: unknown): void {
  if (isUnbounded(place)) throw new ExcelError("InvalidArgument");
  requireUnlocked(place);
  const { sheet, area } = place;
  const formats: { readonly row: number; readonly column: number; readonly format: string }[] = [];
  const shifted = typeof given === "string" && given.startsWith("=") ? copiesOf(given, area) : undefined;
  const contents = gridOf(place, given).map((line, i) =>
    line.map((value, j) => {
      const [row, column] = [area.top + i, area.left + j];
      const { content, format } = typed(session, sheet, row, column, value, shifted);
      if (format !== undefined && numberFormatOf(sheet, row, column) === "General")
        formats.push({ row, column, format });
      return content;
    }),
  );
  refusingBadFormulas(() => session.book.setCells(sheet, area.top, area.left, contents, "addin"));
  for (const { row, column, format } of formats) session.book.setNumberFormats(sheet, row, column, [[format]], "addin");
}

/** A formula written for the first cell of an area, as it reads in each other one; undefined when it cannot be read. */
function copiesOf(
  formula: string,
  { top, left }: Place["area"],
): ((row: number, column: number) => string) | undefined {
  try {
    const tokens = tokenize(formula.slice(1), top, left);
    return (row, column) => `=${tokens.map((token) => tokenText(token, row, column)).join("")}`;
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** Number formats: one for the range (alone, or in an array of one), or one for each cell; null leaves a cell alone. @throws ExcelError */
export function writeNumberFormats(session: Session, place: Place, given: unknown): void {
  const { sheet, area } = place;
  requireUnprotected(sheet);
  const one = alone(given);
  if (typeof one === "string") return session.book.setFormat(sheet, area, { numberFormat: one }, "addin");
  if (isUnbounded(place)) throw new ExcelError("InvalidArgument");
  const formats = gridOf(place, given).map((line, i) =>
    line.map((format, j) => textOrCurrent(format, () => numberFormatOf(sheet, area.top + i, area.left + j))),
  );
  session.book.setNumberFormats(sheet, area.top, area.left, formats, "addin");
}

/** "x" out of `[["x"]]`: Microsoft's own samples give a whole column its format so. */
function alone(given: unknown): unknown {
  const single = (list: unknown): unknown => (Array.isArray(list) && list.length === 1 ? (list[0] as unknown) : list);
  return single(single(given));
}

function textOrCurrent(given: unknown, current: () => string): string {
  if (given === null) return current();
  if (typeof given !== "string") throw new ExcelError("InvalidArgument");
  return given;
}

/** @throws ExcelError InvalidArgument when rows or columns do not match. */
function gridOf({ area }: Place, given: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(given))
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => given));
  const fits = given.length === area.rows && given.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits)
    throw new ExcelError(
      "InvalidArgument",
      undefined,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return given as unknown[][];
}

function typed(
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
  copied: ((row: number, column: number) => string) | undefined,
): Typed {
  if (value === null) return { content: contentOf(sheet, row, column) };
  const isTextCell = numberFormatOf(sheet, row, column) === "@";
  if (typeof value === "number") return { content: { value: isTextCell ? String(value) : value } };
  if (typeof value === "boolean") return { content: { value: isTextCell ? String(value).toUpperCase() : value } };
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  if (isTextCell) return { content: { value: value === "" ? null : value } };
  return readTyped(copied?.(row, column) ?? value, session.book.date1904);
}

function refusingBadFormulas(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "formula-unreadable")
      throw new ExcelError("InvalidArgument", undefined, "formula");
    throw error;
  }
}
