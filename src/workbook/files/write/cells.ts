import type { Scalar, Sheet } from "../../book/model";
import { cellReference } from "../read/address";
import type { FormulaWriter } from "./formulas/formulas";
import type { StringsWriter } from "./strings";
import { escapedText } from "./strings";

/** XML of one cell. `kept` is its old `<f>` element when the formula did not change. */
export function cellXml(
  sheet: Sheet,
  row: number,
  column: number,
  style: number,
  strings: StringsWriter,
  formulas: FormulaWriter,
  kept?: string,
): string {
  const start = `<c r="${cellReference(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  const value = sheet.value(row, column);
  const formula = kept ?? formulas.element(row, column);
  return formula === undefined ? constantXml(start, value, strings) : `${start}${resultXml(value, formula)}`;
}

function constantXml(start: string, value: Scalar, strings: StringsWriter): string {
  if (value === null) return `${start}/>`;
  if (typeof value === "string") return `${start} t="s"><v>${strings.index(value)}</v></c>`;
  return `${start}${resultXml(value, "")}`;
}

/** Errors that the file format does not know. */
const NEWER_ERRORS: ReadonlySet<string> = new Set(["#SPILL!", "#CALC!", "#BUSY!"]);

/** Rest of a cell whose tag is open: type, what comes before the value, value. */
function resultXml(value: Scalar, before: string): string {
  if (value === null) return `>${before}</c>`;
  if (typeof value === "number")
    return Number.isFinite(value) ? `>${before}<v>${value}</v></c>` : ` t="e">${before}<v>#NUM!</v></c>`;
  if (typeof value === "boolean") return ` t="b">${before}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string") return ` t="str">${before}<v>${escapedText(value)}</v></c>`;
  return ` t="e">${before}<v>${NEWER_ERRORS.has(value.error) ? "#VALUE!" : value.error}</v></c>`;
}
