import type { Meaning, PurchaseLine } from "../../src/reading/columns/purchases";
import type { Supplier } from "../../src/suppliers/supplier";
import { SIGNATURE_MEANINGS, signatureOf } from "../../src/reading/rows/signature";

/** Purchase lines as the reading room would give them: « one line for 100 € of STÉ LE CELLIER ». */
export function purchases(
  ...lines: readonly ({ readonly [M in Meaning]?: string | undefined } & { cents?: number; date?: string })[]
): PurchaseLine[] {
  return lines.map(({ cents = 10_000, date, ...text }, at) => ({
    row: at + 2,
    text: Object.fromEntries(Object.entries(text).map(([meaning, cell]) => [meaning, (cell ?? "").trim()])),
    amountCents: cents,
    date,
    year: date ? Number(date.slice(0, 4)) : undefined,
    signature: signatureOf(SIGNATURE_MEANINGS.map((meaning) => text[meaning] ?? "")),
  }));
}

/** How many names the lines bear, as written: the figure a buyer can check with the sheet's own filter. */
export const distinctNames = (suppliers: readonly Pick<Supplier, "names">[]): number =>
  new Set(suppliers.flatMap(({ names }) => names)).size;
