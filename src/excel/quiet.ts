import { inWorkbook } from "./run";

const PATIENCE_MS = 500;
const TRIES = 120;

/** What the work changes is not told to those who watch the workbook; they are told again afterwards, whatever happened. @throws ExcelFailure */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  await tellEvents(false);
  try {
    return await work();
  } finally {
    await tellEvents(true).catch(() => void tellEventsPatiently());
  }
}

/** A cell being edited refuses this too: tried again until the person has finished. */
async function tellEventsPatiently(): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    const isDone = await tellEvents(true).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
}

function tellEvents(enabled: boolean): Promise<void> {
  return inWorkbook(async (context) => {
    context.runtime.enableEvents = enabled;
    await context.sync();
  });
}
