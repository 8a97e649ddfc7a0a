import { bareNumber, readAmount } from "../amounts/amount";
import { isTotalLabel } from "../amounts/totals";
import { isBlank, textOf } from "../cells/cells";
import { readDate } from "../cells/date";
import type { CellValue, Grid } from "../cells/grid";
import { isYearAlone, isYearOrSeason, periodOf, sameButYear } from "./period";

type Rows = readonly (readonly CellValue[])[];

/** A header whose columns are years or months; indices are those of the grid's values. */
export interface PeriodHeader {
  readonly index: number;
  readonly periods: readonly number[];
  /** The other columns that have a heading, without those of totals. */
  readonly others: readonly number[];
  readonly areYears: boolean;
}

const ROWS_SEARCHED = 40;
const ROWS_SEEN = 60;
const LEAST_YEARS = 2;
const LEAST_PERIODS = 3;
const MOSTLY = 0.5;

/** The row of headings that names years or months above columns of amounts; undefined for tables of another kind. */
export function periodHeader({ values }: Grid): PeriodHeader | undefined {
  for (let index = 0; index < Math.min(values.length, ROWS_SEARCHED); index++) {
    const row = values[index] ?? [];
    const periods = periodColumns(row).filter((column) => holdsAmounts(values, index, column));
    if (new Set(periods.map((column) => textOf(row[column]))).size !== periods.length) continue;
    const areYears = periods.every((column) => isYearAlone(row[column]));
    const areSeasons = periods.every((column) => isYearOrSeason(row[column]));
    if (periods.length < (areSeasons ? LEAST_YEARS : LEAST_PERIODS)) continue;
    const others = row.flatMap((value, column) =>
      !isBlank(value) && !periods.includes(column) && !isSumColumn(values, index, column, periods) ? [column] : [],
    );
    if (others.length > 0 && others.every((column) => isHeading(row[column])))
      return { index, periods, others, areYears };
  }
  return undefined;
}

const isHeading = (value: CellValue | undefined): boolean =>
  typeof value === "string" && bareNumber(value) === undefined && readDate(value, "dayFirst") === undefined;

/** Columns of years, or of months; of « Montant HT 2022 » and « Montant TTC 2022 », the first kind. */
function periodColumns(row: readonly CellValue[]): number[] {
  const bare = row.flatMap((value, column) => (periodOf(value) === undefined ? [] : [column]));
  return bare.length >= LEAST_YEARS ? bare : sameButYear(row);
}

function holdsAmounts(values: Rows, header: number, column: number): boolean {
  let [filled, amounts] = [0, 0];
  for (const row of values.slice(header + 1, header + 1 + ROWS_SEEN)) {
    if (isBlank(row[column])) continue;
    filled += 1;
    if (!isYearAlone(row[column]) && readAmount(row[column], ",").kind === "amount") amounts += 1;
  }
  return filled > 0 && amounts >= MOSTLY * filled;
}

/** « Total », or what the columns of periods add up to on every row. */
function isSumColumn(values: Rows, header: number, column: number, periods: readonly number[]): boolean {
  const name = values[header]?.[column];
  if (typeof name === "string" && isTotalLabel(name) && holdsAmounts(values, header, column)) return true;
  let compared = 0;
  for (const row of values.slice(header + 1, header + 1 + ROWS_SEEN)) {
    const whole = readAmount(row[column], ",");
    if (whole.kind !== "amount") continue;
    const sum = periods.reduce((cents, period) => {
      const part = readAmount(row[period], ",");
      return part.kind === "amount" ? cents + part.cents : cents;
    }, 0);
    if (Math.abs(sum - whole.cents) > periods.length) return false;
    compared += 1;
  }
  return compared >= 2;
}
