import type { Grid } from "../../reading/cells/grid";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { cellAt } from "./buyersCells";
import { amountFound } from "./rowFormulas";

/**
 * What each amount as written is multiplied by to be the amount read: 1 000 or 1 000 000 under « Montant k€ » or « M€ », negative where the buyer
 * says that negative amounts are purchases; 1 in any other column. It is the factor by which most lines agree, among those that the questions allow.
 */
export function findFactor(table: PurchaseTable, grid: Grid): number {
  const times = Number(table.questions.find(({ code }) => code === "thousands")?.values.times ?? 1);
  const signs = table.questions.some(({ code }) => code === "negativeAmounts") ? [1, -1] : [1];
  const factors = signs.flatMap((sign) => (times === 1 ? [sign] : [sign, sign * times]));
  if (factors.length === 1) return 1;
  const column = table.columns.amount ?? 0;
  const agreements = factors.map(
    (factor) =>
      table.lines.filter(
        ({ row, amountCents }) => amountFound(cellAt(grid, row, column), table.decimalMark, factor) === amountCents,
      ).length,
  );
  return factors[agreements.indexOf(Math.max(...agreements))] ?? 1;
}
