import type { Area, Book, CellFormat, Sheet } from "../../workbook/book/model";
import type { Language } from "../../workbook/book/display";
import { fill, sortRows } from "./rearrange";

export type CommandName =
  | "undo"
  | "redo"
  | "clear"
  | "bold"
  | "italic"
  | "euros"
  | "percents"
  | "fillDown"
  | "insertRows"
  | "deleteRows"
  | "insertColumns"
  | "deleteColumns"
  | "hideRows"
  | "showRows"
  | "hideColumns"
  | "showColumns"
  | "sortAscending"
  | "sortDescending"
  | "merge"
  | "unmerge";

export interface Where {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cursor: { readonly row: number; readonly column: number };
  readonly language: Language;
}

/** What a person can do to the selected cells, whichever way they ask for it (key, menu, button). */
export const COMMANDS: Readonly<Record<CommandName, (where: Where) => void>> = {
  undo: ({ book }) => void book.undo(),
  redo: ({ book }) => void book.redo(),
  clear: ({ book, sheet, area }) => book.clear(sheet, area, "contents", "user"),
  bold: (where) => toggle(where, "bold"),
  italic: (where) => toggle(where, "italic"),
  euros: ({ book, sheet, area }) => book.setFormat(sheet, area, { numberFormat: "#,##0.00 €" }, "user"),
  percents: ({ book, sheet, area }) => book.setFormat(sheet, area, { numberFormat: "0.0%" }, "user"),
  fillDown: ({ book, sheet, area }) => (area.rows > 1 ? fill(book, sheet, { ...area, rows: 1 }, area) : undefined),
  insertRows: ({ book, sheet, area }) => book.insertRows(sheet, area.top, area.rows, "user"),
  deleteRows: ({ book, sheet, area }) => book.deleteRows(sheet, area.top, area.rows, "user"),
  insertColumns: ({ book, sheet, area }) => book.insertColumns(sheet, area.left, area.columns, "user"),
  deleteColumns: ({ book, sheet, area }) => book.deleteColumns(sheet, area.left, area.columns, "user"),
  hideRows: ({ book, sheet, area }) => book.setRowHidden(sheet, area.top, area.rows, true),
  showRows: ({ book, sheet, area }) => book.setRowHidden(sheet, area.top, area.rows, false),
  hideColumns: ({ book, sheet, area }) => book.setColumnHidden(sheet, area.left, area.columns, true),
  showColumns: ({ book, sheet, area }) => book.setColumnHidden(sheet, area.left, area.columns, false),
  sortAscending: (where) => sort(where, true),
  sortDescending: (where) => sort(where, false),
  merge: ({ book, sheet, area }) => book.merge(sheet, area),
  unmerge: ({ book, sheet, area }) => book.unmerge(sheet, area),
};

/** Commands that leave the cells as they are: allowed on a protected sheet. */
const HARMLESS: ReadonlySet<CommandName> = new Set(["undo", "redo"]);

/** Whether a command would change cells that the sheet protects. */
export function isRefused(name: CommandName, { sheet, area }: Where): boolean {
  return sheet.isProtected && !HARMLESS.has(name) && !(name === "clear" && isUnlocked(sheet, area));
}

export function isUnlocked(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row < area.top + area.rows; row++) {
    for (let column = area.left; column < area.left + area.columns; column++)
      if (sheet.format(row, column).locked !== false) return false;
  }
  return true;
}

function toggle({ book, sheet, area, cursor }: Where, what: keyof CellFormat & ("bold" | "italic")): void {
  book.setFormat(sheet, area, { [what]: !sheet.format(cursor.row, cursor.column)[what] }, "user");
}

/** Sorts the table or the selected rows by the active cell's column; one cell alone stands for the block around it, whose first row stays. */
function sort({ book, sheet, area, cursor, language }: Where, ascending: boolean): void {
  const body = area.rows > 1 ? clipped(sheet, area) : blockBelowHeader(sheet, cursor);
  if (body && body.rows > 1) sortRows(book, sheet, body, cursor.column, ascending, language);
}

function clipped(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea(true);
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, (used ? used.top + used.rows : 0) - area.top)),
    columns: Math.min(area.columns, used ? used.left + used.columns - area.left : 1),
  };
}

function blockBelowHeader(sheet: Sheet, { row, column }: Where["cursor"]): Area | undefined {
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns,
  );
  if (table)
    return {
      ...table.area,
      top: table.area.top + (table.hasHeaders ? 1 : 0),
      rows: table.area.rows - (table.hasHeaders ? 1 : 0) - (table.showTotals ? 1 : 0),
    };
  const filled = (r: number, c: number): boolean => sheet.value(r, c) !== null;
  let [top, bottom, left, right] = [row, row, column, column];
  while (top > 0 && filled(top - 1, column)) top--;
  while (filled(bottom + 1, column)) bottom++;
  while (left > 0 && filled(top, left - 1)) left--;
  while (filled(top, right + 1)) right++;
  return bottom > top ? { top: top + 1, left, rows: bottom - top, columns: right - left + 1 } : undefined;
}
