import { createBook } from "../../book/book";
import type { Book } from "../../book/model";
import type { FileWarning } from "../result";
import { decodeText } from "./decode";
import { splitRecords } from "./records";

/** Rows handed to the book at once. */
const BLOCK = 1000;

/** A delimited text as a book of one sheet. Every cell stays text exactly as written: no identifier, postcode or date is changed by opening it. */
export function openDelimited(name: string, bytes: Uint8Array): { book: Book; warnings: FileWarning[] } {
  const { text, encoding } = decodeText(bytes);
  const { records, exportedTwice, openQuote } = splitRecords(text);
  const book = createBook(sheetName(name));
  book.load(() => {
    for (let top = 0; top < records.length; top += BLOCK) {
      const block = records
        .slice(top, top + BLOCK)
        .map((record) => record.map((cell) => ({ value: cell === "" ? null : cell })));
      book.setCells(book.activeSheet, top, 0, block, "addin");
    }
  });
  const warnings: FileWarning[] = [];
  if (text.includes("\uFFFD")) warnings.push({ code: "accentsLost", values: {} });
  if (encoding === "windows-1252" || encoding === "macintosh") warnings.push({ code: "oldEncoding", values: {} });
  if (exportedTwice) warnings.push({ code: "exportedTwice", values: {} });
  if (openQuote) warnings.push({ code: "openQuote", values: {} });
  return { book, warnings };
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
