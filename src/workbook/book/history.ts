import type { Row } from "./cells";
import type { Area, DefinedName } from "./model";
import type { Line, SheetStore } from "./sheet";
import type { LiveTable, TableState } from "./table";

interface SheetMoment {
  readonly sheet: SheetStore;
  readonly name: string;
  readonly rows: readonly (Row | undefined)[];
  readonly tables: readonly { readonly table: LiveTable; readonly state: TableState }[];
  readonly merges: readonly Area[];
  readonly validations: SheetStore["validations"];
  readonly conditionalFormats: SheetStore["conditionalFormats"];
  readonly charts: SheetStore["charts"];
  readonly links: SheetStore["links"];
  readonly rowLines: ReadonlyMap<number, Line>;
  readonly columnLines: ReadonlyMap<number, Line>;
  readonly shifts: SheetStore["shifts"];
  readonly pageSetup: SheetStore["pageSetup"];
}
/** The workbook at one moment. Rows are shared with the living sheets, so that a moment costs almost nothing. */
export interface Moment {
  readonly sheets: readonly SheetMoment[];
  readonly names: readonly DefinedName[];
}

export function moment(sheets: readonly SheetStore[], names: readonly DefinedName[]): Moment {
  return {
    names,
    sheets: sheets.map((sheet) => ({
      sheet,
      name: sheet.name,
      rows: sheet.cells.keep(),
      tables: sheet.tables.map((table) => ({ table, state: table.state })),
      merges: sheet.merges,
      validations: sheet.validations,
      conditionalFormats: sheet.conditionalFormats,
      charts: sheet.charts,
      links: sheet.links,
      rowLines: sheet.rowLines,
      columnLines: sheet.columnLines,
      shifts: sheet.shifts,
      pageSetup: sheet.pageSetup,
    })),
  };
}

/** Puts everything of a sheet but its cells back as it was. */
export function restoreSheet(was: SheetMoment): void {
  const { sheet } = was;
  sheet.name = was.name;
  sheet.tables = was.tables.map(({ table }) => table);
  for (const { table, state } of was.tables) table.restore(state);
  sheet.merges = was.merges;
  sheet.validations = was.validations;
  sheet.conditionalFormats = was.conditionalFormats;
  sheet.charts = was.charts;
  sheet.links = was.links;
  sheet.rowLines = was.rowLines;
  sheet.columnLines = was.columnLines;
  sheet.pageSetup = was.pageSetup;
}

/** Puts back only the cells that a step changed, so that what others wrote since then stays. Gives the area it changed. */
export function restoreCells(from: SheetMoment, to: SheetMoment): Area | undefined {
  const { cells } = to.sheet;
  let top = Infinity,
    bottom = -1,
    left = Infinity,
    right = -1;
  for (let row = 0; row < Math.max(from.rows.length, to.rows.length); row++) {
    const source = from.rows[row] ?? [];
    const target = to.rows[row] ?? [];
    if (source === target) continue;
    const now = (cells.row(row) ?? []).slice();
    let changed = false;
    for (let column = 0; column < Math.max(source.length, target.length); column++) {
      if (source[column] === target[column]) continue;
      now[column] = target[column];
      changed = true;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (!changed) continue;
    cells.setRow(row, now);
    if (bottom < 0) top = row;
    bottom = row;
  }
  return bottom < 0 ? undefined : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

export interface Step {
  readonly kind: "cells" | "structure";
  readonly before: Moment;
  readonly after: Moment;
}
const KEPT_STEPS = 100;

/** What the user did, newest last. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  record(step: Step): void {
    this.done.push(step);
    if (this.done.length > KEPT_STEPS) this.done.shift();
    this.undone = [];
  }

  takeUndo(): Step | undefined {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step;
  }

  takeRedo(): Step | undefined {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }
}
