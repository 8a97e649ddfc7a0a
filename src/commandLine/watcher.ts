import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { untilStalled } from "../workbook/files/apart/watch";
import type { WorkerMessage } from "../workbook/files/apart/watch";
import { NOTHING_TO_DO } from "./refusal";

/** Where the programmes stand that run TypeScript, and those that commands are. */
const RUNNER = join(process.cwd(), ".ci", "ts.mjs");
const COMMANDS = join(process.cwd(), "src", "commandLine", "commands");

/** What a command tells of a file that it is about to open: what is to be said where that stops advancing, or takes all the memory there is. */
export interface Opening {
  readonly opening: string;
  readonly ifStalled: string;
  readonly ifTooLarge: string;
}
/** Then each step, and that it is open. */
export type ToWatcher = Opening | WorkerMessage<"open">;

/** Runs a command in a thread of its own: this one ends it where a file that it opens no longer advances. */
export function runWatched(command: string): void {
  const worker = new Worker(RUNNER, { argv: [join(COMMANDS, `${command}.ts`), ...process.argv.slice(2)] });
  let file: Opening | undefined;
  let isOpening = false;
  worker.on("message", (message: ToWatcher) => {
    if (!("opening" in message)) return;
    [file, isOpening] = [message, true];
    void watch(worker, message).finally(() => (isOpening = false));
  });
  worker.on("error", (error) => {
    if (isOpening) return;
    if (!file || !("code" in error) || error.code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
    refuse(file.ifTooLarge);
  });
  worker.on("exit", (code) => (process.exitCode ??= code));
}

async function watch(worker: Worker, { opening, ifStalled, ifTooLarge }: Opening): Promise<void> {
  let hear = (_: ToWatcher): void => undefined;
  const end = await untilStalled<"open">(opening, {
    hear: (listen, broke) => {
      hear = (message) => {
        if (!("opening" in message)) listen(message);
      };
      worker.on("message", hear).once("error", broke);
    },
    end: () => void worker.off("message", hear),
  });
  if (end === "open") return;
  void worker.terminate();
  refuse(end.code === "stalled" ? ifStalled : ifTooLarge);
}

function refuse(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = NOTHING_TO_DO;
}
