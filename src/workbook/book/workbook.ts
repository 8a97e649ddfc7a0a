/* eslint-disable max-lines -- the one implementation of a large interface, member by member; what is more than a line is in the files beside. */
import { Calculation } from "../calc/calculation";
import { Templates } from "../calc/formula";
import { MAX_COLUMNS, MAX_ROWS } from "../calc/refs";
import { FormulaError } from "../calc/tokens";
import { overlaps, contains, type Shift } from "./areas";
import { changeFormats, changeLines, clearContents, copyContents, writeContents } from "./contents";
import { FormatPool } from "./formats";
import { History, moment, restoreCells, restoreSheet, type Moment, type Step } from "./history";
import type {
  Area,
  Book,
  BookChange,
  CellContent,
  CellFormat,
  ChangeSource,
  Chart,
  ConditionalFormat,
  CustomXmlPart,
  DefinedName,
  Scalar,
  Sheet,
  Table,
  Validation,
} from "./model";
import { renamingColumns, renamingSheet, renamingTable, type Rewriter } from "./rewriting";
import { rewriteCells, rewriteOutside, shiftCells, shiftReferences } from "./shifting";
import { SheetStore, type Line } from "./sheet";
import { columnNames, LiveTable, type TableState } from "./table";

type Recorded = Step["kind"] | "nothing";

/** The one implementation of the workbook: cells and their look, calculated on reading, with undo. */
export class WorkbookStore implements Book {
  sheets: readonly SheetStore[] = [];
  names: readonly DefinedName[] = [];
  customXml: readonly CustomXmlPart[] = [];
  date1904 = false;
  activeSheet: SheetStore;
  selection: Area = { top: 0, left: 0, rows: 1, columns: 1 };
  private readonly calculation: Calculation;
  private readonly templates = new Templates();
  private readonly formats = new FormatPool();
  private readonly history = new History();
  private readonly listeners = new Set<(change: BookChange) => void>();
  private loading = false;
  /** What `asOneStep` has gathered so far. */
  private gathered: { kind: Step["kind"]; before: Moment | undefined } | undefined;
  private lastId = 0;

  constructor(firstSheet: string) {
    this.calculation = new Calculation(this, this.templates);
    this.activeSheet = this.newSheet(firstSheet, undefined);
    this.sheets = [this.activeSheet];
  }

