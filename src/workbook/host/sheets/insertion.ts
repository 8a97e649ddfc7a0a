import { z } from "zod";
import type { Book, Sheet } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { carriedSheet } from "../../files/apart/carry";
import { fillSheet } from "../../files/apart/restore";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { requireFreeStructure, type Session } from "../protocol/session";

/** Excel.InsertWorksheetOptions; a sheet is named by its name or id. */
const optionsSchema = z.object({
  sheetNamesToInsert: z.array(z.string()).nullish(),
  positionType: z.enum(["None", "Before", "After", "Beginning", "End"]).nullish(),
  relativeTo: z.string().nullish(),
});
type Options = z.infer<typeof optionsSchema>;

const LONGEST_NAME = 31;

/**
 * Copies sheets of another workbook into this one, all when none is named, at the end unless told otherwise. As on the web, charts do not come.
 * Names that are taken get a number, as Excel gives it ("Achats (2)"); formulas and tables follow. What Excel answers to a file that is none, or to a
 * sheet that is not there, is not documented: here both are an InvalidArgument.
 * @returns ids of the sheets inserted
 * @throws ExcelError
 */
export function insertSheets(session: Session, given: Arguments): string[] {
  requireFreeStructure(session);
  const options = optionsSchema.safeParse(given.raw(1) ?? {});
  const opened = session.openFile?.("source.xlsx", given.bytes(0));
  if (!options.success || !opened?.ok) throw given.invalid();
  const source = opened.book;
  keepWanted(source, options.data, given);
  renameTaken(source, session.book);
  const ids = insert(source, session.book);
  placeSheets(session.book, ids, options.data);
  return ids;
}

/** What referred to a sheet that does not come refers to nothing any more. */
function keepWanted(source: Book, { sheetNamesToInsert }: Options, given: Arguments): void {
  if (!sheetNamesToInsert?.length) return;
  const wanted = sheetNamesToInsert.map((name) => source.sheet(name));
  if (wanted.includes(undefined)) throw given.invalid();
  for (const sheet of source.sheets) if (!wanted.includes(sheet)) source.deleteSheet(sheet, "addin");
}

function renameTaken(source: Book, book: Book): void {
  const isTaken = (name: string) => book.sheet(name) !== undefined || source.sheet(name) !== undefined;
  for (const sheet of source.sheets)
    if (book.sheet(sheet.name)) source.renameSheet(sheet, freeName(sheet.name, isTaken), "addin");
  const tables = new Set(
    [...book.sheets, ...source.sheets].flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  for (const table of source.sheets.flatMap((sheet) => sheet.tables)) {
    if (!book.sheets.some((sheet) => sheet.tables.some(({ name }) => name.toLowerCase() === table.name.toLowerCase())))
      continue;
    const base = table.name;
    for (let number = 2; tables.has(table.name.toLowerCase()); number++) table.name = `${base}${number}`;
    tables.add(table.name.toLowerCase());
  }
}

export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const free = name.slice(0, LONGEST_NAME - end.length) + end;
    if (!isTaken(free)) return free;
  }
}

function insert(source: Book, book: Book): string[] {
  const ids = new Map<string, string>();
  const known = new Set(book.styles.map(({ name }) => name));
  book.load(() => {
    book.setStyles([...book.styles, ...source.styles.filter(({ name }) => !known.has(name))]);
    for (const sheet of source.sheets) ids.set(sheet.id, book.addSheet(sheet.name, "addin").id);
    for (const sheet of source.sheets) {
      if (!(sheet instanceof SheetStore)) continue;
      const carried = carriedSheet(sheet);
      const settings = { ...carried.settings, charts: [] };
      fillSheet(book, { ...carried, id: ids.get(sheet.id) ?? "", settings }, new Map());
    }
    for (const name of source.names) {
      const scope = name.scopeSheetId === undefined ? undefined : ids.get(name.scopeSheetId);
      const isTaken = book.names.some(
        (other) => other.name.toLowerCase() === name.name.toLowerCase() && other.scopeSheetId === scope,
      );
      if (!isTaken && !name.formula.includes("#REF!")) book.setName({ ...name, scopeSheetId: scope });
    }
  });
  return [...ids.values()];
}

function placeSheets(book: Book, ids: readonly string[], { positionType, relativeTo }: Options): void {
  if (!positionType || positionType === "End" || positionType === "None") return;
  const inserted = ids.flatMap((id): Sheet[] => book.sheets.filter((sheet) => sheet.id === id));
  const others = book.sheets.filter((sheet) => !ids.includes(sheet.id));
  const relative = relativeTo ? book.sheet(relativeTo) : undefined;
  if (relativeTo && !relative) throw new ExcelError("ItemNotFound");
  const at = others.findIndex((sheet) => sheet === relative);
  const first = positionType === "Beginning" || at < 0 ? 0 : positionType === "Before" ? at : at + 1;
  inserted.forEach((sheet, index) => book.moveSheet(sheet, first + index, "addin"));
}
