import type { PurchaseTable } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";

/** Rows as the buyer finds them: « 12 ; 15 », with their sheet where several are read together. */
export function rowsText(rows: readonly number[], table: PurchaseTable, rowOf: string, language: Language): string {
  if (!table.parts) return rows.join(" ; ");
  return rows
    .map((row) => ownPlace(table, row))
    .map(({ sheet, row }) => say(rowOf, { sheet, row }, language))
    .join(" ; ");
}
