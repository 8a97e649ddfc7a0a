import { dayOfSerial, DAYS_TO_1904 } from "../../reading/cells/date";
import type { CellValue } from "../../reading/cells/grid";
import { columnLetters } from "../../ground/address";
import { withoutWildcards, type Row } from "../plan/formula";

/**
 * What the sheet's formulas will find in the buyer's row, worked out here in the same way: where it is not what the reader found, the row is
 * treated by name (see `exceptions.ts`), so that the sheet and our own computing always agree.
 */
const SPACES = [" ", "\u00a0", "\u202f", "\u2009"];
const KEY_LENGTH = 240;

/**
 * The amount cell as a number, rounded to the cent, an error when it holds none; `digits`: the list of the ten digits, or its name; `times`: the cell of
 * the factor that it is multiplied by, where there is one.
 */
export function amountFormula(cell: string, decimalMark: "," | ".", digits: string, times?: string): string {
  const scaled = times === undefined ? "" : `*${times}`;
  // NUMBERVALUE passes over plain spaces; of an empty text it makes 0.
  const bare = [...SPACES.slice(1), "€"].reduce(
    (text, mark) => `SUBSTITUTE(${text},"${mark}","")`,
    `SUBSTITUTE(${cell},"\u2212","-")`,
  );
  const text = `NUMBERVALUE(${bare},"${decimalMark}","${groupMark(decimalMark)}")`;
  return `ROUND(IF(ISNUMBER(${cell}),${cell},IF(SUMPRODUCT(--ISNUMBER(FIND(${digits},${cell}))),${text},""))${scaled},2)`;
}

/** Cents that `amountFormula` finds; undefined when it finds no number. */
export function amountFound(cell: CellValue, decimalMark: "," | ".", factor = 1): number | undefined {
  if (typeof cell === "number") return centsOf(cell * factor);
  if (typeof cell === "boolean") return undefined;
  const bare = [...SPACES, "€"].reduce((text, mark) => text.replaceAll(mark, ""), cell.replaceAll("\u2212", "-"));
  const [whole = "", ...decimals] = bare.split(decimalMark);
  const plain =
    whole.replaceAll(groupMark(decimalMark), "") + (decimals.length > 0 ? `.${decimals.join(decimalMark)}` : "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? centsOf(Number(plain) * factor) : undefined;
}

const groupMark = (decimalMark: "," | "."): string => (decimalMark === "," ? "." : ",");

/** Half a cent goes away from zero, as in Excel's ROUND. */
function centsOf(amount: number): number {
  const exact = Number((Math.abs(amount) * 100).toPrecision(15));
  const cents = Math.sign(amount) * Math.round(exact);
  return cents === 0 ? 0 : cents;
}

/** How a row tells its year. */
export type YearSource = { readonly column: number; readonly part: "year" | "dateRight" | "dateLeft" };

/** VALUE reads « 1-05 » as a date and « 1e03 » as a number: four signs before an exponent are a number from 1000 on only where each is a digit; divided by FALSE, any other is an error. */
export function yearFormula({ column, part }: YearSource, row: Row): string {
  const cell = `${columnLetters(column)}${row}`;
  const digits = `VALUE(${part === "dateRight" ? "RIGHT" : "LEFT"}(TRIM(${cell}),4)&"e0")`;
  return `IF(ISNUMBER(${cell}),${part === "year" ? cell : `YEAR(${cell})`},IFERROR(${digits}/(${digits}>=1000),""))`;
}

export function yearFound({ part }: YearSource, cell: CellValue, date1904: boolean): number | undefined {
  if (typeof cell === "number") return part === "year" ? cell : yearOfSerial(cell, date1904);
  const text = String(cell).trim();
  const digits = part === "dateRight" ? text.slice(-4) : text.slice(0, 4);
  return /^\d{4}$/.test(digits) ? Number(digits) : undefined;
}

function yearOfSerial(serial: number, date1904: boolean): number | undefined {
  if (serial < 1) return undefined;
  return dayOfSerial(serial + (date1904 ? DAYS_TO_1904 : 0)).getUTCFullYear();
}

/** The family's text; where families are decimal numbers (see `isDecimal`), these keep a point whatever Excel's language. */
export function familyFormula(column: number, row: Row, areDecimals: boolean): string {
  const cell = `${columnLetters(column)}${row}`;
  const text = `TRIM(${cell})`;
  return `LEFT(${areDecimals ? `IF(ISNUMBER(${cell}),SUBSTITUTE(${cell},",","."),${text})` : text},${KEY_LENGTH})`;
}

/** Such a name, « 10.01 », is typed as a number that Excel writes by its language's rules. */
export const isDecimal = (name: string): boolean => /^-?\d+\.\d+$/.test(name);

export function familyFound(cell: CellValue): string {
  return joinedText(cell).replace(/ +/g, " ").replace(/^ | $/g, "").slice(0, KEY_LENGTH);
}

/** The text by which a row treated by name is recognised wherever it is sorted to. */
export function contentKeyFormula(columns: readonly number[], row: Row): string {
  if (columns.length === 0) return `""`;
  const joined = columns.map((column) => `${columnLetters(column)}${row}`).join(`&"|"&`);
  return `LEFT(${withoutWildcards(`SUBSTITUTE(${joined}&"",",",".")`)},${KEY_LENGTH})`;
}

export function contentKey(cells: readonly CellValue[]): string {
  return cells.map(joinedText).join("|").replaceAll(",", ".").replace(/[*?~]/g, " ").slice(0, KEY_LENGTH);
}

/** Text that Excel's `&` makes of a cell, with a point for decimals. */
export function joinedText(cell: CellValue): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : cell;
}

/** `signatureOf` as the sheet computes it (see `reading/signature.ts`). */
export function signatureFormula(columns: readonly number[], row: Row): string {
  const joined = columns.map((column) => `${columnLetters(column)}${row}`).join(`&"|"&`);
  return `LEFT(${withoutWildcards(joined)},${KEY_LENGTH})`;
}
