import { createBook } from "../../src/workbook/book/book";
import type { Book, Scalar } from "../../src/workbook/book/model";
import { startExcel } from "../../src/commandLine/client";

/** A book with these sheets, each from A1; "" leaves a cell empty. Texts are stored as they are, never read as formulas. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly (string | number | boolean)[])[]>>): Book {
  const book = createBook();
  const first = book.sheets[0];
  Object.entries(sheets).forEach(([name, rows], index) => {
    const sheet = index === 0 && first ? first : book.addSheet(name, "user");
    if (sheet.name !== name) book.renameSheet(sheet, name, "user");
    book.setCells(
      sheet,
      0,
      0,
      rows.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
      "user",
    );
  });
  return book;
}

/** Runs production code against Microsoft's client over the book. */
export async function startedExcel<T>(
  book: Book,
  work: (excel: Awaited<ReturnType<typeof startExcel>>) => Promise<T>,
  options: Parameters<typeof startExcel>[1] = {},
): Promise<T> {
  const excel = await startExcel(book, options);
  try {
    return await work(excel);
  } finally {
    excel.close();
  }
}

/** Everything a person sees in the cells, sheet by sheet: formula or value, number format. */
export function contentsOf(
  book: Book,
): Readonly<Record<string, readonly (readonly [string, Scalar | string, string])[]>> {
  return Object.fromEntries(
    book.sheets.map((sheet) => {
      const used = sheet.usedArea(false);
      const cells: [string, Scalar | string, string][] = [];
      for (let row = used?.top ?? 0; used && row < used.top + used.rows; row++) {
        for (let column = used.left; column < used.left + used.columns; column++) {
          const content = sheet.formula(row, column) ?? sheet.value(row, column);
          const { numberFormat = "General" } = sheet.format(row, column);
          if (content !== null || numberFormat !== "General") cells.push([`${row},${column}`, content, numberFormat]);
        }
      }
      return [sheet.name, cells];
    }),
  );
}
