import { isBlank } from "../cells/cells";
import type { ReadChoices } from "../columns/purchases";
import type { RowAmounts } from "../amounts/rowAmount";
import { countFilled, type Understanding } from "../columns/understanding";

/** Below, a supplier left out here and there is unknown; above, the name stands on the first line of each group. */
const NAMED_ONCE = 0.3;

/** Rows under a supplier's name that leave its cell empty without being merged with it. */
export interface GroupNames {
  /** The proposal: most likely the name of the row above holds for them. */
  readonly proposed: boolean;
  readonly filledDown: boolean;
  /** Rows (indices) that bear a name and what the nameless rows below them add up to: the group's total, written before its lines. */
  readonly totals: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

export function groupNames(table: Understanding, choices: ReadChoices, amounts: RowAmounts): GroupNames {
  const supplierAt = table.guess.columns.get("supplier") ?? -1;
  const amountAt = table.guess.columns.get("amount") ?? -1;
  if (supplierAt < 0) return { proposed: false, filledDown: false, totals: NONE };
  let named = 0;
  let under = 0;
  for (let index = table.header.index + 1; index < table.end; index++) {
    const row = table.values[index] ?? [];
    if (isBlank(row[amountAt])) continue;
    if (!isBlank(row[supplierAt])) named += 1;
    else if (named > 0 && countFilled(row, table.firstColumn, table.lastColumn) >= 2) under += 1;
    else if (named === 0)
      return { proposed: false, filledDown: choices.answers?.suppliersMissing === "fillDown", totals: NONE };
  }
  const proposed = named >= 2 && under >= 2 && under >= NAMED_ONCE * (named + under);
  const answer = choices.answers?.suppliersMissing;
  return {
    proposed,
    filledDown: answer === undefined ? proposed : answer === "fillDown",
    totals: proposed ? totalsAbove(table, supplierAt, amounts) : NONE,
  };
}

function totalsAbove(table: Understanding, supplierAt: number, amounts: RowAmounts): Set<number> {
  const totals = new Set<number>();
  let open: { index: number; cents: number; below: number } | undefined;
  const close = (): void => {
    if (open && open.below !== 0 && open.below === open.cents) totals.add(open.index);
  };
  for (let index = table.header.index + 1; index < table.end; index++) {
    const row = table.values[index] ?? [];
    const reading = amounts.of(row);
    if (reading.kind !== "amount") continue;
    if (isBlank(row[supplierAt])) {
      if (open) open.below += reading.cents;
      continue;
    }
    close();
    open =
      countFilled(row, table.firstColumn, table.lastColumn) <= 2 && table.usualCells > 2.2
        ? { index, cents: reading.cents, below: 0 }
        : undefined;
  }
  close();
  return totals;
}
