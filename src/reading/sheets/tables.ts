import type { Steps } from "../../ground/steps";
import { understanding, type Understanding } from "../columns/understanding";
import type { Grid } from "../cells/grid";
import type { Meaning, ReadChoices } from "../columns/purchases";

/** A sheet that may hold the buyer's table. */
interface TableGuess {
  readonly sheet: string;
  /** Sheet row, from 1, of the header; 0 when the table has none. */
  readonly headerRow: number;
  /** 0 to 1: how much of a purchase table was recognised (supplier, amount, then date, family, place…). */
  readonly score: number;
  /** Sheet column, from 1, by meaning. */
  readonly columns: Readonly<Partial<Record<Meaning, number>>>;
  readonly visible: boolean;
}

/** A sheet understood, with its score. */
export interface Candidate {
  readonly table: Understanding;
  readonly guess: TableGuess;
}

const WEIGHTS: Readonly<Partial<Record<Meaning, number>>> = {
  amount: 0.35,
  supplier: 0.35,
  supplierId: 0.06,
  date: 0.06,
  family: 0.05,
  label: 0.05,
  postcode: 0.04,
  commune: 0.02,
  amountInclVat: 0.02,
};

/** Sheets that may hold the table, the most likely first; hidden ones come last. */
export function* findingCandidates(grids: readonly Grid[], choices: ReadChoices): Steps<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const grid of grids) {
    if (grid.values.length === 0 || (choices.sheet !== undefined && grid.sheet !== choices.sheet)) continue;
    candidates.push(candidateOf(yield* understanding(grid, choices)));
    yield;
  }
  return candidates.sort((a, b) => Number(b.guess.visible) - Number(a.guess.visible) || b.guess.score - a.guess.score);
}

function candidateOf(table: Understanding): Candidate {
  const { grid, header, guess } = table;
  const columns = columnsOf(table);
  const score = [...guess.columns.keys()].reduce(
    (sum, meaning) => sum + (WEIGHTS[meaning] ?? 0),
    header.index < 0 ? -0.2 : 0,
  );
  return {
    table,
    guess: {
      sheet: grid.sheet,
      headerRow: header.index < 0 ? 0 : header.index + grid.top,
      score: Math.max(0, score),
      columns,
      visible: (grid.visibility ?? "visible") === "visible",
    },
  };
}

/** Sheet columns, from 1, by meaning. */
export const columnsOf = ({ guess, grid }: Understanding): Partial<Record<Meaning, number>> =>
  Object.fromEntries([...guess.columns].map(([meaning, index]) => [meaning, index + grid.left]));
