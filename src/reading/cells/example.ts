import { cellAddress } from "../../ground/address";
import { isBlank, textOf } from "./cells";
import type { CellValue } from "./grid";
import type { Understanding } from "../columns/understanding";

const SHOWN = 60;

/** A cell of the table, to be named in a question. */
export interface Example {
  readonly cell: string;
  readonly value: string;
}

/** First cell of a column (index in the grid's rows) that suits; the column's first row when none does. */
export function exampleIn(
  { values, firstLine, end, grid }: Understanding,
  column: number,
  suits: (value: CellValue, row: readonly CellValue[]) => boolean = (value) => !isBlank(value),
): Example {
  let best = Math.min(firstLine, Math.max(0, values.length - 1));
  for (let index = firstLine; index < end; index++) {
    const row = values[index] ?? [];
    const value = row[column];
    if (value === undefined || !suits(value, row)) continue;
    best = index;
    break;
  }
  return { cell: cellAddress(best + grid.top, column + grid.left), value: shown(values[best]?.[column]) };
}

/** Text of a cell as a question shows it. */
export const shown = (value: CellValue | undefined): string => textOf(value).replace(/\s+/g, " ").slice(0, SHOWN);
