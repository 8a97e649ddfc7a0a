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

/** Places (row × columns + column) of the cells that share their keys, with what was already calculated over them and when. */
export interface Group {
  readonly places: number[];
  readonly results: Map<string, { readonly stamp: number; readonly value: Scalar }>;
}

/** What is told apart in the cells of a reference: each key has a number, and each cell the number of its key. */
export interface Keys {
  readonly stamp: number;
  readonly numbers: ReadonlyMap<string | number, number>;
  readonly ofCells: Uint32Array;
}

let lastId = 0;

/** A rectangle of cells. One object for each rectangle, so that what was learnt about it (indexes) is kept. */
export class Reference {
  readonly id = ++lastId;
  /** Generation at which all formulas inside were last seen to be calculated. */
  settledAt = -1;
  /** Generation of the last change inside, and the one at which that was found. */
  stamp = 0;
  stampedAt = -1;
  matches: { readonly stamp: number; readonly places: ReadonlyMap<unknown, number> } | undefined;
  keys: Keys | undefined;
  private list: { readonly stamp: number; readonly values: readonly Scalar[] } | undefined;
  groups: Map<string, { readonly stamp: number; readonly byKeys: ReadonlyMap<number, Group> }> | undefined;

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
  /** Its values, row after row down to the last one used; gathered again when something inside has changed. */
  values(): readonly Scalar[] {
    const stamp = this.changedAt();
    if (this.list?.stamp === stamp) return this.list.values;
    const { usedRows, columns } = this;
    const values = new Array<Scalar>(usedRows * columns);
    for (let place = 0; place < values.length; place++)
      values[place] = this.at(Math.floor(place / columns), place % columns);
    this.list = { stamp, values };
    return values;
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

/** An array of values, line after line in one list. */
export class Matrix {
  constructor(
    private readonly cells: readonly Scalar[],
    readonly columns: number,
  ) {}

  /** As wide as its first line. */
  static ofLines(lines: readonly (readonly Scalar[])[]): Matrix {
    const columns = lines[0]?.length ?? 0;
    return new Matrix(
      lines.flatMap((line) => Array.from({ length: columns }, (_, column) => line[column] ?? null)),
      columns,
    );
  }

  get rows(): number {
    return this.columns === 0 ? 0 : this.cells.length / this.columns;
  }
  get usedRows(): number {
    return this.rows;
  }
  at(row: number, column: number): Scalar {
    return column < this.columns ? (this.cells[row * this.columns + column] ?? null) : null;
  }
  line(row: number): Matrix {
    return new Matrix(this.cells.slice(row * this.columns, (row + 1) * this.columns), this.columns);
  }
  column(column: number): Matrix {
    return new Matrix(
      this.cells.filter((_, place) => place % this.columns === column),
      1,
    );
  }
  each(visit: (value: Scalar, row: number, column: number) => void): void {
    this.cells.forEach(
      (value, place) => value !== null && visit(value, Math.floor(place / this.columns), place % this.columns),
    );
  }
}

export type Block = Reference | Matrix;
export function isBlock(operand: Operand): operand is Block {
  return operand instanceof Reference || operand instanceof Matrix;
}

/** The value, or that of the first cell. */
export const firstOf = (operand: Operand): Scalar => (isBlock(operand) ? operand.at(0, 0) : operand);
