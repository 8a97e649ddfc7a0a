import type { Formula } from "./formula";
import type { Language } from "./text/language";
import type { Area } from "./refs";
import type { Scalar } from "./values";

/** What the calculation asks of the workbook that it calculates. */
export interface CalcBook {
  readonly date1904: boolean;
  readonly language: Language;
  readonly sheets: readonly CalcSheet[];
  readonly names: readonly CalcName[];
}
export interface CalcSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: CalcCells;
  readonly tables: readonly CalcTable[];
  isRowHidden(row: number): boolean;
  isRowFiltered(row: number): boolean;
}
export interface CalcTable {
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly showTotals: boolean;
}
export interface CalcName {
  readonly name: string;
  readonly formula: string;
  readonly scopeSheetId?: string | undefined;
}

/** A constant, or (its `value` null) a formula that holds its own value. */
export interface CalcCell {
  readonly value: Scalar;
  readonly formula?: Formula | undefined;
}
/** The cells of a sheet, with the generation (count of the workbook's changes) of the last change of each place. */
export interface CalcCells {
  readonly rowCount: number;
  row(row: number): readonly (CalcCell | undefined)[] | undefined;
  cell(row: number, column: number): CalcCell | undefined;
  stampOfCell(row: number, column: number): number;
  stampOfArea(top: number, left: number, bottom: number, right: number): number;
  mayHoldFormulas(left: number, right: number): boolean;
}
