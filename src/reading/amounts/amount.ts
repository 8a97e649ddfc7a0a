import type { CellValue } from "../cells/grid";
import { isBlank } from "../cells/cells";

export type DecimalMark = "," | ".";

/** What an amount cell says. Cents are integers, rounded half away from zero. */
export type AmountReading =
  | { readonly kind: "missing" }
  | { readonly kind: "amount"; readonly cents: number }
  | { readonly kind: "several"; readonly cents: number; readonly count: number }
  /** A number that the cell itself calls a total: "Total : 73 243,56". */
  | { readonly kind: "total"; readonly cents: number }
  /** Beyond what cents can hold exactly. */
  | { readonly kind: "huge" }
  | { readonly kind: "unreadable" };

const SPACES = /[\s\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]+/g;
const CURRENCY =
  /€|£|\$|\ufffd|\beuros?\b|\beur\b|\bgbp\b|\bchf\b|\busd\b|\bfr\.|\bh\.?t\.?(?:va)?(?=$|\W)|\bt\.?t\.?c\.?(?=$|\W)|\btvac\b/gi;
const TOTAL_PREFIX = /^\s*(?:sous[- ]?total|sub[- ]?total|total)[^\d:]{0,30}:?\s*/i;
const SIMPLE = /^-?[\d.,]*\d$/;
/** One or two figures after the only mark: it is the decimal one. */
const PLAIN = /^-?\d+(?:[.,]\d{1,2})?$/;
/** "12€50". */
const CURRENCY_AS_MARK = /(\d)\s?(?:€|£|eur(?:os?)?)\s?(\d{2})\s*$/i;
/** "1.250,-" and "820.--" have no cents. */
const NO_CENTS = /[.,]-+$/;
/** "12,5 k€", "1,2 M€", "12 000 keur". */
const POWER = /(\d)\s*(?:k|m)\s?(?:€|eur(?:os?)?\b)/i;

/**
 * Reads an amount as people and exports write it; `mark` decides texts such as "1.234" that say nothing by themselves.
 * `power`: power of ten by which the column counts (3 under "Montant k€").
 */
export function readAmount(value: CellValue | undefined, mark: DecimalMark, power = 0): AmountReading {
  if (typeof value === "number") return Number.isFinite(value) ? ofNumber(value * 10 ** power) : { kind: "unreadable" };
  if (value === undefined || typeof value === "boolean")
    return { kind: value === undefined ? "missing" : "unreadable" };
  if (PLAIN.test(value) && value.length < 15) return ofNumber(Number(value.replace(",", ".")) * 10 ** power);
  if (isBlank(value)) return { kind: "missing" };
  const single = centsOfText(value, mark, power);
  if (single !== undefined) return Number.isSafeInteger(single) ? { kind: "amount", cents: single } : { kind: "huge" };
  if (TOTAL_PREFIX.test(value)) {
    const total = centsOfText(value.replace(TOTAL_PREFIX, ""), mark, power);
    if (total !== undefined && Number.isSafeInteger(total)) return { kind: "total", cents: total };
  }
  return severalAmounts(value, mark, power) ?? { kind: "unreadable" };
}

function ofNumber(value: number): AmountReading {
  const cents = centsOfNumber(value);
  return Number.isSafeInteger(cents) ? { kind: "amount", cents } : { kind: "huge" };
}

/** Integer cents of a number of euros, half away from zero, blind to binary noise (1.005 is 1.01). */
export function centsOfNumber(euros: number): number {
  const scaled = Math.abs(euros) * 100;
  const rounded = Math.round(scaled);
  const cents = Math.abs(scaled - rounded) < 0.49 ? rounded : Math.round(Number(scaled.toPrecision(15)));
  return euros < 0 && cents !== 0 ? -cents : cents;
}

/** Integer cents of one amount as text, or undefined when it is none. Negative: "-1", "1-", "(1)", "−1", "-£1", "1 CR". */
function centsOfText(text: string, mark: DecimalMark, power: number): number | undefined {
  const bare = bareNumber(text);
  if (!bare) return undefined;
  const parts = splitNumber(bare.digits, mark);
  if (!parts) return undefined;
  const cents = roundedCents(parts.whole, parts.fraction, power + powerNamed(text));
  return bare.negative && cents !== 0 ? -cents : cents;
}

