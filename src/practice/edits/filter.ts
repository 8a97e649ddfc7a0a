import type { Area, Book, Sheet, Table } from "../../workbook/book/model";
import { shown, type Language } from "../../workbook/book/display";
import { holds } from "../grid/area";

/** The table whose header stands at a cell, with the filter arrow there. */
export function tableHeadedAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(
    (table) => table.hasHeaders && table.showFilterButton && table.area.top === row && holds(table.area, row, column),
  );
}

/** Rows of a table between its header and its totals. */
export function bodyOf(table: Table): Area {
  const head = table.hasHeaders ? 1 : 0;
  return { ...table.area, top: table.area.top + head, rows: table.area.rows - head - (table.showTotals ? 1 : 0) };
}

/** Different texts that a column of a table shows, in order. */
export function textsIn(book: Book, sheet: Sheet, table: Table, column: number, language: Language): string[] {
  const texts = new Set<string>();
  eachRow(table, (row) => texts.add(textAt(book, sheet, row, column, language)));
  return [...texts].sort(new Intl.Collator(language, { numeric: true }).compare);
}

/** Leaves in sight the rows that show a text in a column; without a text, all rows. */
export function keepRows(
  book: Book,
  sheet: Sheet,
  table: Table,
  column: number,
  text: string | undefined,
  language: Language,
): void {
  const { top, rows } = bodyOf(table);
  book.setRowHidden(sheet, top, rows, false);
  if (text === undefined) return;
  let start: number | undefined;
  const hide = (end: number): void => {
    if (start !== undefined) book.setRowHidden(sheet, start, end - start, true);
    start = undefined;
  };
  eachRow(table, (row) => {
    if (textAt(book, sheet, row, column, language) === text) hide(row);
    else start ??= row;
  });
  hide(top + rows);
}

function eachRow(table: Table, visit: (row: number) => void): void {
  const { top, rows } = bodyOf(table);
  for (let row = top; row < top + rows; row++) visit(row);
}

function textAt(book: Book, sheet: Sheet, row: number, column: number, language: Language): string {
  return shown(sheet.value(row, column), sheet.format(row, column).numberFormat ?? "General", language, book.date1904)
    .text;
}
