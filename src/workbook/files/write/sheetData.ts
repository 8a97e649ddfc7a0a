import type { CellFormat, Sheet } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { prefixed, piecesNamed, type SheetXml } from "../package/sheetXml";
import { TextBytes } from "../package/textBytes";
import { escapeXml } from "../package/xml";
import { formulaElement, formulaOf, sharedGroup, storedValue } from "../read/cells";
import { columnFormats, isHidden, rowHeight, rowStyle } from "../read/fill";
import { SheetFormulas } from "../read/formulas";
import { scanRows, type CellXml, type RowXml } from "../read/rows";
import { formatKey } from "../read/styles";
import type { WorkbookFile } from "../read/workbook";
import { cellXml } from "./cells";
import { FormulaWriter } from "./formulas/formulas";
import { isSameOutline, outlineAttributes } from "./outline";
import { isUnknownName, sameResult } from "./results";
import type { StringsWriter } from "./strings";
import type { StylesWriter } from "./looks/styles";

export interface SavedSheet {
  readonly sheet: Sheet;
  readonly xml: SheetXml;
  readonly file: WorkbookFile;
  readonly strings: StringsWriter;
  readonly styles: StylesWriter;
  /** Something changed since opening, so the results stored beside formulas may be old. */
  readonly recalculated: boolean;
  /** The sheet that the workbook shows: the only one selected, or typing would go to several. */
  readonly isActive: boolean;
  /** The workbook shows another sheet than its file did. */
  readonly isShownAnew: boolean;
}

interface NewSheetData {
  readonly rows: readonly Uint8Array[];
  readonly formulasChanged: boolean;
}

/** New text of the sheet data, or undefined when every cell is as it was. Rows that did not change keep their text. */
export function patchSheetData(saved: SavedSheet): NewSheetData | undefined {
  const data = piecesNamed(saved.xml, "sheetData")[0]?.xml ?? "<sheetData/>";
  // `<sheetData/>` has nowhere to put rows.
  const opened = data.replace(/^<((?:\w+:)?sheetData)\s*\/>$/, "<$1></$1>");
  return new SheetDataPatch(saved, opened).run();
}

const PLAIN: CellFormat = {};

class SheetDataPatch {
  private readonly out = new TextBytes();
  private copied = 0;
  private formulasChanged = false;
  private readonly formulas = new SheetFormulas();
  private readonly brokenGroups = new Set<string>();
  private readonly ofColumn: (column: number) => CellFormat | undefined;
  private readonly used: { top: number; bottom: number; left: number; right: number };
  private readonly keys = new Map<CellFormat, string>();
  private readonly written: FormulaWriter;

  constructor(
    private readonly saved: SavedSheet,
    private readonly data: string,
  ) {
    this.ofColumn = columnFormats(saved.xml, saved.file);
    this.written = new FormulaWriter(saved.sheet, data);
    const area = saved.sheet.usedArea(false);
    this.used = area
      ? { top: area.top, bottom: area.top + area.rows, left: area.left, right: area.left + area.columns }
      : { top: 0, bottom: 0, left: 0, right: 0 };
  }

  run(): NewSheetData | undefined {
    const rows = this.bookRows();
    let next = 0;
    for (const row of scanRows(this.data, this.saved.xml.prefix)) {
      for (; (rows[next] ?? Infinity) < row.row; next++) this.addRow(rows[next] ?? 0, row.start);
      if (rows[next] === row.row) next++;
      const changed = this.changedRow(row);
      if (changed !== undefined) this.replace(row.start, row.end, changed);
    }
    const end = this.end();
    for (; next < rows.length; next++) this.addRow(rows[next] ?? 0, end);
    if (this.out.isEmpty) return undefined;
    this.out.push(this.data.slice(this.copied));
    return { rows: this.out.chunks(), formulasChanged: this.formulasChanged };
  }

  /** Rows that hold something in the book, in order. */
  private bookRows(): number[] {
    const { sheet } = this.saved;
    const rows: number[] = [];
    for (let row = this.used.top; row < this.used.bottom; row++) rows.push(row);
    const beyond =
      sheet instanceof SheetStore
        ? [...sheet.rowLines.keys()].filter((row) => row < this.used.top || row >= this.used.bottom)
        : [];
    return beyond.length === 0 ? rows : [...rows, ...beyond].sort((a, b) => a - b);
  }

  private end(): number {
    const closing = this.data.lastIndexOf("</");
    return closing < 0 ? this.data.length : closing;
  }

  private replace(start: number, end: number, text: string): void {
    if (start > this.copied) this.out.push(this.data.slice(this.copied, start));
    this.out.push(prefixed(text, this.saved.xml.prefix));
    this.copied = end;
  }

  private addRow(row: number, at: number): void {
    const cells = this.newCells(row, new Set(), 0);
    const attributes = this.rowAttributes(row, undefined);
    if (cells.length > 0 || attributes !== ` r="${row + 1}"`)
      this.replace(at, at, `<row${attributes}>${cells.map(({ xml }) => xml).join("")}</row>`);
  }