/** Digits and marks of the text without spaces, currency or sign. */
export function bareNumber(text: string): { digits: string; negative: boolean } | undefined {
  if (text.length > 200) return undefined;
  if (text.length <= 40 && SIMPLE.test(text))
    return text.charCodeAt(0) === 45 ? { digits: text.slice(1), negative: true } : { digits: text, negative: false };
  const unmarked = text.replace(CURRENCY_AS_MARK, "$1,$2").replace(POWER, "$1");
  let rest = unmarked.replace(CURRENCY, "").replace(SPACES, "").replace(/[−–—]/g, "-").replace(NO_CENTS, "");
  if (rest.startsWith("'")) rest = rest.slice(1);
  let negative = false;
  if (/^\(.*\)$/.test(rest)) [rest, negative] = [rest.slice(1, -1), true];
  if (/CR$/i.test(rest)) [rest, negative] = [rest.slice(0, -2), true];
  else if (/DR$/i.test(rest)) rest = rest.slice(0, -2);
  if (rest.startsWith("-")) [rest, negative] = [rest.slice(1), !negative || text.includes("(")];
  else if (rest.startsWith("+")) rest = rest.slice(1);
  if (rest.endsWith("-")) {
    if (negative) return undefined;
    [rest, negative] = [rest.slice(0, -1), true];
  }
  return rest.length <= 40 && /^[\d.,'’]*\d[\d.,'’]*$/.test(rest)
    ? { digits: rest.replace(/['’]/g, ""), negative }
    : undefined;
}

/** Decimal mark that the digits show by themselves; null when they could be read both ways; undefined when there is none or they make no number. */
export function markShown(digits: string): DecimalMark | null | undefined {
  const dot = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (dot < 0 && comma < 0) return undefined;
  if (dot >= 0 && comma >= 0) return dot > comma ? "." : ",";
  const seen: DecimalMark = dot >= 0 ? "." : ",";
  const before = digits.indexOf(seen);
  if (before !== Math.max(dot, comma)) return seen === "." ? "," : ".";
  const after = digits.length - before - 1;
  return after === 3 && before >= 1 && before <= 3 && digits[0] !== "0" ? null : seen;
}

function splitNumber(digits: string, columnMark: DecimalMark): { whole: string; fraction: string } | undefined {
  const mark = markShown(digits) ?? columnMark;
  const at = digits.lastIndexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? "" : digits.slice(at + 1);
  if (whole.includes(mark) || !/^\d*$/.test(fraction) || !/^\d*$|^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return undefined;
  return { whole: whole.replace(/[.,]/g, ""), fraction };
}

function roundedCents(whole: string, fraction: string, power: number): number {
  const [before, after] =
    power === 0 ? [whole, fraction] : [whole + fraction.padEnd(power, "0").slice(0, power), fraction.slice(power)];
  const cents = Number(before || "0") * 100 + Number(after.padEnd(2, "0").slice(0, 2));
  return cents + (after.charCodeAt(2) >= 53 ? 1 : 0);
}

const powerNamed = (text: string): number => {
  const [scale] = POWER.exec(text) ?? [];
  return scale === undefined ? 0 : /k/i.test(scale) ? 3 : 6;
};

/** Power of ten that a header announces: "Montant (k€ HT)", "en milliers d'euros", "M€". */
export function powerOfHeader(header: string): 0 | 3 | 6 {
  if (/\bk\s?(?:€|eur)|\bmilliers\b|\bthousands?\b|£\s?(?:k|000)\b/i.test(header)) return 3;
  return /\bM\s?(?:€|EUR|eur)|\bmillions?\b/.test(header) ? 6 : 0;
}

/** "Lot 2: 10869,56⏎Lot 4: 13377,13": one amount a line (or between "+", ";" or " / ", or after the cents), each perhaps after its own words. */
function severalAmounts(text: string, mark: DecimalMark, power: number): AmountReading | undefined {
  const pieces = text
    .split(/[\n\r;+]+|\s+\/\s+|\s+et\s+|\s+and\s+|(?<=\d[.,]\d\d(?:\s?€)?)\s+(?=\d)/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length < 2 || pieces.length > 20) return undefined;
  let sum = 0;
  for (const piece of pieces) {
    const cents = centsOfText(piece.replace(/^[^:=]{0,40}[:=]/, ""), mark, power);
    if (cents === undefined) return undefined;
    sum += cents;
  }
  return Number.isSafeInteger(sum) ? { kind: "several", cents: sum, count: pieces.length } : { kind: "huge" };
}
