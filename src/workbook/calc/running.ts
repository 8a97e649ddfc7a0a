import type { Cells, Operand, Reference } from "./operands";
import type { CalcSheet, CalcTable } from "./sheets";
import type { Scalar } from "./values";

/** What a running formula may ask of the calculation. */
export interface Calculator extends Cells {
  /** Days are counted from 1904. */
  readonly date1904: boolean;
  /** Counts the changes of shape (sheets, tables, names). */
  readonly shape: number;
  sheetNamed(name: string): CalcSheet | undefined;
  tableNamed(name: string): { readonly sheet: CalcSheet; readonly table: CalcTable } | undefined;
  /** What a defined name stands for, seen from a sheet; undefined when there is no such name. */
  nameMeaning(name: string, sheet: CalcSheet): Compiled | undefined;
  /** What a formula text means at a place. @throws FormulaError */
  operandOf(text: string, place: Place): Operand;
  /** An add-in's function, by its name in capitals. */
  customFunction(name: string): CustomRun | undefined;
}

/** Where a formula stands while it is calculated. */
export interface Place {
  readonly calculation: Calculator;
  readonly sheet: CalcSheet;
  readonly row: number;
  readonly column: number;
}

export type CustomRun = (args: readonly (Scalar | readonly (readonly Scalar[])[])[]) => Scalar;
export type Run<T> = (place: Place) => T;

/** Is told of each cell and each block of cells that a formula reads. */
export interface Visitor {
  readonly cell: (sheet: CalcSheet, row: number, column: number) => void;
  readonly block: (reference: Reference) => void;
}

/** A formula made ready to run in any cell. */
export interface Compiled {
  readonly run: Run<Scalar>;
  readonly operand: Run<Operand>;
  /** Gives the cells that the formula reads, as far as its text tells (not those found by OFFSET or INDIRECT). */
  readonly precedents: (place: Place, visitor: Visitor) => void;
  /** Calculated again at each change of the workbook. */
  readonly volatile: boolean;
  /** Names sheets, tables or names. */
  readonly readsShape: boolean;
  /** Calls functions of an add-in, or a name behind which one may stand. */
  readonly callsAddin: boolean;
}
