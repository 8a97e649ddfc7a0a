import { format, isDateFormat } from "numfmt";
import { textNumber } from "../numbers";
import { ERRORS, isError, toText, type Scalar } from "../values";
import { half, rounded } from "./math";

interface Pattern {
  readonly text: string;
  readonly locale: "en" | "fr";
}

/** The serial after 31 December 9999. */
const AFTER_LAST_DAY = 2_958_466;

/** Quoted words, letters after a backslash, colours and AM/PM: nothing to read in them. */
const LITERAL = /("[^"]*"|\\.|\[[^\]]*\]|am\/pm|a\/p)/i;

/** TEXT; `daysAhead`: from the workbook's calendar to that of 1900, which dates are written by. */
export function inFormat(value: Scalar, given: Scalar, daysAhead: number): Scalar {
  const text = toText(given);
  if (typeof text !== "string") return text;
  const pattern = readPattern(text);
  return formatted(typeof value === "number" && isDateFormat(pattern.text) ? value + daysAhead : value, pattern);
}

/**
 * A pattern lies in a formula as its author's Excel has it, whatever the language of the reader's: French ones (« jj/mm/aaaa », « # ##0,00 ») are
 * known by their letters, or by a comma before one or two last digits.
 */
function readPattern(text: string): Pattern {
  const outside = text
    .split(LITERAL)
    .filter((_, index) => index % 2 === 0)
    .join("");
  if (/j|a{2,4}/i.test(outside))
    return { text: translated(text, (part) => part.replace(/j/gi, "d").replace(/a/gi, "y")), locale: "fr" };
  const isFrench =
    /[#0][ \u00a0\u202f][#0]{2}|(?:^|[^,#0.])[#?]*0,0{1,2}(?![0#?,.])/.test(outside) && !outside.includes(".");
  return isFrench ? { text: translated(text, englishMarks), locale: "fr" } : { text, locale: "en" };
}

const englishMarks = (part: string): string =>
  part.replace(/,(?=[0#?])/g, ".").replace(/([#0])[ \u00a0\u202f](?=[#0])/g, "$1,");

const translated = (text: string, change: (part: string) => string): string =>
  text
    .split(LITERAL)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");

/** Digits kept by a number format: 1.005 reads "1.01" in Excel, whatever its binary fraction. */
function decimalsOf(pattern: string): number {
  if (!/[0#?]/.test(pattern) || /[eE/]/.test(pattern)) return 15;
  return (
    (/\.([0#?]*)/.exec(pattern)?.[1]?.length ?? 0) +
    (pattern.includes("%") ? 2 : 0) -
    3 * (/,+(?=[^0#?]*$)/.exec(pattern)?.[0].length ?? 0)
  );
}

/** What the pattern shows of a value; a negative one that rounds to nothing keeps the section of negatives. */
function shownBy(given: string | number | boolean, pattern: string): string | number | boolean {
  if (typeof given !== "number" || isDateFormat(pattern) || !/[0#?]/.test(pattern) || /e[+-]/i.test(pattern))
    return given;
  const shown = rounded(given, decimalsOf(pattern), half);
  return shown === 0 && given < 0 && pattern.includes(";") ? given : shown;
}

function formatted(value: Scalar, { text, locale }: Pattern): Scalar {
  if (isError(value)) return value;
  const given = typeof value === "string" ? (textNumber(value) ?? value) : (value ?? 0);
  if (text === "") return "";
  if (typeof given === "number" && isDateFormat(text) && (given < 0 || given >= AFTER_LAST_DAY)) return ERRORS.value;
  try {
    return format(text, shownBy(given, text), locale === "fr" ? { locale } : {});
  } catch {
    return ERRORS.value;
  }
}
