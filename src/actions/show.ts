import { blockAddress } from "../excel/address";
import { selectCells } from "../excel/show";
import type { PurchaseTable } from "../reading/purchases";

/** Rows that follow one another in the sheet. */
export interface RowBlock { readonly first: number; readonly count: number }

/** Selects rows of the buyer's table in the sheet. @throws ExcelFailure */
export function showRows({ sheet, firstColumn, lastColumn }: PurchaseTable, { first, count }: RowBlock): Promise<void> {
  return selectCells(sheet, blockAddress(first, firstColumn, count, lastColumn - firstColumn + 1));
}

/** Selects a row of the buyer's table in the sheet. @throws ExcelFailure */
export const showRow = (table: PurchaseTable, row: number): Promise<void> => showRows(table, { first: row, count: 1 });

/** A supplier's lines in the sheet, by rows that follow one another. */
export function blocksOf({ lines }: PurchaseTable, signatures: readonly string[]): RowBlock[] {
  const wanted = new Set(signatures.map((signature) => signature.toLowerCase()));
  const blocks: RowBlock[] = [];
  for (const { row, signature } of lines) {
    if (!wanted.has(signature.toLowerCase())) continue;
    const last = blocks.at(-1);
    if (last && last.first + last.count === row) blocks[blocks.length - 1] = { first: last.first, count: last.count + 1 };
    else blocks.push({ first: row, count: 1 });
  }
  return blocks;
}
