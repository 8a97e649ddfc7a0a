import type { Book, CellContent, Sheet } from "../../../src/workbook/book/model";
import type { Draw } from "./draw";

export interface Desk {
  readonly book: Book;
  /** Sheets of ours that a person sees. */
  readonly ours: readonly string[];
  readonly draw: Draw;
}

export interface Done {
  readonly name: string;
  /** Takes away what the refusal names: protection alone; the rest is undone by opening the workbook before the edits. */
  readonly undo?: () => void;
}

/** What a person does to a workbook between two writings; undefined when there is nothing to do it to. */
export type Edit = (desk: Desk) => Done | undefined;

const HEADER = 0;
/** Columns of the buyer's own table. */
const OWN_COLUMNS = 7;

const purchases = (book: Book): Sheet | undefined => book.sheet("Achats");
function ourSheet({ book, ours, draw }: Desk): Sheet | undefined {
  const left = ours.flatMap((name) => book.sheet(name) ?? []);
  return left.length > 0 ? draw.one(left) : undefined;
}
/** A column of ours beside the buyer's table. */
function ourColumn({ book, draw }: Desk): number | undefined {
  const used = purchases(book)?.usedArea(true);
  const last = used ? used.left + used.columns - 1 : 0;
  return last > OWN_COLUMNS ? OWN_COLUMNS + 1 + draw.below(last - OWN_COLUMNS) : undefined;
}
const text = (value: string): CellContent[][] => [[{ value }]];

const onPurchases =
  (name: string, act: (sheet: Sheet, desk: Desk) => (() => void) | void): Edit =>
  (desk) => {
    const sheet = purchases(desk.book);
    if (!sheet) return undefined;
    const undo = act(sheet, desk);
    return undo ? { name, undo } : { name };
  };

const onOurs =
  (name: string, act: (sheet: Sheet, desk: Desk) => (() => void) | void): Edit =>
  (desk) => {
    const sheet = ourSheet(desk);
    if (!sheet) return undefined;
    const named = `${name} « ${sheet.name} »`;
    const undo = act(sheet, desk);
    return undo ? { name: named, undo } : { name: named };
  };

const onOurColumn =
  (name: string, act: (sheet: Sheet, column: number, desk: Desk) => void): Edit =>
  (desk) => {
    const [sheet, column] = [purchases(desk.book), ourColumn(desk)];
    if (!sheet || column === undefined) return undefined;
    act(sheet, column, desk);
    return { name: `${name} ${column + 1}` };
  };

/** A new line, marked, anywhere among the others. */
const line = (draw: Draw): CellContent[][] => [
  [99, "Ferme du Val", "62000", "Arras", "Pain", 5 + draw.below(100), `§N${draw.below(1e9)}`].map((value) => ({
    value,
  })),
];

function protect(sheet: Sheet): () => void {
  sheet.isProtected = true;
  return () => {
    sheet.isProtected = false;
  };
}

const protectOurs = onOurs("protect", protect);
const protectPurchases = onPurchases("purchases protected", protect);

/** The buyer's own cells of two lines change places, as a sort does. */
function swapLines(sheet: Sheet, { book, draw }: Desk): void {
  const [one, other] = [1 + draw.below(39), 1 + draw.below(39)];
  const cells = (row: number): CellContent[][] => [
    Array.from({ length: OWN_COLUMNS }, (_, column) => ({ value: sheet.value(row, column) })),
  ];
  const [first, second] = [cells(one), cells(other)];
  book.setCells(sheet, one, 0, second, "user");
  book.setCells(sheet, other, 0, first, "user");
}

