import { createBook } from "../../book/book";
import type { Book } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { Allowance, LIMITS, type OnStep } from "../limits";
import type { FileWarning } from "../result";
import { decodeText } from "../delimited/decode";
import { sheetName } from "../delimited/open";
import { tablesOf, type PageTable } from "./tables";

/** Whether bytes that begin as a web page hold tables of one: Excel's own XML of 2003 and the flat OpenDocument begin alike. */
export function pageOf(bytes: Uint8Array): string | undefined {
  const { text } = decodeText(bytes);
  return /<table[\s>]/i.test(text) && !/<(\w+:)?Workbook[\s>]|<office:document\b/.test(text) ? text : undefined;
}

/**
 * The tables of a web page (many programmes write one and name it .xls), a sheet each. Every cell is the text that the page shows,
 * so that no amount, code or date is changed by opening it.
 * @throws TooLarge
 */
export function openWebPage(
  name: string,
  page: string,
  onStep: OnStep,
): { readonly book: Book; readonly warnings: readonly FileWarning[] } | undefined {
  onStep(page.length);
  const { tables, isCutShort } = tablesOf(page);
  if (tables.length === 0) return undefined;
  const warnings: readonly FileWarning[] = isCutShort ? [{ code: "cutShort", values: {} }] : [];
  const book = createBook(sheetName(name));
  book.load(() => {
    tables.forEach((table, index) => {
      onStep(0);
      const sheet = index === 0 ? book.activeSheet : book.addSheet(numbered(sheetName(name), index + 1), "addin");
      fill(book, sheet, table);
    });
  });
  return { book, warnings };
}

/** @throws TooLarge */
function fill(book: Book, sheet: Book["activeSheet"], { rows, merges }: PageTable): void {
  const allowance = new Allowance(LIMITS.cells);
  rows.forEach((row) => allowance.take(row.length));
  const contents = rows
    .slice(0, MAX_ROWS)
    .map((row) => row.slice(0, MAX_COLUMNS).map((text) => ({ value: text === "" ? null : text })));
  if (contents.length > 0) book.setCells(sheet, 0, 0, contents, "addin");
  for (const area of merges) if (area.top + area.rows <= rows.length) book.merge(sheet, area);
}

function numbered(name: string, number: number): string {
  const end = ` ${number}`;
  return name.slice(0, 31 - end.length) + end;
}
