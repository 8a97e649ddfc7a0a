import type { AmountReading } from "../amounts/amount";
import { isBlank, isEmpty, isErrorText, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { LeftOutReason } from "../columns/purchases";
import type { RunningSums } from "../amounts/sums";
import {
  addsItsColumn,
  endsAsTotal,
  isGrandTotalLabel,
  isNoName,
  isOnlyTotal,
  isTaxLabel,
  isTotalLabel,
} from "../amounts/totals";
import { cellAddress } from "../../ground/address";
import { numbersColumns } from "../header/header";
import { countFilled, type Understanding } from "../columns/understanding";

/** "sumRow" and "fullSumRow": no supplier, and what the lines above add up to; bare, or as full as a purchase. "namedTotal": its supplier is called as a total is. "headingTotal": what the lines under it add up to. */
export type RowKind = "line" | LeftOutReason | "sumRow" | "fullSumRow" | "namedTotal" | "headingTotal";

/** What a row that is not blank is: a purchase, or why it is none. `isNamedOnce`: suppliers are named on the first line of their group only. */
export function kindOfRow(
  table: Understanding,
  row: readonly CellValue[],
  index: number,
  reading: AmountReading,
  supplier: string,
  sums: RunningSums,
  isNamedOnce: boolean,
): RowKind {
  if (reading.kind === "total") return "subtotal";
  if (reading.kind === "missing" || reading.kind === "unreadable")
    return kindWithoutAmount(table, row, reading, supplier);
  if (reading.kind === "huge") return "amountUnreadable";
  if (index === table.header.index + 1 && numbersColumns(row)) return "header";
  return totalKind(table, row, index, reading.cents, supplier, sums, isNamedOnce) ?? "line";
}

function kindWithoutAmount(
  table: Understanding,
  row: readonly CellValue[],
  reading: AmountReading,
  supplier: string,
): RowKind {
  const { header, guess, firstColumn, lastColumn } = table;
  if (header.index >= 0 && repeatsHeader(table, row)) return "header";
  const filled = countFilled(row, firstColumn, lastColumn);
  const amountCell = row[guess.columns.get("amount") ?? -1];
  if (reading.kind === "unreadable" && filled === 1 && !/\d/.test(textOf(amountCell)) && !isErrorText(amountCell))
    return "section";
  if (reading.kind === "unreadable") return "amountUnreadable";
  const dateAt = guess.columns.get("date") ?? -1;
  const idAt = guess.columns.get("supplierId") ?? -1;
  const isTitle =
    filled <= 2 &&
    filled < Math.max(2, 0.6 * table.usualCells) &&
    (dateAt < 0 || isBlank(row[dateAt])) &&
    (idAt < 0 || isBlank(row[idAt])) &&
    isEmpty(amountCell);
  if (isTitle && supplier !== "" && table.usualCells < 3) return isOnlyTotal(supplier) ? "total" : "amountMissing";
  if (isTitle) return "section";
  return supplier === "" && filled <= 2 ? "noSupplierNoAmount" : "amountMissing";
}

function repeatsHeader(table: Understanding, row: readonly CellValue[]): boolean {
  const supplierAt = table.guess.columns.get("supplier") ?? table.guess.columns.get("supplierId") ?? -1;
  const amountAt = table.guess.columns.get("amount") ?? -1;
  const own = table.values[table.header.index] ?? [];
  return (
    supplierAt >= 0 &&
    amountAt >= 0 &&
    !isBlank(row[amountAt]) &&
    textOf(row[supplierAt]) === textOf(own[supplierAt]) &&
    textOf(row[amountAt]) === textOf(own[amountAt])
  );
}

function totalKind(
  table: Understanding,
  row: readonly CellValue[],
  index: number,
  cents: number,
  supplier: string,
  sums: RunningSums,
  isNamedOnce: boolean,
): RowKind | undefined {
  const { grid, guess, firstColumn, lastColumn } = table;
  const amountAt = guess.columns.get("amount") ?? -1;
  const sheetRow = index + grid.top;
  const formula = grid.formulas?.get(cellAddress(sheetRow, amountAt + grid.left));
  if (
    supplier !== "" &&
    formula === undefined &&
    !/tot|somme|ensemble|cumul|report|consolid|sum|r.sultat/i.test(supplier)
  )
    return undefined;
  const label = totalLabel(row, firstColumn, lastColumn, supplier);
  if (addsItsColumn(formula, sheetRow, amountAt + grid.left))
    return label !== "" && isGrandTotalLabel(label) ? "total" : "subtotal";
  const isSparse = countFilled(row, firstColumn, lastColumn) <= Math.max(2, 0.6 * table.usualCells);
  if (
    label !== "" &&
    (supplier === "" || isOnlyTotal(supplier) || sums.equalsSum(cents, 1)) &&
    (isSparse || sums.equalsSum(cents) || (supplier !== "" && isNoName(supplier)))
  )
    return isGrandTotalLabel(label) ? "total" : "subtotal";
  if (supplier !== "")
    return label !== "" && table.usualCells >= 2.5 && countFilled(row, firstColumn, lastColumn) <= 2
      ? "namedTotal"
      : undefined;
  if (isSparse && holdsTaxLabel(row, firstColumn, lastColumn)) return "subtotal";
  const isDated = !isBlank(row[guess.columns.get("date") ?? -1]);
  const onlyAmounts = !isDated && holdsNoWords(row, firstColumn, lastColumn);
  if (cents !== 0 && sums.equalsSum(cents)) {
    const isBare = countFilled(row, firstColumn, lastColumn) <= 1;
    if (isSparse) return isBare && !isNamedOnce ? "subtotal" : "sumRow";
    if (isNamedOnce) return "fullSumRow";
  }
  return onlyAmounts && isSparse && table.usualCells >= 2.5 ? "suspectedTotal" : undefined;
}

/** First text of the row that says it is a total: any cell when no supplier is named, else the supplier's. */
function totalLabel(row: readonly CellValue[], first: number, last: number, supplier: string): string {
  if (supplier !== "") return isTotalLabel(supplier) || endsAsTotal(supplier) ? supplier : "";
  for (let column = first; column <= last; column++) {
    const value = row[column];
    if (typeof value !== "string" || isBlank(value)) continue;
    if (isTotalLabel(value) || endsAsTotal(value)) return value.trim();
  }
  return "";
}

/** "TVA 20 %" at the foot of the lines. */
const holdsTaxLabel = (row: readonly CellValue[], first: number, last: number): boolean =>
  row.slice(first, last + 1).some((value) => typeof value === "string" && isTaxLabel(value));

function holdsNoWords(row: readonly CellValue[], first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    const value = row[column];
    if (typeof value === "string" && /\p{L}/u.test(value)) return false;
  }
  return true;
}
