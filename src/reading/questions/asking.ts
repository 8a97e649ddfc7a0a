import { cellAddress } from "../../ground/address";
import { shown } from "../cells/example";
import type { Meaning, Question } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

/** Rows that a question names at most. */
export const ROWS_NAMED = 500;

/** Asks about rows of the sheet, the first of which is the example, by its cell of a meaning (the amount's); no question without rows. */
export type RowAsker = (
  code: string,
  rows: readonly number[],
  choices: readonly string[],
  more?: Readonly<Record<string, string | number>>,
  meaning?: Meaning,
) => Question[];

export const rowAsker =
  (table: Understanding): RowAsker =>
  (code, rows, choices, more = {}, meaning = "amount") => {
    const [first] = rows;
    if (first === undefined) return [];
    return [
      {
        code,
        values: {
          sheet: table.grid.sheet,
          count: rows.length,
          cell: cellAddress(first, columnOf(table, meaning) + table.grid.left),
          value: textAt(table, first, meaning),
          ...more,
        },
        rows: rows.slice(0, ROWS_NAMED),
        choices,
      },
    ];
  };

/** What the row's cell of a meaning shows. */
export const textAt = (table: Understanding, row: number, meaning: Meaning): string =>
  shown(table.values[row - table.grid.top]?.[columnOf(table, meaning)]);

const columnOf = ({ guess }: Understanding, meaning: Meaning): number => guess.columns.get(meaning) ?? 0;
