import fc from "fast-check";
import { readPurchases } from "../../src/reading/sheets/read";
import type { PurchaseTable } from "../../src/reading/columns/purchases";
import { readAmount } from "../../src/reading/amounts/amount";
import { randomGrid } from "./support/randomGrids";

/** What the amount column holds, read cell by cell from the first row to the last, whatever the rows are. */
function columnCents(
  table: PurchaseTable,
  values: readonly (readonly (string | number | boolean)[])[],
  top: number,
  left: number,
): number {
  const column = (table.columns.amount ?? 0) - left;
  const dropped = new Set([...table.leftOut.filter((row) => row.amountCents === undefined).map((row) => row.row)]);
  return values.reduce((sum, row, index) => {
    const reading = readAmount(row[column], table.decimalMark);
    const sheetRow = index + top;
    return sheetRow >= table.firstRow && sheetRow <= table.lastRow && !dropped.has(sheetRow) && "cents" in reading
      ? sum + reading.cents
      : sum;
  }, 0);
}

test("no grid makes the reader throw, and what it keeps and leaves out is what the column holds", () => {
  let read = 0;
  fc.assert(
    fc.property(randomGrid(60, 12), (grid) => {
      const result = readPurchases([grid]);
      if (!result.ok) return;
      read += 1;
      const { table } = result;
      const told =
        table.lines.reduce((sum, line) => sum + line.amountCents, 0) +
        table.leftOut.reduce((sum, row) => sum + (row.amountCents ?? 0), 0);
      expect(told).toBe(columnCents(table, grid.values, grid.top, grid.left));
      expect(new Set([...table.lines, ...table.leftOut].map((row) => row.row)).size).toBe(
        table.lines.length + table.leftOut.length,
      );
    }),
    { numRuns: 500, seed: 11 },
  );
  expect(read).toBeGreaterThan(25);
});

test("the same grid read twice gives the same result", () => {
  fc.assert(
    fc.property(randomGrid(40, 10), (grid) => expect(readPurchases([grid])).toEqual(readPurchases([grid]))),
    { numRuns: 50, seed: 5 },
  );
});
