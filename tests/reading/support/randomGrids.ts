import fc from "fast-check";
import type { CellValue, Grid } from "../../../src/reading/cells/grid";

const oddities = fc.constantFrom<CellValue>(
  "",
  "",
  "",
  "Total",
  "Fournisseur",
  "Montant HT",
  "SIRET",
  "Date",
  "12/05/2024",
  "1 234,56",
  "(1.234,50)",
  "-£1,126.61",
  "1,5-",
  "#N/A",
  "#REF!",
  "-",
  "n/a",
  "8,03E+13",
  "Janvier",
  "2024",
  "\u202f",
  "'49",
  "a".repeat(300),
  "Lot 1: 5,00\nLot 2: 6,00",
  "=SUM(A1:A2)",
  "--",
  "((",
  "1..2",
  ",",
  "𝟙",
  "Sous-total",
  "TTC",
  "🙂",
);
const cell = fc.oneof(
  oddities,
  fc.double(),
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.string({ maxLength: 30 }),
  fc.boolean(),
);

/** Grids that nobody would call a purchase table, of any size up to the given one. */
export const randomGrid = (rows: number, columns: number): fc.Arbitrary<Grid> =>
  fc
    .record({
      height: fc.integer({ min: 0, max: rows }),
      width: fc.integer({ min: 1, max: columns }),
      pool: fc.array(cell, { minLength: 30, maxLength: 80 }),
      seed: fc.nat(),
      top: fc.integer({ min: 1, max: 5 }),
      left: fc.integer({ min: 1, max: 5 }),
      withHeader: fc.boolean(),
    })
    .map(({ height, width, pool, seed, top, left, withHeader }) => {
      let state = seed + 1;
      const next = (): CellValue => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        return pool[(state >> 8) % pool.length] ?? "";
      };
      const values = Array.from({ length: height }, () => Array.from({ length: width }, next));
      const first = values[0];
      if (withHeader && first && width >= 2) [first[0], first[1]] = ["Fournisseur", "Montant"];
      return {
        sheet: "S",
        top,
        left,
        values,
        merges: ["A1:C1", "B2:B4", "bad"],
        hiddenRows: new Set([3]),
        formulas: new Map([["B3", "=SUM(B1:B2)"]]),
        columnFormats: [],
      };
    });
