import type { Book } from "../workbook/book/model";
import type { CarriedResult } from "../workbook/files/apart/carry";
import { restored } from "../workbook/files/apart/restore";
import { untilStalled, type Working } from "../workbook/files/apart/watch";
import type { Order, Told } from "../workbook/files/apart/work";
import type { FileWarning, OpenResult, Refused } from "../workbook/files/result";

/** Opens a file beside the page, which stays alive whatever the file is. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenResult> {
  return restored(await untilStalled(fileName, working({ name: fileName, bytes })), bytes);
}

function working(order: Order): Working<CarriedResult> {
  const worker = new Worker(/* webpackChunkName: "fileWorker" */ new URL("./fileWorker.ts", import.meta.url));
  worker.postMessage(order);
  return {
    hear: (told, broke) => {
      worker.onmessage = ({ data }: MessageEvent<Told<CarriedResult>>) => told(data);
      worker.onerror = broke;
    },
    end: () => worker.terminate(),
  };
}

/** The bytes, and the extension under which Excel takes them. */
export async function savedWorkbook(book: Book): Promise<{ readonly bytes: Uint8Array; readonly extension: string }> {
  const { saveXlsx, savedExtension } = await import(/* webpackChunkName: "save" */ "../workbook/files/save");
  return { bytes: saveXlsx(book), extension: savedExtension(book) };
}

export type { FileWarning, Refused };
