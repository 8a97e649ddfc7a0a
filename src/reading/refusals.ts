import { isBlank } from "./cells";
import type { Grid } from "./grid";
import type { ReadFailure, ReadResult } from "./purchases";
import type { Candidate } from "./tables";
import { plain } from "./words";

type Refusal = Extract<ReadResult, { ok: false }>;

const MONTHS = /^(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|q[1-4]|t[1-4]|trimestre|20\d\d$)/;

export function refuse(code: ReadFailure, values: Record<string, string | number> = {}): Refusal {
  return { ok: false, code, values };
}

/** Supplier, address and amount on several sheets of a row or two, under names with paths ("awards/0/value/amount"). */
export function areScattered(candidates: readonly Candidate[]): boolean {
  const isPath = (value: unknown): boolean => typeof value === "string" && /^[^/\s]+\/\d+\/[^/\s]+/.test(value);
  const withPaths = candidates.filter(({ table }) => table.values.slice(0, 3).some((row) => row.filter(isPath).length >= 2));
  return withPaths.length >= 3;
}

/** Months, quarters or years as columns: one purchase is not one row. */
export function isCrossTab({ table }: Candidate): boolean {
  const periods = new Set<string>();
  for (const row of table.values.slice(0, 30)) {
    const names = row.map((value) => plain(String(value)).trim()).filter((text) => text.length <= 16 && MONTHS.test(text));
    if (new Set(names).size >= 3) for (const name of names) periods.add(name);
  }
  if (periods.size < 3) return false;
  const periodColumns = table.values[0]?.map((_, column) => table.values.slice(0, 30).some((row) => periods.has(plain(String(row[column])).trim()))) ?? [];
  const amountAt = table.guess.columns.get("amount");
  const figures = periodColumns.filter((isPeriod, column) => isPeriod && (table.looks[column]?.profile.amounts ?? 0) > 0.5 && column !== amountAt).length;
  return figures >= 3;
}

/** Why no candidate is a purchase table. */
export function refusalOf(grids: readonly Grid[], candidates: readonly Candidate[]): Refusal {
  if (grids.every((grid) => grid.values.every((row) => row.every(isBlank)))) return refuse("emptyWorkbook");
  const visible = candidates.filter((candidate) => candidate.guess.visible);
  const best = visible[0] ?? candidates[0];
  if (!best) return refuse("noTable");
  const crossTab = visible.find(isCrossTab);
  if (crossTab) return refuse("crossTab", { sheet: crossTab.guess.sheet });
  const withAmount = visible.find(({ guess }) => guess.columns.amount !== undefined && guess.headerRow > 0);
  const withSupplier = visible.find(({ guess }) => guess.columns.supplier !== undefined && guess.headerRow > 0);
  const directory = withSupplier && (withSupplier.guess.columns.postcode ?? withSupplier.guess.columns.commune ?? withSupplier.guess.columns.address) !== undefined ? withSupplier : undefined;
  if (withSupplier && !withAmount) {
    const values = { sheet: withSupplier.guess.sheet, headerRow: withSupplier.guess.headerRow };
    return directory ? refuse("supplierDirectory", values) : refuse("noAmountColumn", values);
  }
  if (withAmount) return refuse("noSupplierColumn", { sheet: withAmount.guess.sheet, headerRow: withAmount.guess.headerRow });
  return refuse("noTable", { sheet: best.guess.sheet });
}
