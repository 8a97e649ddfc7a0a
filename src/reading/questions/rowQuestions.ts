import { amountQuestions, convertible, ROWS_NAMED } from "./amountQuestions";
import { cellAddress, columnLetters } from "../../ground/address";
import { isBlank } from "../cells/cells";
import { orderShown } from "../cells/date";
import { exampleIn, shown } from "../cells/example";
import type { ReadRows } from "../rows/lines";
import type { LeftOutReason, Meaning, PurchaseLine, Question, ReadChoices } from "../columns/purchases";
import { repeatedTotals } from "../amounts/repeats";
import { cancellation } from "../rows/status";
import type { SiftedLines } from "../rows/suspects";
import type { Understanding } from "../columns/understanding";

const KEEP_OR_LEAVE = ["keep", "leaveOut"] as const;

/** What a person should decide about the rows. */
export function rowQuestions(
  table: Understanding,
  rows: ReadRows,
  { lines, leftOut }: SiftedLines,
  repeated: readonly number[],
  choices: ReadChoices,
): Question[] {
  const { grid, guess } = table;
  const questions: Question[] = [];
  const columnOf = (meaning: Meaning): number => guess.columns.get(meaning) ?? 0;
  const cellText = (row: number, meaning: Meaning = "amount"): string =>
    shown(table.values[row - grid.top]?.[columnOf(meaning)]);
  const leftOutFor = (reason: LeftOutReason): number[] =>
    leftOut.filter((row) => row.reason === reason).map((row) => row.row);
  const about = (
    code: string,
    found: readonly number[],
    options: readonly string[],
    more: Record<string, string | number> = {},
    meaning: Meaning = "amount",
  ): void => {
    const first = found[0];
    if (first === undefined) return;
    questions.push({
      code,
      values: {
        sheet: grid.sheet,
        count: found.length,
        cell: cellAddress(first, columnOf(meaning) + grid.left),
        value: cellText(first, meaning),
        ...more,
      },
      rows: found.slice(0, ROWS_NAMED),
      choices: options,
    });
  };
  const several = severalRows(rows, { lines, leftOut }, choices);
  about(
    "severalAmounts",
    several.map(({ row }) => row),
    KEEP_OR_LEAVE,
    { amountCents: several[0]?.amountCents ?? 0 },
  );
  const huge = new Set([...rows.hugeRows, ...several.map(({ row }) => row)]);
  about("hugeAmounts", rows.hugeRows, ["leaveOut"]);
  about(
    "amountsUnreadable",
    leftOutFor("amountUnreadable").filter((row) => !huge.has(row)),
    ["leaveOut"],
  );
  about("amountsMissing", leftOutFor("amountMissing"), ["leaveOut"]);
  about(
    "amountOnlyRows",
    leftOutFor("suspectedTotal").filter(
      (row) => cellText(row) !== "" && leftOut.some((out) => out.row === row && out.label === undefined),
    ),
    ["leaveOut", "keep"],
  );
  about("onlyInclVatRows", [...leftOutFor("onlyInclVat"), ...rows.convertedRows], convertible(rows), {
    percent: rows.inclusive?.usualPercent ?? 0,
  });
  about("sumRows", rows.sumRows, ["leaveOut", "keep"]);
  about("fullSumRows", rows.fullSumRows, KEEP_OR_LEAVE);
  about("namedTotals", rows.namedTotals, ["leaveOut", "keep"], {
    supplier: cellText(rows.namedTotals[0] ?? 0, "supplier"),
  });
  about("headingTotals", rows.headingTotals, ["leaveOut", "keep"], {
    supplier: cellText(rows.headingTotals[0] ?? 0, "supplier"),
  });
  questions.push(...amountQuestions(table, rows, leftOut, choices));
  const cancelled = leftOutFor("cancelled");
  about(
    "cancelledLines",
    cancelled,
    ["leaveOut", "keep"],
    {},
    cancellation(table)(table.values[(cancelled[0] ?? 0) - grid.top] ?? []),
  );
  for (const total of rows.statedTotals.slice(0, 20))
    questions.push({
      code: "totalDisagrees",
      values: { sheet: grid.sheet, cell: total.cell, statedCents: total.cents, foundCents: total.foundCents },
      rows: [total.row],
      choices: ["carryOn"],
    });
  questions.push(...dateQuestion(table, rows));
  if (!guess.columns.has("year")) about("datesUnreadable", unreadDates(table, lines), ["carryOn"], {}, "date");
  if (guess.columns.has("supplier"))
    about(
      "suppliersMissing",
      rows.unnamedRows,
      rows.fillDownProposed ? ["fillDown", "keepUnknown"] : ["keepUnknown", "fillDown"],
    );
  const hidden = [...lines.filter((line) => line.hidden).map((line) => line.row), ...leftOutFor("hidden")].sort(
    (a, b) => a - b,
  );
  const total = lines.length + leftOutFor("hidden").length;
  about("hiddenRows", hidden, choices.visibleOnly ? ["visibleOnly", "all"] : ["all", "visibleOnly"], {
    visible: total - hidden.length,
    total,
  });
  about("duplicates", repeated, KEEP_OR_LEAVE);
  const sameTotals = repeatedTotals(lines);
  if (sameTotals)
    about("repeatedAmounts", sameTotals.rows, ["keep", "choose"], {
      contracts: sameTotals.contracts,
      repeatedCents: sameTotals.repeatedCents,
    });
  about("stackedTables", rows.headersAgain, ["together", "firstOnly"]);
  return questions;
}

/** Rows whose amount cell holds several amounts, counted or left out as the buyer answered. */
function severalRows(
  { hugeRows }: ReadRows,
  { lines, leftOut }: Pick<SiftedLines, "lines" | "leftOut">,
  { answers }: ReadChoices,
): { row: number; amountCents: number }[] {
  const kept = lines.filter((line) => line.amountNote?.kind === "severalAmounts");
  const out =
    answers?.severalAmounts === "leaveOut"
      ? leftOut.filter((row) => row.reason === "amountUnreadable" && !hugeRows.includes(row.row))
      : [];
  return [...kept, ...out].flatMap(({ row, amountCents }) => (amountCents === undefined ? [] : [{ row, amountCents }]));
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
