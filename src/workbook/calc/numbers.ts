import { parseValue } from "numfmt";
import { frenchNumber } from "./text/frenchTexts";
import { languageNow } from "./text/language";
import { ERRORS, type CellError, type Scalar } from "./values";

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** Amounts with groups, signs of money, percents or brackets; dates; times. */
const DRESSED = new RegExp(
  `^([-+(]?\\s*[$€£]?\\s*[-+]?(\\d{1,3}(,\\d{3})+|\\d+|(?=\\.\\d))(\\.\\d*)?(e[-+]?\\d+)?\\s*[%€]?\\)?|\\d{1,4}[-/]\\d{1,2}([-/]\\d{1,4})?( +\\d.*)?|\\d{1,2}:\\d{2}.*|\\d{1,2}[- ]${MONTH}([- ]\\d{2,4})?|${MONTH} \\d{1,2}(, *\\d{4})?)$`,
  "i",
);

/** The number that a text means to an Excel of the language of the calculation, or undefined. */
export function textNumber(text: string): number | undefined {
  return languageNow() === "fr" ? frenchNumber(text, englishNumber) : englishNumber(text);
}

/** The number that a text means to an English Excel ("1,000.5", "5%", "2024-01-31"), or undefined. */
function englishNumber(text: string): number | undefined {
  const first = text.charCodeAt(0);
  // Letters that begin no month, most of the texts of a sheet.
  if ((first > 122 && first < 160) || Number.isNaN(first)) return undefined;
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return Number(trimmed);
  if (!DRESSED.test(trimmed)) return undefined;
  // Blanks around a number do not matter; around a date they do.
  if (trimmed !== text && /^\d{1,4}[-/]\d/.test(trimmed)) return undefined;
  const parsed = parseValue(trimmed);
  return typeof parsed?.v === "number" ? parsed.v : undefined;
}

/** A value as a number in arithmetic: texts are read, empty is 0. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textNumber(value) ?? ERRORS.value;
  return value;
}
