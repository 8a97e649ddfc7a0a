import type { DecimalMark } from "./amount";
import { cellAddress } from "./address";
import { isBlank, textOf } from "./cells";
import { mixedCurrencies, type MixedCurrencies } from "./currency";
import { decideMark } from "./decimalMark";
import { decideOrder, readDate, type DayMonthOrder } from "./date";
import type { CellValue } from "./grid";
import type { LeftOutReason, LeftOutRow, Meaning, PurchaseLine, ReadChoices } from "./purchases";
import { isCancelled } from "./status";
import { signatureOf, SIGNATURE_MEANINGS } from "./signature";
import { groupNames } from "./groupNames";
import { inclusiveRows, rowAmounts, type InclusiveRows, type RowAmounts, type TwoSides } from "./rowAmount";
import { kindOfRow } from "./rowKind";
import { type Understanding } from "./understanding";
import { RunningSums, type StatedTotal } from "./sums";

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
  readonly currencies?: MixedCurrencies;
  readonly inclusive?: InclusiveRows;
  /** Rows converted from TTC. */
  readonly convertedRows: readonly number[];
  /** Rows that leave the supplier's cell empty, and whether the name above holds for them. */
  readonly unnamed: { readonly rows: readonly number[]; readonly fillDownProposed: boolean };
  /** Sheet row of the first and last row that belong to the table. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** No purchase is worth 100 billion: such figures stand for "unknown" in exports (in cents). */
const LARGEST_CENTS = 1e13;
const TEXT_APART = new Set<Meaning>(["amount", "vatAmount", "amountInclVat", "credit", "date"]);
const NAMES_A_SUPPLIER = new Set<Meaning>([...SIGNATURE_MEANINGS, "address"]);

export function readLines(table: Understanding, choices: ReadChoices): ReadRows {
  const { values, grid, header, guess, firstColumn, lastColumn } = table;
  const { columns } = guess;
  const at = (meaning: Meaning): number => columns.get(meaning) ?? -1;
  const [amountAt, supplierAt, dateAt, yearAt, familyAt, statusAt] = [at("amount"), at("supplier"), at("date"), at("year"), at("family"), at("status")];
  const decision = decideMark(cellsOf(table, amountAt));
  const mark = choices.decimalMark ?? decision.mark;
  const dates = decideOrder(cellsOf(table, dateAt));
  const answered = choices.answers?.dateOrder;
  const order = answered === "dayFirst" || answered === "monthFirst" ? answered : dates.order;
  const textColumns = [...columns].filter(([meaning]) => !TEXT_APART.has(meaning));
  const namingColumns = textColumns.filter(([meaning]) => NAMES_A_SUPPLIER.has(meaning));
  const signatureColumns = SIGNATURE_MEANINGS.map(at).filter((column) => column >= 0);
  const keep = new Set(choices.keepRows);
  const drop = new Set(choices.dropRows);
  const amounts = rowAmounts(table, mark, choices);
  const currencies = mixedCurrencies(table, choices);
  const inclusive = inclusiveRows(table, mark);
  const groups = groupNames(table, choices);
  const keepCancelled = choices.answers?.cancelledLines === "keep";

  const lines: PurchaseLine[] = [];
  const leftOut: LeftOutRow[] = [];
  const hugeRows: number[] = [];
  const convertedRows: number[] = [];
  const unnamedRows: number[] = [];
  let named: number | undefined;
  const sums = new RunningSums();
  let section: string | undefined;
  let lastIndex = header.index;
  let absolute = 0;

  for (let index = header.index + 1; index < table.end; index++) {
    const row = values[index] ?? [];
    const sheetRow = index + grid.top;
    if (isBlankRow(row, firstColumn, lastColumn)) {
      sums.blankRow();
      const label = besideText(table, row);
      if (label !== undefined) leftOut.push({ row: sheetRow, reason: "beside", label });
      continue;
    }
    const amountCell = row[amountAt];
    const reading = amounts.of(row);
    const supplier = supplierAt < 0 || isBlank(row[supplierAt]) ? "" : textOf(row[supplierAt]);
    let kind = kindOfRow(table, row, index, reading, supplier, sums);
    if (kind === "suspectedTotal" && choices.answers?.amountOnlyRows === "keep") kind = "line";
    lastIndex = index;
    let cents = "cents" in reading ? reading.cents : undefined;
    let isConverted = false;
    if (kind === "amountMissing" && inclusive?.holdsGross(row)) {
      const net = choices.answers?.onlyInclVatRows === "convert" ? inclusive.netOf(row) : undefined;
      kind = net === undefined ? "onlyInclVat" : "line";
      if (net !== undefined) { cents = net; isConverted = true; convertedRows.push(sheetRow); }
    }
    let reason: LeftOutReason | undefined = kind === "line" ? undefined : kind;
    if (reading.kind === "huge" || (cents !== undefined && (Math.abs(cents) > LARGEST_CENTS || absolute + Math.abs(cents) > Number.MAX_SAFE_INTEGER))) {
      hugeRows.push(sheetRow);
      reason = "amountUnreadable";
      if (cents !== undefined && absolute + Math.abs(cents) > Number.MAX_SAFE_INTEGER) cents = undefined;
    } else if (reason === undefined) {
      if (!keepCancelled && statusAt >= 0 && isCancelled(row[statusAt])) reason = "cancelled";
      else if (reading.kind === "several" && choices.answers?.severalAmounts === "leaveOut") reason = "amountUnreadable";
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
      if ((because === "subtotal" || because === "total") && cents !== undefined) sums.statedTotal({ row: sheetRow, cents, cell: cellAddress(sheetRow, amountAt + grid.left) });
      leftOut.push({ row: sheetRow, reason: because, amountCents: cents, label: label === "" ? undefined : label });
      continue;
    }
    sums.line(cents);
    if (supplierAt >= 0 && supplier === "") unnamedRows.push(sheetRow);
    else named = index;
    const namedAt = supplier === "" && groups.filledDown ? named : undefined;
    const naming = namedAt === undefined ? row : (values[namedAt] ?? row);
    const date = dateAt < 0 ? undefined : readDate(row[dateAt], order, grid.date1904);
    const familyCell = familyAt < 0 || isBlank(row[familyAt]) ? "" : textOf(row[familyAt]);
    lines.push({
      row: sheetRow,
      text: namedAt === undefined ? textsOf(row, textColumns) : { ...textsOf(row, textColumns), ...textsOf(naming, namingColumns) },
      amountCents: cents,
      signature: signatureOf(signatureColumns.map((column) => naming[column] ?? "")),
      date,
      year: yearOf(yearAt < 0 ? undefined : row[yearAt], date),
      family: familyCell !== "" ? familyCell : familyAt < 0 ? section : undefined,
      hidden: grid.hiddenRows?.has(sheetRow) ? true : undefined,
      amountNote: isConverted ? { kind: "convertedFromTtc", cell: cellAddress(sheetRow, (columns.get("amountInclVat") ?? 0) + grid.left), value: textOf(row[columns.get("amountInclVat") ?? -1]) } : reading.kind === "several" ? { kind: "severalAmounts", cell: cellAddress(sheetRow, amountAt + grid.left), value: textOf(amountCell) } : undefined,
      namedOnRow: namedAt !== undefined ? namedAt + grid.top : supplierAt >= 0 && grid.values !== values && supplier !== "" && isBlank(grid.values[index]?.[supplierAt]) ? namingRow(table, index, supplierAt) : undefined,
    });
  }
  leftOut.push(...rowsBelow(table, amounts));
  return {
    lines, leftOut, mark, undecidedMarks: choices.decimalMark ? 0 : decision.undecided, order, datesMixed: dates.mixed, statedTotals: sums.disagreeing(), hugeRows,
    sides: amounts.sides, currencies, inclusive, convertedRows, unnamed: { rows: unnamedRows, fillDownProposed: groups.proposed },
    firstRow: header.index + 1 + grid.top, lastRow: lastIndex + grid.top,
  };
}

