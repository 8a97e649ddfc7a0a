import { sumOfCents } from "../../ground/money";
import type { PurchaseTable } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { plain } from "../cells/words";

const LABELS = /^(?:etiquettes de (?:lignes|colonnes)|row labels|column labels)$/;
const SUMS = /^(?:somme de .+|sum of .+)$/;

/** The header is one that the spreadsheet's pivot tables write; « Nombre de factures » beside amounts is a column like another. */
export const isPivot = ({ header }: Understanding): boolean =>
  header.headers.some((text) => LABELS.test(plain(text).trim()) || SUMS.test(plain(text).trim()));

/** The grand total is what the lines add up to: the pivot has one level, so that nothing is counted twice. */
export function hasOneLevel({ lines, leftOut }: PurchaseTable): boolean {
  const sum = sumOfCents(lines);
  return leftOut.some((row) => row.reason === "total" && row.amountCents === sum);
}
