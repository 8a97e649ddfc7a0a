import { createBook } from "../../book/book";
import type { Book, CellContent } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { Allowance, LIMITS, type OnStep } from "../limits";
import type { FileWarning } from "../result";
import { decodeText } from "./decode";
import { splitRecords } from "./records";

/** Signs that a cell of Excel holds: a workbook with more is mended on opening. */
const MOST_SIGNS = 32_767;

/** Rows handed to the book at once. */
const BLOCK = 1000;

/**
 * A delimited text as a book of one sheet. Every cell stays text exactly as written: no identifier, postcode or date is changed by opening it;
 * only NUL, which is no sign of a text, goes.
 * @throws TooLarge
 */
export function openDelimited(
  name: string,
  bytes: Uint8Array,
  onStep: OnStep,
): { book: Book; warnings: FileWarning[] } {
  onStep(bytes.length);
  const { text, encoding } = decodeText(bytes);
  onStep(bytes.length);
  const { records, exportedTwice, openQuote } = splitRecords(text.replaceAll("\0", ""));
  const book = createBook(sheetName(name));
  const allowance = new Allowance(LIMITS.cells);
  let cellsBeyond = records.length > MAX_ROWS;
  let longTexts = false;
  const contentOf = (text: string): CellContent => {
    if (text.length <= MOST_SIGNS) return { value: text === "" ? null : text };
    longTexts = true;
    return { value: text.slice(0, MOST_SIGNS) };
  };
  book.load(() => {
    for (let top = 0; top < Math.min(records.length, MAX_ROWS); top += BLOCK) {
      onStep(0);
      const block = records.slice(top, Math.min(top + BLOCK, MAX_ROWS)).map((record) => {
        if (record.length > MAX_COLUMNS) cellsBeyond = true;
        allowance.take(record.length);
        return record.slice(0, MAX_COLUMNS).map(contentOf);
      });
      book.setCells(book.activeSheet, top, 0, block, "addin");
    }
  });
  const told: readonly (readonly [boolean, FileWarning["code"]])[] = [
    [text.includes("\uFFFD"), "accentsLost"],
    [encoding === "windows-1252" || encoding === "macintosh", "oldEncoding"],
    [exportedTwice, "exportedTwice"],
    [openQuote, "openQuote"],
    [text.includes("\0"), "emptySigns"],
    [cellsBeyond, "cellsBeyond"],
    [longTexts, "longTexts"],
  ];
  return { book, warnings: told.flatMap(([isSo, code]) => (isSo ? [{ code, values: {} }] : [])) };
}

/** A file's name as the name of a sheet: 31 characters, without the signs that Excel refuses there. */
export function sheetName(fileName: string): string {
  const name = fileName
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return name.slice(0, 31).trim() || "Feuil1";
}
