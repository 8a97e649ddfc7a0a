import { PIXELS_PER_POINT } from "../axis";
import { shown } from "../../../workbook/book/display";
import { textWidth } from "../fit";
import type { Grid } from "../grid";

/** Rows looked at: enough for what a person sees, soon done in a long sheet. */
const MOST_ROWS = 5000;

/** Makes a column as wide as the longest of the texts that it shows. */
export function fitColumn(grid: Grid, column: number): void {
  const { book, sheet, language } = grid;
  let width = 40;
  for (let row = 0; row < Math.min(grid.lastUsed().row + 1, MOST_ROWS); row++) {
    const format = sheet.format(row, column);
    const { text } = shown(sheet.value(row, column), format.numberFormat ?? "General", language, book.date1904);
    width = Math.max(width, textWidth(text, { size: format.fontSize ?? 11, bold: format.bold ?? false }) + 14);
  }
  grid.resize("column", column, Math.min(width, 600) / PIXELS_PER_POINT);
}
