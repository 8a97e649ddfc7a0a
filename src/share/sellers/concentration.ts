import { count } from "../../ground/counts";
import { sumOf } from "../../ground/money";
import { leadersOf } from "../../suppliers/leaders";
import { holdersOf } from "../coHolders";
import type { ShareInput } from "../share";
import { NO_SUPPLIER } from "../tally";
import { countedCents } from "../vat";

/** Numbers of first suppliers whose part is told. */
export const FIRSTS = [1, 3, 10] as const;

export interface Concentration {
  readonly first: number;
  /** Net of credit notes; those that are one for the buyer count as one. */
  readonly cents: number;
  /** Of all purchases, 0 to 1; undefined when they are not positive. */
  readonly part: number | undefined;
}

/** What the largest suppliers are paid, of all purchases. */
export function concentrationOf(input: ShareInput): Concentration[] {
  const [holders, leaders] = [holdersOf(input.suppliers), leadersOf(input.suppliers)];
  const paid = new Map<number, number>();
  let totalCents = 0;
  for (const line of input.table.lines) {
    const cents = countedCents(line, input.vat);
    const supplier = holders.supplierOf(holders.of(line));
    totalCents += cents;
    if (supplier !== NO_SUPPLIER) count(paid, leaders[supplier] ?? supplier, cents);
  }
  const largest = [...paid.values()].sort((a, b) => b - a);
  return FIRSTS.map((first) => {
    const cents = sumOf(largest.slice(0, first), (amount) => Math.max(0, amount));
    return { first, cents, part: totalCents > 0 ? cents / totalCents : undefined };
  });
}