  sheet(idOrName: string): SheetStore | undefined {
    const name = idOrName.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.id === idOrName) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === name)
    );
  }

  subscribe(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  load(run: () => void): void {
    this.advance();
    this.loading = true;
    try {
      run();
    } finally {
      this.loading = false;
      this.calculation.shapeChanged();
      this.history.clear();
      this.emit({ kind: "sheets", source: "user" });
    }
  }

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
    this.change("cells", source, () => {
      this.keepingHeaders(store, area, () =>
        writeContents(store, top, left, contents, {
          templates: this.templates,
          trusted: this.loading ? this.calculation.generation : undefined,
        }),
      );
      store.cells.touch(area, this.calculation.generation);
    });
    this.emit({ kind: "cells", sheetId: sheet.id, area, source, changeType: "RangeEdited" });
  }

  copyCells(
    from: Sheet,
    source: Area,
    sheet: Sheet,
    target: Area,
    what: "formulas" | "values",
    changedBy: ChangeSource,
  ): void {
    const store = this.store(sheet);
    const origin = this.store(from);
    this.change("cells", changedBy, () => {
      this.keepingHeaders(store, target, () => copyContents(origin, source, store, target, what));
      store.cells.touch(target, this.calculation.generation);
    });
    this.emit({ kind: "cells", sheetId: sheet.id, area: target, source: changedBy, changeType: "RangeEdited" });
  }

  setFormat(sheet: Sheet, area: Area, format: Partial<CellFormat>, source: ChangeSource): void {
    const merged = this.formats.merging(format);
    this.changeFormat(sheet, area, merged, source);
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
    this.changeRowLines(sheet, row, count, (line) => ({ ...line, hidden }));
  }

  setColumnHidden(sheet: Sheet, column: number, count: number, hidden: boolean): void {
    this.changeColumnLines(sheet, column, count, (line) => ({ ...line, hidden }));
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

  addTable(sheet: Sheet, area: Area, name: string | undefined, hasHeaders: boolean, source: ChangeSource): Table {
    const store = this.store(sheet);
    let place = area;
    if (!hasHeaders && !this.loading) {
      this.insertRows(store, area.top, 1, source);
      place = { ...area, rows: area.rows + 1 };
    }
    const state: TableState = {
      name: name ?? this.freeTableName(),
      area: place,
      hasHeaders: hasHeaders || !this.loading,
      showTotals: false,
    };
    const table = new LiveTable(String(++this.lastId), state, (one, before) => this.tableChanged(store, one, before));
    this.change("structure", source, () => {
      if (!this.loading) this.writeHeaders(store, state);
      store.tables = [...store.tables, table];
      this.calculation.shapeChanged();
    });
    this.emit({ kind: "structure", sheetId: sheet.id, source });
    return table;
  }

  dropTable(sheet: Sheet, table: Table): void {
    this.restructure(sheet, (store) => (store.tables = store.tables.filter((one) => one !== table)));
    this.calculation.shapeChanged();
  }

  setValidations(sheet: Sheet, validations: readonly Validation[]): void {
    this.restructure(sheet, (store) => (store.validations = [...validations]));
  }

  setConditionalFormats(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
    this.restructure(sheet, (store) => (store.conditionalFormats = [...formats]));
  }

  setCharts(sheet: Sheet, charts: readonly Chart[]): void {
    this.restructure(sheet, (store) => (store.charts = [...charts]));
  }

  setName(name: DefinedName): void {
    this.advance();
    const others = this.names.filter(
      (one) => one.name.toLowerCase() !== name.name.toLowerCase() || one.scopeSheetId !== name.scopeSheetId,
    );
    this.names = [...others, { ...name }];
    this.calculation.shapeChanged();
  }

  deleteName(name: string): void {
    this.advance();
    this.names = this.names.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
    this.calculation.shapeChanged();
  }

  setCustomXml(parts: readonly CustomXmlPart[]): void {
    this.customXml = [...parts];
  }

  registerFunction(name: string, run: (args: readonly (Scalar | readonly (readonly Scalar[])[])[]) => Scalar): void {
    this.advance();
    this.calculation.register(name, run);
  }

  recalculateFunctions(): void {
    this.advance();
    this.calculation.addinAnswered();
    this.emit({ kind: "calculation", source: "addin" });
  }

  evaluate(
    sheet: Sheet,
    formula: string,
    row: number,
    column: number,
    from: { readonly row: number; readonly column: number },
  ): Scalar | undefined {
    try {
      return this.calculation.evaluate(
        formula.startsWith("=") ? formula : `=${formula}`,
        this.store(sheet),
        row,
        column,
        from.row,
        from.column,
      );
    } catch (error) {
      if (error instanceof FormulaError) return undefined;
      throw error;
    }
  }

  asOneStep(run: () => void): void {
    if (this.gathered) return run();
    const gathered: { kind: Step["kind"]; before: Moment | undefined } = { kind: "cells", before: undefined };
    this.gathered = gathered;
    try {
      run();
    } finally {
      this.gathered = undefined;
      if (gathered.before)
        this.history.record({ kind: gathered.kind, before: gathered.before, after: moment(this.sheets, this.names) });
    }
  }

  undo(): boolean {
    const step = this.history.takeUndo();
    if (step) this.restore(step.kind, step.after, step.before);
    return step !== undefined;
  }

  redo(): boolean {
    const step = this.history.takeRedo();
    if (step) this.restore(step.kind, step.before, step.after);
    return step !== undefined;
  }

  private restore(kind: Step["kind"], from: Moment, to: Moment): void {
    this.advance();
    if (kind === "structure") {
      const kept = this.sheets.filter(
        (sheet) => !from.sheets.some((was) => was.sheet === sheet) && !to.sheets.some((was) => was.sheet === sheet),
      );
      this.sheets = [...to.sheets.map((was) => was.sheet), ...kept];
      this.names = to.names;
      if (!this.sheets.includes(this.activeSheet) && this.sheets[0]) this.activeSheet = this.sheets[0];
    }
    for (const target of to.sheets) {
      const source = from.sheets.find((was) => was.sheet === target.sheet);
      if (kind === "structure") {
        target.sheet.cells.replace(target.rows, this.calculation.generation);
        target.sheet.shifts = target.shifts;
      }
      restoreSheet(target);
      const area = source && restoreCells(source, target);
      target.sheet.forgetUsedArea();
      if (!area) continue;
      target.sheet.cells.touch(area, this.calculation.generation);
      this.emit({ kind: "cells", sheetId: target.sheet.id, area, source: "user", changeType: "RangeEdited" });
    }
    this.calculation.shapeChanged();
    for (const { sheet } of to.sheets) this.emit({ kind: "structure", sheetId: sheet.id, source: "user" });
    if (kind === "structure") this.emit({ kind: "sheets", source: "user" });
  }

  private newSheet(name: string, id: string | undefined): SheetStore {
    return new SheetStore(id ?? `{${crypto.randomUUID().toUpperCase()}}`, name, this.calculation);
  }

  private store(sheet: Sheet): SheetStore {
    const store = this.sheets.find((one) => one === sheet || one.id === sheet.id);
    if (!store) throw new Error(`The sheet "${sheet.name}" is not in this workbook`);
    return store;
  }

  private advance(): void {
    if (!this.loading) this.calculation.generation++;
  }

  private emit(change: BookChange): void {
    if (!this.loading) for (const listener of [...this.listeners]) listener(change);
  }

  /** Runs one change; what the user does can be undone. */
  private change(kind: Recorded, source: ChangeSource, run: () => void): void {
    this.advance();
    const recorded = source === "user" && kind !== "nothing" && !this.loading;
    const before = recorded ? moment(this.sheets, this.names) : undefined;
    run();
    for (const sheet of this.sheets) sheet.forgetUsedArea();
    if (before && this.gathered) {
      this.gathered.before ??= before;
      if (kind === "structure") this.gathered.kind = kind;
    } else if (before && kind !== "nothing")
      this.history.record({ kind, before, after: moment(this.sheets, this.names) });
  }

  private restructure(sheet: Sheet, run: (store: SheetStore) => void): void {
    const store = this.store(sheet);
    this.change("nothing", "addin", () => run(store));
    this.emit({ kind: "structure", sheetId: sheet.id, source: "addin" });
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

  /** Header cells of a table hold texts, each another one: empty or doubled ones are filled in as Excel does. */
  private writeHeaders(store: SheetStore, state: TableState): void {
    if (!state.hasHeaders) return;
    const taken = new Set<string>();
    const texts = columnNames(store, state).map((name) => {
      let free = name;
      for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}${n}`;
      taken.add(free.toLowerCase());
      return { value: free };
    });
    writeContents(store, state.area.top, state.area.left, [texts], { templates: this.templates, trusted: undefined });
    store.cells.touch({ ...state.area, rows: 1 }, this.calculation.generation);
  }

  /** Runs a change of cells; when it changes headers of tables, formulas that name the columns follow. */
  private keepingHeaders(store: SheetStore, area: Area, run: () => void): void {
    const touched = store.tables.filter((table) => table.hasHeaders && overlaps({ ...table.area, rows: 1 }, area));
    const before = touched.map((table) => columnNames(store, table.state));
    run();
    if (touched.length === 0) return;
    touched.forEach((table, i) => {
      const after = columnNames(store, table.state);
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

  private tableChanged(store: SheetStore, table: LiveTable, before: TableState): void {
    this.advance();
    if (before.name !== table.name) this.rewriteAll(() => renamingTable(before.name, table.name));
    this.calculation.shapeChanged();
    this.emit({ kind: "structure", sheetId: store.id, source: "addin" });
  }

  private rewriteAll(rewriter: (home: string) => Rewriter): void {
    for (const sheet of this.sheets) rewriteCells(sheet, rewriter(sheet.name), this.templates);
    this.names = rewriteOutside(this.sheets, this.names, rewriter);
    this.calculation.shapeChanged();
  }

  private freeTableName(): string {
    const taken = new Set(this.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
    let n = 1;
    while (taken.has(`tableau${n}`)) n++;
    return `Tableau${n}`;
  }
}
