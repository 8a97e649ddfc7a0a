import { count } from "../../ground/counts";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { ReadChoices } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

const SIGNS: readonly (readonly [string, RegExp])[] = [
  ["EUR", /€|\beur(?:os?)?\b/i],
  ["GBP", /£|\bgbp\b/i],
  ["CHF", /\bchf\b/i],
  ["USD", /\$|\busd\b/i],
];
const ANY_SIGN = /[€£$]|eur|gbp|chf|usd/i;

/** Currency that the amounts' header, format or first cells show; undefined when nothing says. */
export function currencyOf(table: Understanding): string | undefined {
  const amountAt = table.guess.columns.get("amount") ?? -1;
  const shown = [
    table.looks[amountAt]?.header ?? "",
    table.grid.columnFormats?.[amountAt] ?? "",
    ...table.values
      .slice(table.header.index + 1, table.header.index + 40)
      .map((row) => (typeof row[amountAt] === "string" ? row[amountAt] : "")),
  ];
  return SIGNS.find(([, sign]) => shown.some((text) => sign.test(text)))?.[0];
}

/** Several currencies in one table: they cannot be added, so one is counted at a time. */
export interface MixedCurrencies {
  /** All of them, the one with most rows first. */
  readonly all: readonly string[];
  readonly counted: string;
  /** Currency that a row shows; undefined when it shows none (it is then taken to be the main one). */
  readonly of: (row: readonly CellValue[]) => string | undefined;
}

/** Currencies of the rows, by the currency's own column or the signs in the amount cells; undefined unless there are at least two. */
export function mixedCurrencies(table: Understanding, choices: ReadChoices): MixedCurrencies | undefined {
  const [amountAt, currencyAt] = [table.guess.columns.get("amount") ?? -1, table.guess.columns.get("currency") ?? -1];
  const of = (row: readonly CellValue[]): string | undefined => {
    const named = currencyAt < 0 || isBlank(row[currencyAt]) ? undefined : currencyNamed(textOf(row[currencyAt]));
    const amount = row[amountAt];
    return (
      named ??
      (typeof amount === "string" && amount.length < 60 && /\d/.test(amount) && ANY_SIGN.test(amount)
        ? currencyIn(amount)
        : undefined)
    );
  };
  const counts = new Map<string, number>();
  for (let index = table.header.index + 1; index < table.end; index++) {
    const row = table.values[index] ?? [];
    const currency = isBlank(row[amountAt]) ? undefined : of(row);
    if (currency !== undefined) count(counts, currency);
  }
  if (counts.size < 2) return undefined;
  const all = [...counts].sort((a, b) => b[1] - a[1]).map(([currency]) => currency);
  const answered = choices.answers?.currencies;
  return { all, counted: answered !== undefined && counts.has(answered) ? answered : (all[0] ?? "EUR"), of };
}

const currencyIn = (text: string): string | undefined => SIGNS.find(([, sign]) => sign.test(text))?.[0];
const currencyNamed = (text: string): string | undefined =>
  currencyIn(text) ?? (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : undefined);
