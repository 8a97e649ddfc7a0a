import { isUnlocked } from "../edits/commands";
import { copyCells, pasteCells, pasteText, type Copied } from "../edits/copied";
import type { Area } from "../../workbook/book/model";
import { common } from "./area";
import type { Grid } from "./grid";

/** Copy, cut and paste through the system's clipboard; cells of this workbook come back whole (formulas, formats). */
export class Clipboard {
  private copied: Copied | undefined;

  constructor(private readonly grid: Grid) {
    const { element } = grid.editor;
    element.addEventListener("copy", (event) => this.take(event, false));
    element.addEventListener("cut", (event) => this.take(event, true));
    element.addEventListener("paste", (event) => this.paste(event));
  }

  forget(): void {
    this.copied = undefined;
    this.mark(undefined);
  }

  private take(event: ClipboardEvent, cut: boolean): void {
    const { grid } = this;
    if (grid.editor.editing || !event.clipboardData) return;
    event.preventDefault();
    const area = this.filled(grid.selection.area);
    if (cut && grid.sheet.isProtected && !isUnlocked(grid.sheet, area)) return grid.refuse();
    this.copied = copyCells(grid.book, grid.sheet, area, cut, grid.language);
    event.clipboardData.setData("text/plain", this.copied.text);
    this.mark(area);
  }

  private paste(event: ClipboardEvent): void {
    const { grid, copied } = this;
    if (grid.editor.editing) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text === "" && !copied) return;
    const { book, sheet } = grid;
    const own = copied && sameText(copied.text, text) ? copied : undefined;
    const target = { ...grid.selection.area, rows: Math.min(grid.selection.area.rows, 100_000) };
    if (
      sheet.isProtected &&
      !isUnlocked(sheet, { ...target, rows: Math.min(target.rows, 1000), columns: Math.min(target.columns, 100) })
    )
      return grid.refuse();
    book.asOneStep(() => {
      const written = own ? pasteCells(book, sheet, target, own) : pasteText(book, sheet, target, text, grid.language);
      grid.selectArea(written);
    });
    if (own?.cut) this.forget();
  }

  /** Whole columns and rows stand for what they hold. */
  private filled(area: Area): Area {
    const used = this.grid.sheet.usedArea(false);
    const fromStart = used && { top: 0, left: 0, rows: used.top + used.rows, columns: used.left + used.columns };
    const large = area.rows > 100_000 || area.columns > 1000;
    return large && fromStart ? (common(area, fromStart) ?? { ...area, rows: 1, columns: 1 }) : area;
  }

  private mark(area: Area | undefined): void {
    this.grid.view.marks = { ...this.grid.view.marks, copied: area };
    this.grid.view.refresh();
  }
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return plain(a) === plain(b);
}
