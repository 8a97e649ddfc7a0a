import { read, utils, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { createBook } from "../../book/book";
import { DAY_MS, EPOCH } from "../../calc/calendar";
import type { Book, CellContent, CellError, Sheet } from "../../book/model";

/** Pixels to points. */
const POINTS_PER_PIXEL = 0.75;

/** What the library does not tell of a file. */
interface OtherKind {
  /** Names of the sheets that an .ods hides. */
  readonly hiddenSheets?: ReadonlySet<string>;
  /** The file asks for a calculation on opening. */
  readonly recalculate?: boolean;
}

/**
 * Reads .xls, .ods, .xlsb and Excel's XML of 2003 into a fresh book: values, formulas, number formats, widths, hidden things, merges.
 * Read twice: with formats asked for, the library spoils texts in cells that bear a date format.
 * @throws whatever the library throws on files it cannot read ("File is password-protected" for a locked .xls).
 */
export function openOtherKind(
  bytes: Uint8Array,
  { hiddenSheets = new Set(), recalculate = false }: OtherKind = {},
): Book {
  const values = read(bytes, { type: "array", cellFormula: true, sheetStubs: false, cellHTML: false });
  const formats = read(bytes, { type: "array", cellNF: true, cellStyles: true, cellHTML: false });
  const book = createBook("\u0001");
  book.load(() => {
    const blank = book.activeSheet;
    book.date1904 = values.Workbook?.WBProps?.date1904 === true;
    values.SheetNames.forEach((name, index) => {
      const from = values.Sheets[name];
      const sheet = book.addSheet(name, "addin");
      const hidden = values.Workbook?.Sheets?.[index]?.Hidden;
      sheet.visibility = hidden === 2 ? "veryHidden" : hidden === 1 || hiddenSheets.has(name) ? "hidden" : "visible";
      if (from) fillSheet(book, sheet, from, formats.Sheets[name] ?? {});
    });
    if (values.SheetNames.length > 0) book.deleteSheet(blank, "addin");
    fillNames(book, values);
    const shown = book.sheets.find((sheet) => sheet.visibility === "visible");
    if (shown) book.activate(shown, "addin");
  }, recalculate);
  return book;
}

function fillSheet(book: Book, sheet: Sheet, from: WorkSheet, formats: WorkSheet): void {
  const range = from["!ref"] ? utils.decode_range(from["!ref"]) : undefined;
  for (let row = range?.s.r ?? 0; range && row <= range.e.r; row++) {
    const contents: CellContent[] = [];
    for (let column = range.s.c; column <= range.e.c; column++) {
      const address = utils.encode_cell({ r: row, c: column });
      const cell: CellObject | undefined = from[address];
      const content = cell && contentOf(cell);
      if (!content) continue;
      while (contents.length < column) contents.push({ value: null });
      contents.push(content);
      const format: unknown = formats[address]?.z;
      if (cell.t === "n" && typeof format === "string" && format !== "General")
        book.setNumberFormats(sheet, row, column, [[format]], "addin");
    }
    if (contents.length > 0) book.setCells(sheet, row, 0, [contents], "addin");
  }
  for (const { s, e } of from["!merges"] ?? [])
    book.merge(sheet, { top: s.r, left: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 });
  (formats["!cols"] ?? []).forEach((column, index) => {
    if (column?.wpx) book.setColumnWidth(sheet, index, 1, column.wpx * POINTS_PER_PIXEL);
    if (column?.hidden) book.setColumnHidden(sheet, index, 1, true);
  });
  (formats["!rows"] ?? []).forEach((row, index) => {
    if (row?.hidden) book.setRowHidden(sheet, index, 1, true);
  });
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
    book.setName({ name, formula: `=${reference}`, visible: true, ...(scope ? { scopeSheetId: scope } : {}) });
  }
}
