import type { Area, Book, Sheet } from "../../workbook/book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/calc/refs";
import { COMMANDS, isRefused, isUnlocked, type CommandName } from "../edits/commands";
import { putTyped } from "../edits/copied";
import { editText } from "../edits/editText";
import { readTyped } from "../edits/typed";
import { addressOf, areaBetween, type Place } from "./area";
import { Clipboard } from "./clipboard";
import type { Language } from "../../workbook/book/display";
import { Editor } from "./editor";
import { keys } from "./keys";
import { pointing } from "./pointing";
import { cellArea, edgeOf, selectionOf, selectionOfArea, type Selection } from "./selection";
import { HEAD_HEIGHT, SheetView } from "./sheetView";
import { typingAllowed } from "./looks/validation";

/** What happens on the sheet that the page around it wants to know. */
export interface GridEvents {
  /** Selection, editing, or what the active cell holds has changed. */
  readonly onChange: () => void;
  readonly onMenu: (x: number, y: number, about: "cells" | "filter") => void;
  /** A change that the workbook refuses. */
  readonly onRefused: (reason: "protected" | "validation", message?: string) => void;
}

/** The sheet that a person works on: a view of the workbook, a selection, and the box in which one types. */
export class Grid {
  readonly view: SheetView;
  readonly editor: Editor;
  selection: Selection = selectionOfArea({ top: 0, left: 0, rows: 1, columns: 1 });
  private readonly clipboard: Clipboard;
  private pointed: { at: number; length: number } | undefined;
  private stop: () => void;

  constructor(
    public book: Book,
    public language: Language,
    private readonly events: GridEvents,
  ) {
    this.view = new SheetView(() => ({
      book: this.book,
      sheet: this.sheet,
      selected: this.selection.area,
      language: this.language,
    }));
    this.editor = new Editor((text) => this.type(text));
    this.editor.onChange = () => this.changed();
    this.view.stage.append(this.editor.element);
    this.clipboard = new Clipboard(this);
    this.view.onDrawn(() =>
      this.editor.placeAt(this.view.boxOf(cellArea(this.sheet, this.editor.editing?.place ?? this.selection.cursor))),
    );
    pointing(this);
    keys(this);
    this.view.stage.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.events.onMenu(event.clientX, event.clientY, "cells");
    });
    this.stop = this.listen();
  }

  get sheet(): Sheet {
    return this.book.activeSheet;
  }

  /** Another workbook, or the same in another language. */
  show(book: Book, language: Language): void {
    this.stop();
    if (this.editor.editing) this.editor.close();
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
    if (this.editor.editing) this.editor.close();
    this.followSelection();
    this.view.remeasure();
  }

  private followSelection(): void {
    this.selection = selectionOfArea(this.book.selection);
    this.view.reveal(this.selection.cursor);
  }

  private changed(): void {
    this.view.marks = {
      ...this.view.marks,
      range: this.selection.area,
      cursor: cellArea(this.sheet, this.selection.cursor),
    };
    this.view.refresh();
    this.events.onChange();
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

  /** Opens the active cell on what it holds. */
  edit(): void {
    if (!this.canType()) return;
    const { cursor } = this.selection;
    this.editor.open(cursor, editText(this.book, this.sheet, cursor.row, cursor.column, this.language), false);
    this.editor.focus();
  }

  /** Typing over the active cell. */
  private type(text: string): void {
    if (!this.canType()) return this.editor.close();
    this.view.reveal(this.selection.cursor);
    this.editor.open(this.selection.cursor, text, true);
  }

  /** Typing in the formula bar. */
  typeInBar(text: string): void {
    if (this.editor.editing) this.editor.set(text);
    else if (this.canType()) this.editor.open(this.selection.cursor, text, false);
  }

  private canType(): boolean {
    const { row, column } = this.selection.cursor;
    if (!this.sheet.isProtected || isUnlocked(this.sheet, { top: row, left: column, rows: 1, columns: 1 })) return true;
    this.events.onRefused("protected");
    return false;
  }

  cancel(): void {
    this.clipboard.forget();
    this.pointed = undefined;
    if (this.editor.editing) this.editor.close();
    this.changed();
  }

  /** Ends the typing and keeps it. @returns false when the cell's rule refuses it: the box stays open. */
  commit(): boolean {
    const { editing, text } = this.editor;
    if (!editing) return true;
    const { row, column } = editing.place;
    this.pointed = undefined;
    if (text !== editText(this.book, this.sheet, row, column, this.language) && !this.put(row, column, text))
      return false;
    this.editor.close();
    return true;
  }

  /** Puts a text in a cell as if typed. */
  put(row: number, column: number, text: string): boolean {
    const typed = readTyped(
      text,
      this.sheet.format(row, column).numberFormat ?? "General",
      this.language,
      this.book.date1904,
    );
    const verdict =
      "value" in typed.content ? typingAllowed(this.book, this.sheet, row, column, typed.content.value) : true;
    if (verdict !== true) {
      this.events.onRefused("validation", verdict.message);
      return false;
    }
    this.book.asOneStep(() => putTyped(this.book, this.sheet, row, column, [[typed]]));
    return true;
  }

  run(name: CommandName): void {
    if (!this.commit()) return;
    const where = {
      book: this.book,
      sheet: this.sheet,
      area: this.selection.area,
      cursor: this.selection.cursor,
      language: this.language,
    };
    if (isRefused(name, where)) return this.events.onRefused("protected");
    if (name === "undo" || name === "redo") COMMANDS[name](where);
    else this.book.asOneStep(() => COMMANDS[name](where));
    this.view.remeasure();
  }

  /** While a formula is typed, a click on cells writes their address in it. @returns whether it did. */
  pointAt(from: Place, to: Place): boolean {
    const { editor } = this;
    if (!editor.editing || !editor.text.startsWith("=")) return false;
    const at = editor.element.selectionStart;
    const again = this.pointed?.at === at ? this.pointed.length : 0;
    if (!again && !/[=(;,+\-*/^&<>:]\s*$/.test(editor.text.slice(0, at))) return false;
    const area = areaBetween(from, to);
    const address = addressOf(area);
    editor.insert(address, again);
    this.pointed = { at: editor.element.selectionStart, length: address.length };
    this.view.marks = { ...this.view.marks, pointed: area };
    this.view.refresh();
    return true;
  }

  resize(what: "column" | "row", index: number, points: number): void {
    if (what === "column") this.book.setColumnWidth(this.sheet, index, 1, points);
    else this.book.setRowHeight(this.sheet, index, 1, points);
  }

  openMenu(): void {
    const box = this.view.boxOf(this.selection.area);
    const stage = this.view.stage.getBoundingClientRect();
    this.events.onMenu(
      stage.left + box.left + Math.min(box.width, 40),
      stage.top + box.top + Math.min(box.height, 20),
      "cells",
    );
  }

  /** The arrow in the header of a table. */
  openFilter(place: Place, x: number, y: number): void {
    this.select(place);
    this.events.onMenu(x, y, "filter");
  }

  refuse(): void {
    this.events.onRefused("protected");
  }
}
