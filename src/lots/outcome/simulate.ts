import type { Appraiser, LotAppraisal } from "../supply/appraise";
import { gaussian, mark, uniform } from "./draws";
import type { Plan } from "../plan/plan";
import { scorePlan } from "../plan/plan";
import { stopIfAsked, type Hooks } from "../stop";

/** What may come of a plan over many draws. Cents a year; shares of the total, 0 to 1. */
export interface Simulation {
  readonly draws: number;
  /** Share of the money won by local suppliers: one draw in ten is below p10, one in ten above p90. */
  readonly localShare: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly localCents: { readonly p10: number; readonly p50: number; readonly p90: number };
  /** Mean value of the lots that nobody, or one supplier only, answers. */
  readonly noOfferCents: number;
  readonly singleOfferCents: number;
  /** Mean number of different winners. */
  readonly distinctWinners: number;
  /** Largest share of its drawn capacity (κ included) that any supplier was awarded: never above 1. */
  readonly fullest: number;
}

export interface SimulationOptions {
  readonly draws?: number | undefined;
  readonly lotsPerBidder?: number | undefined;
  readonly hooks?: Hooks | undefined;
}

/** How much all suppliers' appetite moves together, and local suppliers' against the others' (on the log-odds of answering). */
const COMMON_SHOCK = 0.4;
const LOCAL_TILT = 0.3;
const PURPOSE = { appetite: 1, tilt: 2, capacity: 3, answer: 4, order: 5, luck: 6 } as const;

/**
 * Plays the award many times: lognormal capacities, a common shock on appetite, a tilt of local suppliers that is nought on average, lots in
 * random order, remaining capacity respected, one of those who answer wins at equal chance.
 * @returns null without a supplier list: past winners alone give a floor, not a forecast.
 * @throws Stopped
 */
export function simulatePlan(
  appraiser: Appraiser,
  plan: Plan,
  { draws = 1000, lotsPerBidder = Infinity, hooks = {} }: SimulationOptions = {},
): Simulation | null {
  const { market } = appraiser;
  if (!market.hasList || plan.lots.length === 0) return null;
  const lots = scorePlan(appraiser, plan).lots.map((lot, index) => ({
    lot,
    mark: contentMark(appraiser, plan.lots[index]!.atoms),
  }));
  const bidderMarks = market.bidders.map((bidder) => mark(bidder.key));
  const total = lots.reduce((sum, { lot }) => sum + lot.valueCents, 0);
  const local = new Float64Array(draws);
  let [noOffer, single, winners, fullest] = [0, 0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    if (draw % 50 === 0) {
      stopIfAsked(hooks);
      hooks.progress?.(draw / draws);
    }
    const outcome = playOnce(appraiser, lots, bidderMarks, draw, lotsPerBidder);
    local[draw] = outcome.localCents;
    noOffer += outcome.noOfferCents / draws;
    single += outcome.singleOfferCents / draws;
    winners += outcome.winners / draws;
    fullest = Math.max(fullest, outcome.fullest);
  }
  const sorted = local.sort();
  const at = (share: number) => sorted[Math.min(draws - 1, Math.floor(share * draws))]!;
  const cents = { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
  const shareOf = (value: number) => (total > 0 ? value / total : 0);
  return {
    draws,
    localCents: cents,
    localShare: { p10: shareOf(cents.p10), p50: shareOf(cents.p50), p90: shareOf(cents.p90) },
    noOfferCents: Math.round(noOffer),
    singleOfferCents: Math.round(single),
    distinctWinners: winners,
    fullest,
  };
}

interface MarkedLot {
  readonly lot: LotAppraisal;
  readonly mark: number;
}

function playOnce(
  { market, parameters, appetites }: Appraiser,
  lots: readonly MarkedLot[],
  marks: readonly number[],
  draw: number,
  lotsPerBidder: number,
) {
  const appetite = COMMON_SHOCK * gaussian(draw, 0, 0, PURPOSE.appetite);
  const tilt = LOCAL_TILT * gaussian(draw, 0, 0, PURPOSE.tilt);
  const room = new Map<number, number>();
  const roomOf = (bidder: number) => {
    const known =
      room.get(bidder) ??
      appetites[bidder]!.roomCents *
        Math.exp(appetites[bidder]!.doubt * gaussian(draw, marks[bidder]!, 0, PURPOSE.capacity));
    room.set(bidder, known);
    return known;
  };
  const awarded = new Map<number, { cents: number; lots: number }>();
  const order = lots
    .map((each) => ({ ...each, turn: uniform(draw, each.mark, 0, PURPOSE.order) }))
    .sort((a, b) => a.turn - b.turn || a.mark - b.mark);
  let [localCents, noOfferCents, singleOfferCents] = [0, 0, 0];
  for (const { lot, mark: lotMark } of order) {
    const answering = lot.standings.filter(({ bidder, coverage }) => {
      if (coverage < parameters.coverage - 1e-9) return false;
      const held = awarded.get(bidder) ?? { cents: 0, lots: 0 };
      if (held.lots >= lotsPerBidder || held.cents + lot.valueCents > roomOf(bidder)) return false;
      const isLocal = market.bidders[bidder]!.locality === "yes";
      return (
        uniform(draw, marks[bidder]!, lotMark, PURPOSE.answer) <
        shifted(willingness(bidder, lot), appetite + (isLocal ? tilt : 0))
      );
    });
    if (answering.length === 0) noOfferCents += lot.valueCents;
    if (answering.length === 1) singleOfferCents += lot.valueCents;
    // The luckiest wins: a draw of its own for each bidder, so that one more bidder does not reshuffle the others.
    const winner = answering
      .map(({ bidder }) => ({ bidder, luck: uniform(draw, marks[bidder]!, lotMark, PURPOSE.luck) }))
      .sort((a, b) => b.luck - a.luck)[0]?.bidder;
    if (winner === undefined) continue;
    const held = awarded.get(winner) ?? { cents: 0, lots: 0 };
    awarded.set(winner, { cents: held.cents + lot.valueCents, lots: held.lots + 1 });
    if (market.bidders[winner]!.locality === "yes") localCents += lot.valueCents;
  }
  const fullest = [...awarded].reduce(
    (most, [bidder, { cents }]) => Math.max(most, cents === 0 ? 0 : cents / roomOf(bidder)),
    0,
  );
  return { localCents, noOfferCents, singleOfferCents, winners: awarded.size, fullest };

  /** p0 · coverage: willingness weighed by what it supplies of the lot. */
  function willingness(bidder: number, lot: LotAppraisal): number {
    return lot.willing.get(bidder) ?? 0;
  }
}

function shifted(chance: number, logOdds: number): number {
  if (chance <= 0 || chance >= 1) return chance;
  return 1 / (1 + ((1 - chance) / chance) * Math.exp(-logOdds));
}

function contentMark({ market: { need } }: Appraiser, atoms: readonly number[]): number {
  return mark(
    atoms
      .map(
        (at) =>
          `${need.families[need.products[need.atoms[at]!.product]!.family]}/${need.products[need.atoms[at]!.product]!.name}/${need.zones[need.atoms[at]!.zone]}`,
      )
      .sort()
      .join("\n"),
  );
}
