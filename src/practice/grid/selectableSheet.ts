import type { Language } from "../../workbook/book/display";
import type { Area, Book, Sheet } from "../../workbook/book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/calc/refs";
import { areaBetween, type Place } from "./area";
import { cellArea, edgeOf, selectionOf, selectionOfArea, type Selection } from "./selection";
import { HEAD_HEIGHT, SheetView } from "./sheetView";

/** A view of the workbook's active sheet and a selection on it, which both follow the workbook. */
export class SelectableSheet {
  readonly view: SheetView;
  selection: Selection = selectionOfArea({ top: 0, left: 0, rows: 1, columns: 1 });
  /** The view was drawn, or the selection or the workbook has changed. */
  onChange: () => void = () => undefined;
  /** Another sheet or workbook comes: what is being typed ends. */
  onLeave: () => void = () => undefined;
  private stop: () => void;

  constructor(
    public book: Book,
    public language: Language,
  ) {
    this.view = new SheetView(() => ({
      book: this.book,
      sheet: this.sheet,
      selected: this.selection.area,
      language: this.language,
    }));
    this.stop = this.listen();
  }

  get sheet(): Sheet {
    return this.book.activeSheet;
  }

  /** Another workbook, or the same in another language. */
  show(book: Book, language: Language): void {
    this.stop();
    this.onLeave();
    this.book = book;
    this.language = language;
    this.stop = this.listen();
    this.followSelection();
    this.view.remeasure();
    this.changed();
  }

  /** The workbook tells; the sheet is drawn again from it. */
  private listen(): () => void {
    return this.book.subscribe((change) => {
      if (change.kind === "activation") this.sheetTurned();
      else if (change.kind === "selection" && change.source === "addin") this.followSelection();
      else if (
        change.kind === "structure" ||
        change.kind === "formats" ||
        change.kind === "sheets" ||
        (change.kind === "cells" && change.changeType !== "RangeEdited")
      )
        this.view.remeasure();
      this.changed();
    });
  }

  private sheetTurned(): void {
    this.onLeave();
    this.followSelection();
    this.view.remeasure();
  }

  private followSelection(): void {
    this.selection = selectionOfArea(this.book.selection);
    this.view.reveal(this.selection.cursor);
  }

  protected changed(): void {
    this.view.marks = {
      ...this.view.marks,
      range: this.selection.area,
      cursor: cellArea(this.sheet, this.selection.cursor),
    };
    this.view.refresh();
    this.onChange();
  }

  select(cursor: Place, end: Place = cursor): void {
    this.setSelection(selectionOf(this.sheet, cursor, end));
  }

  private setSelection(selection: Selection): void {
    this.selection = selection;
    this.book.select(this.sheet, selection.area, "user");
    this.changed();
  }

  selectArea(area: Area): void {
    this.setSelection(selectionOfArea(area));
    this.view.reveal({ row: area.top, column: area.left });
  }

  selectAll(): void {
    this.setSelection({ ...this.selection, area: { top: 0, left: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } });
  }

  selectColumns(from: number, to: number): void {
    const area = areaBetween({ row: 0, column: from }, { row: MAX_ROWS - 1, column: to });
    this.setSelection({ cursor: { row: 0, column: from }, end: { row: 0, column: to }, area });
  }

  selectRows(from: number, to: number): void {
    const area = areaBetween({ row: from, column: 0 }, { row: to, column: MAX_COLUMNS - 1 });
    this.setSelection({ cursor: { row: from, column: 0 }, end: { row: to, column: 0 }, area });
  }

  goTo(place: Place, extend: boolean): void {
    const inside = {
      row: Math.min(Math.max(place.row, 0), MAX_ROWS - 1),
      column: Math.min(Math.max(place.column, 0), MAX_COLUMNS - 1),
    };
    this.select(extend ? this.selection.cursor : inside, inside);
    this.view.reveal(inside);
  }

  move(down: number, right: number, extend: boolean): void {
    const from = extend ? this.selection.end : this.selection.cursor;
    const merged = cellArea(this.sheet, from);
    const { rows, columns } = this.view.axes;
    const row = down > 0 ? rows.step(merged.top + merged.rows - 1, 1) : down < 0 ? rows.step(merged.top, -1) : from.row;
    const column =
      right > 0
        ? columns.step(merged.left + merged.columns - 1, 1)
        : right < 0
          ? columns.step(merged.left, -1)
          : from.column;
    this.goTo({ row, column }, extend);
  }

  jump(down: number, right: number, extend: boolean): void {
    this.goTo(edgeOf(this.sheet, extend ? this.selection.end : this.selection.cursor, down, right), extend);
  }

  page(direction: 1 | -1, extend: boolean): void {
    const { rows } = this.view.axes;
    const from = extend ? this.selection.end : this.selection.cursor;
    const room = this.view.scroller.clientHeight - HEAD_HEIGHT - rows.start(this.sheet.frozenRows) - 20;
    this.view.scroller.scrollTop += direction * room;
    this.goTo({ row: rows.at(Math.max(0, rows.start(from.row) + direction * room)), column: from.column }, extend);
  }

  lastUsed(): Place {
    const used = this.sheet.usedArea(true);
    return used ? { row: used.top + used.rows - 1, column: used.left + used.columns - 1 } : { row: 0, column: 0 };
  }

  /** The next visible sheet, or the one before. */
  turnSheet(direction: 1 | -1): void {
    const visible = this.book.sheets.filter((sheet) => sheet.visibility === "visible");
    const next = visible[visible.indexOf(this.sheet) + direction];
    if (next) this.book.activate(next, "user");
  }

  resize(what: "column" | "row", index: number, points: number): void {
    if (what === "column") this.book.setColumnWidth(this.sheet, index, 1, points);
    else this.book.setRowHeight(this.sheet, index, 1, points);
  }
}
