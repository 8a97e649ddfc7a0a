import { isBlank, isEmpty, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { LeftOutRow } from "../columns/purchases";
import type { RowAmounts } from "../amounts/rowAmount";
import type { Understanding } from "../columns/understanding";

type Row = readonly CellValue[];

/** Nothing at all between two columns, not even a dash. */
export function isBlankRow(row: Row, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) if (!isEmpty(row[column])) return false;
  return true;
}

/** What a row is called: its first text with letters, that of the amount's column only for want of another; else its first text ("4", "12/03"). */
export function labelOf(row: Row, first: number, last: number, amountAt: number): string {
  const texts = row
    .slice(first, last + 1)
    .filter((value, at): value is string => at + first !== amountAt && typeof value === "string" && !isBlank(value));
  const amount = row[amountAt];
  const named = [...texts, ...(typeof amount === "string" ? [amount] : [])].find((text) => /\p{L}/u.test(text));
  return textOf(named ?? texts[0]).replace(/\s+/g, " ");
}

/** First text that a row holds beside the table. */
export function besideText({ span }: Understanding, row: Row): string | undefined {
  for (const { first, last } of span.beside)
    for (let column = first; column <= last; column++)
      if (!isBlank(row[column])) return textOf(row[column]).replace(/\s+/g, " ");
  return undefined;
}

/** Rows below the table's end (another table's) that hold an amount in this table's column: their cents are accounted for. */
export function rowsBelow(
  { values, guess, grid, firstColumn, lastColumn }: Understanding,
  end: number,
  amounts: RowAmounts,
): LeftOutRow[] {
  const amountAt = guess.columns.get("amount") ?? -1;
  return values.slice(end).flatMap((row, index): LeftOutRow[] => {
    const reading = amounts.of(row);
    return "cents" in reading
      ? [
          {
            row: end + index + grid.top,
            reason: "beside",
            amountCents: reading.cents,
            label: labelOf(row, firstColumn, lastColumn, amountAt) || undefined,
          },
        ]
      : [];
  });
}
