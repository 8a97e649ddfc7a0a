import { readAmount } from "../amounts/amount";
import type { Meaning } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { namesPeriod, periodOf, sameButYear } from "../periods/period";
import { sumOf } from "../../ground/money";

const ROWS_SEEN = 30;
/** What tells one purchase from another: a table that has it is no cross-tab. */
const OF_ONE_PURCHASE: readonly Meaning[] = [
  "date",
  "label",
  "reference",
  "contract",
  "lot",
  "amountInclVat",
  "vatAmount",
];

/** Months, quarters, years or families as columns: one purchase is not one row. */
export function isCrossTab(table: Understanding): boolean {
  return hasPeriodColumns(table) || addsItsColumns(table);
}

function hasPeriodColumns({ values, grid, header, looks, guess }: Understanding): boolean {
  const periods = new Set<number>();
  for (const row of values.slice(0, ROWS_SEEN)) {
    const named = row.flatMap((value, column) => {
      const period = periodOf(value);
      return period === undefined ? [] : [{ column, period }];
    });
    if (new Set(named.map(({ period }) => period)).size >= 3) for (const { column } of named) periods.add(column);
  }
  const yearly = new Set(sameButYear(values[header.index] ?? []));
  for (const column of yearly) periods.add(column);
  if (periods.size < 3) return false;
  const amountAt = guess.columns.get("amount");
  const isYears = (column: number): boolean =>
    (looks[column]?.profile.years ?? 0) > 0.9 &&
    header.headers[column] !== undefined &&
    !namesPeriod(header.headers[column] ?? "");
  const isDates = (column: number): boolean =>
    /[ymd]/i.test(grid.columnFormats?.[column] ?? "") && header.headers[column] !== "";
  return (
    [...periods].filter(
      (column) =>
        (looks[column]?.profile.amounts ?? 0) > 0.5 &&
        !isYears(column) &&
        !isDates(column) &&
        (column !== amountAt || yearly.has(column)),
    ).length >= 3
  );
}

/** Nothing tells one purchase from another, and the amount is on every row what the other columns of figures add up to. */
function addsItsColumns({
  values,
  header,
  firstLine,
  end,
  looks,
  guess,
  firstColumn,
  lastColumn,
}: Understanding): boolean {
  const amountAt = guess.columns.get("amount") ?? -1;
  if (amountAt < 0 || header.index < 0 || OF_ONE_PURCHASE.some((meaning) => guess.columns.has(meaning))) return false;
  const given = new Set([...guess.columns].filter(([meaning]) => meaning !== "amount").map(([, column]) => column));
  const parts = looks.filter(
    ({ index, profile }) =>
      index >= firstColumn &&
      index <= lastColumn &&
      index !== amountAt &&
      !given.has(index) &&
      profile.filled > 0 &&
      profile.amounts > 0.9 &&
      profile.companyIds < 0.5,
  );
  const arePeriods = parts.every((look) => namesPeriod(look.header));
  if (parts.length < (arePeriods ? 2 : 3)) return false;
  let compared = 0;
  for (const row of values.slice(firstLine, Math.min(end, firstLine + 200))) {
    const [whole, ...each] = [amountAt, ...parts.map(({ index }) => index)].map((column) =>
      readAmount(row[column], ","),
    );
    if (whole?.kind !== "amount") continue;
    if (each.some((part) => part.kind !== "amount" && part.kind !== "missing")) return false;
    if (whole.cents !== sumOf(each, (part) => ("cents" in part ? part.cents : 0))) return false;
    compared += 1;
  }
  return compared >= 2;
}
