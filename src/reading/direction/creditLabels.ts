import type { CellValue } from "../cells/grid";
import type { Understanding } from "../columns/understanding";
import { beginsAsCredit } from "./senses";

type Row = readonly CellValue[];

/** Rows whose description says that they are credit notes. */
export interface LabelledCredits {
  /** Sheet rows with a positive amount. */
  readonly rows: readonly number[];
  readonly isCredit: (row: Row) => boolean;
}

const NAMED_AS_LABEL = 0.4;

export function labelledCredits(table: Understanding, isPositive: (row: Row) => boolean): LabelledCredits {
  const { looks, guess, values, header, end, grid } = table;
  const others = new Set([...guess.columns].filter(([meaning]) => meaning !== "label").map(([, index]) => index));
  const columns = looks
    .filter(
      ({ index, named }) =>
        !others.has(index) && (index === guess.columns.get("label") || (named.get("label") ?? 0) >= NAMED_AS_LABEL),
    )
    .map(({ index }) => index);
  const isCredit = (row: Row): boolean =>
    columns.some((column) => {
      const value = row[column];
      return typeof value === "string" && beginsAsCredit(value);
    });
  const rows: number[] = [];
  if (columns.length > 0)
    for (let index = header.index + 1; index < end; index++) {
      const row = values[index] ?? [];
      if (isCredit(row) && isPositive(row)) rows.push(index + grid.top);
    }
  return { rows, isCredit };
}