function* cellsOf({ values, header, end }: Understanding, column: number): Generator<CellValue | undefined> {
  if (column < 0) return;
  for (let index = header.index + 1; index < end; index++) yield values[index]?.[column];
}

function isBlankRow(row: readonly CellValue[], first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    const value = row[column];
    if (value !== "" && value !== undefined && (typeof value !== "string" || value.trim() !== "")) return false;
  }
  return true;
}

/** First text that a row holds beside the table. */
function besideText({ span }: Understanding, row: readonly CellValue[]): string | undefined {
  for (const { first, last } of span.beside) for (let column = first; column <= last; column++) if (!isBlank(row[column])) return textOf(row[column]).replace(/\s+/g, " ");
  return undefined;
}

/** Rows of another table below that hold an amount in this table's column: their cents are accounted for. */
function rowsBelow({ values, end, guess, grid, firstColumn, lastColumn }: Understanding, amounts: RowAmounts): LeftOutRow[] {
  const amountAt = guess.columns.get("amount") ?? -1;
  return values.slice(end).flatMap((row, index): LeftOutRow[] => {
    const reading = amounts.of(row);
    return "cents" in reading ? [{ row: end + index + grid.top, reason: "beside", amountCents: reading.cents, label: labelOf(row, firstColumn, lastColumn, amountAt) || undefined }] : [];
  });
}

/** First text of the row, that of the amount's column only for want of another. */
function labelOf(row: readonly CellValue[], first: number, last: number, amountAt: number): string {
  for (let column = first; column <= last + 1; column++) {
    const value = row[column > last ? amountAt : column];
    if (column === amountAt) continue;
    if (typeof value === "string" && !isBlank(value)) return textOf(value).replace(/\s+/g, " ");
  }
  return "";
}

function textsOf(row: readonly CellValue[], columns: readonly (readonly [Meaning, number])[]): Partial<Record<Meaning, string>> {
  const texts: Partial<Record<Meaning, string>> = {};
  for (const [meaning, column] of columns) {
    const value = row[column];
    texts[meaning] = isBlank(value) ? "" : textOf(value);
  }
  return texts;
}

function yearOf(cell: CellValue | undefined, date: string | undefined): number | undefined {
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2099) return cell;
  const match = cell === undefined || cell === "" ? null : /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(String(cell));
  return match ? Number(match[1]) : date === undefined ? undefined : Number(date.slice(0, 4));
}

/** Sheet row where the merged supplier name of this row is written. */
function namingRow(table: Understanding, index: number, column: number): number {
  let top = index;
  while (top > table.header.index + 1 && isBlank(table.grid.values[top]?.[column])) top -= 1;
  return top + table.grid.top;
}
