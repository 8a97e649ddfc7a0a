import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { createBook } from "../../book/book";
import { DAY_MS, EPOCH } from "../../calc/calendar";
import type { Book, CellContent, CellError, Sheet } from "../../book/model";
import { SheetStore, type Line } from "../../book/sheet";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { Allowance, LIMITS, type OnStep } from "../limits";
import { isInSheet } from "../read/address";
import type { FileWarning } from "../result";

/** Rows after which the reading tells that it goes on. */
const BLOCK = 1000;

/** Pixels to points. */
const POINTS_PER_PIXEL = 0.75;

/** What the library does not tell of a file. */
interface OtherKind {
  /** Names of the sheets that an .ods hides. */
  readonly hiddenSheets?: ReadonlySet<string>;
  /** The file asks for a calculation on opening. */
  readonly recalculate?: boolean;
  readonly onStep: OnStep;
}

/**
 * Reads .xls, .ods, .xlsb and Excel's XML of 2003 into a fresh book: values, formulas, number formats, widths, hidden things, merges.
 * On a damaged .xls the library may never return: open apart. Read twice: with formats asked for, the library spoils texts in cells that bear a date format.
 * @throws TooLarge, and whatever the library throws on files it cannot read ("File is password-protected" for a locked .xls).
 */
export function openOtherKind(
  bytes: Uint8Array,
  { hiddenSheets = new Set(), recalculate = false, onStep }: OtherKind,
): { readonly book: Book; readonly warnings: readonly FileWarning[] } {
  onStep(bytes.length);
  const values = read(bytes, { type: "array", dense: true, cellFormula: true, sheetStubs: false, cellHTML: false });
  onStep(bytes.length);
  const formats = read(bytes, { type: "array", dense: true, cellNF: true, cellStyles: true, cellHTML: false });
  const book = createBook("\u0001");
  let cellsBeyond = false;
  book.load(() => {
    const blank = book.activeSheet;
    book.date1904 = values.Workbook?.WBProps?.date1904 === true;
    values.SheetNames.forEach((name, index) => {
      onStep(0);
      const from = values.Sheets[name];
      const sheet = book.addSheet(name, "addin");
      const hidden = values.Workbook?.Sheets?.[index]?.Hidden;
      sheet.visibility = hidden === 2 ? "veryHidden" : hidden === 1 || hiddenSheets.has(name) ? "hidden" : "visible";
      if (from && fillSheet(book, sheet, from, formats.Sheets[name] ?? {}, onStep)) cellsBeyond = true;
    });
    if (values.SheetNames.length > 0) book.deleteSheet(blank, "addin");
    fillNames(book, values);
    const shown = book.sheets.find((sheet) => sheet.visibility === "visible");
    if (shown) book.activate(shown, "addin");
  }, recalculate);
  return { book, warnings: cellsBeyond ? [{ code: "cellsBeyond", values: {} }] : [] };
}

/** @returns whether cells beyond the sheet were left out. @throws TooLarge */
function fillSheet(book: Book, sheet: Sheet, from: WorkSheet, formats: WorkSheet, onStep: OnStep): boolean {
  const allowance = new Allowance(LIMITS.cells);
  let cellsBeyond = false;
  cellsOf(from).forEach((cells, row) => {
    if (row % BLOCK === 0) onStep(0);
    const contents: CellContent[] = [];
    cells.forEach((cell, column) => {
      const content = cell && contentOf(cell);
      if (!content) return;
      if (!isInSheet(row, column)) {
        cellsBeyond = true;
        return;
      }
      while (contents.length < column) contents.push({ value: null });
      contents.push(content);
      const format: unknown = cellsOf(formats)[row]?.[column]?.z;
      if (cell.t === "n" && typeof format === "string" && format !== "General")
        book.setNumberFormats(sheet, row, column, [[format]], "addin");
    });
    allowance.take(contents.length);
    if (contents.length > 0) book.setCells(sheet, row, 0, [contents], "addin");
  });
  for (const { s, e } of from["!merges"] ?? [])
    if (isInSheet(s.r, s.c) && isInSheet(e.r, e.c))
      book.merge(sheet, { top: s.r, left: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 });
  fillLines(sheet, formats);
  return cellsBeyond;
}

/** Row by row; places without a cell are holes. */
function cellsOf(sheet: WorkSheet): readonly (readonly (CellObject | undefined)[])[] {
  const data: unknown = sheet["!data"];
  return Array.isArray(data) ? data : [];
}

/** Widths and hidden things, put in place all at once: told one by one, many would take minutes. */
function fillLines(sheet: Sheet, formats: WorkSheet): void {
  if (!(sheet instanceof SheetStore)) return;
  const columns = new Map<number, Line>();
  (formats["!cols"] ?? []).slice(0, MAX_COLUMNS).forEach((column, index) => {
    const size = Number.isFinite(column?.wpx) ? (column.wpx ?? 0) * POINTS_PER_PIXEL : 0;
    if (size > 0 || column?.hidden)
      columns.set(index, { ...(size > 0 ? { size } : {}), ...(column.hidden ? { hidden: true } : {}) });
  });
  const rows = new Map<number, Line>();
  (formats["!rows"] ?? []).slice(0, MAX_ROWS).forEach((row, index) => {
    if (row?.hidden) rows.set(index, { hidden: true });
  });
  sheet.columnLines = columns;
  sheet.rowLines = rows;
}

const ERRORS: Readonly<Record<number, CellError["error"]>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function contentOf(cell: CellObject): CellContent | undefined {
  const value =
    cell.t === "e"
      ? { error: ERRORS[Number(cell.v)] ?? "#N/A" }
      : cell.v instanceof Date
        ? cell.v.getTime() / DAY_MS + EPOCH
        : cell.v;
  if (cell.f) return { formula: `=${cell.f}`, cached: value === "" ? undefined : value };
  return value === undefined || value === "" ? undefined : { value };
}

function fillNames(book: Book, { Workbook: workbook, SheetNames: sheets }: WorkBook): void {
  for (const { Name: name, Ref: reference, Sheet: sheet } of workbook?.Names ?? []) {
    if (!reference || name.startsWith("_xlnm.")) continue;
    const scope = sheet === undefined ? undefined : book.sheet(sheets[sheet] ?? "")?.id;
    book.setName({
      name,
      formula: `=${reference.replaceAll("&apos;", "'").replaceAll("&amp;", "&")}`,
      visible: true,
      ...(scope ? { scopeSheetId: scope } : {}),
    });
  }
}
