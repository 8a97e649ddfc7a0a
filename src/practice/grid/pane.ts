import type { Area } from "../../workbook/book/model";
import type { Band } from "./axis";
import { CellLayer } from "./layer";
import type { Axes, SheetPicture } from "./looks/picture";

/** Frames drawn over the cells: the selection, its active cell, what was copied, what is pointed at in a formula, what a fill will reach. */
export type MarkName = "range" | "cursor" | "copied" | "pointed" | "fill";
export type Marks = Partial<Record<MarkName, Area | undefined>>;
const MARKS: readonly MarkName[] = ["range", "cursor", "copied", "pointed", "fill"];

/** One of the four parts of a sheet with frozen rows and columns. */
export class Pane {
  readonly element = div("pane");
  private readonly lines = div("lines");
  private readonly overlay = div("marks");
  private readonly cells: CellLayer;
  private readonly boxes = new Map<MarkName, HTMLElement>();
  private drawnLines = "";

  constructor(idPrefix: string) {
    this.cells = new CellLayer(idPrefix);
    this.element.append(this.lines, this.cells.element, this.overlay);
    for (const name of MARKS) {
      const box = div(`mark ${name}`);
      this.boxes.set(name, box);
      this.overlay.append(box);
    }
  }

  draw(picture: SheetPicture, axes: Axes, rows: Band, columns: Band, marks: Marks): void {
    place(this.element, columns.start, rows.start, columns.size, rows.size);
    this.element.hidden = rows.size <= 0 || columns.size <= 0;
    if (this.element.hidden) return;
    this.drawLines(picture, axes, rows, columns);
    this.cells.draw(picture, axes, rows, columns);
    this.overlay.style.transform = this.lines.style.transform = this.cells.element.style.transform;
    for (const [name, box] of this.boxes) drawMark(box, marks[name], axes);
  }

  private drawLines(picture: SheetPicture, axes: Axes, rows: Band, columns: Band): void {
    const sign = `${picture.sheet.showGridlines}|${rows.from}-${rows.until}-${axes.rows.start(rows.from)}-${axes.rows.start(rows.until)}|${columns.from}-${columns.until}-${axes.columns.start(columns.from)}-${axes.columns.start(columns.until)}|${picture.sheet.id}`;
    if (sign === this.drawnLines) return;
    this.drawnLines = sign;
    if (!picture.sheet.showGridlines) return this.lines.replaceChildren();
    const [left, top] = [axes.columns.start(columns.from), axes.rows.start(rows.from)];
    const [width, height] = [axes.columns.start(columns.until) - left, axes.rows.start(rows.until) - top];
    const lines: HTMLElement[] = [];
    for (let row = rows.from; row < rows.until; row++)
      if (axes.rows.size(row) > 0) lines.push(placed("line", left, axes.rows.start(row + 1) - 1, width, 1));
    for (let column = columns.from; column < columns.until; column++)
      if (axes.columns.size(column) > 0) lines.push(placed("line", axes.columns.start(column + 1) - 1, top, 1, height));
    this.lines.replaceChildren(...lines);
  }
}

function drawMark(box: HTMLElement, area: Area | undefined, { rows, columns }: Axes): void {
  box.hidden = !area;
  if (area)
    place(
      box,
      columns.start(area.left) - 1,
      rows.start(area.top) - 1,
      columns.size(area.left, area.columns) + 1,
      rows.size(area.top, area.rows) + 1,
    );
}

export function div(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

export function place(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  const { style } = element;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

export function placed(className: string, left: number, top: number, width: number, height: number): HTMLElement {
  const element = div(className);
  place(element, left, top, width, height);
  return element;
}
