import { asExcelFailure, ExcelFailure } from "./failure";

/** What a long piece of work tells, and how it is stopped. Shares are 0..1. */
export interface Work {
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @throws ExcelFailure `cancelled` when the user has stopped the work. */
export function checkNotCancelled(work: Work): void {
  if (work.signal?.aborted) throw new ExcelFailure("cancelled");
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One batch at a time: two writings never interleave.
 * @throws ExcelFailure for every error of the workbook.
 */
export function inWorkbook<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const turn = last.then(async () => {
    try {
      return await Excel.run(batch);
    } catch (error) {
      throw asExcelFailure(error);
    }
  });
  last = turn.catch(() => undefined);
  return turn;
}
