import type { Area, Book, CellContent, CellFormat, Sheet } from "../../book/model";
import { NO_FORMAT } from "../../book/formats";
import { SheetStore, type Line } from "../../book/sheet";
import type { SheetXml } from "../package/sheetXml";
import { piecesNamed } from "../package/sheetXml";
import { Allowance, LIMITS, type OnStep } from "../limits";
import { isInSheet } from "./address";
import { storedValue } from "./cells";
import { SheetFormulas } from "./formulas";
import { scanRows, type CellXml, type RowXml } from "./rows";
import type { FileTable } from "./tables";
import { filteredAreas } from "./filters";
import { readOutline, readSettings } from "./settings";
import type { WorkbookFile } from "./workbook";

/** Rows handed to the book at once. */
const BLOCK = 1000;

/**
 * Fills one sheet of the book with the cells of its part. Rows without cells cost nothing, however far the declared range goes.
 * @returns whether cells that claim a place beyond the sheet were left out
 * @throws TooLarge
 */
export function fillCells(
  book: Book,
  sheet: Sheet,
  { xml, tables }: { readonly xml: SheetXml; readonly tables: readonly FileTable[] },
  file: WorkbookFile,
  onStep: OnStep,
): boolean {
  const allowance = new Allowance(LIMITS.cells);
  let beyond = false;
  const formulas = new SheetFormulas();
  const lines = new RowLines(sheet, file.styles.cells, filteredAreas(xml, tables));
  const styles = new StyleBlocks(book, sheet, file.styles.cells, columnFormats(xml, file));
  let block: CellContent[][] = [];
  let top = 0;
  const flush = () => {
    onStep(0);
    if (block.length > 0) book.setCells(sheet, top, 0, block, "addin");
    block = [];
  };
  for (const scanned of scanRows(piecesNamed(xml, "sheetData")[0]?.xml ?? "", xml.prefix)) {
    const row = insideSheet(scanned);
    if (row !== scanned) beyond = true;
    if (!row) continue;
    allowance.take(row.cells.at(-1)?.column ?? 0);
    lines.take(row);
    styles.take(row);
    const contents = rowContents(row, file, formulas);
    if (block.length > 0 && (row.row !== top + block.length || block.length >= BLOCK)) flush();
    if (contents.length === 0) continue;
    if (block.length === 0) top = row.row;
    block.push(contents);
  }
  flush();
  lines.finish();
  styles.finish();
  return beyond;
}

/** The row, without cells that lie beyond the sheet; undefined when it lies there itself. */
function insideSheet(row: RowXml): RowXml | undefined {
  if (!isInSheet(row.row, 0)) return undefined;
  const isInside = ({ column }: CellXml) => isInSheet(0, column);
  return row.cells.every(isInside) ? row : { ...row, cells: row.cells.filter(isInside) };
}

function rowContents(row: RowXml, file: WorkbookFile, formulas: SheetFormulas): CellContent[] {
  const contents: CellContent[] = [];
  for (const cell of row.cells) {
    const value = storedValue(cell, file.strings);
    const formula = formulas.read(cell, row.row);
    if (value === null && formula === undefined) continue;
    while (contents.length < cell.column) contents.push(EMPTY);
    contents.push(formula === undefined ? { value } : { ...formula, cached: value ?? undefined });
  }
  return contents;
}
const EMPTY: CellContent = { value: null };

/** Format of each column that the file gives to its empty cells. */
export function columnFormats(xml: SheetXml, file: WorkbookFile): (column: number) => CellFormat | undefined {
  const runs = readSettings(xml, file.palette).columns.filter((run) => run.style !== 0);
  return (column) => {
    const run = runs.find(({ first, count }) => column >= first && column < first + count);
    return run && file.styles.cells[run.style];
  };
}

/** Height in points that the file gives to a row; undefined for the usual one. */
export function rowHeight(row: RowXml): number | undefined {
  const height = Number(row.attributes["ht"] ?? NaN);
  return Number.isFinite(height) ? height : undefined;
}

export function isHidden(row: RowXml): boolean {
  return row.attributes["hidden"] === "1" || row.attributes["hidden"] === "true";
}

/** Index of the format that a row gives to its empty cells; 0 when it gives none. */
export function rowStyle(row: RowXml): number {
  const custom = row.attributes["customFormat"];
  return custom === "1" || custom === "true" ? Number(row.attributes["s"] ?? 0) : 0;
}

/** Heights, formats and hidden rows. Put in place all at once: told one by one, a sheet with a height of its own on every row would take minutes. */
class RowLines {
  private readonly lines = new Map<number, Line>();

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: readonly CellFormat[],
    private readonly filtered: readonly Area[],
  ) {}

  take(row: RowXml): void {
    const size = rowHeight(row);
    const hidden = isHidden(row);
    const usual = size === undefined || size === this.sheet.rowHeight(row.row);
    const style = this.styles[rowStyle(row)] ?? {};
    const format = rowStyle(row) !== 0 && Object.keys(style).length > 0 ? style : undefined;
    const outline = readOutline(row.attributes);
    if (!usual || hidden || format || outline.outline || outline.collapsed)
      this.lines.set(row.row, {
        ...(usual ? {} : { size }),
        ...(hidden ? { hidden, filtered: this.filtered.some((area) => isBelowHeader(area, row.row)) } : {}),
        ...(format ? { format } : {}),
        ...outline,
      });
  }

  finish(): void {
    if (this.sheet instanceof SheetStore) this.sheet.rowLines = this.lines;
  }
}

const isBelowHeader = ({ top, rows }: Area, row: number): boolean => row > top && row < top + rows;

interface StyleBlock {
  area: Area;
  readonly style: number;
  readonly under: CellFormat | undefined;
}

/** Formats, told to the book in blocks of rows that look alike. */
class StyleBlocks {
  private readonly cells: StyleBlock[] = [];
  /** Blocks that the next row makes longer when it looks the same. */
  private open: { readonly look: string; readonly blocks: StyleBlock[]; next: number } | undefined;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly styles: readonly CellFormat[],
    private readonly columns: (column: number) => CellFormat | undefined,
  ) {}

  take(row: RowXml): void {
    const ofRow = rowStyle(row);
    const look = `${ofRow}|${row.cells.map((cell) => `${cell.column}:${cell.style}`).join()}`;
    if (this.open?.look === look && this.open.next === row.row) {
      this.open.next++;
      for (const block of this.open.blocks) block.area = { ...block.area, rows: block.area.rows + 1 };
      return;
    }
    const cells = this.cellBlocks(row, ofRow);
    this.cells.push(...cells);
    this.open = { look, blocks: cells, next: row.row + 1 };
  }

  private cellBlocks(row: RowXml, ofRow: number): StyleBlock[] {
    const blocks: StyleBlock[] = [];
    for (const { column, style } of row.cells) {
      const under = ofRow !== 0 ? this.styles[ofRow] : this.columns(column);
      const last = blocks[blocks.length - 1];
      if (last && last.style === style && last.under === under && last.area.left + last.area.columns === column)
        last.area = { ...last.area, columns: last.area.columns + 1 };
      else if (style !== 0 || under)
        blocks.push({ area: { top: row.row, left: column, rows: 1, columns: 1 }, style, under });
    }
    return blocks;
  }

  finish(): void {
    for (const { area, style, under } of this.cells) {
      const format = this.styles[style] ?? {};
      if (under || Object.keys(format).length > 0)
        this.book.setFormat(this.sheet, area, { ...NO_FORMAT, ...format }, "addin");
    }
  }
}
