import { MAX_COLUMNS, MAX_ROWS } from "../calc/refs";
import { overlaps, type Shift } from "./areas";
import { CellsOfBook } from "./cellsOfBook";
import { changeLines } from "./contents";
import type { Area, Axis, ChangeSource, Sheet } from "./model";
import { regrouped, toLevel, withDetails } from "./outline";
import { renamingSheet } from "./rewriting";
import { shiftCells, shiftReferences } from "./shifting";
import type { Line } from "./sheet";

/** Sheets and their rows and columns: put in, taken out, moved, sized; formulas follow. */
export class SheetsOfBook extends CellsOfBook {
  addSheet(name: string, source: ChangeSource, id?: string): Sheet {
    const sheet = this.newSheet(name, id);
    this.change("structure", source, () => {
      this.sheets = [...this.sheets, sheet];
      this.calculation.shapeChanged();
    });
    this.emit({ kind: "sheets", source });
    return sheet;
  }

  deleteSheet(sheet: Sheet, source: ChangeSource): void {
    const store = this.store(sheet);
    const position = this.sheets.indexOf(store);
    this.change("structure", source, () => {
      this.sheets = this.sheets.filter((one) => one !== store);
      this.names = this.names.filter((name) => name.scopeSheetId !== store.id);
      this.rewriteAll(() => renamingSheet(store.name, undefined));
    });
    if (this.activeSheet === store) this.activate(this.sheets[Math.max(0, position - 1)] ?? store, source);
    this.emit({ kind: "sheets", source });
  }

  renameSheet(sheet: Sheet, name: string, source: ChangeSource): void {
    const store = this.store(sheet);
    this.change("structure", source, () => {
      const before = store.name;
      store.name = name;
      this.rewriteAll(() => renamingSheet(before, name));
    });
    this.emit({ kind: "sheets", source });
  }

  moveSheet(sheet: Sheet, position: number, source: ChangeSource): void {
    const store = this.store(sheet);
    const others = this.sheets.filter((one) => one !== store);
    this.change(
      "structure",
      source,
      () => (this.sheets = [...others.slice(0, position), store, ...others.slice(position)]),
    );
    this.emit({ kind: "sheets", source });
  }

  activate(sheet: Sheet, source: ChangeSource): void {
    if (this.activeSheet === sheet) return;
    this.activeSheet = this.store(sheet);
    this.selection = { top: 0, left: 0, rows: 1, columns: 1 };
    this.emit({ kind: "activation", sheetId: sheet.id, source });
  }

  select(sheet: Sheet, area: Area, source: ChangeSource): void {
    this.activate(sheet, source);
    this.selection = area;
    this.emit({ kind: "selection", sheetId: sheet.id, area, source });
  }

  insertRows(sheet: Sheet, row: number, count: number, source: ChangeSource): void {
    this.shift(sheet, { axis: "row", at: row, count }, source);
  }

  deleteRows(sheet: Sheet, row: number, count: number, source: ChangeSource): void {
    this.shift(sheet, { axis: "row", at: row, count: -count }, source);
  }

  insertColumns(sheet: Sheet, column: number, count: number, source: ChangeSource): void {
    this.shift(sheet, { axis: "column", at: column, count }, source);
  }

  deleteColumns(sheet: Sheet, column: number, count: number, source: ChangeSource): void {
    this.shift(sheet, { axis: "column", at: column, count: -count }, source);
  }

  setRowHidden(sheet: Sheet, row: number, count: number, hidden: boolean): void {
    this.changeRowLines(sheet, row, count, (line) => ({ ...line, hidden, filtered: false }));
  }

  setColumnHidden(sheet: Sheet, column: number, count: number, hidden: boolean): void {
    this.changeColumnLines(sheet, column, count, (line) => ({ ...line, hidden }));
  }

  group(sheet: Sheet, axis: Axis, first: number, count: number, by: 1 | -1): void {
    this.changeOutline(sheet, axis, (lines, before) => regrouped(lines, { first, count }, by, before));
  }

  showDetails(sheet: Sheet, axis: Axis, first: number, count: number, shown: boolean): void {
    this.changeOutline(sheet, axis, (lines, before) => withDetails(lines, { first, count }, shown, before));
  }

  showOutlineLevels(sheet: Sheet, axis: Axis, levels: number): void {
    this.changeOutline(sheet, axis, (lines, before) => toLevel(lines, levels, before));
  }

  setColumnWidth(sheet: Sheet, column: number, count: number, points: number): void {
    this.changeColumnLines(sheet, column, count, (line) => ({ ...line, size: points }));
  }

  setRowHeight(sheet: Sheet, row: number, count: number, points: number): void {
    this.changeRowLines(sheet, row, count, (line) => ({ ...line, size: points }));
  }

  merge(sheet: Sheet, area: Area): void {
    this.restructure(sheet, (store) => (store.merges = [...store.merges.filter((one) => !overlaps(one, area)), area]));
  }

  unmerge(sheet: Sheet, area: Area): void {
    this.restructure(sheet, (store) => (store.merges = store.merges.filter((one) => !overlaps(one, area))));
  }

  private changeOutline(
    sheet: Sheet,
    axis: Axis,
    change: (lines: ReadonlyMap<number, Line>, summaryBefore: boolean) => ReadonlyMap<number, Line>,
  ): void {
    this.restructure(sheet, (store) => {
      const lines = change(store.lines(axis), store.summaryBefore[axis]);
      if (axis === "row") store.rowLines = lines;
      else store.columnLines = lines;
    });
  }

  private changeRowLines(sheet: Sheet, row: number, count: number, change: (line: Line) => Line): void {
    this.restructure(
      sheet,
      (store) => (store.rowLines = changeLines(store.rowLines, row, Math.min(count, MAX_ROWS - row), change)),
    );
  }

  private changeColumnLines(sheet: Sheet, column: number, count: number, change: (line: Line) => Line): void {
    this.restructure(
      sheet,
      (store) =>
        (store.columnLines = changeLines(store.columnLines, column, Math.min(count, MAX_COLUMNS - column), change)),
    );
  }

  private shift(sheet: Sheet, shift: Shift, source: ChangeSource): void {
    const store = this.store(sheet);
    this.change("structure", source, () => {
      shiftCells(store, shift, this.calculation.generation);
      this.names = shiftReferences(this.sheets, this.names, store, shift, this.templates);
      if (shift.axis === "column" && shift.count > 0)
        for (const table of store.tables) this.writeHeaders(store, table.state);
      this.calculation.shapeChanged();
    });
    const { axis, at, count } = shift;
    const size = Math.abs(count);
    const area =
      axis === "row"
        ? { top: at, left: 0, rows: size, columns: MAX_COLUMNS }
        : { top: 0, left: at, rows: MAX_ROWS, columns: size };
    this.emit({
      kind: "cells",
      sheetId: sheet.id,
      area,
      source,
      changeType: `${axis === "row" ? "Row" : "Column"}${count > 0 ? "Inserted" : "Deleted"}`,
    });
  }
}
