import { inSlices } from "../actions/slices";
import { Breath } from "../ground/breath";
import type { Book } from "../workbook/book/model";
import type { CarriedResult } from "../workbook/files/apart/carry";
import { handOver } from "../workbook/files/apart/handOver";
import { gathering } from "../workbook/files/apart/pieces";
import { restoring } from "../workbook/files/apart/restore";
import { givenOrder } from "../workbook/files/apart/pageWorker";
import { untilStalled } from "../workbook/files/apart/watch";
import type { FileWarning, OpenResult, Refused } from "../workbook/files/result";

/** Opens a file beside the page, which stays alive whatever the file is. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenResult> {
  const worker = new Worker(/* webpackChunkName: "fileWorker" */ new URL("./fileWorker.ts", import.meta.url));
  const working = gathering(givenOrder<CarriedResult>(worker, { name: fileName, bytes }));
  const carried = await untilStalled(fileName, working);
  return inSlices(restoring(carried, bytes), {});
}

/** The workbook's file, made beside the page, which stays alive meanwhile. */
export async function savedWorkbook(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(/* webpackChunkName: "saveWorker" */ new URL("./saveWorker.ts", import.meta.url));
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  try {
    const [bytes] = await Promise.all([made, handOver(book, new Breath(), (piece) => worker.postMessage(piece))]);
    return bytes;
  } finally {
    worker.terminate();
  }
}

export type { FileWarning, Refused };
