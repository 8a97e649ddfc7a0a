import type { Arguments } from "../protocol/arguments";
import type { ExcelObject } from "../protocol/object";
import type { Place } from "../protocol/place";
import { requireUnlocked, type Session } from "../protocol/session";
import { contentOf, valueOf } from "./cells";

/** Keeps the first of the rows that are the same in the columns named, and moves the others of the range up. Answers Excel.RemoveDuplicatesResult. */
export function removeDuplicates(session: Session, place: Place, given: Arguments): ExcelObject {
  requireUnlocked(place);
  const { sheet, area } = place;
  const columns = given.raw(0);
  if (!Array.isArray(columns) || columns.length === 0) throw given.invalid();
  const first = given.yes(1) ? 1 : 0;
  const seen = new Set<string>();
  const kept = Array.from({ length: area.rows }, (_, row) => row).filter((row) => {
    if (row < first) return true;
    const key = JSON.stringify(
      columns.map((column) => String(valueOf(sheet, area.top + row, area.left + Number(column))).toLowerCase()),
    );
    return !seen.has(key) && seen.add(key);
  });
  const contents = kept.map((row) =>
    Array.from({ length: area.columns }, (_, column) => contentOf(sheet, area.top + row, area.left + column)),
  );
  session.book.clear(sheet, area, "contents", "addin");
  session.book.setCells(sheet, area.top, area.left, contents, "addin");
  return {
    type: "RemoveDuplicatesResult",
    properties: {
      Removed: { get: () => area.rows - kept.length },
      UniqueRemaining: { get: () => kept.length - first },
    },
  };
}
