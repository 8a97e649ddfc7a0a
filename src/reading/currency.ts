import type { Understanding } from "./understanding";

const SIGNS: readonly (readonly [string, RegExp])[] = [["EUR", /€|\beur(?:os?)?\b/i], ["GBP", /£|\bgbp\b/i], ["CHF", /\bchf\b/i], ["USD", /\$|\busd\b/i]];

/** Currency that the amounts' header, format or first cells show; undefined when nothing says. */
export function currencyOf(table: Understanding): string | undefined {
  const amountAt = table.guess.columns.get("amount") ?? -1;
  const shown = [table.looks[amountAt]?.header ?? "", table.grid.columnFormats?.[amountAt] ?? "", ...table.values.slice(table.header.index + 1, table.header.index + 40).map((row) => (typeof row[amountAt] === "string" ? row[amountAt] : ""))];
  return SIGNS.find(([, sign]) => shown.some((text) => sign.test(text)))?.[0];
}
