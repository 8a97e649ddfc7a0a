import { columnLetters } from "../../ground/address";
import { quoted, type Row } from "../plan/formula";
import type { Layout } from "../plan/layout";
import { contentKeyFormula } from "./rowFormulas";
import { FORMULA_MARK, type RowKeys } from "./rowKeys";
import { ADDED_TOTALS, type AddedTotals } from "./addedTotals";

/** Whose entry a row is among the exceptions, by its key; "" for a row that is treated as any other. What it is recognised by does not move with amounts. */
export function exceptionFormula(row: Row, layout: Layout): string {
  const { exceptions, exceptionTable, input } = layout;
  if (!exceptions.keys) return `""`;
  const amount = `${columnLetters(input.table.columns.amount ?? 1)}${row}`;
  const keys = exceptionTable.all("key");
  const places = keyFormulas(exceptions.keys, input.table.columns.amount ?? 1, row).map(
    (key) => `MATCH(${key},${keys},0)`,
  );
  const { addedTotals } = exceptions;
  const added = addedTotals
    ? `IF(${isAddedTotal(row, addedTotals, layout)},MATCH(${quoted(ADDED_TOTALS)},${keys},0),"")`
    : `""`;
  const place = places.reduceRight((otherwise, match) => `IFERROR(${match},${otherwise})`, added);
  return `IF(TRIM(${amount})="","",${place})`;
}

/** What is looked for, the narrowest first. */
function keyFormulas({ columns, marks }: RowKeys, amountColumn: number, row: Row): string[] {
  const content = contentKeyFormula(columns, row);
  const withAmount = contentKeyFormula([amountColumn, ...columns], row);
  const isFormula = `ISFORMULA(${columnLetters(amountColumn)}${row})`;
  return [
    ...(marks.has("row") ? [`${withAmount}&"@"&ROW()`] : []),
    ...(marks.has("amount") ? [withAmount] : []),
    ...(marks.has("formula") ? [`IF(${isFormula},${quoted(FORMULA_MARK)}&${content},"≠")`] : []),
    ...(marks.has("content") ? [content] : []),
  ];
}

/** How a total or a carried amount begins; a supplier may be called « Total… », hence the other tests of the row. */
const BEGINNINGS = [
  "total",
  "totaux",
  "sous-total",
  "sous total",
  "s/total",
  "ss-total",
  "subtotal",
  "report",
  "à reporter",
  "a reporter",
  "cumul",
];

/** The rule itself, for rows that came later: it begins as a total does, and adds cells or holds hardly anything else. */
function isAddedTotal(row: Row, { sparseCells, amountsAreFormulas }: AddedTotals, { input }: Layout): string {
  const { columns, firstColumn, lastColumn } = input.table;
  const cell = (column: number): string => `${columnLetters(column)}${row}`;
  const named = columns.supplier;
  const others = [...new Set([firstColumn, columns.label ?? firstColumn])].filter((column) => column !== named);
  const other = others.map((column) => `TRIM(${cell(column)})`).join("&") || `""`;
  const beginning = named === undefined ? other : `IF(TRIM(${cell(named)})="",${other},TRIM(${cell(named)}))`;
  const words = BEGINNINGS.map((word) => quoted(`${word} `)).join(",");
  const lengths = BEGINNINGS.map((word) => word.length + 1).join(",");
  const begins = `SUMPRODUCT(--(LEFT(SUBSTITUTE(${beginning},":"," ")&" ",{${lengths}})={${words}}))>0`;
  const isSparse = `COUNTA(${cell(firstColumn)}:${cell(lastColumn)})<=${sparseCells}`;
  const isSum = amountsAreFormulas ? [] : [`ISFORMULA(${cell(columns.amount ?? 1)})`];
  return `IF(OR(${[...isSum, isSparse].join(",")}),${begins},FALSE)`;
}
