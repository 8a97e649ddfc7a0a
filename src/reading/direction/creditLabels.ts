import type { CellValue } from "../cells/grid";
import type { Understanding } from "../columns/understanding";
import { beginsAsCredit, numbersCredit, numbersInvoice } from "./senses";

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
  const numbersAt = creditNumbers(table);
  const says = (row: Row, column: number, credit: (text: string) => boolean): boolean => {
    const value = row[column];
    return typeof value === "string" && credit(value);
  };
  const isCredit = (row: Row): boolean =>
    columns.some((column) => says(row, column, beginsAsCredit)) ||
    (numbersAt !== undefined && says(row, numbersAt, numbersCredit));
  const rows: number[] = [];
  if (columns.length > 0 || numbersAt !== undefined)
    for (let index = header.index + 1; index < end; index++) {
      const row = values[index] ?? [];
      if (isCredit(row) && isPositive(row)) rows.push(index + grid.top);
    }
  return { rows, isCredit: rows.length === 0 ? () => false : isCredit };
}

const NAMED_AS_NUMBER = 0.4;

/** The column of documents' numbers where those of credit notes begin otherwise than those of invoices. */
function creditNumbers({ looks, values, firstLine, end }: Understanding): number | undefined {
  return looks.find(({ index, named, profile }) => {
    if ((named.get("reference") ?? 0) < NAMED_AS_NUMBER || profile.codes < 0.5 || profile.numbers > 0.5) return false;
    let [credits, invoices] = [0, 0];
    for (let row = firstLine; row < end; row++) {
      const value = values[row]?.[index];
      if (typeof value !== "string") continue;
      if (numbersCredit(value)) credits += 1;
      else if (numbersInvoice(value)) invoices += 1;
    }
    return credits > 0 && invoices > credits;
  })?.index;
}
