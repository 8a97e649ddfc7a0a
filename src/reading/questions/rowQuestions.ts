import { amountQuestions, convertible } from "./amountQuestions";
import { directionQuestions } from "./directionQuestions";
import { rowAsker, textAt, type RowAsker } from "./asking";
import { columnLetters } from "../../ground/address";
import { isBlank } from "../cells/cells";
import { orderShown } from "../cells/date";
import { exampleIn } from "../cells/example";
import type { ReadRows } from "../rows/lines";
import type { LeftOutReason, PurchaseLine, Question, ReadChoices } from "../columns/purchases";
import { cancellation } from "../rows/status";
import type { SiftedLines } from "../rows/suspects";
import type { Understanding } from "../columns/understanding";

const KEEP_OR_LEAVE = ["keep", "leaveOut"] as const;
const STATED_TOTALS_TOLD = 20;

/** What a person should decide about the rows. */
export function rowQuestions(
  table: Understanding,
  rows: ReadRows,
  sifted: SiftedLines,
  repeated: readonly number[],
  choices: ReadChoices,
): Question[] {
  const { lines, leftOut } = sifted;
  const asking: Asking = {
    about: rowAsker(table),
    leftOutFor: (reason) => leftOut.filter((row) => row.reason === reason).map((row) => row.row),
  };
  return [
    ...unreadQuestions(asking, table, rows, sifted, choices),
    ...totalQuestions(asking, table, rows),
    ...amountQuestions(table, rows, leftOut, choices),
    ...directionQuestions(table, rows),
    ...cancelledQuestion(asking, table),
    ...statedTotalQuestions(table, rows),
    ...dateQuestion(table, rows),
    ...(table.guess.columns.has("year")
      ? []
      : asking.about("datesUnreadable", unreadDates(table, lines), ["carryOn"], {}, "date")),
    ...unnamedQuestion(asking, table, rows),
    ...hiddenQuestion(asking, lines, choices),
    ...asking.about("duplicates", repeated, KEEP_OR_LEAVE),
    ...asking.about("stackedTables", rows.headersAgain, ["together", "firstOnly"]),
  ];
}

interface Asking {
  readonly about: RowAsker;
  readonly leftOutFor: (reason: LeftOutReason) => readonly number[];
}

/** Amounts that could not be read as one amount, or are not there. */
function unreadQuestions(
  { about, leftOutFor }: Asking,
  table: Understanding,
  rows: ReadRows,
  { lines, leftOut }: SiftedLines,
  choices: ReadChoices,
): Question[] {
  const several = severalRows(rows, { lines, leftOut }, choices);
  const huge = new Set([...rows.hugeRows, ...several.map(({ row }) => row)]);
  const nameless = new Set(leftOut.filter(({ label }) => label === undefined).map(({ row }) => row));
  return [
    ...about(
      "severalAmounts",
      several.map(({ row }) => row),
      KEEP_OR_LEAVE,
      { amountCents: several[0]?.amountCents ?? 0 },
    ),
    ...about("hugeAmounts", rows.hugeRows, ["leaveOut"]),
    ...about(
      "amountsUnreadable",
      leftOutFor("amountUnreadable").filter((row) => !huge.has(row)),
      ["leaveOut"],
    ),
    ...about("amountsMissing", leftOutFor("amountMissing"), ["leaveOut"]),
    ...about(
      "amountOnlyRows",
      leftOutFor("suspectedTotal").filter((row) => nameless.has(row) && textAt(table, row, "amount") !== ""),
      ["leaveOut", "keep"],
    ),
    ...about("onlyInclVatRows", [...leftOutFor("onlyInclVat"), ...rows.convertedRows], convertible(rows), {
      percent: rows.inclusive?.usualPercent ?? 0,
    }),
  ];
}

