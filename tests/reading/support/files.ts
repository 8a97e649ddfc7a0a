import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { columnLetters } from "../../../src/ground/address";
import type { CellValue, Grid } from "../../../src/reading/cells/grid";
import type { Area, Scalar, Sheet } from "../../../src/workbook/book/model";
import { openFile } from "../../../src/workbook/files/open";

/** Folder of the real files; undefined when it is not on this machine. */
export const realFiles = ((): string | undefined => {
  const folder = resolve(__dirname, "../../..", process.env.ALLOTIR_REAL_FILES ?? "../shared/real");
  return existsSync(join(folder, "expected.json")) ? folder : undefined;
})();

/** Sheets of a workbook or CSV file, as the reading room wants them. */
export function gridsOfFile(path: string): Grid[] {
  const opened = openFile(basename(path), new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(`${path}: ${opened.code}`);
  return opened.book.sheets.map((sheet) => gridOfSheet(sheet, opened.book.date1904));
}

export function gridOf(sheet: string, rows: CellValue[][], more: Partial<Grid> = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
  while (filled.length > 0 && filled[filled.length - 1]?.every((value) => value === "")) filled.pop();
  return { sheet, top: 1, left: 1, values: filled, ...more };
}

function gridOfSheet(sheet: Sheet, date1904: boolean): Grid {
  const used = sheet.usedArea(true);
  if (!used) return { sheet: sheet.name, top: 1, left: 1, values: [] };
  const { top, left, rows, columns } = used;
  const formulas = new Map<string, string>();
  const hiddenRows = new Set<number>();
  const values = Array.from({ length: rows }, (_, row) => {
    if (sheet.isRowHidden(top + row)) hiddenRows.add(top + row + 1);
    return Array.from({ length: columns }, (__, column): CellValue => {
      const formula = sheet.formula(top + row, left + column);
      if (formula !== undefined) formulas.set(addressOf(top + row, left + column), formula);
      return cellValue(sheet.value(top + row, left + column));
    });
  });
  const columnFormats = Array.from({ length: columns }, (_, column) =>
    commonest(
      Array.from(
        { length: Math.min(rows, 60) },
        (__, row) => sheet.format(top + row, left + column).numberFormat ?? "General",
      ),
    ),
  );
  return {
    sheet: sheet.name,
    top: top + 1,
    left: left + 1,
    values,
    formulas,
    columnFormats,
    hiddenRows,
    merges: sheet.merges.map(areaAddress),
    date1904,
    visibility: sheet.visibility,
  };
}

const cellValue = (value: Scalar): CellValue => (value === null ? "" : typeof value === "object" ? value.error : value);
const addressOf = (row: number, column: number): string => `${columnLetters(column + 1)}${row + 1}`;
const areaAddress = ({ top, left, rows, columns }: Area): string =>
  `${addressOf(top, left)}:${addressOf(top + rows - 1, left + columns - 1)}`;

function commonest(formats: readonly string[]): string {
  const seen = new Map<string, number>();
  for (const format of formats) seen.set(format, (seen.get(format) ?? 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "General";
}
