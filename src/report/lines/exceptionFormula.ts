import { columnLetters } from "../../ground/address";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { quoted, type Row } from "../plan/formula";
import type { Layout } from "../plan/layout";
import { contentKeyFormula } from "./rowFormulas";
import { FORMULA_MARK } from "./rowKeys";
import { ADDED_TOTALS, type AddedTotals } from "./addedTotals";
import { beginningLengthsName, beginningsName } from "./lineNames";

/** Whose entry a row is among the exceptions, by its key; "" for a row that is treated as any other. What it is recognised by does not move with amounts. */
export function exceptionFormula(row: Row, layout: Layout): string {
  const { exceptions, exceptionTable, input } = layout;
  if (!exceptions.keys) return `""`;
  const amount = `${columnLetters(input.table.columns.amount ?? 1)}${row}`;
  const keys = exceptionTable.named("key");
  const { columns, marks } = exceptions.keys;
  const match = (key: string): string => `MATCH(${key},${keys},0)`;
  const firstOf = (formulas: readonly string[], otherwise: string): string =>
    formulas.reduceRight((next, one) => `IFERROR(${one},${next})`, otherwise);
  const { addedTotals } = exceptions;
  const added = addedTotals
    ? `IF(${addedTotalFormula(row, addedTotals, input.table)},${match(quoted(ADDED_TOTALS))},"")`
    : `""`;
  const content = contentKeyFormula(columns, row);
  const byContent = [
    ...(marks.has("formula") ? [`IF(ISFORMULA(${amount}),${quoted(FORMULA_MARK)}&${content},"≠")`] : []),
    ...(marks.has("content") ? [content] : []),
  ];
  const withAmount = contentKeyFormula([input.table.columns.amount ?? 1, ...columns], row);
  const byAmount = [
    ...(marks.has("row") ? [`${withAmount}&"@"&ROW()`] : []),
    ...(marks.has("amount") ? [withAmount] : []),
  ];
  // An amount that is blank counts for nothing, unless the row is known with that very blank: its amount stands in other columns.
  return firstOf(byAmount.map(match), `IF(TRIM(${amount})="","",${firstOf(byContent.map(match), added)})`);
}

/** The rule itself, for rows that came later: it begins as a total does, and adds cells or holds hardly anything else. */
export function addedTotalFormula(
  row: Row,
  { sparseCells, amountsAreFormulas }: AddedTotals,
  { columns, firstColumn, lastColumn }: Pick<PurchaseTable, "columns" | "firstColumn" | "lastColumn">,
): string {
  const cell = (column: number): string => `${columnLetters(column)}${row}`;
  const named = columns.supplier;
  const others = [...new Set([firstColumn, columns.label ?? firstColumn])].filter((column) => column !== named);
  const other = others.map((column) => `TRIM(${cell(column)})`).join("&") || `""`;
  const beginning = named === undefined ? other : `IF(TRIM(${cell(named)})="",${other},TRIM(${cell(named)}))`;
  const begins = `SUMPRODUCT(--(LEFT(SUBSTITUTE(${beginning},":"," ")&" ",${beginningLengthsName})=${beginningsName}))>0`;
  const isSparse = `COUNTA(${cell(firstColumn)}:${cell(lastColumn)})<=${sparseCells}`;
  const isSum = amountsAreFormulas ? [] : [`ISFORMULA(${cell(columns.amount ?? 1)})`];
  return `IF(OR(${[...isSum, isSparse].join(",")}),${begins},FALSE)`;
}
