import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { CarriedResult } from "../workbook/files/apart/carry";
import { restored } from "../workbook/files/apart/restore";
import type { FileContents } from "../workbook/files/apart/sheets";
import { untilStalled, type Working } from "../workbook/files/apart/watch";
import type { Order, WorkerMessage } from "../workbook/files/apart/work";
import type { OpenResult } from "../workbook/files/result";

/** Where the programmes stand that run TypeScript, and the worker. */
const RUNNER = join(process.cwd(), ".ci", "ts.mjs");
const WORKER = join(process.cwd(), "src", "commandLine", "fileWorker.ts");

/** Opens a file in a thread of its own, which is ended when it no longer advances. */
export async function openApart(name: string, bytes: Uint8Array): Promise<OpenResult> {
  return restored(await untilStalled(name, working<CarriedResult>({ name, bytes })), bytes);
}

/** Reads the values of a file's sheets in such a thread. */
export function readApart(name: string, bytes: Uint8Array): Promise<FileContents> {
  return untilStalled(name, working<FileContents>({ name, bytes }, "sheets"));
}

function working<Result>(order: Order, ...words: readonly string[]): Working<Result> {
  const worker = new Worker(RUNNER, { argv: [WORKER, ...words] });
  worker.postMessage(order);
  return {
    hear: (listen, broke) => {
      worker.on("message", (message: WorkerMessage<Result>) => listen(message));
      worker.once("error", broke);
    },
    end: () => void worker.terminate(),
  };
}
