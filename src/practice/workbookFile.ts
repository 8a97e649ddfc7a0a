import type { Book } from "../workbook/book/model";
import type { FileWarning, OpenResult } from "../workbook/files/result";

/** The reading and writing of files comes in a part of its own, so that the page shows at once. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenResult> {
  const { openFile } = await import(/* webpackChunkName: "files" */ "../workbook/files/open");
  return openFile(fileName, bytes);
}

/** The bytes, and the extension under which Excel takes them. */
export async function savedWorkbook(book: Book): Promise<{ readonly bytes: Uint8Array; readonly extension: string }> {
  const { saveXlsx, savedExtension } = await import(/* webpackChunkName: "save" */ "../workbook/files/save");
  return { bytes: saveXlsx(book), extension: savedExtension(book) };
}

/** Why a file is not opened. */
export type Problem = Exclude<OpenResult, { ok: true }>["code"];
export type { FileWarning };
