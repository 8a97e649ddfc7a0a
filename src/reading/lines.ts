import type { DecimalMark } from "./amount";
import { cellAddress } from "./address";
import { besideText, isBlankRow, labelOf, rowsBelow } from "./asideRows";
import { isBlank, isErrorText, textOf } from "./cells";
import { mixedCurrencies, type MixedCurrencies } from "./currency";
import { decideMark } from "./decimalMark";
import type { DayMonthOrder } from "./date";
import { groupNames } from "./groupNames";
import { headingTotals } from "./headingTotals";
import { lineMaker } from "./lineOf";
import type { AmountNote, LeftOutReason, LeftOutRow, PurchaseLine, ReadChoices } from "./purchases";
import { inclusiveRows, rowAmounts, type InclusiveRows, type TwoSides } from "./rowAmount";
import { kindOfRow } from "./rowKind";
import { cancellation } from "./status";
import { RunningSums, type StatedTotal } from "./sums";
import { cellsOf, type Understanding } from "./understanding";

/** Rows of a table, told apart. */
export interface ReadRows {
  readonly lines: PurchaseLine[];
  readonly leftOut: LeftOutRow[];
  readonly mark: DecimalMark;
  readonly undecidedMarks: number;
  readonly order: DayMonthOrder;
  readonly datesMixed: boolean;
  readonly statedTotals: readonly StatedTotal[];
  /** Rows whose amount is beyond what a purchase can be, or would make the sum inexact. */
  readonly hugeRows: readonly number[];
  readonly sides?: TwoSides;
  /** Power of ten that the amounts' header announces. */
  readonly power: 0 | 3 | 6;
  /** Nearly all amounts are negative, as supplier accounts are written. */
  readonly areNegative: boolean;
  readonly currencies?: MixedCurrencies;
  readonly inclusive?: InclusiveRows;
  /** Rows converted from TTC. */
  readonly convertedRows: readonly number[];
  /** Rows without supplier whose amount is what the lines above add up to: bare ones, and ones as full as a purchase. */
  readonly sumRows: readonly number[];
  readonly fullSumRows: readonly number[];
  /** Rows whose supplier is called as a total is, with an amount that the lines above do not make. */
  readonly namedTotals: readonly number[];
  /** Rows that head a group of lines with their exact sum. */
  readonly headingTotals: readonly number[];
  /** Header rows repeated under a title, after a blank row: a second table of the same columns. */
  readonly headersAgain: readonly number[];
  /** Rows that leave the supplier's cell empty, and whether the name above holds for them. */
  readonly unnamed: { readonly rows: readonly number[]; readonly fillDownProposed: boolean };
  /** Sheet row of the first and last row that belong to the table. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** No purchase is worth 100 billion: such figures stand for "unknown" in exports (in cents). */
const LARGEST_CENTS = 1e13;
/** Purchases that do not count: they name a supplier, and the sheet's own totals may hold them. */
const NOT_COUNTED = new Set<LeftOutReason>(["amountMissing", "amountUnreadable", "cancelled", "hidden", "otherCurrency", "onlyInclVat", "byHand"]);

export function readLines(table: Understanding, choices: ReadChoices): ReadRows {
  const { values, grid, header, guess, firstColumn, lastColumn } = table;
  const { answers } = choices;
  const [amountAt, supplierAt] = [guess.columns.get("amount") ?? -1, guess.columns.get("supplier") ?? -1];
  const decision = decideMark(cellsOf(table, amountAt));
  const mark = choices.decimalMark ?? decision.mark;
  const keep = new Set(choices.keepRows);
  const drop = new Set(choices.dropRows);
  const maker = lineMaker(table, choices);
  const amounts = rowAmounts(table, mark, choices);
  const currencies = mixedCurrencies(table, choices);
  const inclusive = inclusiveRows(table, mark, choices);
  const groups = groupNames(table, choices, amounts);
  const headings = headingTotals(table, amounts);
  const isCancelled = answers?.cancelledLines === "keep" ? () => false : cancellation(table);

  const lines: PurchaseLine[] = [];
  const leftOut: LeftOutRow[] = [];
  const hugeRows: number[] = [];
  const convertedRows: number[] = [];
  const unnamedRows: number[] = [];
  const sumRows: number[] = [];
  const fullSumRows: number[] = [];
  const namedTotals: number[] = [];
  const headingRows: number[] = [];
  const headersAgain: number[] = [];
  let named: number | undefined;
  const sums = new RunningSums();
  let section: string | undefined;
  let lastIndex = header.index;
  let absolute = 0;
  let end = table.end;
  let title: "none" | "blank" | "title" = "none";

  for (let index = header.index + 1; index < end; index++) {
    const row = values[index] ?? [];
    const sheetRow = index + grid.top;
    if (isBlankRow(grid.values[index] ?? [], firstColumn, lastColumn)) {
      sums.blankRow();
      title = "blank";
      const label = besideText(table, row);
      if (label !== undefined) leftOut.push({ row: sheetRow, reason: "beside", label });
      continue;
    }
    const reading = amounts.of(row);
    const supplier = supplierAt < 0 || isBlank(row[supplierAt]) || isErrorText(row[supplierAt]) ? "" : textOf(row[supplierAt]);
    let kind = groups.totals.has(index) ? "sumRow" : kindOfRow(table, row, index, reading, supplier, sums, groups.proposed);
    if (groups.totals.has(index)) named = index;
    if (kind === "header" && title === "title") {
      headersAgain.push(sheetRow);
      if (answers?.stackedTables === "firstOnly") { end = index; break; }
    }
    title = kind === "section" && title !== "none" ? "title" : "none";
    lastIndex = index;
    let cents = "cents" in reading ? reading.cents : undefined;
    let note: AmountNote["kind"] | undefined = reading.kind === "several" ? "severalAmounts" : undefined;
    if (kind === "suspectedTotal" && answers?.amountOnlyRows === "keep") kind = "line";
    if (kind === "namedTotal") { namedTotals.push(sheetRow); kind = answers?.namedTotals === "keep" ? "line" : "subtotal"; }
    if (headings.has(index) && kind === "line") {
      headingRows.push(sheetRow);
      if (answers?.headingTotals !== "keep") kind = "subtotal";
    }
    if (kind === "sumRow") { sumRows.push(sheetRow); kind = answers?.sumRows === "keep" ? "line" : "subtotal"; }
    if (kind === "fullSumRow") { fullSumRows.push(sheetRow); kind = answers?.fullSumRows === "leaveOut" ? "subtotal" : "line"; }
    if (kind === "amountMissing" && inclusive?.holdsGross(row)) {
      const net = answers?.onlyInclVatRows === "convert" ? inclusive.netOf(row) : undefined;
      kind = net === undefined ? "onlyInclVat" : "line";
      if (net !== undefined) { [cents, note] = [net, "convertedFromTtc"]; convertedRows.push(sheetRow); }
    }
    let reason: LeftOutReason | undefined = kind === "line" ? undefined : kind;
    if (reading.kind === "huge" || (cents !== undefined && (Math.abs(cents) > LARGEST_CENTS || absolute + Math.abs(cents) > Number.MAX_SAFE_INTEGER))) {
      hugeRows.push(sheetRow);
      reason = "amountUnreadable";
      if (cents !== undefined && absolute + Math.abs(cents) > Number.MAX_SAFE_INTEGER) cents = undefined;
    } else if (reason === undefined) {
      if (isCancelled(row)) reason = "cancelled";
      else if (reading.kind === "several" && answers?.severalAmounts === "leaveOut") reason = "amountUnreadable";
      else if (currencies && (currencies.of(row) ?? currencies.all[0]) !== currencies.counted) reason = "otherCurrency";
      else if (choices.visibleOnly && grid.hiddenRows?.has(sheetRow)) reason = "hidden";
    }
    if (drop.has(sheetRow)) reason = "byHand";
    if (reason !== undefined && keep.has(sheetRow) && cents !== undefined) reason = undefined;
    if (cents !== undefined) absolute += Math.abs(cents);
    if (reason !== undefined || cents === undefined) {
      const because = reason ?? "amountMissing";
      const label = labelOf(row, firstColumn, lastColumn, amountAt);
      if (because === "section") { section = label; named = undefined; sums.boundary(); }
      if ((because === "subtotal" || because === "total") && cents !== undefined) sums.statedTotal({ row: sheetRow, cents, cell: cellAddress(sheetRow, amountAt + grid.left), label });
      if (because === "subtotal" && headings.has(index)) section = label;
      if (NOT_COUNTED.has(because)) {
        if (supplier !== "") named = index;
        if (cents !== undefined) sums.notCounted(cents);
      }
      leftOut.push({ row: sheetRow, reason: because, amountCents: cents, label: label === "" ? undefined : label });
      continue;
    }
    sums.line(cents);
    if (supplierAt >= 0 && supplier === "") unnamedRows.push(sheetRow);
    else named = index;
    lines.push(maker.of(index, { cents, namedAt: supplier === "" && groups.filledDown ? named : undefined, section, note }));
  }
  leftOut.push(...rowsBelow(table, end, amounts));
  return {
    lines, leftOut, mark, undecidedMarks: choices.decimalMark ? 0 : decision.undecided, order: maker.order, datesMixed: maker.datesMixed, statedTotals: sums.disagreeing(), hugeRows,
    sides: amounts.sides, power: amounts.power, areNegative: amounts.areNegative, currencies, inclusive, convertedRows, sumRows, fullSumRows, namedTotals, headingTotals: headingRows, headersAgain, unnamed: { rows: unnamedRows, fillDownProposed: groups.proposed },
    firstRow: header.index + 1 + grid.top, lastRow: lastIndex + grid.top,
  };
}
