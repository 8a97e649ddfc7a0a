import { isBlank } from "./cells";
import type { ReadChoices } from "./purchases";
import { countFilled, type Understanding } from "./understanding";

/** Below, a supplier left out here and there is unknown; above, the name stands on the first line of each group. */
const NAMED_ONCE = 0.3;

/** Rows under a supplier's name that leave its cell empty without being merged with it. */
export interface GroupNames {
  /** The proposal: most likely the name of the row above holds for them. */
  readonly proposed: boolean;
  readonly filledDown: boolean;
}

export function groupNames(table: Understanding, choices: ReadChoices): GroupNames {
  const supplierAt = table.guess.columns.get("supplier") ?? -1;
  const amountAt = table.guess.columns.get("amount") ?? -1;
  if (supplierAt < 0) return { proposed: false, filledDown: false };
  let named = 0;
  let under = 0;
  for (let index = table.header.index + 1; index < table.end; index++) {
    const row = table.values[index] ?? [];
    if (isBlank(row[amountAt])) continue;
    if (!isBlank(row[supplierAt])) named += 1;
    else if (named > 0 && countFilled(row, table.firstColumn, table.lastColumn) >= 2) under += 1;
    else if (named === 0) return { proposed: false, filledDown: choices.answers?.suppliersMissing === "fillDown" };
  }
  const proposed = named >= 2 && under >= 2 && under >= NAMED_ONCE * (named + under);
  const answer = choices.answers?.suppliersMissing;
  return { proposed, filledDown: answer === undefined ? proposed : answer === "fillDown" };
}
