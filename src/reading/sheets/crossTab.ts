import { readAmount } from "../amounts/amount";
import { dayOfSerial } from "../cells/date";
import type { CellValue } from "../cells/grid";
import type { Meaning } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { plain } from "../cells/words";

const PERIOD =
  /^(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|q[1-4]|t[1-4]|s[12]$|trimestre|semestre|(?:1er|2e|2eme|3e|3eme|4e|4eme|[1-4]) ?(?:trim|sem)|20\d\d$|(?:0?[1-9]|1[0-2])[/.-](?:20)?\d\d$|20\d\d[/.-](?:0?[1-9]|1[0-2])$)/;
const ROWS_SEEN = 30;
const LONGEST = 16;
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
    !PERIOD.test(plain(header.headers[column] ?? ""));
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

/** Month, quarter, half-year or year that a cell names alone; a first of the month counts as one. */
function periodOf(value: CellValue): string | undefined {
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 2000 && value <= 2050
      ? String(value)
      : isFirstOfMonth(value)
        ? String(value)
        : undefined;
  if (typeof value !== "string" || value.length > LONGEST) return undefined;
  const text = plain(value).trim();
  return PERIOD.test(text) ? text : undefined;
}

const isFirstOfMonth = (serial: number): boolean =>
  Number.isInteger(serial) && serial > 40_000 && serial < 55_000 && dayOfSerial(serial).getUTCDate() === 1;

/** Columns named alike but for their year, three at least: "Montant 2022", "Montant 2023", "Montant 2024". */
function sameButYear(names: readonly CellValue[]): number[] {
  const groups = new Map<string, number[]>();
  names.forEach((name, column) => {
    if (typeof name !== "string" || name.length > 40 || !/\b20\d\d\b/.test(name)) return;
    const key = plain(name)
      .replace(/\b20\d\d\b/, "#")
      .trim();
    groups.set(key, [...(groups.get(key) ?? []), column]);
  });
  return [...groups.values()].find((columns) => columns.length >= 3) ?? [];
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
  const arePeriods = parts.every((look) => PERIOD.test(plain(look.header).trim()));
  if (parts.length < (arePeriods ? 2 : 3)) return false;
  let compared = 0;
  for (const row of values.slice(firstLine, Math.min(end, firstLine + 200))) {
    const [whole, ...each] = [amountAt, ...parts.map(({ index }) => index)].map((column) =>
      readAmount(row[column], ","),
    );
    if (whole?.kind !== "amount") continue;
    if (each.some((part) => part.kind !== "amount" && part.kind !== "missing")) return false;
    if (whole.cents !== each.reduce((sum, part) => sum + ("cents" in part ? part.cents : 0), 0)) return false;
    compared += 1;
  }
  return compared >= 2;
}
