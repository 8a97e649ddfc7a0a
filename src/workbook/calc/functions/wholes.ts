import { toNumber } from "../numbers";
import { collected } from "./aggregate";
import { isBlock, type Operand } from "../operands";
import { ERRORS, isError, type CellError, type Scalar } from "../values";
import { blocks, numbers, texts, values, type Definition } from "./definition";

/** Above 2^53 whole numbers are no longer exact: Excel refuses them. */
const MOST = 2 ** 53;

function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

function wholePart(value: Scalar): number | CellError {
  const number = typeof value === "boolean" ? ERRORS.value : toNumber(value);
  if (typeof number !== "number") return number;
  return number < 0 || number >= MOST ? ERRORS.num : Math.trunc(number);
}

const isOneCell = (arg: Operand): boolean => isBlock(arg) && arg.rows * arg.columns === 1;
const hasEmptyCells = (arg: Operand): boolean => {
  if (!isBlock(arg) || isOneCell(arg)) return false;
  let filled = 0;
  arg.each(() => filled++);
  return filled < arg.rows * arg.columns;
};

/**
 * Over whole parts: decimals are cut off, a number below nought is refused; texts are read as numbers, in cells too. Empty cells named one by
 * one count for nothing, and alone are refused; in a range they are nought.
 */
const ofWholes = (run: (wholes: readonly number[]) => number): Definition => ({
  ...blocks(1, 255, (args) => {
    const wholes = collected(args, wholePart);
    if (isError(wholes)) return wholes;
    const all = args.some(hasEmptyCells) ? [...wholes, 0] : wholes;
    if (all.length === 0) return ERRORS.value;
    const result = run(all);
    return result >= MOST ? ERRORS.num : result;
  }),
  refusesMissing: true,
});

/** n × (n − 1) × …, `count` factors, each divided by 1, 2, … when order does not matter; given up as soon as it is too great. */
function arrangements(n: number, count: number, ordered: boolean): Scalar {
  const [from, taken] = [Math.trunc(n), Math.trunc(count)];
  if (from < 0 || taken < 0 || taken > from) return ERRORS.num;
  const factors = ordered ? taken : Math.min(taken, from - taken);
  let result = 1;
  for (let at = 0; at < factors; at++) {
    result *= from - at;
    if (!ordered) result /= at + 1;
    if (!Number.isFinite(result)) return ERRORS.num;
  }
  return ordered ? result : Math.round(result);
}

const LETTERS = "MDCLXVI";
const WORTH: Readonly<Record<string, number>> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };

/** Form 0 is the classic one; each further form (to 4) may take away smaller letters from greater ones: 499 is CDXCIX, LDVLIV, … ID. */
function roman(value: number, form: number): Scalar {
  let rest = Math.trunc(value);
  const mode = Math.trunc(form);
  if (rest < 0 || rest > 3999 || mode < 0 || mode > 4) return ERRORS.value;
  const worth = (at: number): number => WORTH[LETTERS.charAt(at)] ?? 0;
  let text = "";
  for (let tens = 0; tens < LETTERS.length; tens += 2) {
    const digit = Math.floor(rest / worth(tens));
    if (digit % 5 !== 4) {
      text += (digit > 4 ? LETTERS.charAt(tens - 1) : "") + LETTERS.charAt(tens).repeat(digit % 5);
      rest %= worth(tens);
      continue;
    }
    const greater = tens - (digit === 4 ? 1 : 2);
    let less = tens;
    for (let step = 0; step < mode && less < LETTERS.length - 1; step++) {
      if (worth(greater) - worth(less + 1) > rest) break;
      less++;
    }
    text += LETTERS.charAt(less) + LETTERS.charAt(greater);
    rest += worth(less) - worth(greater);
  }
  return text;
}

function arabic(text: string): Scalar {
  const [, sign = "", letters = ""] = /^\s*(-?)([MDCLXVI]{0,255})\s*$/i.exec(text) ?? [];
  if (letters === "" && text.trim() !== "") return ERRORS.value;
  const worth = [...letters.toUpperCase()].map((letter) => WORTH[letter] ?? 0);
  const value = worth.reduce((sum, one, at) => sum + (one < (worth[at + 1] ?? 0) ? -one : one), 0);
  return sign === "-" ? -value : value;
}

const isRadix = (radix: number): boolean => radix >= 2 && radix <= 36;

export const WHOLES: Readonly<Record<string, Definition>> = {
  GCD: ofWholes((list) => list.reduce(divisor, 0)),
  LCM: ofWholes((list) => list.reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b), 1)),
  FACT: numbers(1, 1, (n = 0) => (n < 0 || n >= 171 ? ERRORS.num : arrangements(n, n, true))),
  COMBIN: numbers(2, 2, (n = 0, count = 0) => arrangements(n, count, false)),
  PERMUT: numbers(2, 2, (n = 0, count = 0) => arrangements(n, count, true)),
  ROMAN: values(1, 2, ([value = null, form = null]) => {
    const number = toNumber(value);
    // TRUE is the classic form, FALSE the shortest.
    const mode = typeof form === "boolean" ? (form ? 0 : 4) : toNumber(form);
    return typeof number !== "number" ? number : typeof mode !== "number" ? mode : roman(number, mode);
  }),
  ARABIC: texts("t", 1, ({ text }) => arabic(text(0))),
  BASE: numbers(2, 3, (value = 0, radix = 10, length = 0) =>
    value < 0 || value >= MOST || !isRadix(Math.trunc(radix)) || length < 0 || length > 255
      ? ERRORS.num
      : Math.trunc(value).toString(Math.trunc(radix)).toUpperCase().padStart(Math.trunc(length), "0"),
  ),
  DECIMAL: texts("tn", 2, ({ text, number }) => {
    const radix = Math.trunc(number(1, 10));
    if (!isRadix(radix) || text(0).length > 255) return ERRORS.num;
    const digits = [...text(0).trim().toLowerCase()].map((digit) => parseInt(digit, 36));
    return digits.some((digit) => !(digit < radix))
      ? ERRORS.num
      : digits.reduce((sum, digit) => sum * radix + digit, 0);
  }),
};