/** Rows that may be totals. */
function totalQuestions({ about }: Asking, table: Understanding, rows: ReadRows): Question[] {
  const named = (rows: readonly number[]) => ({ supplier: textAt(table, rows[0] ?? 0, "supplier") });
  return [
    ...about("sumRows", rows.sumRows, ["leaveOut", "keep"]),
    ...about("fullSumRows", rows.fullSumRows, KEEP_OR_LEAVE),
    ...about("namedTotals", rows.namedTotals, ["leaveOut", "keep"], named(rows.namedTotals)),
    ...about("headingTotals", rows.headingTotals, ["leaveOut", "keep"], named(rows.headingTotals)),
  ];
}

function cancelledQuestion({ about, leftOutFor }: Asking, table: Understanding): Question[] {
  const cancelled = leftOutFor("cancelled");
  const first = table.values[(cancelled[0] ?? 0) - table.grid.top] ?? [];
  return about("cancelledLines", cancelled, ["leaveOut", "keep"], {}, cancellation(table)(first));
}

/** Totals that the sheet states and that its lines do not make. */
const statedTotalQuestions = ({ grid }: Understanding, { statedTotals }: ReadRows): Question[] =>
  statedTotals.slice(0, STATED_TOTALS_TOLD).map((total) => ({
    code: "totalDisagrees",
    values: { sheet: grid.sheet, cell: total.cell, statedCents: total.cents, foundCents: total.foundCents },
    rows: [total.row],
    choices: ["carryOn"],
  }));

const unnamedQuestion = ({ about }: Asking, { guess }: Understanding, rows: ReadRows): Question[] =>
  guess.columns.has("supplier")
    ? about(
        "suppliersMissing",
        rows.unnamedRows,
        rows.fillDownProposed ? ["fillDown", "keepUnknown"] : ["keepUnknown", "fillDown"],
      )
    : [];

function hiddenQuestion(
  { about, leftOutFor }: Asking,
  lines: readonly PurchaseLine[],
  { visibleOnly }: ReadChoices,
): Question[] {
  const apart = leftOutFor("hidden");
  const hidden = [...lines.filter((line) => line.hidden).map((line) => line.row), ...apart].sort((a, b) => a - b);
  const total = lines.length + apart.length;
  return about("hiddenRows", hidden, visibleOnly ? ["visibleOnly", "all"] : ["all", "visibleOnly"], {
    visible: total - hidden.length,
    total,
  });
}

/** Rows whose amount cell holds several amounts, counted or left out as the buyer answered. */
function severalRows(
  { hugeRows }: ReadRows,
  { lines, leftOut }: Pick<SiftedLines, "lines" | "leftOut">,
  { answers }: ReadChoices,
): { row: number; amountCents: number }[] {
  const counted = lines.filter((line) => line.amountNote?.kind === "severalAmounts");
  const out =
    answers?.severalAmounts === "leaveOut"
      ? leftOut.filter((row) => row.reason === "amountUnreadable" && !hugeRows.includes(row.row))
      : [];
  return [...counted, ...out].flatMap(({ row, amountCents }) =>
    amountCents === undefined ? [] : [{ row, amountCents }],
  );
}

/** Dates never block: lines without one have no year. */
function unreadDates({ guess, values, grid }: Understanding, lines: readonly PurchaseLine[]): number[] {
  const dateAt = guess.columns.get("date");
  return dateAt === undefined
    ? []
    : lines
        .filter(
          ({ row, date, year }) =>
            date === undefined && year === undefined && !isBlank(values[row - grid.top]?.[dateAt]),
        )
        .map(({ row }) => row);
}

/** The cell that stands against the order kept. */
function dateQuestion(table: Understanding, { datesMixed, order }: ReadRows): Question[] {
  if (!datesMixed) return [];
  const dateAt = table.guess.columns.get("date") ?? 0;
  const example = exampleIn(table, dateAt, (value) => orderShown(value) !== undefined && orderShown(value) !== order);
  return [
    {
      code: "dateOrder",
      values: { sheet: table.grid.sheet, column: columnLetters(dateAt + table.grid.left), ...example },
      choices: order === "dayFirst" ? ["dayFirst", "monthFirst"] : ["monthFirst", "dayFirst"],
    },
  ];
}
