import type { DefinedName, Scalar } from "../book/model";
import type { CellGrid } from "./cells";

export interface CalcSheet { readonly id: string; readonly name: string; readonly cells: CellGrid }
export interface CalcBook { readonly sheets: readonly CalcSheet[]; readonly names: readonly DefinedName[] }

export class Calculation {
  /** Counts the changes of the workbook. */
  generation = 1;

  constructor(readonly book: CalcBook) {}

  valueAt(sheet: CalcSheet, row: number, column: number): Scalar {
    const cell = sheet.cells.cell(row, column);
    return cell?.formula ? cell.formula.value : (cell?.value ?? null);
  }

  register(_name: string, _run: unknown): void {
    return;
  }

  /** Sheets, tables or names changed: what names mean may be another thing. */
  shapeChanged(): void {
    return;
  }
}
