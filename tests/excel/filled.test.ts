import fc from "fast-check";
import { filledFrom } from "../../src/excel/write/cells/filled";
import { inRow } from "../../src/report/plan/blockRows";
import { ROW_MARK, type PlannedCell } from "../../src/report/plan/plan";

const HEADING: PlannedCell = { text: "Montant" };
const column = (pattern: string, top = 5, rows = 12): { top: number; cells: PlannedCell[][] } => ({
  top,
  cells: [[HEADING], ...Array.from({ length: rows }, (_, at) => [inRow({ formula: pattern }, top + 1 + at)])],
});

describe("a column of formulas that Excel may copy down", () => {
  it.each([
    `=SUMIFS(Montants,Clefs,$A${ROW_MARK})`,
    `=IF(B${ROW_MARK}="","à vérifier 12",Autre!C${ROW_MARK}*2)`,
    "=[@Montant]/Total",
    `=A$6+A${ROW_MARK}`,
  ])("%s is one formula from below its heading", (pattern) => {
    expect(filledFrom(column(pattern), 0)).toBe(1);
  });

  it("is none where a row differs, a row is typed, or a quoted text follows the row", () => {
    const { top, cells } = column(`=A${ROW_MARK}+1`);
    const with7 = (cell: PlannedCell) => ({ top, cells: cells.map((row, at) => (at === 7 ? [cell] : row)) });
    expect(filledFrom(with7({ formula: "=A12+2" }), 0)).toBeUndefined();
    expect(filledFrom(with7({ number: 3 }), 0)).toBeUndefined();
    expect(filledFrom(column(`=INDIRECT("A${ROW_MARK}")`), 0)).toBeUndefined();
    expect(filledFrom(column(`=A$${ROW_MARK}`), 0)).toBeUndefined();
    expect(filledFrom(column("=Part!B2+1"), 0)).toBeUndefined();
    expect(filledFrom(column("=SUM(Part!2:4)"), 0)).toBeUndefined();
  });

  it("is none in a few rows, or in a column without formulas", () => {
    expect(filledFrom(column(`=A${ROW_MARK}`, 5, 9), 0)).toBeUndefined();
    expect(filledFrom({ top: 1, cells: Array.from({ length: 30 }, () => [HEADING]) }, 0)).toBeUndefined();
  });

  it("holds wherever the block stands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_000 }), (top) => {
        expect(filledFrom(column(`=$C${ROW_MARK}&"€"&D$1`, top), 0)).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
