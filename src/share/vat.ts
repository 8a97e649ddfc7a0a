import type { PurchaseLine } from "../reading/columns/purchases";

/** How amounts TTC become HT when the file has no HT column: a choice of the buyer, shown and editable in the workbook. Percent (5.5, 10, 20). */
export interface VatConversion {
  readonly percent: number;
  readonly byFamily?: Readonly<Record<string, number>> | undefined;
}

/** The cents that count for a line: HT when a conversion is asked, as read otherwise. Rounded half away from zero, as Excel's ROUND. */
export function countedCents(line: PurchaseLine, vat: VatConversion | undefined): number {
  if (!vat) return line.amountCents;
  const percent = vat.byFamily?.[line.family ?? ""] ?? vat.percent;
  const exact = Number(((line.amountCents * 100) / (100 + percent)).toPrecision(15));
  return Math.sign(exact) * Math.round(Math.abs(exact));
}
