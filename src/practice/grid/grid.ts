import type { Language } from "../../workbook/book/display";
import type { Book } from "../../workbook/book/model";
import { COMMANDS, isRefused, isUnlocked, type CommandName } from "../edits/commands";
import { putTyped } from "../edits/copied";
import { editText } from "../edits/editText";
import { readTyped } from "../edits/typed";
import { addressOf, areaBetween, type Place } from "./area";
import { Editor } from "./editor";
import { typingAllowed } from "./looks/validation";
import { SelectableSheet } from "./selectableSheet";
import { cellArea } from "./selection";

/** What happens on the sheet that the page around it wants to know. */
export interface GridEvents {
  /** Selection, editing, or what the active cell holds has changed. */
  readonly onChange: () => void;
  readonly onMenu: (x: number, y: number, about: "cells" | "filter") => void;
  /** A change that the workbook refuses. */
  readonly onRefused: (reason: "protected" | "validation", message?: string) => void;
}

/** The sheet that a person works on: a view of the workbook, a selection, and the box in which one types. */
export class Grid extends SelectableSheet {
  readonly editor = new Editor((text) => this.type(text));
  /** The person gives up what was begun. */
  onCancel: () => void = () => undefined;
  private pointed: { at: number; length: number } | undefined;

  constructor(
    book: Book,
    language: Language,
    private readonly events: GridEvents,
  ) {
    super(book, language);
    this.onChange = events.onChange;
    this.onLeave = () => this.editor.editing && this.editor.close();
    this.editor.onChange = () => this.changed();
    this.view.stage.append(this.editor.element);
    this.view.onGroup = (axis, summary, shown) => {
      if (this.sheet.isProtected) return this.refuse();
      this.book.showDetails(this.sheet, axis, summary, 1, shown);
    };
    this.view.onDrawn(() =>
      this.editor.placeAt(this.view.boxOf(cellArea(this.sheet, this.editor.editing?.place ?? this.selection.cursor))),
    );
    this.view.stage.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.events.onMenu(event.clientX, event.clientY, "cells");
    });
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
    this.onCancel();
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