  private changedRow(row: RowXml): string | undefined {
    const there = new Set<number>();
    let changed = false;
    const ofRow = rowStyle(row);
    const cells = row.cells.map((cell) => {
      there.add(cell.column);
      const xml = this.changedCell(cell, row.row, ofRow);
      changed ||= xml !== undefined;
      return { column: cell.column, xml: xml ?? this.data.slice(cell.start, cell.end) };
    });
    const added = this.newCells(row.row, there, ofRow);
    const attributes = this.rowAttributes(row.row, row);
    if (!changed && added.length === 0 && attributes === undefined) return undefined;
    const ordered = added.length === 0 ? cells : [...cells, ...added].sort((a, b) => a.column - b.column);
    const tag =
      attributes === undefined
        ? this.data
            .slice(row.start, row.opened)
            .replace(/\sspans="[^"]*"/, "")
            .replace(/\/>$/, ">")
        : `<row${attributes}>`;
    return `${tag}${ordered.map(({ xml }) => xml).join("")}</${this.saved.xml.prefix}row>`;
  }

  /** Cells that the file does not have yet. */
  private newCells(row: number, there: ReadonlySet<number>, ofRow: number): { column: number; xml: string }[] {
    const { sheet, strings, styles } = this.saved;
    const cells: { column: number; xml: string }[] = [];
    if (row < this.used.top || row >= this.used.bottom) return cells;
    for (let column = this.used.left; column < this.used.right; column++) {
      if (there.has(column)) continue;
      const format = sheet.format(row, column);
      const inherited = (ofRow !== 0 ? this.saved.file.styles.cells[ofRow] : this.ofColumn(column)) ?? PLAIN;
      const formula = sheet.formula(row, column) !== undefined;
      if (!formula && sheet.value(row, column) === null && this.sameFormat(format, inherited)) continue;
      this.formulasChanged ||= formula;
      cells.push({ column, xml: cellXml(sheet, row, column, styles.index(format, 0), strings, this.written) });
    }
    return cells;
  }

  /** New text of a cell of the file ("" when it goes); undefined when it is as it was. */
  private changedCell(cell: CellXml, row: number, ofRow: number): string | undefined {
    const { sheet, file, strings, styles, recalculated } = this.saved;
    const written = this.written.textOf(row, cell.column);
    const asWritten = written !== undefined && cell.inner.startsWith(`<f>${written}</f>`);
    const before = asWritten ? undefined : this.formulas.of(cell, row)?.formula;
    const group = before !== undefined || this.brokenGroups.size > 0 ? sharedGroup(cell) : undefined;
    const sameFormula = asWritten || sheet.formula(row, cell.column) === before;
    const stored = storedValue(cell, file.strings);
    const value = written === undefined || recalculated || !sameFormula ? sheet.value(row, cell.column) : stored;
    const own = file.styles.cells[cell.style] ?? PLAIN;
    const inherited = (ofRow !== 0 ? file.styles.cells[ofRow] : this.ofColumn(cell.column)) ?? PLAIN;
    const format = sheet.format(row, cell.column);
    const sameStyle = this.sameFormat(format, isPlain(own) ? inherited : own);
    const sameValue =
      sameResult(value, stored) ||
      (written !== undefined && sameFormula && isUnknownName(value) && !isUnknownName(stored));
    const cut = group !== undefined && this.brokenGroups.has(group);
    if (sameFormula && sameValue && sameStyle && !cut) return undefined;
    if (!sameFormula && group !== undefined && formulaOf(cell)?.xml !== "") this.brokenGroups.add(group);
    this.formulasChanged ||= !sameFormula;
    if (written === undefined && value === null && this.sameFormat(format, inherited)) return "";
    const style = sameStyle ? cell.style : styles.index(format, cell.style);
    if (sameFormula && sameValue && !cut) return this.restyled(cell, style);
    return cellXml(
      sheet,
      row,
      cell.column,
      style,
      strings,
      this.written,
      sameFormula && !cut ? formulaElement(cell.inner) : undefined,
    );
  }

  /** The cell as it was, in another format: rich text and the like stay. */
  private restyled(cell: CellXml, style: number): string {
    const text = this.data.slice(cell.start, cell.end);
    const end = text.indexOf(">");
    const tag = text.slice(0, end).replace(/\ss=(?:"\d*"|'\d*')/, "");
    const closing = tag.endsWith("/") ? "/" : "";
    return `${closing ? tag.slice(0, -1) : tag} s="${style}"${closing}${text.slice(end)}`;
  }

  /** Attributes of a row's tag; for a row of the file, undefined when they are as they were. */
  private rowAttributes(row: number, old: RowXml | undefined): string | undefined {
    const { sheet } = this.saved;
    const height = sheet.rowHeight(row);
    const hidden = sheet.isRowHidden(row);
    const usual = old ? (rowHeight(old) ?? 15) : 15;
    const outline = outlineAttributes(sheet, "row", row);
    const sameOutline = isSameOutline(outline, old?.attributes ?? {});
    if (old && height === usual && hidden === isHidden(old) && sameOutline) return undefined;
    const {
      r: _place,
      spans: _spans,
      ht,
      customHeight,
      hidden: _hidden,
      outlineLevel: _level,
      collapsed: _collapsed,
      ...others
    } = old?.attributes ?? {};
    const size: Record<string, string> =
      height !== usual
        ? { ht: String(height), customHeight: "1" }
        : ht === undefined
          ? {}
          : { ht, ...(customHeight ? { customHeight } : {}) };
    const attributes = { r: String(row + 1), ...others, ...size, ...(hidden ? { hidden: "1" } : {}), ...outline };
    return Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
      .join("");
  }

  private sameFormat(a: CellFormat, b: CellFormat): boolean {
    return a === b || this.key(a) === this.key(b);
  }

  private key(format: CellFormat): string {
    let key = this.keys.get(format);
    if (key === undefined) this.keys.set(format, (key = formatKey(format)));
    return key;
  }
}

function isPlain(format: CellFormat): boolean {
  for (const _ in format) return false;
  return true;
}