export const EDITS: readonly Edit[] = [
  onOurs("delete", (sheet, { book }) => book.deleteSheet(sheet, "user")),
  onOurs("rename", (sheet, { book, draw }) => book.renameSheet(sheet, `Feuille ${draw.below(1e6)}`, "user")),
  onOurs("move", (sheet, { book }) => book.moveSheet(sheet, 0, "user")),
  onOurs("title rows deleted on", (sheet, { book }) => book.deleteRows(sheet, 0, 2, "user")),
  onOurs("rows inserted on top of", (sheet, { book }) => book.insertRows(sheet, 0, 2, "user")),
  onOurs("column inserted in", (sheet, { book, draw }) => book.insertColumns(sheet, draw.below(4), 1, "user")),
  onOurs("column deleted from", (sheet, { book, draw }) => book.deleteColumns(sheet, 1 + draw.below(3), 1, "user")),
  onOurs("note under", (sheet, { book, draw }) => {
    const used = sheet.usedArea(true);
    book.setCells(sheet, (used ? used.top + used.rows : 0) + 2, 1, text(`§U${draw.below(1e9)}`), "user");
  }),
  onOurs("note beside", (sheet, { book, draw }) => {
    const used = sheet.usedArea(true);
    book.setCells(sheet, 3, (used ? used.left + used.columns : 0) + 1, text(`§B${draw.below(1e9)}`), "user");
  }),
  onOurs("overwritten cell of", (sheet, { book, draw }) =>
    book.setCells(sheet, 3 + draw.below(6), 1 + draw.below(3), text("n'importe quoi"), "user"),
  ),
  onOurs("merged cells of", (sheet, { book }) => book.merge(sheet, { top: 4, left: 0, rows: 2, columns: 2 })),
  onPurchases("line inserted", (sheet, { book, draw }) => {
    const row = 2 + draw.below(35);
    book.insertRows(sheet, row, 1, "user");
    book.setCells(sheet, row, 0, line(draw), "user");
  }),
  onPurchases("line deleted", (sheet, { book, draw }) => book.deleteRows(sheet, 1 + draw.below(38), 1, "user")),
  onPurchases("amount edited", (sheet, { book, draw }) =>
    book.setCells(sheet, 1 + draw.below(38), 5, [[{ value: draw.below(1e5) / 100 }]], "user"),
  ),
  onPurchases("lines sorted", swapLines),
  onPurchases("lines filtered", (sheet, { book, draw }) => book.setRowHidden(sheet, 2 + draw.below(20), 9, true)),
  onPurchases("title inserted above", (sheet, { book, draw }) => {
    book.insertRows(sheet, 0, 2, "user");
    book.setCells(sheet, 0, 0, text(`§T${draw.below(1e9)}`), "user");
  }),
  onPurchases("column inserted at the left", (sheet, { book }) => book.insertColumns(sheet, 0, 1, "user")),
  (desk) => (desk.draw.below(2) === 0 ? protectOurs(desk) : protectPurchases(desk)),
  onPurchases("purchases made a table", (sheet, { book }) => {
    const used = sheet.usedArea(true);
    if (!used || sheet.tables.length > 0) return;
    book.addTable(sheet, { top: HEADER, left: 0, rows: used.rows - 1, columns: OWN_COLUMNS }, undefined, true, "user");
  }),
  onPurchases("cells merged", (sheet, { book }) => book.merge(sheet, { top: 41, left: 0, rows: 1, columns: 3 })),
  onOurColumn("our column deleted", (sheet, column, { book }) => book.deleteColumns(sheet, column, 1, "user")),
  onOurColumn("column put between ours", (sheet, column, { book, draw }) => {
    book.insertColumns(sheet, column, 1, "user");
    const notes = Array.from({ length: 8 }, (_, row) => [{ value: row === 0 ? "Remarque" : `§C${draw.below(1e9)}` }]);
    book.setCells(sheet, HEADER, column, notes, "user");
  }),
  onOurColumn("our column made values", (sheet, column, { book }) => {
    const values = Array.from({ length: 42 }, (_, row) => [{ value: sheet.value(row, column) }]);
    book.setCells(sheet, 0, column, values, "user");
  }),
  onOurColumn("our header overwritten", (sheet, column, { book }) =>
    book.setCells(sheet, HEADER, column, text("Mon titre"), "user"),
  ),
];
