import type { DecimalMark } from "../amounts/amount";
import { cellAddress } from "../../ground/address";
import type { Steps } from "../../ground/steps";
import { besideText, isBlankRow, labelOf, rowsBelow } from "./asideRows";
import { saidIn } from "../cells/cells";
import { mixedCurrencies, type MixedCurrencies } from "../amounts/currency";
import { decideMark } from "../amounts/decimalMark";
import type { DayMonthOrder } from "../cells/date";
import { groupNames, type GroupNames } from "./groupNames";
import { headingTotals } from "./headingTotals";
import { lineMaker, type LineFacts, type LineMaker } from "./lineOf";
import type { LeftOutReason, ReadChoices } from "../columns/purchases";
import { inclusiveRows, type InclusiveRows } from "../amounts/inclusive";
import { rowAmounts, type RowAmounts } from "../amounts/rowAmount";
import type { TwoSides } from "../amounts/sides";
import { noFindings, type RowFindings } from "./rowFindings";
import { kindOfRow, type RowKind } from "./rowKind";
import { rowJudge, type RowSeen, type Verdict } from "./rowVerdict";
import { RunningSums, type StatedTotal } from "../amounts/sums";
import { cellsOf, type Understanding } from "../columns/understanding";

/** Rows of a table, told apart. */
export interface ReadRows extends RowFindings {
  readonly mark: DecimalMark;
  readonly undecidedMarks: number;
  readonly order: DayMonthOrder;
  readonly datesMixed: boolean;
  readonly statedTotals: readonly StatedTotal[];
  readonly sides?: TwoSides | undefined;
  /** Rows whose description begins as a credit note's while their amount is positive. */
  readonly creditRows: readonly number[];
  /** Power of ten that the amounts' header announces. */
  readonly power: 0 | 3 | 6;
  /** Nearly all amounts are negative, as supplier accounts are written. */
  readonly areNegative: boolean;
  readonly currencies?: MixedCurrencies | undefined;
  readonly inclusive?: InclusiveRows | undefined;
  /** Rows without supplier most likely bear the name above. */
  readonly fillDownProposed: boolean;
  /** Sheet row of the first and last row that belong to the table. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Purchases that do not count: they name a supplier, and the sheet's own totals may hold them. */
const NOT_COUNTED = new Set<LeftOutReason>([
  "amountMissing",
  "amountUnreadable",
  "cancelled",
  "hidden",
  "otherCurrency",
  "receipt",
  "notAwarded",
  "entryPart",
  "onlyInclVat",
  "byHand",
]);

/** What is known of the whole table before its rows are read. */
interface Reader {
  readonly table: Understanding;
  readonly choices: ReadChoices;
  readonly amounts: RowAmounts;
  readonly groups: GroupNames;
  /** Rows (indices) that head a group with its sum. */
  readonly headings: ReadonlySet<number>;
  readonly maker: LineMaker;
  readonly judge: (seen: RowSeen) => Verdict;
  readonly findings: RowFindings;
}

/** Where the reading stands. */
interface Progress {
  readonly sums: RunningSums;
  /** Index of the row that named a supplier last. */
  namedAt?: number | undefined;
  /** Sheet row that names the supplier of the lines below it, and that name. */
  supplierAbove?: LineFacts["supplierAbove"] | undefined;
  /** Text of the section row above. */
  section?: string | undefined;
  /** Whether a blank row, then a title, have just been met: a second table may begin. */
  above: "rows" | "blank" | "title";
  lastIndex: number;
}

export function* readingLines(table: Understanding, choices: ReadChoices): Steps<ReadRows> {
  const { header, grid } = table;
  const decision = decideMark(cellsOf(table, columnOf(table, "amount")));
  const mark = choices.decimalMark ?? decision.mark;
  yield;
  const amounts = rowAmounts(table, mark, choices);
  yield;
  const currencies = mixedCurrencies(table, choices);
  const inclusive = inclusiveRows(table, mark, choices);
  yield;
  const groups = groupNames(table, choices, amounts);
  yield;
  const maker = lineMaker(table, choices);
  const headings = headingTotals(table, amounts);
  yield;
  const findings = noFindings();
  const progress: Progress = { sums: new RunningSums(), above: "rows", lastIndex: header.index };
  const end = yield* readingRows(
    {
      table,
      choices,
      amounts,
      groups,
      headings,
      maker,
      judge: rowJudge(table, choices, findings, currencies, inclusive),
      findings,
    },
    progress,
  );
  findings.leftOut.push(...rowsBelow(table, end, amounts));
  return {
    ...findings,
    mark,
    undecidedMarks: choices.decimalMark ? 0 : decision.undecided,
    order: maker.order,
    datesMixed: maker.datesMixed,
    statedTotals: progress.sums.disagreeing(),
    sides: amounts.sides,
    creditRows: amounts.creditRows,
    power: amounts.power,
    areNegative: amounts.areNegative,
    currencies,
    inclusive,
    fillDownProposed: groups.proposed,
    firstRow: header.index + 1 + grid.top,
    lastRow: progress.lastIndex + grid.top,
  };
}

/** Rows read between two stops. */
const AT_A_TIME = 500;

/** Reads the rows under the header; gives the index after the last one that belongs to the table. */
function* readingRows(reader: Reader, progress: Progress): Steps<number> {
  const { table, findings, choices } = reader;
  for (let index = table.header.index + 1; index < table.end; index++) {
    if (index % AT_A_TIME === 0) yield;
    if (isBlankRow(table.grid.values[index] ?? [], table.firstColumn, table.lastColumn)) {
      passBlankRow(reader, progress, index);
      continue;
    }
    const seen = rowSeen(reader, progress, index);
    if (seen.kind === "header" && progress.above === "title") {
      findings.headersAgain.push(seen.sheetRow);
      if (choices.answers?.stackedTables === "firstOnly") return index;
    }
    progress.above = seen.kind === "section" && progress.above !== "rows" ? "title" : "rows";
    progress.lastIndex = index;
    const verdict = reader.judge(seen);
    if (verdict.reason === undefined && verdict.cents !== undefined)
      countLine(reader, progress, seen, verdict.cents, verdict.note);
    else leaveOut(reader, progress, seen, verdict.reason ?? "amountMissing", verdict.cents);
  }
  return table.end;
}

/** A row blank in the table may hold something beside it. */
function passBlankRow({ table, findings }: Reader, progress: Progress, index: number): void {
  progress.sums.blankRow();
  progress.above = "blank";
  const label = besideText(table, table.values[index] ?? []);
  if (label !== undefined) findings.leftOut.push({ row: index + table.grid.top, reason: "beside", label });
}

function rowSeen(reader: Reader, progress: Progress, index: number): RowSeen {
  const { table, amounts, groups } = reader;
  const row = table.values[index] ?? [];
  const supplier = saidIn(row[columnOf(table, "supplier")]);
  const reading = amounts.of(row);
  if (groups.totals.has(index)) progress.namedAt = index;
  return {
    index,
    sheetRow: index + table.grid.top,
    row,
    reading,
    supplier,
    kind: kindIn(reader, progress, { index, row, reading, supplier }),
  };
}

/** What the row is by itself, or by its place in a group. */
function kindIn(
  { table, groups, headings }: Reader,
  { sums }: Progress,
  { index, row, reading, supplier }: Omit<RowSeen, "sheetRow" | "kind">,
): RowKind {
  if (table.namedAbove?.has(index)) return "section";
  if (groups.totals.has(index)) return "sumRow";
  const kind = kindOfRow(table, row, index, reading, supplier, sums, groups.proposed);
  return kind === "line" && headings.has(index) ? "headingTotal" : kind;
}

function countLine(
  { table, groups, maker, findings }: Reader,
  progress: Progress,
  { index, sheetRow, supplier }: RowSeen,
  cents: number,
  note: Verdict["note"],
): void {
  progress.sums.line(cents);
  if (columnOf(table, "supplier") >= 0 && supplier === "") findings.unnamedRows.push(sheetRow);
  else progress.namedAt = index;
  findings.lines.push(
    maker.of(index, {
      cents,
      namedAt: supplier === "" && groups.filledDown ? progress.namedAt : undefined,
      supplierAbove: progress.supplierAbove,
      section: progress.section,
      note,
    }),
  );
}

function leaveOut(
  { table, findings }: Reader,
  progress: Progress,
  { index, sheetRow, row, supplier, kind }: RowSeen,
  reason: LeftOutReason,
  cents: number | undefined,
): void {
  const amountAt = columnOf(table, "amount");
  const label = labelOf(row, table.firstColumn, table.lastColumn, amountAt);
  if (reason === "section") {
    progress.namedAt = undefined;
    progress.sums.boundary();
  }
  const name = table.namedAbove?.get(index);
  if (name !== undefined) progress.supplierAbove = { row: sheetRow, name };
  else if (reason === "section" || kind === "headingTotal") progress.section = label;
  if ((reason === "subtotal" || reason === "total") && cents !== undefined)
    progress.sums.statedTotal({ row: sheetRow, cents, cell: cellAddress(sheetRow, amountAt + table.grid.left), label });
  if (NOT_COUNTED.has(reason)) {
    if (supplier !== "") progress.namedAt = index;
    if (cents !== undefined) progress.sums.notCounted(cents);
  }
  findings.leftOut.push({ row: sheetRow, reason, amountCents: cents, label: label === "" ? undefined : label });
}

const columnOf = ({ guess }: Understanding, meaning: "amount" | "supplier"): number => guess.columns.get(meaning) ?? -1;
