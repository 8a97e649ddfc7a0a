import { dayOfSerial, DAYS_TO_1904, isDateFormat } from "../../reading/cells/date";
import type { CellValue } from "../../reading/cells/grid";
import { cellAddress } from "../../ground/address";

/** Date cells looked at in a sheet: a column too narrow for them shows "####". */
const LOOKED_AT = 5;

/** A cell that Excel shows as a date, with its number. */
interface DateCell {
  readonly text: Excel.Range;
  readonly serial: number;
}

/** The first cells of a sheet that hold a number shown as a date, their text asked for at the next `sync`. */
export function dateCells(
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  formats: readonly (readonly string[])[],
  values: readonly (readonly CellValue[])[],
): DateCell[] {
  const cells: DateCell[] = [];
  formats.forEach((row, index) =>
    row.forEach((format, column) => {
      const serial = values[index]?.[column];
      if (cells.length >= LOOKED_AT || typeof serial !== "number" || serial < 1 || !isDateFormat(format)) return;
      const text = sheet.getRange(cellAddress(top + index, left + column));
      text.load("text");
      cells.push({ text, serial });
    }),
  );
  return cells;
}

/**
 * Whether the workbook counts its days from 1904. Excel tells it nowhere: the year that a cell shows is held against the two that its number may
 * mean, four years and a day apart. False while no cell shows its year.
 */
export function countsFrom1904(cells: readonly DateCell[]): boolean {
  for (const { text, serial } of cells) {
    const shown = String(text.text[0]?.[0] ?? "");
    const [from1900, from1904] = [shows(shown, yearOf(serial)), shows(shown, yearOf(serial + DAYS_TO_1904))];
    if (from1900 !== from1904) return from1904;
  }
  return false;
}

const yearOf = (serial: number): number => dayOfSerial(serial).getUTCFullYear();

/** In four digits, else in two. */
function shows(text: string, year: number): boolean {
  const numbers: readonly string[] = text.match(/\d+/g) ?? [];
  return numbers.some((digits) => digits.length === 4)
    ? numbers.includes(String(year))
    : numbers.includes(String(year % 100).padStart(2, "0"));
}
