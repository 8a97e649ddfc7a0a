import { Breath } from "../../ground/breath";
import type { Area, Axis as Direction, Book, Sheet } from "../../workbook/book/model";
import type { Place } from "./area";
import { Axis, bandsOf, PIXELS_PER_POINT, type Band } from "./axis";
import type { Language } from "../../workbook/book/display";
import { Heads } from "./heads";
import { div, Pane, place, type Marks } from "./pane";
import { SheetPicture, type Axes } from "./looks/picture";

export const HEAD_HEIGHT = 22;
/** Rows and columns shown past the last one used. */
const SPARE = { rows: 200, columns: 26 };

export type Zone = "cells" | "columns" | "rows" | "corner";
export interface Spot extends Place {
  readonly zone: Zone;
  /** Within reach of the edge that resizes a column or a row. */ readonly edge: number | undefined;
}

/** The sheet on screen: a window onto the workbook, drawn again at most once a frame. */
export class SheetView {
  readonly element = div("sheet");
  readonly scroller = div("scroller");
  readonly stage = div("stage");
  axes: Axes = { rows: new Axis(1, () => 20), columns: new Axis(1, () => 64) };
  marks: Marks = {};
  /** The sign of a group of rows or columns was clicked, to show or to hide them. */
  onGroup: (axis: Direction, summary: number, shown: boolean) => void = () => undefined;
  private readonly cells = div("panes");
  private readonly room = div("room");
  private readonly heads = {
    columns: [this.newHeads("column"), this.newHeads("column")] as const,
    rows: [this.newHeads("row"), this.newHeads("row")] as const,
  };
  private readonly panes = ["moving", "right", "down", "still"].map((name) => new Pane(`${name}-`));
  private readonly corner = div("corner");
  private bands: { rows: { still: Band; moving: Band }; columns: { still: Band; moving: Band } } | undefined;
  private measured = "";
  private frame = 0;
  private reach = { row: 0, column: 0 };
  private readonly drawnListeners = new Set<() => void>();

  constructor(private readonly source: () => { book: Book; sheet: Sheet; selected: Area; language: Language }) {
    this.cells.setAttribute("role", "grid");
    this.cells.append(...this.panes.map((pane) => pane.element));
    this.stage.append(
      this.cells,
      ...this.heads.columns.map((head) => head.element),
      ...this.heads.rows.map((head) => head.element),
      this.corner,
    );
    this.scroller.append(this.stage, this.room);
    this.element.append(this.scroller);
    this.scroller.addEventListener("scroll", () => this.refresh(), { passive: true });
    new ResizeObserver(() => this.refresh()).observe(this.scroller);
  }

  private newHeads(kind: Direction): Heads {
    return new Heads(kind, (axis, summary, shown) => this.onGroup(axis, summary, shown));
  }

