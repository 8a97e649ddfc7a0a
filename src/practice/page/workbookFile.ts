import type { Book } from "../book/model";
import type { FileWarning, OpenResult } from "../files/result";

/** The reading and writing of files comes in a part of its own, so that the page shows at once. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenResult> {
  const { openFile } = await import(/* webpackChunkName: "files" */ "../files/open");
  return openFile(fileName, bytes);
}

export async function workbookBytes(book: Book): Promise<Uint8Array> {
  const { saveXlsx } = await import(/* webpackChunkName: "save" */ "../files/save");
  return saveXlsx(book);
}

/** Why a file is not opened. */
export type Problem = Exclude<OpenResult, { ok: true }>["code"];
export type { FileWarning };
