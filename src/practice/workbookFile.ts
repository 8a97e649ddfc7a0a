import { inSlices } from "../actions/slices";
import type { Book } from "../workbook/book/model";
import type { CarriedResult } from "../workbook/files/apart/carry";
import { restoring } from "../workbook/files/apart/restore";
import { givenOrder } from "../workbook/files/apart/pageWorker";
import { untilStalled } from "../workbook/files/apart/watch";
import type { FileWarning, OpenResult, Refused } from "../workbook/files/result";

/** Opens a file beside the page, which stays alive whatever the file is. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenResult> {
  const worker = new Worker(/* webpackChunkName: "fileWorker" */ new URL("./fileWorker.ts", import.meta.url));
  const carried = await untilStalled(fileName, givenOrder<CarriedResult>(worker, { name: fileName, bytes }));
  return inSlices(restoring(carried, bytes), {});
}

/** The bytes, and the extension under which Excel takes them. */
export async function savedWorkbook(book: Book): Promise<{ readonly bytes: Uint8Array; readonly extension: string }> {
  const { saveXlsx, savedExtension } = await import(/* webpackChunkName: "save" */ "../workbook/files/save");
  return { bytes: saveXlsx(book), extension: savedExtension(book) };
}

export type { FileWarning, Refused };
