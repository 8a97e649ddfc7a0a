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
const BLOCK = 4000;

/** Different texts of a column that are kept; where they are most of its first cells (numbers of papers, say), none is sought any more. */
const MOST_KEPT = 5000;
const NOTHING: CellContent = { value: null };

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
  const lost = new Set<FileWarning["code"]>();
  book.load(() => {
    let top = 0;
    for (const block of blocksOf(records, lost)) {
      onStep(0);
      book.setCells(book.activeSheet, top, 0, block, "addin");
      top += block.length;
    }
  });
  const told: readonly (readonly [boolean, FileWarning["code"]])[] = [
    [text.includes("\uFFFD"), "accentsLost"],
    [encoding === "windows-1252" || encoding === "macintosh", "oldEncoding"],
    [exportedTwice, "exportedTwice"],
    [openQuote, "openQuote"],
    [text.includes("\0"), "emptySigns"],
  ];
  const codes = [...told.flatMap(([isSo, code]) => (isSo ? [code] : [])), ...lost];
  return { book, warnings: codes.map((code) => ({ code, values: {} })) };
}

/** What cells hold, by blocks of rows; `lost` is told of what a sheet does not hold. @throws TooLarge */
function* blocksOf(records: Iterable<readonly string[]>, lost: Set<FileWarning["code"]>): Generator<CellContent[][]> {
  const allowance = new Allowance(LIMITS.cells);
  const contentsOf = contentsOfRecords(lost);
  let rows = 0;
  let block: CellContent[][] = [];
  for (const record of records) {
    if (rows === MAX_ROWS) lost.add("cellsBeyond");
    if (rows++ === MAX_ROWS) break;
    allowance.take(record.length);
    block.push(contentsOf(record));
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

function contentsOfRecords(lost: Set<FileWarning["code"]>): (record: readonly string[]) => CellContent[] {
  const columns: ((text: string) => CellContent)[] = [];
  const contentOf = (text: string, column: number): CellContent => {
    const isLong = text.length > MOST_SIGNS;
    if (isLong) lost.add("longTexts");
    return (columns[column] ??= contentsOfColumn())(isLong ? text.slice(0, MOST_SIGNS) : text);
  };
  return (record) => {
    if (record.length <= MAX_COLUMNS) return record.map(contentOf);
    lost.add("cellsBeyond");
    return record.slice(0, MAX_COLUMNS).map(contentOf);
  };
}

/** What the cells of a column hold: equal texts give one content, so that what comes again is kept once. */
function contentsOfColumn(): (text: string) => CellContent {
  const known = new Map<string, CellContent>();
  let cells = 0;
  let repeats = true;
  return (text) => {
    if (text === "") return NOTHING;
    cells++;
    const found = repeats ? known.get(text) : undefined;
    if (found) return found;
    const content = { value: text };
    if (known.size < MOST_KEPT) known.set(text, content);
    else repeats &&= cells > 2 * MOST_KEPT;
    return content;
  };
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
