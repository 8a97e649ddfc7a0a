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
  const first = read(sheet.format(bounded.top, bounded.left));
  return sheet.everyFormat(bounded, (format) => read(format) === first) ? first : null;
}
