import { checkNotCancelled, type Work } from "../excel/run";
import type { Steps } from "../suppliers/steps";

/** Milliseconds of work after which the pane may draw and answer: with the longest step of the works, less than 60. */
const SLICE = 25;

/** Runs long work without holding the pane. @throws ExcelFailure `cancelled` when the user has stopped the work. */
export async function inSlices<T>(steps: Steps<T>, work: Work): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    checkNotCancelled(work);
    started = performance.now();
  }
}