  /** Draws again on the next frame. */
  refresh(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  /** Rows, columns, heights or widths may have moved. */
  remeasure(): void {
    this.measured = "";
    this.refresh();
  }

  /** @returns a function that stops it. */
  onDrawn(listener: () => void): () => void {
    this.drawnListeners.add(listener);
    return () => void this.drawnListeners.delete(listener);
  }

  get headWidth(): number {
    return Math.max(34, 14 + String(this.axes.rows.count).length * 8);
  }

  /** Formulas in sight wait for their turn: the sheet stays meanwhile as it was drawn last. */
  isCalculating = false;

  /** Brings a cell into sight. */
  reveal({ row, column }: Place): void {
    this.reach = { row: Math.max(this.reach.row, row), column: Math.max(this.reach.column, column) };
    this.measure();
    const { sheet } = this.source();
    this.scroller.scrollTop = revealed(
      this.axes.rows,
      row,
      sheet.frozenRows,
      this.scroller.scrollTop,
      this.scroller.clientHeight - HEAD_HEIGHT,
    );
    this.scroller.scrollLeft = revealed(
      this.axes.columns,
      column,
      sheet.frozenColumns,
      this.scroller.scrollLeft,
      this.scroller.clientWidth - this.headWidth,
    );
    this.refresh();
  }

  /** Place of an area on the stage, in pixels; it may lie outside what is seen. */
  boxOf(area: Area): { left: number; top: number; width: number; height: number } {
    const { sheet } = this.source();
    const { rows, columns } = this.axes;
    const left =
      this.headWidth + columns.start(area.left) - (area.left >= sheet.frozenColumns ? this.scroller.scrollLeft : 0);
    const top = HEAD_HEIGHT + rows.start(area.top) - (area.top >= sheet.frozenRows ? this.scroller.scrollTop : 0);
    return { left, top, width: columns.size(area.left, area.columns), height: rows.size(area.top, area.rows) };
  }

  /** What lies under the pointer. */
  spotAt(clientX: number, clientY: number): Spot {
    const box = this.stage.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    const across = this.along(x, this.bands?.columns, this.axes.columns);
    const down = this.along(y, this.bands?.rows, this.axes.rows);
    const [inLetters, inNumbers] = [y < HEAD_HEIGHT, x < this.headWidth];
    const zone = inLetters && inNumbers ? "corner" : inLetters ? "columns" : inNumbers ? "rows" : "cells";
    return {
      zone,
      row: down.index,
      column: across.index,
      edge: zone === "columns" ? across.edge : zone === "rows" ? down.edge : undefined,
    };
  }

  private along(
    position: number,
    bands: { still: Band; moving: Band } | undefined,
    axis: Axis,
  ): { index: number; edge: number | undefined } {
    if (!bands) return { index: 0, edge: undefined };
    const band = position < bands.moving.start ? bands.still : bands.moving;
    const at = position - band.start + band.shift;
    const index = axis.at(Math.max(at, 0));
    if (axis.start(index + 1) - at < 5) return { index, edge: index };
    return { index, edge: at - axis.start(index) < 4 && index > 0 ? axis.step(index, -1) : undefined };
  }

  private measure(): void {
    const { sheet } = this.source();
    const used = sheet.usedArea(false);
    const rows = Math.min(
      1_048_576,
      Math.max((used ? used.top + used.rows : 0) + SPARE.rows, this.reach.row + SPARE.rows),
    );
    const columns = Math.min(
      16_384,
      Math.max((used ? used.left + used.columns : 0) + SPARE.columns, this.reach.column + SPARE.columns),
    );
    const key = `${sheet.id}|${Math.ceil(rows / 100)}|${columns}`;
    if (key === this.measured) return;
    this.measured = key;
    this.axes = {
      rows: new Axis(Math.min(1_048_576, Math.ceil(rows / 100) * 100), (row) =>
        Math.round(rowHeight(sheet, row, used) * PIXELS_PER_POINT),
      ),
      columns: new Axis(columns, (column) =>
        sheet.isColumnHidden(column) ? 0 : Math.round(sheet.columnWidth(column) * PIXELS_PER_POINT),
      ),
    };
    place(this.room, 0, 0, this.headWidth + this.axes.columns.length, HEAD_HEIGHT + this.axes.rows.length);
  }

  /** Calculates what is about to be shown for the time that a frame has; charts show cells out of sight too. */
  private isCalculated(windows: readonly Area[]): boolean {
    const { book, sheet } = this.source();
    const used = sheet.charts.length > 0 ? sheet.usedArea(false) : undefined;
    const breath = new Breath();
    return [...windows, ...(used ? [used] : [])].every((area) => book.calculate(sheet, area, () => breath.isDue));
  }

  private draw(): void {
    const { book, sheet, selected, language } = this.source();
    this.measure();
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.scroller;
    place(this.stage, 0, 0, clientWidth, clientHeight);
    const rows = bandsOf(this.axes.rows, sheet.frozenRows, HEAD_HEIGHT, clientHeight, scrollTop);
    const columns = bandsOf(this.axes.columns, sheet.frozenColumns, this.headWidth, clientWidth, scrollLeft);
    this.bands = { rows, columns };
    this.cells.setAttribute("aria-label", sheet.name);
    this.cells.setAttribute("aria-rowcount", String(this.axes.rows.count));
    this.cells.setAttribute("aria-colcount", String(this.axes.columns.count));
    const parts = [
      [rows.moving, columns.moving],
      [rows.still, columns.moving],
      [rows.moving, columns.still],
      [rows.still, columns.still],
    ] as const;
    const windows = parts.map(([down, across]) => windowOf(down, across));
    this.isCalculating = !this.isCalculated(windows);
    if (this.isCalculating) return this.refresh();
    parts.forEach(([down, across], index) => {
      const window = windows[index];
      if (!window) return;
      this.panes[index]?.draw(
        new SheetPicture(book, sheet, this.axes, window, language),
        this.axes,
        down,
        across,
        this.marks,
      );
    });
    this.heads.columns[0].draw(this.axes.columns, columns.moving, HEAD_HEIGHT, selected, sheet);
    this.heads.columns[1].draw(this.axes.columns, columns.still, HEAD_HEIGHT, selected, sheet);
    this.heads.rows[0].draw(this.axes.rows, rows.moving, this.headWidth, selected, sheet);
    this.heads.rows[1].draw(this.axes.rows, rows.still, this.headWidth, selected, sheet);
    place(this.corner, 0, 0, this.headWidth, HEAD_HEIGHT);
    this.element.classList.toggle("frozen-rows", sheet.frozenRows > 0);
    this.element.classList.toggle("frozen-columns", sheet.frozenColumns > 0);
    for (const listener of this.drawnListeners) listener();
  }
}

function windowOf(down: Band, across: Band): Area {
  return {
    top: down.from,
    left: across.from,
    rows: Math.max(down.until - down.from, 0),
    columns: Math.max(across.until - across.from, 0),
  };
}

const STANDARD_HEIGHT = 15;
/** Rows whose letters are measured: titles stand at the top of a sheet. */
const MEASURED_ROWS = 300;

/** In points, 0 when hidden. A row of standard height grows with large letters, as Excel makes it. */
function rowHeight(sheet: Sheet, row: number, used: Area | undefined): number {
  if (sheet.isRowHidden(row)) return 0;
  const height = sheet.rowHeight(row);
  if (height !== STANDARD_HEIGHT || !used || row < used.top || row >= Math.min(used.top + used.rows, MEASURED_ROWS))
    return height;
  let letters = 11;
  for (let column = used.left; column < used.left + Math.min(used.columns, 50); column++)
    letters = Math.max(letters, sheet.format(row, column).fontSize ?? 11);
  return Math.max(height, letters * 1.32);
}

function revealed(axis: Axis, index: number, frozen: number, scroll: number, room: number): number {
  if (index < frozen) return scroll;
  const start = axis.start(index) - axis.start(frozen);
  const visible = room - axis.start(frozen);
  if (start < scroll) return start;
  return start + axis.size(index) > scroll + visible ? start + Math.min(axis.size(index), visible) - visible : scroll;
}
