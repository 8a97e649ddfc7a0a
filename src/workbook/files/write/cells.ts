import type { Scalar, Sheet } from "../../book/model";
import { cellReference } from "../read/address";
import type { FormulaWriter } from "./formulas";
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
  const formula = formulas.of(sheet, row, column);
  const value = sheet.value(row, column);
  if (formula === undefined) return constantXml(start, value, strings);
  return `${start}${resultXml(value, kept ?? formulaXml(formula.text, formula.spills ? cellReference(row, column) : undefined))}`;
}

function constantXml(start: string, value: Scalar, strings: StringsWriter): string {
  if (value === null) return `${start}/>`;
  if (typeof value === "string") return `${start} t="s"><v>${strings.index(value)}</v></c>`;
  return `${start}${resultXml(value, "")}`;
}

function formulaXml(text: string, spillsFrom: string | undefined): string {
  return `<f${spillsFrom ? ` t="array" ref="${spillsFrom}"` : ""}>${text}</f>`;
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
