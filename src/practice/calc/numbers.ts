import { parseValue } from "numfmt";
import type { CellError, Scalar } from "../book/model";
import { ERRORS } from "./values";

/** The number that a text means to an English Excel ("1,000.5", "5%", "2024-01-31"), or undefined. */
export function textNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || !/^[\d.+\-($€£]|^[A-Za-z]{3,9}[ \-/]\d/.test(trimmed)) return undefined;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$|[A-Za-z:/%$(,-]/.test(trimmed)) {
    const parsed = parseValue(trimmed);
    return typeof parsed?.v === "number" ? parsed.v : undefined;
  }
  return undefined;
}

/** A value as a number in arithmetic: texts are read, empty is 0. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textNumber(value) ?? ERRORS.value;
  return value;
}
