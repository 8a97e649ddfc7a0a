import { checkNotCancelled, type Work } from "../excel/run";
import { Breath } from "../ground/breath";
import type { Steps } from "../ground/steps";

/** Runs long work without holding the pane. @throws ExcelFailure `cancelled` when the user has stopped the work. */
export async function inSlices<T>(steps: Steps<T>, work: Work): Promise<T> {
  const breath = new Breath();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!breath.isDue) continue;
    await breath.take();
    checkNotCancelled(work);
  }
}
