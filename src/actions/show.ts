import { blockAddress, columnLetters } from "../excel/address";
import { selectCells } from "../excel/show";
import type { PurchaseTable } from "../reading/purchases";

/** Selects a row of the buyer's table in the sheet. @throws ExcelFailure */
export function showRow(table: PurchaseTable, row: number): Promise<void> {
  return selectCells(table.sheet, blockAddress(row, table.firstColumn, 1, table.lastColumn - table.firstColumn + 1));
}

/**
 * Selects the first line of a supplier in the sheet. @throws ExcelFailure
 */
export async function showSupplier(table: PurchaseTable, signatures: readonly string[]): Promise<void> {
  const wanted = new Set(signatures.map((signature) => signature.toLowerCase()));
  const line = table.lines.find(({ signature }) => wanted.has(signature.toLowerCase()));
  const column = columnLetters(table.columns.supplier ?? table.firstColumn);
  if (line) await selectCells(table.sheet, `${column}${line.row}`);
}
