import { givenOrder } from "../../workbook/files/apart/pageWorker";
import type { FileContents } from "../../workbook/files/apart/sheets";
import { untilStalled } from "../../workbook/files/apart/watch";

/** Reads a file's sheets in a thread that is ended when it no longer advances; the readers come with it. */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<FileContents>;

/** In a page: a worker of its own for each file. */
export const readInWorker: ReadFile = (name, bytes) => {
  const worker = new Worker(/* webpackChunkName: "sheetsWorker" */ new URL("./worker.ts", import.meta.url));
  return untilStalled(name, givenOrder<FileContents>(worker, { name, bytes }));
};
