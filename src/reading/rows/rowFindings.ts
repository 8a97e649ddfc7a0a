import type { LeftOutRow, PurchaseLine } from "../columns/purchases";

/** What the rows of a table are found to be, as they are met; numbers are sheet rows. */
export interface RowFindings {
  readonly lines: PurchaseLine[];
  readonly leftOut: LeftOutRow[];
  /** Rows whose amount is beyond what a purchase can be, or would make the sum inexact. */
  readonly hugeRows: number[];
  /** Rows converted from TTC. */
  readonly convertedRows: number[];
  /** Lines that leave the supplier's cell empty. */
  readonly unnamedRows: number[];
  /** Rows without supplier whose amount is what the lines above add up to: bare ones, and ones as full as a purchase. */
  readonly sumRows: number[];
  readonly fullSumRows: number[];
  /** Rows whose supplier is called as a total is, with an amount that the lines above do not make. */
  readonly namedTotals: number[];
  /** Rows that head a group of lines with their exact sum. */
  readonly headingTotals: number[];
  /** Rows whose supplier was never chosen. */
  readonly notAwardedRows: number[];
  /** Rows of money that comes in. */
  readonly receiptRows: number[];
  /** Header rows repeated under a title, after a blank row: a second table of the same columns. */
  readonly headersAgain: number[];
}

export const noFindings = (): RowFindings => ({
  lines: [],
  leftOut: [],
  hugeRows: [],
  convertedRows: [],
  unnamedRows: [],
  sumRows: [],
  fullSumRows: [],
  namedTotals: [],
  headingTotals: [],
  notAwardedRows: [],
  receiptRows: [],
  headersAgain: [],
});
