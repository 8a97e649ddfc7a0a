import { parentPort } from "node:worker_threads";
import { openFile } from "../workbook/files/open";
import { readSheets, type FileContents } from "../workbook/files/apart/sheets";
import type { OnStep } from "../workbook/files/limits";
import type { OpenResult } from "../workbook/files/result";
import { files, tell } from "./language";
import type { ToWatcher } from "./watcher";

const toWatcher = (message: ToWatcher): void => parentPort?.postMessage(message);

/** Opens a file, under the eyes of the thread that may end this one. */
export const openWatched = (name: string, bytes: Uint8Array): OpenResult =>
  watched(name, (onStep) => openFile(name, bytes, onStep));

/** Reads the values of a file's sheets, in the same way. */
export const readWatched = async (name: string, bytes: Uint8Array): Promise<FileContents> =>
  watched(name, (onStep) => readSheets(name, bytes, onStep));

function watched<Result>(name: string, work: (onStep: OnStep) => Result): Result {
  const { stalled, tooLarge } = files.refused;
  toWatcher({ opening: name, ifStalled: tell(stalled, { name }), ifTooLarge: tell(tooLarge, { name }) });
  const result = work((step) => toWatcher({ step }));
  toWatcher({ result: "open" });
  return result;
}
