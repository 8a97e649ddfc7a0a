import { createBook } from "../../../src/workbook/book/book";
import type { Book } from "../../../src/workbook/book/model";
import { startExcel, type ExcelOptions, type RunningExcel } from "../../../src/commandLine/client";

/** A new workbook and Microsoft's client over it, as globals, for each test of a file. */
export function useExcel(options: ExcelOptions = {}): { readonly book: Book; readonly excel: RunningExcel } {
  const now: { book?: Book; excel?: RunningExcel } = {};
  beforeEach(async () => {
    now.book = createBook();
    now.excel = await startExcel(now.book, options);
  });
  afterEach(() => now.excel?.close());
  return {
    get book() {
      return now.book as Book;
    },
    get excel() {
      return now.excel as RunningExcel;
    },
  };
}

/** Runs a batch on the active sheet. */
export function onSheet<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));
}

/** The code with which a batch fails. */
export async function codeOf(batch: Promise<unknown>): Promise<string> {
  try {
    await batch;
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "no error";
}

export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
