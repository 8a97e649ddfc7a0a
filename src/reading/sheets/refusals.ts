import { isBlank } from "../cells/cells";
import { isCrossTab } from "./crossTab";
import { otherKind } from "../kinds/kinds";
import { formSign } from "./forms";
import type { Grid } from "../cells/grid";
import type { NotPurchases, Question, ReadFailure, ReadResult } from "../columns/purchases";
import type { Candidate } from "./tables";

type Refusal = Extract<ReadResult, { ok: false }>;

export function refuse(code: ReadFailure, values: Record<string, string | number> = {}): Refusal {
  return { ok: false, code, values };
}

/** Asked about amounts that are no purchases: they are left, unless a person says otherwise. */
export const notPurchases = (sheet: string): Question => ({
  code: "notPurchases",
  values: { sheet },
  choices: ["leave", "readAnyway"],
});

export const refuseKind = (kind: NotPurchases, { sheet, headerRow }: Candidate["guess"]): Refusal => ({
  ...refuse(kind, { sheet, headerRow }),
  questions: [notPurchases(sheet)],
});

/** Supplier, address and amount on several sheets of a row or two, under names with paths ("awards/0/value/amount"). */
export function areScattered(candidates: readonly Candidate[]): boolean {
  const isPath = (value: unknown): boolean => typeof value === "string" && /^[^/\s]+\/\d+\/[^/\s]+/.test(value);
  const withPaths = candidates.filter(({ table }) =>
    table.values.slice(0, 3).some((row) => row.filter(isPath).length >= 2),
  );
  return withPaths.length >= 3;
}

function formOf(grid: Grid): Refusal | undefined {
  const sign = formSign(grid);
  return sign && refuse("form", { sheet: grid.sheet, cell: sign.cell, value: sign.value });
}

/** Whether reading it all the same would find suppliers. */
const isNamed = ({ columns }: Candidate["guess"]): boolean => (columns.supplier ?? columns.supplierId) !== undefined;

/** Why no candidate is a purchase table. */
export function refusalOf(grids: readonly Grid[], candidates: readonly Candidate[]): Refusal {
  if (grids.every((grid) => grid.values.every((row) => row.every(isBlank)))) return refuse("emptyWorkbook");
  const visible = candidates.filter((candidate) => candidate.guess.visible);
  const best = visible[0] ?? candidates[0];
  if (!best) return refuse("noTable");
  const crossTab = visible.find(({ table }) => isCrossTab(table));
  if (crossTab) return refuse("crossTab", { sheet: crossTab.guess.sheet });
  const withAmount = visible.find(({ guess }) => guess.columns.amount !== undefined && guess.headerRow > 0);
  const withSupplier = visible.find(({ guess }) => guess.columns.supplier !== undefined && guess.headerRow > 0);
  const other = visible.flatMap(({ table, guess }) => {
    const kind = otherKind(table);
    if (kind === undefined) return [];
    return isNamed(guess) ? [refuseKind(kind, guess)] : [refuse(kind, { sheet: guess.sheet })];
  })[0];
  if (other) return other;
  const form = formOf((withSupplier ?? withAmount ?? best).table.grid);
  if (form) return form;
  const directory =
    withSupplier &&
    (withSupplier.guess.columns.postcode ??
      withSupplier.guess.columns.commune ??
      withSupplier.guess.columns.address) !== undefined
      ? withSupplier
      : undefined;
  if (withSupplier && !withAmount) {
    const values = { sheet: withSupplier.guess.sheet, headerRow: withSupplier.guess.headerRow };
    return directory ? refuse("supplierDirectory", values) : refuse("noAmountColumn", values);
  }
  if (withAmount)
    return refuse("noSupplierColumn", { sheet: withAmount.guess.sheet, headerRow: withAmount.guess.headerRow });
  return refuse("noTable", { sheet: best.guess.sheet });
}
