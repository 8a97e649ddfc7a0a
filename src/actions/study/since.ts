import type { Study } from "./study";

/** What is new in the purchases since the report was last written. */
export interface Since {
  /** ISO date of that writing. */
  readonly on: string;
  /** More lines than then, or fewer (negative). */
  readonly lines: number;
  /** Names of the suppliers that were not there, the largest amounts first. */
  readonly newSuppliers: readonly string[];
  readonly goneSuppliers: number;
  readonly beforeCents: number;
  readonly nowCents: number;
}

/** Undefined where nothing was written before, nothing is located yet or nothing changed. */
export function changesSince({ lastReport, suppliers, share, reading }: Study): Since | undefined {
  if (!lastReport || !suppliers || !share || !reading?.ok) return undefined;
  const known = lastReport.suppliers ?? suppliers.map(({ key }) => key);
  const before = new Set(known);
  const now = new Set(suppliers.map(({ key }) => key));
  const newSuppliers = suppliers
    .filter(({ key }) => !before.has(key))
    .sort((a, b) => Math.abs(b.amountCents) - Math.abs(a.amountCents))
    .map(({ name }) => name);
  const since = {
    on: lastReport.on,
    lines: reading.table.lines.length - lastReport.lines,
    newSuppliers,
    goneSuppliers: known.filter((key) => !now.has(key)).length,
    beforeCents: lastReport.totalCents,
    nowCents: share.totalCents,
  };
  const isSame =
    since.lines === 0 && newSuppliers.length === 0 && since.goneSuppliers === 0 && since.beforeCents === since.nowCents;
  return isSame ? undefined : since;
}
