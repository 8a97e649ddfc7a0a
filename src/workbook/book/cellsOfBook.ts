import { overlaps, contains, inParts } from "./areas";
import { ChangingBook } from "./changing";
import { changeOfStyle, styleNamed } from "./cellStyles";
import {
  cellsIn,
  changeFormats,
  clearContents,
  copyContents,
  holdsValuesOnly,
  mapLines,
  putCells,
  writeContents,
} from "./contents";
import { FormatPool } from "./formats";
import type { Area, CellContent, CellFormat, CellStyle, ChangeSource, Sheet } from "./model";
import { moving, renamingColumns, rewriteFormula, staying, type Rewriter } from "./rewriting";
import { rewriteCells, rewriteOutside } from "./shifting";
import type { SheetStore } from "./sheet";
import type { Steps } from "../steps";
import { columnNames, type TableState } from "./table";

/** Contents and looks of cells; headers of tables are names that formulas follow. */
export class CellsOfBook extends ChangingBook {
  private readonly formats = new FormatPool();

  setCells(
    sheet: Sheet,
    top: number,
    left: number,
    contents: readonly (readonly CellContent[])[],
    source: ChangeSource,
  ): void {
    const store = this.store(sheet);
    const area: Area = {
      top,
      left,
      rows: contents.length,
      columns: Math.max(0, ...contents.map((line) => line.length)),
    };
    if (area.rows === 0 || area.columns === 0) return;
    // Add-ins write in many steps, where knowing what each may change costs more than looking at all again when they are done.
    const isTyped = source === "user" && !this.loading && holdsValuesOnly(store, area, contents);
    const run = (): void => {
      this.keepingHeaders(store, area, () =>
        writeContents(store, top, left, contents, {
          templates: this.templates,
          trusted: this.loading ? this.calculation.generation : undefined,
          recalculating: this.recalculating,
        }),
      );
      store.cells.touch(area, this.calculation.generation);
    };
    this.change("cells", source, run, isTyped ? { sheet: store, area } : undefined);
    this.emit({ kind: "cells", sheetId: sheet.id, area, source, changeType: "RangeEdited" });
  }

  *copyCells(
    from: Sheet,
    source: Area,
    sheet: Sheet,
    target: Area,
    what: "formulas" | "values",
    changedBy: ChangeSource,
  ): Steps {
    const store = this.store(sheet);
    const origin = this.store(from);
    const parts = store === origin && overlaps(source, target) ? [target] : inParts(target, source.rows);
    for (const [index, part] of parts.entries()) {
      if (index > 0) yield;
      this.change("cells", changedBy, () => {
        this.keepingHeaders(store, part, () => copyContents(origin, source, store, part, what));
        store.cells.touch(part, this.calculation.generation);
      });
    }
    this.emit({ kind: "cells", sheetId: sheet.id, area: target, source: changedBy, changeType: "RangeEdited" });
  }

  moveCells(sheet: Sheet, area: Area, top: number, left: number, source: ChangeSource): void {
    const store = this.store(sheet);
    const [down, right] = [top - area.top, left - area.left];
    const target = { ...area, top, left };
    this.change("structure", source, () => {
      this.rewriteAll((home) => moving({ sheet: store.name, area, down, right }, home));
      const cells = cellsIn(store, area, (formula, row, column) =>
        rewriteFormula(formula, this.templates, staying, row, column, row + down, column + right),
      );
      for (const emptied of [area, target]) {
        clearContents(store, emptied);
        changeFormats(store, emptied, () => undefined);
      }
      putCells(store, top, left, cells);
      for (const changed of [area, target]) store.cells.touch(changed, this.calculation.generation);
    });
    for (const changed of [area, target])
      this.emit({ kind: "cells", sheetId: sheet.id, area: changed, source, changeType: "RangeEdited" });
  }

  setFormat(sheet: Sheet, area: Area, format: Partial<CellFormat>, source: ChangeSource): void {
    const merged = this.formats.merging(format);
    this.changeFormat(sheet, area, merged, source);
  }

