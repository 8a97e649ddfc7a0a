import type { PurchaseLine } from "../../reading/columns/purchases";
import type { Classification } from "../need/atoms";
import type { Appraiser, LotAppraisal } from "../supply/appraise";
import { sumOfFaults } from "../supply/faults";
import { byText, creditLimit, isFavoured, sameName, type Aim } from "../need/market";
import { sumOf } from "../../ground/money";
import { append, count } from "../../ground/counts";

/** A lot: some atoms of the need. */
export interface Lot {
  /** Stable through edits. */
  readonly id: string;
  /** Given by the buyer; otherwise its products and zones name it. */
  readonly title?: string;
  /** Indexes in `Need.atoms`, ascending. */
  readonly atoms: readonly number[];
  readonly locked?: boolean;
}

/** Lots that hold every atom exactly once. */
export interface Plan {
  readonly lots: readonly Lot[];
}

/** Sum of what favoured bidders are expected to win, each up to its capacity, and the price of the faults. Cents a year. */
export interface PlanScore {
  readonly lots: readonly LotAppraisal[];
  readonly totalCents: number;
  readonly expectedCents: Readonly<Record<Aim, number>>;
  readonly faultsCents: number;
  /** Expected cents won and credited by bidder index (before the capacity is looked at). */
  readonly loads: Float64Array;
}

/** Scores any plan, suggested or made by hand, in the same way. */
export function scorePlan(appraiser: Appraiser, plan: Plan): PlanScore {
  const lots = plan.lots.map((lot) => appraiser.appraise(lot.atoms));
  const { bidders } = appraiser.market;
  const loads = new Float64Array(bidders.length);
  for (const lot of lots) for (const { bidder, wins } of lot.standings) loads[bidder]! += wins * lot.valueCents;
  const expected = (aim: Aim) =>
    bidders.reduce(
      (sum, bidder, index) => sum + (isFavoured(bidder, aim) ? Math.min(loads[index]!, creditLimit(bidder)) : 0),
      0,
    );
  return {
    lots,
    loads,
    totalCents: sumOf(lots, (lot) => lot.cents),
    expectedCents: { local: expected("local"), small: expected("small") },
    faultsCents: sumOf(lots, (lot) => sumOfFaults(lot.faults)),
  };
}

/** What the search maximises. */
export function objectiveOf(score: PlanScore, aim: Aim): number {
  return score.expectedCents[aim] - score.faultsCents;
}

/** A plan from lists of atoms; lots are numbered in the order of their first family, product and zone. */
export function planOf(lists: readonly (readonly number[])[]): Plan {
  const sorted = lists
    .filter((atoms) => atoms.length > 0)
    .map((atoms) => [...atoms].sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
  return { lots: sorted.map((atoms, index) => ({ id: `L${index + 1}`, atoms })) };
}

export type PlanZeroSource = "lotColumn" | "families";

/** The present lots, with how the file names them. */
export interface PlanZero {
  readonly plan: Plan;
  readonly source: PlanZeroSource;
  /** Index of each lot in the plan, by `sameLot` of the name that lines bear. */
  readonly lotOfName: ReadonlyMap<string, number>;
}

/** The text by which two spellings of a lot's name meet. */
export const sameLot = sameName;

/** The present lots: each atom goes to the lot that took most of its money. Without a lot column, one lot for each family. */
export function planZero(lines: readonly PurchaseLine[], { need, atomOfLine }: Classification): PlanZero {
  const money = need.atoms.map(() => new Map<string, number>());
  const names = new Map<string, string>();
  lines.forEach((line, index) => {
    const lot = presentLot(line);
    if (lot === undefined) return;
    names.set(sameName(lot), names.get(sameName(lot)) ?? lot);
    const sums = money[atomOfLine[index]!]!;
    count(sums, sameName(lot), Math.abs(line.amountCents));
  });
  const source = names.size > 0 ? "lotColumn" : "families";
  const lists = new Map<string, number[]>();
  need.atoms.forEach((atom, index) => {
    const best = [...money[index]!].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0];
    const key = best ?? `family ${need.products[atom.product]!.family}`;
    append(lists, key, index);
  });
  const ordered = [...lists].sort(([a], [b]) => numberIn(a) - numberIn(b) || byText(a, b));
  return {
    source,
    lotOfName: new Map(ordered.map(([key], index) => [key, index])),
    plan: {
      lots: ordered.map(([key, atoms], index) => ({ id: `P${index + 1}`, ...titleOf(names.get(key), index), atoms })),
    },
  };
}

/** A lot typed 1, "1", "01" or "Lot 1" is one lot; a contract without a lot is a lot of its own. */
export function presentLot({ text }: PurchaseLine): string | undefined {
  const lot = text.lot
    ?.trim()
    .replace(/^0+(?=\d)/, "")
    .replace(/^lot\s*(?:n°?\s*)?0*(?=\d)/i, "");
  return lot || undefined;
}

/** A lot that is but a number, and has that number here, is better told by what it holds. */
function titleOf(name: string | undefined, index: number): Pick<Lot, "title"> {
  return name === undefined || name === String(index + 1) ? {} : { title: name };
}

function numberIn(text: string): number {
  return /^\d+/.test(text) ? Number.parseInt(text, 10) : Number.MAX_SAFE_INTEGER;
}
