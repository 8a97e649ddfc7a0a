import type { FileContents } from "../../workbook/files/apart/sheets";
import { untilStalled, type Working } from "../../workbook/files/apart/watch";
import type { Order, Told } from "../../workbook/files/apart/work";

/** Reads a file's sheets in a thread that is ended when it no longer advances; the readers come with it. */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<FileContents>;

/** In a page: a worker of its own for each file. */
export const readInWorker: ReadFile = (name, bytes) => untilStalled(name, working({ name, bytes }));

function working(order: Order): Working<FileContents> {
  const worker = new Worker(/* webpackChunkName: "sheetsWorker" */ new URL("./worker.ts", import.meta.url));
  worker.postMessage(order);
  return {
    hear: (told, broke) => {
      worker.onmessage = ({ data }: MessageEvent<Told<FileContents>>) => told(data);
      worker.onerror = broke;
    },
    end: () => worker.terminate(),
  };
}
