import fc from "fast-check";
import type { CellValue } from "../../src/reading/cells/grid";
import { signatureOf } from "../../src/reading/rows/signature";
import {
  amountFormula,
  amountFound,
  contentKey,
  contentKeyFormula,
  familyFormula,
  familyFound,
  isDecimal,
  signatureFormula,
  yearFormula,
  yearFound,
} from "../../src/report/lines/rowFormulas";
import { createBook } from "../../src/workbook/book/book";
import type { Scalar } from "../../src/workbook/book/model";

/** What the formula says in the embedded workbook, in column F, for cells of columns A to C of row 1; an error or a blank is undefined. */
function evaluated(formula: string, cells: readonly CellValue[]): Scalar | undefined {
  const book = createBook("Achats");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  book.setCells(sheet, 0, 0, [cells.map((value) => ({ value: value === "" ? null : value }))], "user");
  book.setCells(sheet, 0, 5, [[{ formula: `=${formula}` }]], "user");
  const value = sheet.value(0, 5);
  return value === "" || value === null || typeof value === "object" ? undefined : value;
}

const number = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((part) => part / 1000),
);
const signs = [
  "0",
  "1",
  "2",
  "5",
  "9",
  ".",
  ",",
  " ",
  "\u00a0",
  "\u202f",
  "€",
  "-",
  "\u2212",
  "a",
  "É",
  "*",
  "?",
  "~",
  "|",
  '"',
  "/",
];
const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((all) => all.join(""));
const spelled = number.map((value) =>
  value.toLocaleString("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).concat(" €"),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(number, text, spelled, fc.boolean(), fc.constant(""));
const long = fc.array(text, { minLength: 30, maxLength: 60 }).map((parts) => parts.join(" x"));
const cells = fc.tuple(cell, fc.oneof(cell, long), cell);
const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2050-12-31"), noInvalidDate: true });
const dated = day.map((date) => date.toISOString().slice(0, 10));
const dateCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: 60, max: 60_000 }),
  fc.integer({ min: 1990, max: 2050 }),
  dated,
  dated.map((iso) => iso.split("-").reverse().join("/")),
  dated.map((iso) => ` exercice ${iso.slice(0, 4)} `),
  fc.constantFrom("", "n.c.", "mars", "soldé", "1-05", "1e03"),
);
const MARKS = [",", "."] as const;

describe("what a formula finds in the buyer's row is what its twin found", () => {
  test("the amount, in either decimal mark, multiplied or not", () => {
    fc.assert(
      fc.property(cell, fc.constantFrom(...MARKS), fc.constantFrom(1, 1000, -1), (value, mark, factor) => {
        const found = evaluated(
          amountFormula("A1", mark, "{0,1,2,3,4,5,6,7,8,9}", factor === 1 ? undefined : String(factor)),
          [value],
        );
        expect(typeof found === "number" ? Math.round(found * 100) + 0 : undefined).toBe(
          amountFound(value, mark, factor),
        );
      }),
      { numRuns: 400 },
    );
  });

  test("the year, from a column of years or from either end of a date", () => {
    fc.assert(
      fc.property(dateCell, fc.constantFrom("year", "dateRight", "dateLeft"), (value, part) => {
        const source = { column: 1, part } as const;
        expect(evaluated(yearFormula(source, 1), [value])).toBe(yearFound(source, value, false));
      }),
      { numRuns: 400 },
    );
  });

  test("the family", () => {
    fc.assert(
      fc.property(fc.oneof(cell, long), (value) => {
        expect(evaluated(familyFormula(1, 1, true), [value]) ?? "").toBe(familyFound(value));
        if (!isDecimal(familyFound(value)))
          expect(evaluated(familyFormula(1, 1, false), [value]) ?? "").toBe(familyFound(value));
      }),
      { numRuns: 400 },
    );
  });

  test("the key of a row treated by name", () => {
    fc.assert(
      fc.property(cells, (row) => {
        expect(evaluated(contentKeyFormula([1, 2, 3], 1), row) ?? "").toBe(contentKey(row));
      }),
      { numRuns: 400 },
    );
  });

  test("the signature by which a line finds its supplier", () => {
    fc.assert(
      fc.property(cells, (row) => {
        expect(evaluated(signatureFormula([1, 2, 3], 1), row) ?? "").toBe(signatureOf(row));
      }),
      { numRuns: 400 },
    );
  });
});
