import type { CalcCell, CalcCells } from "../calc/sheets";
import type { Area, CellFormat } from "./model";

/** One cell; never changed in place, so that undo can keep old rows. */
export interface Cell extends CalcCell {
  readonly format?: CellFormat | undefined;
}
export type Row = readonly (Cell | undefined)[];

/** Height in rows of the blocks whose last change is remembered. */
const BLOCK_SHIFT = 5;

/** The cells of one sheet, with the moment (generation) of the last change of each block, which the calculation reads. */
export class CellGrid implements CalcCells {
  private sparse: (Row | undefined)[] = [];
  private shared = false;
  private stamps: number[][] = [];
  private wholeStamp = 0;
  private columnsWithFormulas = new Set<number>();

  get rowCount(): number {
    return this.sparse.length;
  }

  row(row: number): Row | undefined {
    return this.sparse[row];
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sparse[row]?.[column];
  }

  /** Puts a row in place; the caller gives a row that nobody changes afterwards. */
  setRow(row: number, cells: Row): void {
    if (this.shared) {
      this.sparse = this.sparse.slice();
      this.shared = false;
    }
    this.sparse[row] = cells;
    cells.forEach((cell, column) => cell?.formula && this.columnsWithFormulas.add(column));
  }

  /** The rows as they are now; later changes leave this list as it is. */
  keep(): readonly (Row | undefined)[] {
    this.shared = true;
    return this.sparse;
  }

  /** Replaces every row (rows moved, undo). */
  replace(rows: readonly (Row | undefined)[], generation: number): void {
    this.sparse = rows.slice();
    this.shared = false;
    this.columnsWithFormulas = new Set();
    this.sparse.forEach((row) => row?.forEach((cell, column) => cell?.formula && this.columnsWithFormulas.add(column)));
    this.wholeStamp = generation;
  }

  touch(area: Area, generation: number): void {
    const last = area.top + area.rows - 1;
    for (let column = area.left; column < area.left + area.columns; column++) {
      const blocks = (this.stamps[column] ??= []);
      for (let block = area.top >> BLOCK_SHIFT; block <= last >> BLOCK_SHIFT; block++) blocks[block] = generation;
    }
  }

  stampOfCell(row: number, column: number): number {
    return Math.max(this.wholeStamp, this.stamps[column]?.[row >> BLOCK_SHIFT] ?? 0);
  }

  stampOfArea(top: number, left: number, bottom: number, right: number): number {
    let latest = this.wholeStamp;
    for (let column = left; column <= Math.min(right, this.stamps.length - 1); column++) {
      const blocks = this.stamps[column];
      if (!blocks) continue;
      const end = Math.min(bottom >> BLOCK_SHIFT, blocks.length - 1);
      for (let block = top >> BLOCK_SHIFT; block <= end; block++) latest = Math.max(latest, blocks[block] ?? 0);
    }
    return latest;
  }

  mayHoldFormulas(left: number, right: number): boolean {
    if (right - left > 64) return this.columnsWithFormulas.size > 0;
    for (let column = left; column <= right; column++) if (this.columnsWithFormulas.has(column)) return true;
    return false;
  }
}
