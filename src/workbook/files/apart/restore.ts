import { createBook } from "../../book/book";
import type { Book, CellContent, Table } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { rememberOrigin } from "../origins";
import { Package } from "../package/package";
import type { CarriedBook, CarriedResult, CarriedRow, CarriedSheet } from "./carry";
import type { OpenResult } from "../result";

/** What `openFile` would have given for these bytes. */
export function restored(result: CarriedResult, bytes: Uint8Array): OpenResult {
  return result.ok ? { ...result, book: bookOf(result.book, bytes) } : result;
}

function bookOf(from: CarriedBook, bytes: Uint8Array): Book {
  const book = createBook("\u0001");
  const parts = new Map<Table, string>();
  book.load(() => {
    const blank = book.activeSheet;
    book.date1904 = from.date1904;
    book.isStructureProtected = from.isStructureProtected;
    for (const sheet of from.sheets) book.addSheet(sheet.name, "addin", sheet.id);
    if (from.sheets.length > 0) book.deleteSheet(blank, "addin");
    for (const sheet of from.sheets) fillSheet(book, sheet, parts);
    for (const name of from.names) book.setName(name);
    book.setCustomXml(from.customXml);
    const active = book.sheet(from.activeSheet);
    if (active) book.activate(active, "addin");
  });
  if (from.origin) {
    const { file, sheets, charts } = from.origin;
    rememberOrigin(book, { file: { ...file, pack: Package.open(bytes) }, sheets, charts, tables: parts });
  }
  return book;
}

/** Rows handed to the book at once. */
const BLOCK = 1000;

/** Fills an empty sheet of the book, that of the same id; `parts` is told of its tables. To run inside `load`. */
export function fillSheet(book: Book, from: CarriedSheet, parts: Map<Table, string>): void {
  const sheet = book.sheet(from.id);
  if (!(sheet instanceof SheetStore)) return;
  let block: CellContent[][] = [];
  let top = 0;
  const flush = () => {
    book.setCells(sheet, top, 0, block, "addin");
    block = [];
  };
  for (const row of from.rows) {
    if (block.length > 0 && (row.row !== top + block.length || block.length >= BLOCK)) flush();
    if (block.length === 0) top = row.row;
    block.push(row.contents.map(contentOf));
  }
  flush();
  for (const row of from.rows) if (row.formats) giveFormats(sheet, row.row, row.formats);
  for (const { area, name, hasHeaders, looks, part } of from.tables) {
    const table = book.addTable(sheet, area, name, hasHeaders, "addin");
    Object.assign(table, looks);
    if (part !== undefined) parts.set(table, part);
  }
  Object.assign(sheet, from.settings);
}

function contentOf(content: CarriedRow["contents"][number]): CellContent {
  return content !== null && typeof content === "object" && "tokens" in content ? content : { value: content };
}

function giveFormats(sheet: SheetStore, row: number, formats: NonNullable<CarriedRow["formats"]>): void {
  const cells = (sheet.cells.row(row) ?? []).slice();
  while (cells.length < formats.length) cells.push(undefined);
  formats.forEach((format, column) => {
    const cell = cells[column];
    if (format) cells[column] = { value: cell?.value ?? null, formula: cell?.formula, format };
  });
  sheet.cells.setRow(row, cells);
}
