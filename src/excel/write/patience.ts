import { asExcelFailure, type ExcelFailure } from "../failure";

const PATIENCE_MS = 500;
const TRIES = 120;
/** Faults that do not pass by themselves are tried again a few times. */
const TRIES_OF_OTHERS = 3;
/** A connection that is lost comes back, or not: so many requests are given to it. */
const TRIES_OF_CONNECTION = 30;

/** A person who types in a cell holds everything up: the work is done as soon as they have finished. Gives the failure that remains. */
export async function patiently(work: () => Promise<unknown>): Promise<ExcelFailure | undefined> {
  let others = 0;
  for (let attempt = 1; ; attempt++) {
    const failure = await work().then(() => undefined, asExcelFailure);
    if (!failure) return undefined;
    const passes = failure.code === "cellBeingEdited" || failure.code === "busy";
    const isLost = failure.code === "connectionLost";
    if (!passes) others++;
    if (attempt >= TRIES || others >= (isLost ? TRIES_OF_CONNECTION : TRIES_OF_OTHERS)) return failure;
    if (passes) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    else if (isLost) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS / 10));
  }
}
