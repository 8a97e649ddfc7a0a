import { inRow } from "../../../report/plan/blockRows";
import { ROW_MARK, type PlannedBlock, type PlannedCell } from "../../../report/plan/plan";

/** Rows below which a column of formulas is as well sent cell by cell. */
const FEW = 10;

/** A reference to a cell whose row moves with the formula; what stands after it makes a name or a call of it. */
const CELL = /(?<![\w.])(\$?[A-Z]{1,3})(\d+)(?![\w.(])/g;

/** Whole rows, as 1:20. */
const WHOLE_ROWS = /(?<![\w$.])\d+:\$?\d/;

/**
 * Place in the column, from 0, from which its cells down to the last are one formula, each with the number of its own row: such cells may be one
 * that Excel copies down. Undefined where there are none, or few.
 */
export function filledFrom({ cells, top }: Pick<PlannedBlock, "cells" | "top">, column: number): number | undefined {
  const first = cells.findIndex((row) => isFormula(row[column]));
  if (first < 0 || cells.length - first < FEW) return undefined;
  const pattern = patternOf(cells[first]?.[column], top + first);
  const isFilled = cells.every((row, index) => index < first || sameFormula(row[column], inRow(pattern, top + index)));
  return pattern && isFilled ? first : undefined;
}

const isFormula = (cell: PlannedCell | undefined): boolean => !!cell && "formula" in cell;

const sameFormula = (one: PlannedCell | undefined, other: PlannedCell): boolean =>
  !!one && !!other && "formula" in one && "formula" in other && one.formula === other.formula;

/** The formula with a mark for the number of its row; null where a copy would not make it: a row that is named, and no row of its own, would move. */
function patternOf(cell: PlannedCell | undefined, row: number): PlannedCell {
  if (!cell || !("formula" in cell)) return null;
  const formula = cell.formula.replace(CELL, (whole, letters: string, digits: string) =>
    digits === String(row) ? letters + ROW_MARK : whole,
  );
  const quoted = formula.split('"').filter((_, index) => index % 2 === 1);
  const moves = quoted.some((text) => text.includes(ROW_MARK)) || formula.search(CELL) >= 0 || WHOLE_ROWS.test(formula);
  return moves ? null : { formula };
}
