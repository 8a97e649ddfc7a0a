import type { Refused } from "../result";
import type { RowsPiece } from "./carry";

/** Time that a step may take besides what its bytes need. */
const STALL_MS = 5000;
/** Time that a worker may take to come, its programme loaded over a slow network. */
const START_MS = 60_000;
/** What the slowest machines go through in a millisecond. */
const BYTES_PER_MS = 1000;
/** A clock that rings so late tells that this thread, or the whole machine, was kept from working: the worker is given its time again. */
const LATE_MS = 1000;

/** What a worker tells: that it begins a step that goes through so many bytes, pieces of what it found, and in the end the rest of it. */
export type WorkerMessage<Result> = { readonly step: number; readonly piece?: RowsPiece } | { readonly result: Result };

/** A worker that has been given its order, in a page or in Node. */
export interface Working<Result> {
  /** Calls back with each message, and once when it broke (it had no more memory, say). */
  hear(listen: (message: WorkerMessage<Result>) => void, broke: () => void): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

/** What a worker finds; refused when it stops telling of its progress for too long, or breaks. It is ended in every case. */
export function untilStalled<Result>(
  name: string,
  working: Working<Result>,
  { stallMs = STALL_MS, startMs = START_MS } = {},
): Promise<Result | Refused> {
  return new Promise((resolve) => {
    let clock: ReturnType<typeof setTimeout>;
    let isOver = false;
    const finish = (result: Result | Refused): void => {
      isOver = true;
      clearTimeout(clock);
      working.end();
      resolve(result);
    };
    const wait = (milliseconds: number): void => {
      clearTimeout(clock);
      if (isOver) return;
      const due = Date.now() + milliseconds;
      clock = setTimeout(() => {
        if (Date.now() - due > LATE_MS) wait(milliseconds);
        else finish({ ok: false, code: "stalled", values: { name } });
      }, milliseconds);
    };
    wait(startMs);
    working.hear(
      (message) => {
        if ("result" in message) finish(message.result);
        else wait(stallMs + message.step / BYTES_PER_MS);
      },
      () => finish({ ok: false, code: "tooLarge", values: { name } }),
    );
  });
}
