import type { CellValue, Grid } from "../../../src/reading/cells/grid";
import { columnLetters } from "../../../src/ground/address";
import type { PurchaseTable, ReadChoices } from "../../../src/reading/columns/purchases";
import { readPurchases } from "../../../src/reading/sheets/read";
import { gridOf } from "./files";

/** A sheet drawn as text: a line a row, cells between bars; plain numbers become numbers unless `asText`. */
export function drawn(text: string, more: Partial<Grid> & { asText?: boolean } = {}): Grid {
  const { asText = false, ...rest } = more;
  const rows = text
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) =>
      line.split("|").map((cell): CellValue => {
        const trimmed = cell.trim().replace(/⏎/g, "\n");
        return !asText && /^-?\d{1,10}(\.\d+)?$/.test(trimmed) && !/^0\d/.test(trimmed) ? Number(trimmed) : trimmed;
      }),
    );
  return gridOf(rest.sheet ?? "Feuil1", rows, rest);
}

export function read(grids: Grid | Grid[], choices: ReadChoices = {}): PurchaseTable {
  const result = readPurchases(Array.isArray(grids) ? grids : [grids], choices);
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`);
  return result.table;
}

export const refusal = (grids: Grid | Grid[]): string => {
  const result = readPurchases(Array.isArray(grids) ? grids : [grids]);
  return result.ok ? `read: ${JSON.stringify(lettersOf(result.table))}` : result.code;
};

export const lettersOf = (table: PurchaseTable): Record<string, string> =>
  Object.fromEntries(Object.entries(table.columns).map(([meaning, column]) => [meaning, columnLetters(column)]));
export const centsOf = (table: PurchaseTable): number[] => table.lines.map((line) => line.amountCents);
export const asked = (table: PurchaseTable): string[] => table.questions.map((question) => question.code);
export const leftOutOf = (table: PurchaseTable): string[] => table.leftOut.map((row) => `${row.row} ${row.reason}`);
