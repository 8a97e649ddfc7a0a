import fc from "fast-check";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { BEGINNINGS, looksAdded } from "../../src/report/lines/addedTotals";
import { addedTotalFormula } from "../../src/report/lines/exceptionFormula";
import { LISTS } from "../../src/report/lines/lineNames";
import { createBook } from "../../src/workbook/book/book";
import { market } from "./support/market";

const { table } = market([{ supplier: "Ferme A", amount: 1 }], {}, {}, "Achats");
const WIDTH = table.lastColumn - table.firstColumn + 1;
const FORMULA_COLUMN = table.lastColumn + 3;
const AMOUNT = (table.columns.amount ?? table.firstColumn) - table.firstColumn;

/** Words at the edge of the rule: its beginnings, whole, longer, with marks and spaces around, in capitals. */
const word = fc
  .tuple(
    fc.constantFrom(
      ...BEGINNINGS,
      "Totalement",
      "Reporter",
      "Ferme du Total",
      "Cumulus",
      "TotalEnergies",
      "sous  total",
    ),
    fc.constantFrom("", " ", ":", " :", " général", "-vente", " : mars", "s"),
    fc.constantFrom("", " ", "  "),
    fc.boolean(),
  )
  .map(([text, end, start, isLoud]) => start + (isLoud ? text.toUpperCase() : text) + end);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: word },
  { weight: 1, arbitrary: fc.integer({ min: -9, max: 999 }) },
);
const row = fc.tuple(fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }), fc.boolean());
const rule = fc.record({ sparseCells: fc.integer({ min: 2, max: WIDTH }), amountsAreFormulas: fc.boolean() });

it("the sheet's rule for totals added later and ours say the same of any row", () => {
  let added = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rule, (rows, how) => {
      const book = createBook("Achats");
      const [sheet] = book.sheets;
      if (!sheet) throw new Error("no sheet");
      for (const name of LISTS) book.setName({ ...name, visible: false });
      const formulas = new Map<string, string>();
      const values = rows.map(([cells, isSum], index) =>
        cells.map((value, at) => {
          if (!isSum || at !== AMOUNT) return value;
          formulas.set(`${String.fromCharCode(64 + table.firstColumn + AMOUNT)}${index + 1}`, "=5+5");
          return 10;
        }),
      );
      const left = table.firstColumn - 1;
      rows.forEach(([, isSum], index) => {
        const contents = (values[index] ?? []).map((value, at) =>
          isSum && at === AMOUNT ? { formula: "=5+5" } : { value: value === "" ? null : value },
        );
        book.setCells(sheet, index, left, [contents], "user");
        const formula = `=${addedTotalFormula(index + 1, how, table)}`;
        book.setCells(sheet, index, FORMULA_COLUMN, [[{ formula }]], "user");
      });
      const grid: Grid = { sheet: "Achats", top: 1, left: table.firstColumn, values, formulas };
      rows.forEach((_, index) => {
        const ours = looksAdded(how, table, grid, index + 1);
        if (ours) added++;
        expect([index, sheet.value(index, FORMULA_COLUMN)]).toEqual([index, ours]);
      });
    }),
    { numRuns: 150 },
  );
  expect(added).toBeGreaterThan(50);
});
