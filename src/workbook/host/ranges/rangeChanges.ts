import { overlaps } from "../../book/areas";
import type { Steps } from "../../steps";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { autoFill } from "./autoFill";
import { contentOf } from "./cells";
import { ExcelError } from "../protocol/errors";
import { copyFrom } from "./copying";
import { moveTo } from "./moving";
import { group, showDetails, ungroup } from "../sheets/outline";
import { removeLinks } from "./hyperlink";
import { intersection, type Place } from "../protocol/place";
import { requireUnlocked, requireUnprotected, type Session } from "../protocol/session";

type Change = (session: Session, place: Place, given: Arguments) => Place | Steps | void;

/** Members that change the sheet around a range, by their protocol names; a place answered is the new range. */
export const CHANGES: Readonly<Record<string, Change>> = {
  Insert: (session, place, given) => {
    requireUnprotected(place.sheet);
    const { sheet, area } = place;
    if (isDown(given, "Down", "Right")) insertDown(session, place);
    else insertRight(session, place);
    return { sheet, area };
  },
  Delete: (session, place, given) => {
    requireUnprotected(place.sheet);
    if (isDown(given, "Up", "Left")) deleteUp(session, place);
    else deleteLeft(session, place);
  },
  Clear: (session, place, given) => {
    requireUnlocked(place);
    clear(session, place, given.text(0, "All"));
  },
  Select: (session, { sheet, area }) => {
    session.book.activate(sheet, "addin");
    session.book.select(sheet, area, "addin");
  },
  Merge: (session, { sheet, area }, given) => {
    requireUnprotected(sheet);
    if (sheet.tables.some((table) => overlaps(table.area, area))) throw new ExcelError("InvalidOperation");
    const rows = given.yes(0)
      ? Array.from({ length: area.rows }, (_, i) => ({ ...area, top: area.top + i, rows: 1 }))
      : [area];
    rows.forEach((row) => session.book.merge(sheet, row));
  },
  Unmerge: (session, { sheet, area }) => {
    requireUnprotected(sheet);
    session.book.unmerge(sheet, area);
  },
  CopyFrom: copyFrom,
  MoveTo: moveTo,
  AutoFill: autoFill,
  Group: group,
  Ungroup: ungroup,
  ShowGroupDetails: (session, place, given) => showDetails(session, place, given, true),
  HideGroupDetails: (session, place, given) => showDetails(session, place, given, false),
};

function isDown(given: Arguments, down: string, across: string): boolean {
  const shift = given.text(0);
  if (shift !== down && shift !== across) throw given.invalid();
  return shift === down;
}

/** Whole rows move as rows; a narrower block pushes only its own columns down. */
function insertDown(session: Session, { sheet, area }: Place): void {
  if (area.columns === MAX_COLUMNS) return session.book.insertRows(sheet, area.top, area.rows, "addin");
  moveBlock(session, { sheet, area }, area.rows, 0);
}
function insertRight(session: Session, { sheet, area }: Place): void {
  if (area.rows === MAX_ROWS) return session.book.insertColumns(sheet, area.left, area.columns, "addin");
  moveBlock(session, { sheet, area }, 0, area.columns);
}
function deleteUp(session: Session, { sheet, area }: Place): void {
  if (area.columns === MAX_COLUMNS) return session.book.deleteRows(sheet, area.top, area.rows, "addin");
  moveBlock(session, { sheet, area }, -area.rows, 0);
}
function deleteLeft(session: Session, { sheet, area }: Place): void {
  if (area.rows === MAX_ROWS) return session.book.deleteColumns(sheet, area.left, area.columns, "addin");
  moveBlock(session, { sheet, area }, 0, -area.columns);
}

/**
 * Shifts the contents beyond a block; the book moves whole rows and columns only, so references to the moved cells are not rewritten:
 * refused where formulas stand in the way, rather than done wrong.
 */
function moveBlock(session: Session, { sheet, area }: Place, down: number, right: number): void {
  const used = sheet.usedArea(false);
  const bottom = down === 0 ? area.top + area.rows : Math.max(area.top + area.rows, used ? used.top + used.rows : 0);
  const end =
    right === 0 ? area.left + area.columns : Math.max(area.left + area.columns, used ? used.left + used.columns : 0);
  const source = { top: down < 0 ? area.top - down : area.top, left: right < 0 ? area.left - right : area.left };
  const [rows, columns] = [bottom - source.top, end - source.left];
  const whole = { top: area.top, left: area.left, rows: bottom - area.top, columns: end - area.left };
  if (sheet.tables.some((table) => overlaps(table.area, whole)) || hasFormulas(sheet, whole))
    throw new ExcelError("InvalidOperation");
  const contents = Array.from({ length: Math.max(0, rows) }, (_, i) =>
    Array.from({ length: Math.max(0, columns) }, (__, j) => contentOf(sheet, source.top + i, source.left + j)),
  );
  session.book.clear(sheet, whole, "contents", "addin");
  if (rows > 0 && columns > 0) session.book.setCells(sheet, source.top + down, source.left + right, contents, "addin");
}

function hasFormulas(sheet: Place["sheet"], { top, left, rows, columns }: Place["area"]): boolean {
  for (let row = top; row < top + rows; row++)
    for (let column = left; column < left + columns; column++)
      if (sheet.formula(row, column) !== undefined) return true;
  return false;
}

const CLEARED = { All: "all", Contents: "contents", Formats: "formats" } as const;

/** Links go with contents, and alone or with the looks of their cells. */
function clear(session: Session, place: Place, applyTo: string): void {
  const { sheet, area } = place;
  if (applyTo === "Hyperlinks") return removeLinks(session, place);
  if (applyTo === "RemoveHyperlinks") {
    const linked = sheet.links.flatMap((link) => intersection(link.area, area) ?? []);
    removeLinks(session, place);
    for (const cells of linked) session.book.clear(sheet, cells, "formats", "addin");
    return;
  }
  if (!(applyTo in CLEARED)) throw new ExcelError("InvalidArgument", undefined, applyTo);
  const what = CLEARED[applyTo as keyof typeof CLEARED];
  session.book.clear(sheet, area, what, "addin");
  if (what !== "formats") removeLinks(session, place);
}
