import type { Formula } from "./formula";
import { Reference, type Cells } from "./operands";
import { MAX_COLUMNS } from "./refs";
import type { CalcSheet } from "./sheets";

/** One object for each rectangle of cells, so that what is learnt about it is kept. */
export class References {
  private readonly known = new WeakMap<CalcSheet, Map<number, Map<number, Reference>>>();

  constructor(private readonly cells: Cells) {}

  of(sheet: CalcSheet, top: number, left: number, bottom: number, right: number): Reference {
    // Single cells are not worth keeping: nothing is learnt about them.
    if (top === bottom && left === right) return new Reference(sheet, top, left, bottom, right, this.cells);
    let ofSheet = this.known.get(sheet);
    if (!ofSheet) this.known.set(sheet, (ofSheet = new Map()));
    const start = top * MAX_COLUMNS + left;
    let fromStart = ofSheet.get(start);
    if (!fromStart) ofSheet.set(start, (fromStart = new Map()));
    const end = bottom * MAX_COLUMNS + right;
    let reference = fromStart.get(end);
    if (!reference) fromStart.set(end, (reference = new Reference(sheet, top, left, bottom, right, this.cells)));
    return reference;
  }
}

/** A rectangle of cells, all four edges within. */
export type Bounds = Pick<Reference, "sheet" | "top" | "left" | "bottom" | "right">;

/** Every formula that stands in it, line by line. */
export function eachFormula(
  { sheet, top, left, bottom, right }: Bounds,
  visit: (formula: Formula, row: number, column: number) => void,
): void {
  const last = Math.min(bottom, sheet.cells.rowCount - 1);
  for (let row = top; row <= last; row++) {
    const line = sheet.cells.row(row);
    if (!line) continue;
    const end = Math.min(right, line.length - 1);
    for (let column = left; column <= end; column++) {
      const formula = line[column]?.formula;
      if (formula) visit(formula, row, column);
    }
  }
}
