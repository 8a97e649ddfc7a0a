import type { Language } from "../calc/text/language";
import { Calculation } from "../calc/calculation";
import { Templates } from "../calc/formula";
import { History, moment, restoreCells, restoreSheet, type Moment, type Step } from "./history";
import type { Area, BookChange, CellStyle, ChangeSource, CustomXmlPart, DefinedName, Sheet } from "./model";
import { SheetStore } from "./sheet";
import type { Steps } from "../steps";

type Recorded = Step["kind"] | "nothing";
interface TypedValues {
  readonly sheet: SheetStore;
  readonly area: Area;
}

/** Sheets and names of a workbook, and how it changes: one change after the other, told to its listeners; what the user does can be undone. */
export class ChangingBook {
  sheets: readonly SheetStore[] = [];
  names: readonly DefinedName[] = [];
  customXml: readonly CustomXmlPart[] = [];
  date1904 = false;
  language: Language = "en";
  isStructureProtected = false;
  styles: readonly CellStyle[] = [];
  activeSheet: SheetStore;
  selection: Area = { top: 0, left: 0, rows: 1, columns: 1 };
  protected readonly calculation: Calculation;
  protected readonly templates = new Templates();
  private readonly history = new History();
  private readonly listeners = new Set<(change: BookChange) => void>();
  protected loading = false;
  /** While loading: the file asks for a calculation. */
  protected recalculating = false;
  /** What `asOneStep` has gathered so far. */
  private gathered: { kind: Step["kind"]; before: Moment | undefined } | undefined;

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

  load(run: () => void, recalculate = false): void {
    this.startLoading(recalculate);
    try {
      run();
    } finally {
      this.endLoading();
    }
  }

  *loadBySteps(filling: Steps, recalculate = false): Steps {
    this.startLoading(recalculate);
    try {
      yield* filling;
    } finally {
      this.endLoading();
    }
  }

  private startLoading(recalculate: boolean): void {
    this.advance();
    this.loading = true;
    this.recalculating = recalculate;
  }

  private endLoading(): void {
    this.loading = false;
    this.calculation.shapeChanged();
    this.history.clear();
    this.emit({ kind: "sheets", source: "user" });
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
      const others = this.sheets.filter(
        (sheet) => !from.sheets.some((was) => was.sheet === sheet) && !to.sheets.some((was) => was.sheet === sheet),
      );
      this.sheets = [...to.sheets.map((was) => was.sheet), ...others];
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

  protected newSheet(name: string, id: string | undefined): SheetStore {
    return new SheetStore(id ?? `{${crypto.randomUUID().toUpperCase()}}`, name, this.calculation);
  }

  protected store(sheet: Sheet): SheetStore {
    const store = this.sheets.find((one) => one === sheet || one.id === sheet.id);
    if (!store) throw new Error(`The sheet "${sheet.name}" is not in this workbook`);
    return store;
  }

  protected advance(): void {
    if (!this.loading) this.calculation.freshness.changes();
  }

  protected emit(change: BookChange): void {
    if (!this.loading) for (const listener of [...this.listeners]) listener(change);
  }

  /** Runs one change; what the user does can be undone. `typed`: values alone come in these cells, over values alone. */
  protected change(kind: Recorded, source: ChangeSource, run: () => void, typed?: TypedValues): void {
    if (typed && !this.loading) this.calculation.freshness.valuesTyped(typed.sheet, typed.area);
    else this.advance();
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

  protected restructure(sheet: Sheet, run: (store: SheetStore) => void): void {
    const store = this.store(sheet);
    this.change("nothing", "addin", () => run(store));
    this.emit({ kind: "structure", sheetId: sheet.id, source: "addin" });
  }
}
