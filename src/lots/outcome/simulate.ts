import type { Appraiser } from "../supply/appraise";
import type { Plan } from "../plan/plan";
import { stopIfAsked, type Hooks } from "../stop";
import { Award, ONE_HOLDER, type Outcome, type Practice } from "./award";
import { mark } from "./draws";
import { NO_TILT, type Tilt } from "./tilt";
import { sumOf } from "../../ground/money";

/** One draw in ten is below p10, one in ten above p90. */
export interface Range {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What may come of a plan over many draws. Cents a year; shares 0 to 1. */
export interface Simulation {
  readonly draws: number;
  /** Won by local suppliers, of the money that somebody answers: what nobody answers is a band of its own, never counted as not local. */
  readonly localShare: Range;
  readonly localCents: Range;
  /** Mean value of the lots that nobody, or one supplier only, answers. */
  readonly noOfferCents: number;
  readonly singleOfferCents: number;
  /** Mean number of different winners. */
  readonly distinctWinners: number;
  /** Mean number of lots held inside each of the buyer's perimeters, in their order. */
  readonly lotsWithin: readonly number[];
  /** Largest share of its drawn capacity (κ included) that any supplier was awarded: never above 1. */
  readonly fullest: number;
}

export interface SimulationOptions {
  readonly draws?: number | undefined;
  readonly lotsPerBidder?: number | undefined;
  /** Learned from the present holders; none by default, with the doubt of one who has seen nothing. */
  readonly tilt?: Tilt | undefined;
  /** How each lot is bought, in the plan's order; one holder by default. */
  readonly practices?: readonly Practice[] | undefined;
  readonly hooks?: Hooks | undefined;
}

/**
 * Plays the award many times (Monte Carlo): lognormal capacities, a common shock on appetite, the learned tilt with its doubt, lots in random
 * order, remaining capacity respected, as many holders a lot as are seen.
 * @returns null without a supplier list: past winners alone give a floor, not a forecast.
 * @throws Stopped
 */
export function simulatePlan(
  appraiser: Appraiser,
  plan: Plan,
  { draws = 1000, lotsPerBidder = Infinity, tilt = NO_TILT, practices = [], hooks = {} }: SimulationOptions = {},
): Simulation | null {
  if (!appraiser.market.hasList || plan.lots.length === 0) return null;
  const lots = plan.lots.map(({ atoms }, index) => ({
    lot: appraiser.appraise(atoms),
    mark: contentMark(appraiser, atoms),
    practice: practices[index] ?? ONE_HOLDER,
  }));
  const award = new Award(appraiser, lots, tilt, lotsPerBidder);
  const outcomes = Array.from({ length: draws }, (_, draw) => {
    if (draw % 50 === 0) {
      stopIfAsked(hooks);
      hooks.progress?.(draw / draws);
    }
    return award.play(draw);
  });
  const totalCents = sumOf(lots, ({ lot }) => lot.valueCents);
  return summaryOf(outcomes, totalCents);
}

function summaryOf(outcomes: readonly Outcome[], totalCents: number): Simulation {
  const mean = (of: (outcome: Outcome) => number): number =>
    sumOf(outcomes, (outcome) => of(outcome)) / outcomes.length;
  return {
    draws: outcomes.length,
    localCents: rangeOf(outcomes.map(({ localCents }) => localCents)),
    localShare: rangeOf(
      outcomes.map(({ localCents, noOfferCents }) => {
        const answered = totalCents - noOfferCents;
        return answered > 0 ? Math.min(1, localCents / answered) : 0;
      }),
    ),
    noOfferCents: Math.round(mean(({ noOfferCents }) => noOfferCents)),
    singleOfferCents: Math.round(mean(({ singleOfferCents }) => singleOfferCents)),
    distinctWinners: mean(({ winners }) => winners.size),
    lotsWithin: (outcomes[0]?.lotsWithin ?? []).map((_, perimeter) => mean(({ lotsWithin }) => lotsWithin[perimeter]!)),
    fullest: Math.max(...outcomes.map(({ fullest }) => fullest)),
  };
}

function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function contentMark({ market: { need } }: Appraiser, atoms: readonly number[]): number {
  const nameOf = (at: number): string => {
    const { product, zone } = need.atoms[at]!;
    const { name, family } = need.products[product]!;
    return `${need.families[family]}/${name}/${need.zones[zone]}`;
  };
  return mark(atoms.map(nameOf).sort().join("\n"));
}
