import { createBook } from "../../book/book";
import type { Book, CellContent, Table } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { ended, type Steps } from "../../steps";
import { rememberOrigin } from "../origins";
import { Package } from "../package/package";
import { storesOf, type CarriedBook, type CarriedResult, type CarriedRow, type CarriedSheet } from "./carry";
import type { OpenResult } from "../result";

/** A book that came by pieces; its file's bytes, if it has one. */
export function restoredBook(from: CarriedBook, bytes: Uint8Array): Book {
  return ended(restoringBook(from, bytes));
}

/** What `openFile` would have given for these bytes, with stops: the page that waits may breathe. */
export function* restoring(result: CarriedResult, bytes: Uint8Array): Steps<OpenResult> {
  return result.ok ? { ...result, book: yield* restoringBook(result.book, bytes) } : result;
}

function* restoringBook(from: CarriedBook, bytes: Uint8Array): Steps<Book> {
  const book = createBook("\u0001");
  const parts = new Map<Table, string>();
  yield* book.loadBySteps(fillingBook(book, from, parts));
  if (from.origin) {
    const { file, isTouched, sheets, charts } = from.origin;
    rememberOrigin(book, { file: { ...file, pack: Package.open(bytes) }, sheets, charts, tables: parts }, isTouched);
  }
  return book;
}

function* fillingBook(book: Book, from: CarriedBook, parts: Map<Table, string>): Steps {
  const blank = book.activeSheet;
  book.date1904 = from.date1904;
  book.isStructureProtected = from.isStructureProtected;
  book.setStyles(from.styles);
  for (const sheet of from.sheets) book.addSheet(sheet.name, "addin", sheet.id);
  if (from.sheets.length > 0) book.deleteSheet(blank, "addin");
  for (const sheet of from.sheets) yield* fillingSheet(book, sheet, parts);
  for (const store of storesOf(book)) store.shifts = from.sheets.find(({ id }) => id === store.id)?.shifts ?? [];
  for (const name of from.names) book.setName(name);
  book.setCustomXml(from.customXml);
  const active = book.sheet(from.activeSheet);
  if (active) book.activate(active, "addin");
}

/** Rows handed to the book at once. */
const BLOCK = 1000;

/** Fills an empty sheet of the book, that of the same id; `parts` is told of its tables. To run inside `load`. */
export function fillSheet(book: Book, from: CarriedSheet, parts: Map<Table, string>): void {
  ended(fillingSheet(book, from, parts));
}

function* fillingSheet(book: Book, from: CarriedSheet, parts: Map<Table, string>): Steps {
  const sheet = book.sheet(from.id);
  if (!(sheet instanceof SheetStore)) return;
  let block: CellContent[][] = [];
  let top = 0;
  const flush = () => {
    book.setCells(sheet, top, 0, block, "addin");
    block = [];
  };
  for (const row of from.rows) {
    if (block.length > 0 && (row.row !== top + block.length || block.length >= BLOCK)) {
      flush();
      yield;
    }
    if (block.length === 0) top = row.row;
    block.push(row.contents.map(contentOf));
  }
  flush();
  for (const [at, row] of from.rows.entries()) {
    if (row.formats) giveFormats(sheet, row.row, row.formats);
    if (at % BLOCK === 0) yield;
  }
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
