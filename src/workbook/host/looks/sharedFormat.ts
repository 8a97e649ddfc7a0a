import type { CellFormat } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { intersection, type Place } from "../protocol/place";

/** What all cells have, null when they differ; of whole columns or rows only the used part is looked at, and never more than 200 000 rows and 512 columns. */
export function sharedFormat<T>({ sheet, area }: Place, read: (format: CellFormat) => T): T | null {
  const part =
    area.rows >= MAX_ROWS || area.columns >= MAX_COLUMNS
      ? (intersection(area, sheet.usedArea(false) ?? area) ?? area)
      : area;
  const bounded = { ...part, rows: Math.min(part.rows, 200_000), columns: Math.min(part.columns, 512) };
  let seen = sheet.format(bounded.top, bounded.left);
  const first = read(seen);
  for (let row = bounded.top; row < bounded.top + bounded.rows; row++) {
    for (let column = bounded.left; column < bounded.left + bounded.columns; column++) {
      const format = sheet.format(row, column);
      // Cells of one look share one format.
      if (format === seen) continue;
      if (read(format) !== first) return null;
      seen = format;
    }
  }
  return first;
}
