import type { Area, Book, CellContent, CellFormat, Sheet } from "../../workbook/book/model";
import { shown, type Language } from "../../workbook/book/display";
import { movedFormula } from "./formulaWords";
import { readTyped, type Typed } from "./typed";

interface CopiedCell {
  readonly content: CellContent;
  readonly format: CellFormat;
  readonly row: number;
  readonly column: number;
}
/** What was copied from the sheet, with the text that went to the system's clipboard: the same text coming back means the same cells. */
export interface Copied {
  readonly text: string;
  readonly cells: readonly (readonly CopiedCell[])[];
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cut: boolean;
}

export function copyCells(book: Book, sheet: Sheet, area: Area, cut: boolean, language: Language): Copied {
  const rows = indexes(area.top, area.rows).filter((row) => !sheet.isRowHidden(row));
  const columns = indexes(area.left, area.columns).filter((column) => !sheet.isColumnHidden(column));
  const text = rows
    .map((row) =>
      columns
        .map((column) =>
          quoted(
            shown(
              sheet.value(row, column),
              sheet.format(row, column).numberFormat ?? "General",
              language,
              book.date1904,
            ).text,
          ),
        )
        .join("\t"),
    )
    .join("\r\n");
  return { text, cells: rows.map((row) => columns.map((column) => copiedCell(sheet, row, column))), sheet, area, cut };
}

function copiedCell(sheet: Sheet, row: number, column: number): CopiedCell {
  const formula = sheet.formula(row, column);
  return {
    content: formula === undefined ? { value: sheet.value(row, column) } : { formula },
    format: sheet.format(row, column),
    row,
    column,
  };
}

/** Puts copied cells at a place, repeated to fill the area when it is a whole multiple; answers the area written. */
export function pasteCells(book: Book, sheet: Sheet, area: Area, copied: Copied): Area {
  const target = tiled(area, copied.cells.length, copied.cells[0]?.length ?? 0);
  const at = (row: number, column: number): CopiedCell | undefined =>
    copied.cells[(row - target.top) % copied.cells.length]?.[(column - target.left) % (copied.cells[0]?.length ?? 1)];
  if (copied.cut) book.clear(copied.sheet, copied.area, "all", "user");
  const contents = rectangle(target, (row, column) => contentAt(at(row, column), row, column, copied.cut));
  book.setCells(sheet, target.top, target.left, contents, "user");
  pasteFormats(book, sheet, target, (row, column) => at(row, column)?.format ?? {});
  return target;
}

function contentAt(cell: CopiedCell | undefined, row: number, column: number, cut: boolean): CellContent {
  if (!cell) return { value: null };
  if (cut || !("formula" in cell.content)) return cell.content;
  return { formula: movedFormula(cell.content.formula, cell, { row, column }) };
}

/** Formats go in as long as possible stretches of a row, so that a pasted block costs few changes. */
function pasteFormats(
  book: Book,
  sheet: Sheet,
  target: Area,
  formatAt: (row: number, column: number) => CellFormat,
): void {
  for (const row of indexes(target.top, target.rows)) {
    let start = target.left;
    while (start < target.left + target.columns) {
      const format = formatAt(row, start);
      const sign = JSON.stringify(format);
      let end = start + 1;
      while (end < target.left + target.columns && JSON.stringify(formatAt(row, end)) === sign) end++;
      const here = { top: row, left: start, rows: 1, columns: end - start };
      if (JSON.stringify(sheet.format(row, start)) !== sign) {
        book.clear(sheet, here, "formats", "user");
        if (sign !== "{}") book.setFormat(sheet, here, format, "user");
      }
      start = end;
    }
  }
}

/** Puts text from another program: tabs part the columns, line ends the rows, each piece read as if typed. */
export function pasteText(book: Book, sheet: Sheet, area: Area, text: string, language: Language): Area {
  const pieces = parseTabbed(text);
  const target = tiled(area, pieces.length, Math.max(...pieces.map((row) => row.length)));
  const typed = rectangle(target, (row, column): Typed => {
    const line = pieces[(row - target.top) % pieces.length];
    return readTyped(
      line?.[(column - target.left) % Math.max(line.length, 1)] ?? "",
      sheet.format(row, column).numberFormat ?? "General",
      language,
      book.date1904,
    );
  });
  putTyped(book, sheet, target.top, target.left, typed);
  return target;
}

/** Writes typed cells with the formats they bring to cells that have none. */
export function putTyped(
  book: Book,
  sheet: Sheet,
  top: number,
  left: number,
  typed: readonly (readonly Typed[])[],
): void {
  book.setCells(
    sheet,
    top,
    left,
    typed.map((row) => row.map(({ content }) => content)),
    "user",
  );
  const formatAt = (row: number, column: number): string => sheet.format(row, column).numberFormat ?? "General";
  if (!typed.some((row) => row.some(({ numberFormat }) => numberFormat))) return;
  const formats = typed.map((row, down) =>
    row.map(({ numberFormat }, right) =>
      numberFormat && formatAt(top + down, left + right) === "General"
        ? numberFormat
        : formatAt(top + down, left + right),
    ),
  );
  book.setNumberFormats(sheet, top, left, formats, "user");
}

function tiled(area: Area, rows: number, columns: number): Area {
  const whole = (size: number, piece: number): number =>
    size >= piece && size % piece === 0 && size < 100_000 ? size : piece;
  return { top: area.top, left: area.left, rows: whole(area.rows, rows), columns: whole(area.columns, columns) };
}

function parseTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"(?=\t|\r|\n|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/g;
  for (const [, piece = "", end] of text.replace(/(\r\n|\n|\r)$/, "").matchAll(pattern)) {
    rows[rows.length - 1]?.push(
      piece.startsWith('"') && piece.endsWith('"') && piece.length > 1 ? piece.slice(1, -1).replace(/""/g, '"') : piece,
    );
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replace(/"/g, '""')}"` : text;
}

function indexes(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

function rectangle<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return indexes(area.top, area.rows).map((row) => indexes(area.left, area.columns).map((column) => at(row, column)));
}
