import { isBlank, textOf } from "../cells/cells";
import { yearOfPeriod } from "../cells/date";
import type { CellValue, Grid } from "../cells/grid";
import type { PurchaseTable, Question, TablePart } from "../columns/purchases";
import { blockOf, cellAddress, columnLetters } from "../../ground/address";
import { ownPlace } from "../sheets/gathered";
import { withoutYear } from "./period";
import type { PeriodHeader } from "./periodHeader";

/** Above the header of the lines: a title, a note, the control of each period, a blank row (as for sheets read together). */
const ROWS_ABOVE = 5;

/** A table of years or months as a list of purchases: one line a cell, period after period. */
export interface Unfolded {
  readonly grid: Grid;
  readonly parts: readonly TablePart[];
  /** Columns of the list, from 1. */
  readonly periodColumn: number;
  /** What its cells tell: a year, a month with its year; undefined for « janvier » alone. */
  readonly periodMeaning?: "year" | "date" | undefined;
  readonly amountColumn: number;
}

export function unfolded(grid: Grid, { index, periods, others, areYears }: PeriodHeader): Unfolded {
  const header = grid.values[index] ?? [];
  const rows = grid.values.slice(index + 1);
  const [periodColumn, amountColumn] = [others.length + 1, others.length + 2];
  const first = ROWS_ABOVE + periods.length + 1;
  const amountName = withoutYear(textOf(header[periods[0] ?? 0]));
  const meaning = meaningOf(header[periods[0] ?? 0], areYears);
  const names: CellValue[] = [
    ...others.map((column) => textOf(header[column])),
    meaning === "year" ? "Exercice" : "Mois",
    /montant|amount|ht|ttc/i.test(amountName) ? amountName : "Montant",
  ];
  const parts = periods.map((column, rank): TablePart => ({
    sheet: grid.sheet,
    label: `${grid.sheet} (${textOf(header[column])})`,
    firstRow: first + 1 + rank * rows.length,
    ownFirstRow: index + 1 + grid.top,
    rows: rows.length,
    firstColumn: grid.left,
    lastColumn: grid.left + header.length - 1,
    columns: {
      ...Object.fromEntries(others.map((own, place) => [place + 1, own + grid.left])),
      [amountColumn]: column + grid.left,
    },
    heading: { column: periodColumn, ownRow: index + grid.top, ownColumn: column + grid.left },
  }));
  const values = [
    names,
    ...periods.flatMap((period) =>
      rows.map((row): CellValue[] => [
        ...others.map((column) => row[column] ?? ""),
        isBlank(row[period]) ? "" : (header[period] ?? ""),
        row[period] ?? "",
      ]),
    ),
  ];
  return {
    grid: {
      sheet: grid.sheet,
      top: first,
      left: 1,
      values,
      ...(grid.date1904 === undefined ? {} : { date1904: grid.date1904 }),
    },
    parts,
    periodColumn,
    periodMeaning: meaning,
    amountColumn,
  };
}

function meaningOf(period: CellValue | undefined, areYears: boolean): Unfolded["periodMeaning"] {
  if (areYears) return "year";
  if (typeof period === "number" || yearOfPeriod(period) !== undefined) return "date";
  return /20\d\d/.test(String(period ?? "")) ? "year" : undefined;
}

/** The list read, as the table that stands in the buyer's sheet: an empty cell is no line, and nothing to be asked. */
export function foldedBack(
  table: PurchaseTable,
  { grid, parts, amountColumn }: Unfolded,
  header: PeriodHeader,
): PurchaseTable {
  const isEmptyCell = (row: number): boolean => isBlank(grid.values[row - grid.top]?.[amountColumn - 1]);
  const leftOut = table.leftOut.filter(({ row, amountCents }) => amountCents !== undefined || !isEmptyCell(row));
  const questions = table.questions.filter(
    ({ code, rows }) => !(code === "amountsMissing" && (rows ?? []).every(isEmptyCell)) && !NEEDLESS.has(code),
  );
  const folded = { ...table, leftOut, parts };
  return {
    ...folded,
    questions: [asked(grid.sheet, parts, header), ...questions.map((question) => inOwnCells(folded, question))],
  };
}

/** Cells named in a question, where they stand in the buyer's sheet. */
function inOwnCells(table: PurchaseTable, question: Question): Question {
  const values = Object.entries(question.values).map(([name, value]) => {
    const cell = /cell$/i.test(name) && typeof value === "string" ? blockOf(value) : undefined;
    if (!cell) return [name, value] as const;
    const { row, columns = {} } = ownPlace(table, cell.top);
    return [name, cellAddress(row, columns[cell.left] ?? cell.left)] as const;
  });
  return { ...question, values: Object.fromEntries(values) };
}

/** Years side by side say the same of the whole table: what the unfolding repeats is not asked. */
const NEEDLESS = new Set(["duplicates", "besideColumns"]);

function asked(sheet: string, parts: readonly TablePart[], { periods }: PeriodHeader): Question {
  const columns = parts.map(({ heading }) => columnLetters(heading?.ownColumn ?? 0));
  return {
    code: "periodColumns",
    values: { sheet, count: periods.length, first: columns[0] ?? "", last: columns.at(-1) ?? "" },
    choices: ["byPeriod", "leave"],
  };
}
