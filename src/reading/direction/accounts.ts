import { count } from "../../ground/counts";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { ColumnLook } from "../columns/look";

/**
 * Accounts of public bodies (instructions M14, M57, M21, M22): class 6 and class 2 are what is bought, class 7 is what is received.
 * In a column named after accounts, codes of class 7 among purchases are receipts.
 */
const NAMED_AFTER_ACCOUNTS = new Set(["compte", "nature", "imputation", "article", "account", "chapitre"]);
/** The code alone, or before its words or its function: « 752/020 », « 7066 - Redevances ». */
const CODE = /^\d{3,10}(?![\d.,]|[-/]\d\d[-/])/;
const CHAPTER = /^(?:0\d\d|\d\d)(?!\d|[.,]\d)/;
const NEARLY_ALL = 0.95;

type Rows = readonly (readonly CellValue[])[];

/** Tells the rows of receipts by their account; undefined where no column does. */
export function receiptsByAccount(
  looks: readonly ColumnLook[],
  values: Rows,
  from: number,
  end: number,
): { readonly index: number; readonly isReceipt: (row: readonly CellValue[]) => boolean } | undefined {
  for (const { index, words, profile } of looks) {
    if (profile.dates > 0.2 || profile.decimals > 0.2 || !words.some((word) => NAMED_AFTER_ACCOUNTS.has(word)))
      continue;
    const pattern = words.includes("chapitre") ? CHAPTER : CODE;
    const isReceipt = (row: readonly CellValue[]): boolean => {
      const text = textOf(row[index]);
      return text.startsWith("7") && pattern.test(text);
    };
    if (areAccounts(values, index, from, end, pattern)) return { index, isReceipt };
  }
  return undefined;
}

/** Nearly all cells are codes of classes 0, 2, 6 and 7; most are not of class 7, some are. */
function areAccounts(values: Rows, index: number, from: number, end: number, pattern: RegExp): boolean {
  let [filled, bought, received] = [0, 0, 0];
  for (const [value, rows] of countsIn(values, index, from, end)) {
    if (isBlank(value)) continue;
    filled += rows;
    const text = textOf(value);
    if (!pattern.test(text)) continue;
    if (/^[026]/.test(text)) bought += rows;
    else if (text.startsWith("7")) received += rows;
  }
  return received > 0 && bought >= received && bought + received >= NEARLY_ALL * filled;
}

/** How many rows hold each value of a column: accounts are few. */
function countsIn(values: Rows, column: number, from: number, end: number): Map<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (let row = from; row < end; row++) count(counts, values[row]?.[column] ?? "");
  return counts;
}
