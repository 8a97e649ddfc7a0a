import { CellGrid, type Cell } from "./cells";
import type { Calculation } from "../calc/calculation";
import { templateText } from "../calc/formula";
import { MAX_COLUMNS, MAX_ROWS } from "../calc/refs";
import { isWithin, type Shift } from "./areas";
import type {
  Area,
  Axis,
  CellFormat,
  Chart,
  ConditionalFormat,
  Link,
  PageSetup,
  Scalar,
  Sheet,
  Validation,
} from "./model";
import type { LiveTable } from "./table";

const PLAIN: CellFormat = Object.freeze({});
const WHOLE: Area = { top: 0, left: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
/** Excel's default sizes, in points. */
const COLUMN_WIDTH = 48;
const ROW_HEIGHT = 15;

/** Formats and sizes given to whole rows or columns. */
export interface Line {
  readonly format?: CellFormat | undefined;
  readonly size?: number | undefined;
  readonly hidden?: boolean | undefined;
  /** Hidden by a filter, not by hand. */
  readonly filtered?: boolean | undefined;
  /** Groups around it, 1 to 7; undefined for none. */
  readonly outline?: number | undefined;
  /** The group that it stands for is collapsed. */
  readonly collapsed?: boolean | undefined;
}

/** A sheet with its cells. Lists and maps are replaced, never changed in place, so that undo can keep the old ones. */
export class SheetStore implements Sheet {
  visibility: Sheet["visibility"] = "visible";
  tabColor = "";
  showGridlines = true;
  frozenRows = 0;
  frozenColumns = 0;
  isProtected = false;
  tables: readonly LiveTable[] = [];
  merges: readonly Area[] = [];
  validations: readonly Validation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly Chart[] = [];
  links: readonly Link[] = [];
  pageSetup: PageSetup = {};
  summaryBefore: Sheet["summaryBefore"] = { row: false, column: false };
  rowLines: ReadonlyMap<number, Line> = new Map();
  columnLines: ReadonlyMap<number, Line> = new Map();
  /** Rows and columns put in or taken out since opening, oldest first: what only the file holds follows them at saving. */
  shifts: readonly Shift[] = [];
  readonly cells = new CellGrid();
  private used: { values?: Area | undefined; all?: Area | undefined } | undefined;

  constructor(
    readonly id: string,
    public name: string,
    private readonly calculation: Calculation,
  ) {}

  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    this.used ??= {};
    const key = valuesOnly ? "values" : "all";
    if (!(key in this.used)) this.used[key] = this.measure(valuesOnly, WHOLE);
    const whole = this.used[key];
    return !within || !whole || isWithin(whole, within) ? whole : this.measure(valuesOnly, within);
  }

  /** To call after any change of cells. */
  forgetUsedArea(): void {
    this.used = undefined;
  }

  value(row: number, column: number): Scalar {
    return this.calculation.valueAt(this, row, column);
  }

  formula(row: number, column: number): string | undefined {
    const formula = this.cells.cell(row, column)?.formula;
    return formula && templateText(formula.template, row, column);
  }

  isFormula(row: number, column: number): boolean {
    return this.cells.cell(row, column)?.formula !== undefined;
  }

  format(row: number, column: number): CellFormat {
    return (
      this.cells.cell(row, column)?.format ??
      this.rowLines.get(row)?.format ??
      this.columnLines.get(column)?.format ??
      PLAIN
    );
  }

  everyFormat({ top, left, rows, columns }: Area, holds: (format: CellFormat) => boolean): boolean {
    // Cells of one look share one format.
    let seen: CellFormat | undefined;
    const isSo = (format: CellFormat): boolean => format === seen || holds((seen = format));
    const ofColumns = Array.from(
      { length: columns },
      (_, index) => this.columnLines.get(left + index)?.format ?? PLAIN,
    );
    let isBareSeen = false;
    for (let row = top; row < top + rows; row++) {
      const cells = this.cells.row(row);
      const ofRow = this.rowLines.get(row)?.format;
      const isBare = !ofRow && (cells?.length ?? 0) <= left;
      if (isBare && isBareSeen) continue;
      isBareSeen ||= isBare;
      for (const [index, ofColumn] of ofColumns.entries())
        if (!isSo(cells?.[left + index]?.format ?? ofRow ?? ofColumn)) return false;
    }
    return true;
  }

  isRowHidden(row: number): boolean {
    return this.rowLines.get(row)?.hidden ?? false;
  }

  /** Hidden by a filter: out of every SUBTOTAL. */
  isRowFiltered(row: number): boolean {
    const line = this.rowLines.get(row);
    return line?.hidden === true && line.filtered === true;
  }

  isColumnHidden(column: number): boolean {
    return this.columnLines.get(column)?.hidden ?? false;
  }

  outlineLevel(axis: Axis, place: number): number {
    return this.lines(axis).get(place)?.outline ?? 0;
  }

  isGroupCollapsed(axis: Axis, place: number): boolean {
    return this.lines(axis).get(place)?.collapsed ?? false;
  }

  lines(axis: Axis): ReadonlyMap<number, Line> {
    return axis === "row" ? this.rowLines : this.columnLines;
  }

  columnWidth(column: number): number {
    return this.columnLines.get(column)?.size ?? COLUMN_WIDTH;
  }

  rowHeight(row: number): number {
    return this.rowLines.get(row)?.size ?? ROW_HEIGHT;
  }

  private measure(valuesOnly: boolean, within: Area): Area | undefined {
    const isUsed = (cell: Cell | undefined): boolean =>
      cell !== undefined && (cell.value !== null || cell.formula !== undefined || (!valuesOnly && !!cell.format));
    let [top, bottom, left, right] = [-1, -1, Infinity, -1];
    const endRow = Math.min(this.cells.rowCount, within.top + within.rows);
    for (let row = within.top; row < endRow; row++) {
      const cells = this.cells.row(row);
      if (!cells) continue;
      const end = Math.min(cells.length, within.left + within.columns);
      let first = within.left;
      while (first < end && !isUsed(cells[first])) first++;
      if (first >= end) continue;
      let last = end - 1;
      while (!isUsed(cells[last])) last--;
      if (bottom < 0) top = row;
      bottom = row;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    return bottom < 0 ? undefined : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
