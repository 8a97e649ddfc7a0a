import { isBlank, isEmpty, textOf } from "./cells";
import type { CellValue } from "./grid";
import type { LeftOutRow } from "./purchases";
import type { RowAmounts } from "./rowAmount";
import type { Understanding } from "./understanding";

type Row = readonly CellValue[];

/** Nothing at all between two columns, not even a dash. */
export function isBlankRow(row: Row, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) if (!isEmpty(row[column])) return false;
  return true;
}

/** First text of the row, that of the amount's column only for want of another. */
export function labelOf(row: Row, first: number, last: number, amountAt: number): string {
  for (let column = first; column <= last + 1; column++) {
    const value = row[column > last ? amountAt : column];
    if (column === amountAt) continue;
    if (typeof value === "string" && !isBlank(value)) return textOf(value).replace(/\s+/g, " ");
  }
  return "";
}

/** First text that a row holds beside the table. */
export function besideText({ span }: Understanding, row: Row): string | undefined {
  for (const { first, last } of span.beside) for (let column = first; column <= last; column++) if (!isBlank(row[column])) return textOf(row[column]).replace(/\s+/g, " ");
  return undefined;
}

/** Rows below the table's end (another table's) that hold an amount in this table's column: their cents are accounted for. */
export function rowsBelow({ values, guess, grid, firstColumn, lastColumn }: Understanding, end: number, amounts: RowAmounts): LeftOutRow[] {
  const amountAt = guess.columns.get("amount") ?? -1;
  return values.slice(end).flatMap((row, index): LeftOutRow[] => {
    const reading = amounts.of(row);
    return "cents" in reading ? [{ row: end + index + grid.top, reason: "beside", amountCents: reading.cents, label: labelOf(row, firstColumn, lastColumn, amountAt) || undefined }] : [];
  });
}
