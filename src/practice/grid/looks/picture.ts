import type { Area, Book, CellFormat, Scalar, Sheet } from "../../../workbook/book/model";
import { common, holds, meets } from "../area";
import type { Axis } from "../axis";
import { conditionalLook } from "./conditional";
import type { ConditionalLook, Lookups } from "./scales";
import { messageOf, shown, type Language } from "../../../workbook/book/display";
import { fitNumber, textWidth } from "../fit";
import { cellStyle } from "./style";
import { tableLook, type TableLook } from "./tableLook";

/** How one cell is drawn: where from its row's left edge, how large, with which text and style; one larger than its column lies on paper of its own or over the fills below. */
export interface CellPicture {
  readonly text: string;
  readonly css: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly layer: "flat" | "paper" | "over";
  readonly filter: boolean;
  readonly message: string | undefined;
}
export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

const PLAIN: TableLook = {};
/** Room kept free at the left and right of a text, in pixels. */
const PADDING = 8;

/** What a window onto a sheet shows; read anew from the workbook each time it is drawn, so that nothing can be out of date. */
export class SheetPicture {
  private readonly merges: readonly Area[];
  private readonly tables: Sheet["tables"];
  private readonly lookups: Lookups = new Map();
  private readonly conditions: Sheet["conditionalFormats"];

  constructor(
    private readonly book: Book,
    readonly sheet: Sheet,
    private readonly axes: Axes,
    window: Area,
    private readonly language: Language,
  ) {
    this.merges = sheet.merges.filter((area) => meets(area, window));
    this.tables = sheet.tables.filter((table) => meets(table.area, window));
    this.conditions = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => meets(area, window)));
  }

  /** First rows and columns of merged areas that reach into the window from outside. */
  anchorsBefore(row: number, column: number, window: Area): readonly Area[] {
    return this.merges.filter((area) => (area.top < row || area.left < column) && common(area, window));
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.length === 0 ? undefined : this.merges.find((area) => holds(area, row, column));
  }

  /** Undefined for a cell with nothing to draw. */
  cell(row: number, column: number): CellPicture | undefined {
    const merge = this.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return undefined;
    const { sheet } = this;
    const value = sheet.value(row, column);
    const format = this.formatOf(row, column, value);
    const table = this.tableLookAt(row, column);
    if (value === null && !merge && !format.fill && !format.borders && table === PLAIN) return undefined;
    const own = this.size(row, column, merge);
    const what = shown(value, format.numberFormat ?? "General", this.language, this.book.date1904);
    const bold = format.bold ?? table.bold ?? false;
    const font = { size: format.fontSize ?? 11, bold };
    const filter = this.isFilterCell(row, column);
    const room = own.width - PADDING - (filter ? 16 : 0);
    const plain =
      typeof value === "number" && !format.wrap
        ? fitNumber(what.text, value, format.numberFormat ?? "General", room, font, this.language)
        : what.text;
    const text = format.textHidden ? (format.sign ?? "") : format.sign ? `${format.sign} ${plain}` : plain;
    const align = alignment(format, what.align);
    const spills = !merge && typeof value === "string" && !format.wrap && align === "left" && !filter;
    const { width, onPaper } = spills
      ? this.spill(row, column, own.width, textWidth(text, font) + PADDING)
      : { width: own.width, onPaper: true };
    return {
      text,
      css:
        cellStyle(format, table, align, what.color) +
        barStyle(format.bar) +
        (width > own.width ? ownFill(format.fill ?? table.fill, own.width) : ""),
      left: this.axes.columns.start(column),
      width,
      height: own.height,
      layer: width > own.width || merge ? (onPaper ? "paper" : "over") : "flat",
      filter,
      message: messageOf(value),
    };
  }

  private formatOf(row: number, column: number, value: Scalar): ConditionalLook {
    const format = this.sheet.format(row, column);
    return this.conditions.length === 0
      ? format
      : { ...format, ...conditionalLook(this.book, this.sheet, this.conditions, row, column, value, this.lookups) };
  }

  private tableLookAt(row: number, column: number): TableLook {
    const table = this.tables.find(({ area }) => holds(area, row, column));
    return table ? tableLook(table, row) : PLAIN;
  }

  private isFilterCell(row: number, column: number): boolean {
    return this.tables.some(
      (table) => table.hasHeaders && table.showFilterButton && table.area.top === row && holds(table.area, row, column),
    );
  }

  private size(row: number, column: number, merge: Area | undefined): { width: number; height: number } {
    return { width: this.axes.columns.size(column, merge?.columns), height: this.axes.rows.size(row, merge?.rows) };
  }

  /** A long text runs over the empty cells at its right, whose fills still show (`onPaper`: there are none). */
  private spill(row: number, column: number, own: number, wanted: number): { width: number; onPaper: boolean } {
    let width = own;
    let onPaper = true;
    for (let next = column + 1; width < wanted && next < this.axes.columns.count; next++) {
      if (this.sheet.value(row, next) !== null || this.mergeAt(row, next)) break;
      width += this.axes.columns.size(next);
      onPaper &&= !this.sheet.format(row, next).fill && this.tableLookAt(row, next) === PLAIN;
    }
    return { width: Math.min(width, Math.max(own, wanted)), onPaper };
  }
}

/** A bar behind the text, as long as the cell's share. */
function barStyle(bar: ConditionalLook["bar"]): string {
  return bar
    ? `;background-image:linear-gradient(${bar.color} 0 0);background-size:${bar.share * 100}% 80%;background-position:0 50%;background-repeat:no-repeat`
    : "";
}

/** The fill of a cell whose text runs on stays within the cell. */
function ownFill(fill: string | undefined, width: number): string {
  return fill ? `;background:linear-gradient(${fill} 0 0) 0 0/${width}px 100% no-repeat` : "";
}

function alignment(format: CellFormat, natural: "left" | "right" | "center"): "left" | "right" | "center" {
  return format.horizontal === "left" || format.horizontal === "right" || format.horizontal === "center"
    ? format.horizontal
    : natural;
}
