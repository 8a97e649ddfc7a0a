import type { PurchaseTable } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { Template } from "../../texts/text";
import { inClauses } from "../../texts/join";

/** Rows as the buyer finds them: « 12 ; 15 », with their sheet where several are read together. */
export function rowsText(
  rows: readonly number[],
  table: PurchaseTable,
  rowOf: Template<"row" | "sheet">,
  language: Language,
): string {
  if (!table.parts) return inClauses(rows.map(String), language);
  const places = rows.map((row) => ownPlace(table, row));
  return inClauses(
    places.map(({ sheet, row }) => say(rowOf, { sheet, row }, language)),
    language,
  );
}
