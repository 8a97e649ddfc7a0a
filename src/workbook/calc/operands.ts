import type { CalcSheet } from "./sheets";
import type { Scalar } from "./values";

/** What a piece of a formula gives: a value, cells, or an array of values. */
export type Operand = Scalar | Reference | Matrix;

/** What a reference asks of the calculation about its cells. */
export interface Cells {
  valueAt(sheet: CalcSheet, row: number, column: number): Scalar;
  reference(sheet: CalcSheet, top: number, left: number, bottom: number, right: number): Reference;
  /** Generation of the last change in a reference, all its formulas calculated. */
  stampOf(reference: Reference): number;
}

/** Places (row × columns + column) of the cells that share their keys, with sums already made over them. */
export interface Group {
  readonly places: number[];
  readonly results: Map<string, Scalar>;
}

let lastId = 0;

/** A rectangle of cells. One object for each rectangle, so that what was learnt about it (indexes) is kept. */
export class Reference {
  readonly id = ++lastId;
  /** Generation at which all formulas inside were known to be calculated, and the last change inside. */
  readyAt = -1;
  stamp = 0;
  matches: { readonly stamp: number; readonly places: ReadonlyMap<unknown, number> } | undefined;
  groups: Map<string, { readonly stamp: number; readonly byKey: ReadonlyMap<string, Group> }> | undefined;

  constructor(
    readonly sheet: CalcSheet,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
    private readonly calculation: Cells,
  ) {}

  get rows(): number {
    return this.bottom - this.top + 1;
  }
  get columns(): number {
    return this.right - this.left + 1;
  }
  /** Rows down to the last one of the sheet that holds anything. */
  get usedRows(): number {
    return Math.max(1, Math.min(this.rows, this.sheet.cells.rowCount - this.top));
  }
  /** Generation of the last change inside. */
  changedAt(): number {
    return this.calculation.stampOf(this);
  }
  at(row: number, column: number): Scalar {
    return this.calculation.valueAt(this.sheet, this.top + row, this.left + column);
  }
  /** Other cells of the same sheet (places in the sheet). */
  part(top: number, left: number, bottom: number, right: number): Reference {
    return this.calculation.reference(this.sheet, top, left, bottom, right);
  }
  cell(row: number, column: number): Reference {
    return this.part(this.top + row, this.left + column, this.top + row, this.left + column);
  }
  /** Every cell that holds something, line by line. */
  each(visit: (value: Scalar, row: number, column: number) => void): void {
    const { cells } = this.sheet;
    const bottom = Math.min(this.bottom, cells.rowCount - 1);
    for (let row = this.top; row <= bottom; row++) {
      const line = cells.row(row);
      if (!line) continue;
      const right = Math.min(this.right, line.length - 1);
      for (let column = this.left; column <= right; column++) {
        const cell = line[column];
        if (!cell) continue;
        const value = cell.formula ? this.calculation.valueAt(this.sheet, row, column) : cell.value;
        if (value !== null) visit(value, row - this.top, column - this.left);
      }
    }
  }
}

export class Matrix {
  constructor(readonly values: readonly (readonly Scalar[])[]) {}
  get rows(): number {
    return this.values.length;
  }
  get columns(): number {
    return this.values[0]?.length ?? 0;
  }
  get usedRows(): number {
    return this.rows;
  }
  at(row: number, column: number): Scalar {
    return this.values[row]?.[column] ?? null;
  }
  each(visit: (value: Scalar, row: number, column: number) => void): void {
    this.values.forEach((line, row) => line.forEach((value, column) => value !== null && visit(value, row, column)));
  }
}

export type Block = Reference | Matrix;
export function isBlock(operand: Operand): operand is Block {
  return operand instanceof Reference || operand instanceof Matrix;
}

/** The value, or that of the first cell. */
export const firstOf = (operand: Operand): Scalar => (isBlock(operand) ? operand.at(0, 0) : operand);
