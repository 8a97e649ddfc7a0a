import type { Area } from "../../workbook/book/model";
import type { Band } from "./axis";
import type { Axes, CellPicture, SheetPicture } from "./looks/picture";

interface DrawnCell {
  readonly element: HTMLElement;
  sign: string;
  mark: number;
}
interface DrawnRow {
  readonly element: HTMLElement;
  readonly cells: Map<number, DrawnCell>;
  mark: number;
}

/** Columns at the left of the window whose long text may still reach into it. */
const REACH = 6;

/** The cells of one pane. Elements stay while they are in sight; only what differs is touched. */
export class CellLayer {
  readonly element = document.createElement("div");
  private readonly rows = new Map<number, DrawnRow>();
  private mark = 0;

  constructor(private readonly idPrefix: string) {
    this.element.className = "cells";
    this.element.setAttribute("role", "rowgroup");
  }

  draw(picture: SheetPicture, axes: Axes, rows: Band, columns: Band): void {
    this.mark++;
    this.element.style.transform = `translate(${-columns.shift}px,${-rows.shift}px)`;
    const window: Area = {
      top: rows.from,
      left: columns.from,
      rows: rows.until - rows.from,
      columns: columns.until - columns.from,
    };
    const first = columns.shift === 0 ? columns.from : Math.max(0, columns.from - REACH);
    for (let row = rows.from; row < rows.until; row++) {
      if (axes.rows.size(row) === 0) continue;
      for (let column = first; column < columns.until; column++)
        if (axes.columns.size(column) > 0) this.put(picture, axes, row, column);
    }
    for (const { top, left } of picture.anchorsBefore(rows.from, first, window)) this.put(picture, axes, top, left);
    this.sweep();
  }

  private put(picture: SheetPicture, axes: Axes, row: number, column: number): void {
    const cell = picture.cell(row, column);
    if (!cell) return;
    const drawn = this.rowAt(row, axes);
    drawn.mark = this.mark;
    this.fill(drawn, row, column, cell);
  }

  private rowAt(row: number, axes: Axes): DrawnRow {
    let drawn = this.rows.get(row);
    if (!drawn) {
      const element = document.createElement("div");
      element.className = "row";
      element.setAttribute("role", "row");
      element.setAttribute("aria-rowindex", String(row + 1));
      drawn = { element, cells: new Map(), mark: 0 };
      this.rows.set(row, drawn);
      this.element.append(element);
    }
    const top = `${axes.rows.start(row)}px`;
    if (drawn.element.style.top !== top) drawn.element.style.top = top;
    return drawn;
  }

  private fill(drawn: DrawnRow, row: number, column: number, cell: CellPicture): void {
    const sign = `${cell.left}|${cell.width}|${cell.height}|${cell.filter}|${cell.layer}|${cell.css}|${cell.text}|${cell.message ?? ""}`;
    let shown = drawn.cells.get(column);
    if (!shown) {
      const element = document.createElement("div");
      element.setAttribute("role", "gridcell");
      element.setAttribute("aria-colindex", String(column + 1));
      element.id = `${this.idPrefix}${row}-${column}`;
      drawn.element.append(element);
      shown = { element, sign: "", mark: 0 };
      drawn.cells.set(column, shown);
    }
    shown.mark = this.mark;
    if (shown.sign === sign) return;
    shown.sign = sign;
    shown.element.className = `cell ${cell.layer}${cell.filter ? " filter" : ""}${cell.message === undefined ? "" : " told"}`;
    shown.element.style.cssText = `${cell.css};left:${cell.left}px;width:${cell.width}px;height:${cell.height}px`;
    shown.element.title = cell.message ?? "";
    const line = document.createElement("span");
    line.textContent = cell.text;
    shown.element.replaceChildren(line);
  }

  /** Takes away what is out of sight. */
  private sweep(): void {
    for (const [row, drawn] of this.rows) {
      if (drawn.mark !== this.mark) {
        drawn.element.remove();
        this.rows.delete(row);
        continue;
      }
      for (const [column, cell] of drawn.cells) {
        if (cell.mark === this.mark) continue;
        cell.element.remove();
        drawn.cells.delete(column);
      }
    }
  }
}