  setStyles(styles: readonly CellStyle[]): void {
    const before = this.styles;
    this.styles = styles;
    if (this.loading) return;
    const done = new Map<CellFormat, CellFormat | undefined>();
    const follow = (format: CellFormat | undefined): CellFormat | undefined => {
      if (!format?.style) return format;
      const [was, now] = [styleNamed(before, format.style), styleNamed(styles, format.style)];
      if (!was || was === now) return format;
      if (!done.has(format)) done.set(format, this.formats.merging(changeOfStyle(format, was, now))(format));
      return done.get(format);
    };
    for (const sheet of this.sheets) this.changeEveryFormat(sheet, follow);
  }

  private changeEveryFormat(
    sheet: SheetStore,
    change: (format: CellFormat | undefined) => CellFormat | undefined,
  ): void {
    this.restructure(sheet, (store) => {
      store.rowLines = mapLines(store.rowLines, change);
      store.columnLines = mapLines(store.columnLines, change);
      const used = store.usedArea(false);
      if (used)
        changeFormats(store, used, (format, row, column) => (store.cells.cell(row, column) ? change(format) : format));
    });
  }

  setNumberFormats(
    sheet: Sheet,
    top: number,
    left: number,
    formats: readonly (readonly string[])[],
    source: ChangeSource,
  ): void {
    const area = { top, left, rows: formats.length, columns: Math.max(0, ...formats.map((line) => line.length)) };
    this.changeFormat(
      sheet,
      area,
      (was, row, column) => {
        const numberFormat = formats[row - top]?.[column - left];
        return numberFormat === undefined ? was : this.formats.merging({ numberFormat })(was);
      },
      source,
    );
  }

  clear(sheet: Sheet, area: Area, what: "all" | "contents" | "formats", source: ChangeSource): void {
    const store = this.store(sheet);
    this.change("cells", source, () => {
      if (what !== "formats") {
        this.keepingHeaders(store, area, () => clearContents(store, area));
        store.cells.touch({ ...area, rows: Math.min(area.rows, store.cells.rowCount) }, this.calculation.generation);
      }
      if (what !== "contents") changeFormats(store, area, () => undefined);
    });
    if (what === "formats") this.emit({ kind: "formats", sheetId: sheet.id, source });
    else this.emit({ kind: "cells", sheetId: sheet.id, area, source, changeType: "RangeEdited" });
  }

  private changeFormat(
    sheet: Sheet,
    area: Area,
    change: Parameters<typeof changeFormats>[2],
    source: ChangeSource,
  ): void {
    const store = this.store(sheet);
    this.change("cells", source, () => changeFormats(store, area, change));
    this.emit({ kind: "formats", sheetId: sheet.id, source });
  }

  /** Header cells of a table hold texts, each another one: empty or doubled ones are filled in as Excel does. */
  protected writeHeaders(store: SheetStore, state: TableState): void {
    if (!state.hasHeaders) return;
    const taken = new Set<string>();
    const texts = columnNames(store.cells, state).map((name) => {
      let free = name;
      for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}${n}`;
      taken.add(free.toLowerCase());
      return { value: free };
    });
    writeContents(store, state.area.top, state.area.left, [texts], {
      templates: this.templates,
      trusted: undefined,
      recalculating: false,
    });
    store.cells.touch({ ...state.area, rows: 1 }, this.calculation.generation);
  }

  /** Runs a change of cells; when it changes headers of tables, formulas that name the columns follow. */
  private keepingHeaders(store: SheetStore, area: Area, run: () => void): void {
    const touched = store.tables.filter((table) => table.hasHeaders && overlaps({ ...table.area, rows: 1 }, area));
    const before = touched.map((table) => columnNames(store.cells, table.state));
    run();
    if (touched.length === 0) return;
    touched.forEach((table, i) => {
      const after = columnNames(store.cells, table.state);
      const renamed = new Map(
        (before[i] ?? []).flatMap((name, j) =>
          after[j] === undefined || after[j] === name ? [] : [[name.toLowerCase(), after[j]] as const],
        ),
      );
      if (renamed.size === 0 || this.loading) return;
      this.rewriteAll((home) =>
        renamingColumns(table.name, renamed, (row, column) => home === store.name && contains(table.area, row, column)),
      );
    });
    this.calculation.shapeChanged();
  }

  protected rewriteAll(rewriter: (home: string) => Rewriter): void {
    for (const sheet of this.sheets) rewriteCells(sheet, rewriter(sheet.name), this.templates);
    this.names = rewriteOutside(this.sheets, this.names, rewriter);
    this.calculation.shapeChanged();
  }
}
