import type { PurchaseLine } from "../../reading/columns/purchases";
import { ENOUGH } from "./counts";

/** Deliveries and orders (or invoices) counted in the lines of a year; undefined where too few of them bear a day or a number. */
export interface YearlyWork {
  readonly deliveries: number | undefined;
  readonly papers: number | undefined;
}

/** A delivery is a supplier, a place, a day; a paper is a supplier's number of order or invoice. */
export function yearlyWork(lines: readonly PurchaseLine[], year: number): YearlyWork {
  const bought = lines.filter((line) => line.year === year && line.amountCents > 0);
  const distinct = (marks: readonly (string | undefined)[]): number | undefined => {
    const told = marks.filter((mark) => mark !== undefined);
    return told.length > 0 && told.length >= ENOUGH * bought.length ? new Set(told).size : undefined;
  };
  return {
    deliveries: distinct(
      bought.map(({ signature, date, text }) => (date ? [signature, text.site ?? "", date].join("\t") : undefined)),
    ),
    papers: distinct(
      bought.map(({ signature, text }) => (text.reference ? [signature, text.reference].join("\t") : undefined)),
    ),
  };
}
