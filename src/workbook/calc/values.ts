import { languageNow } from "./text/language";

/** What a cell holds or a formula gives. */
export type Scalar = string | number | boolean | CellError | null;
export interface CellError {
  /** "#BUSY!": a function of an add-in has not answered yet. */
  readonly error:
    "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";
  /** What an add-in's function says of its error. */
  readonly message?: string;
}

type ErrorCode = CellError["error"];
const code = (error: ErrorCode): CellError => Object.freeze({ error });

export const ERRORS = {
  null: code("#NULL!"),
  divide: code("#DIV/0!"),
  value: code("#VALUE!"),
  ref: code("#REF!"),
  name: code("#NAME?"),
  num: code("#NUM!"),
  na: code("#N/A"),
  spill: code("#SPILL!"),
  calc: code("#CALC!"),
  busy: code("#BUSY!"),
} as const;

const BY_TEXT = new Map<string, CellError>(Object.values(ERRORS).map((error) => [error.error, error]));

/** The error written so ("#N/A"), or undefined. */
export function errorNamed(text: string): CellError | undefined {
  return BY_TEXT.get(text.toUpperCase());
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** A number as Excel joins it to a text: 15 digits, no thousands mark, a power of ten only for very large or very small ones. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e21 || size < 1e-9) return scientific(rounded);
  if (size >= 1e15)
    return BigInt(rounded)
      .toString()
      .replace(/\d+$/, (digits) => digits.slice(0, 15) + "0".repeat(digits.length - 15));
  const plain = String(rounded);
  return plain.includes("e")
    ? rounded
        .toFixed(20)
        .replace(/(\.\d*?[1-9])0+\d?$/, "$1")
        .replace(/^(-?0\.0*\d{1,15}).*$/, "$1")
    : plain;
}

function scientific(value: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

const LOGICAL = { en: ["FALSE", "TRUE"], fr: ["FAUX", "VRAI"] } as const;

/** A value as a text, in the language of the calculation. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "number")
    return languageNow() === "fr" ? numberText(value).replace(".", ",") : numberText(value);
  if (value === null) return "";
  if (typeof value === "boolean") return LOGICAL[languageNow()][value ? 1 : 0];
  return value;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    const [no, yes] = LOGICAL[languageNow()];
    const upper = value.toUpperCase();
    return upper === yes ? true : upper === no ? false : ERRORS.value;
  }
  return value;
}

/** Texts are equal whatever their case. */
export function fold(text: string): string {
  return text.toLowerCase();
}

function rank(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

const collator = new Intl.Collator("fr", { sensitivity: "accent", ignorePunctuation: false });

/** Order of two values as Excel's comparisons have it: numbers before texts before booleans; empty is 0, "" or FALSE beside the other. */
export function compare(left: Scalar, right: Scalar): number {
  const a = left ?? emptyBeside(right);
  const b = right ?? emptyBeside(left);
  if (typeof a === "number" && typeof b === "number") return nearlyEqual(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string")
    return fold(a) === fold(b) ? 0 : collator.compare(a, b) || (fold(a) < fold(b) ? -1 : 1);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Whether {@link compare} finds no difference; for texts without the cost of an order. */
export function isEqual(left: Scalar, right: Scalar): boolean {
  if (typeof left !== "string" || typeof right !== "string") return compare(left, right) === 0;
  return left === right || fold(left) === fold(right);
}

function emptyBeside(other: Scalar): Scalar {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Excel compares 15 digits: 0.1+0.2 equals 0.3. */
export function nearlyEqual(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < Math.abs(a) * 2 ** -48;
}
