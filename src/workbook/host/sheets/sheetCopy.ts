import type { Book, Sheet } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { carriedSheet } from "../../files/apart/carry";
import { fillSheet } from "../../files/apart/restore";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { requireFreeStructure, type Session } from "../protocol/session";
import { freeName } from "./insertion";

/** Excel.Worksheet.copy: at the end or the beginning; a place beside another sheet is not known here, and charts do not come. @throws ExcelError */
export function copySheet(session: Session, sheet: Sheet, given: Arguments): Sheet {
  requireFreeStructure(session);
  const position = given.has(0) ? given.text(0) : "None";
  if (!["None", "End", "Beginning"].includes(position) || !(sheet instanceof SheetStore))
    throw new ExcelError("ApiNotFound", given.location, position);
  const { book } = session;
  const carried = carriedSheet(sheet);
  const copy = book.addSheet(
    freeName(sheet.name, (name) => book.sheet(name) !== undefined),
    "addin",
  );
  const settings = { ...carried.settings, charts: [] };
  const tables = carried.tables.map((table) => ({ ...table, name: freeTable(book, table.name), part: undefined }));
  book.load(() => fillSheet(book, { ...carried, id: copy.id, settings, tables }, new Map()));
  if (position === "Beginning") book.moveSheet(copy, 0, "addin");
  return copy;
}

/** "Achats2": the first number that no table bears. */
function freeTable(book: Book, name: string): string {
  const taken = new Set(book.sheets.flatMap(({ tables }) => tables.map((table) => table.name.toLowerCase())));
  for (let number = 2; ; number++) if (!taken.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}
