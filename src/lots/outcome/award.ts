import type { Appraiser, LotAppraisal } from "../supply/appraise";
import { Books } from "./books";
import { gaussian, mark, uniform } from "./draws";
import type { Tilt } from "./tilt";

/** How a lot is bought: by how many holders, and what part of its money goes beside the contract. */
export interface Practice {
  readonly holders: number;
  /** 0..1. */
  readonly offContract: number;
}
export const ONE_HOLDER: Practice = { holders: 1, offContract: 0 };

/** A lot ready to be awarded in every draw. */
export interface AwardedLot {
  readonly lot: LotAppraisal;
  /** Hash of its content: the draws follow the content, not the number. */
  readonly mark: number;
  readonly practice: Practice;
}

/** What one draw gave. Cents a year. */
export interface Outcome {
  localCents: number;
  noOfferCents: number;
  singleOfferCents: number;
  readonly winners: ReadonlySet<number>;
  /** Lots held (their first holder's) inside each perimeter. */
  readonly lotsWithin: readonly number[];
  fullest: number;
}

/** How much all suppliers' appetite moves together (on the log-odds of answering). */
const COMMON_SHOCK = 0.4;
/** How much each supplier's own appetite (log-odds of answering) and strength (log of its odds of winning) are unknown, all lots together. */
const OWN_APPETITE = 0.8;
const OWN_STRENGTH = 1;
/** A supplier may answer a lot of which it covers less than is asked for: how little is unknown. */
const LEAST_COVERAGE = 0.35;
/** Purchases beside the contract go to so many suppliers. */
const OFF_CONTRACT_PICKS = 4;
const PURPOSE = {
  appetite: 1,
  tilt: 2,
  capacity: 3,
  answer: 4,
  order: 5,
  luck: 6,
  beside: 7,
  own: 8,
  strength: 9,
  stretch: 10,
} as const;

/** Plays the award once. Whatever is drawn is keyed on what it is for: common random numbers, so that plans are compared on the same luck. */
export class Award {
  private readonly marks: readonly number[];
  private readonly isLocal: readonly boolean[];
  private readonly perimeters: number;

  constructor(
    private readonly appraiser: Appraiser,
    private readonly lots: readonly AwardedLot[],
    private readonly tilt: Tilt,
    private readonly lotsPerBidder: number,
  ) {
    const { bidders } = appraiser.market;
    this.marks = bidders.map((bidder) => mark(bidder.key));
    this.isLocal = bidders.map(({ locality }) => locality === "yes");
    this.perimeters = bidders[0]?.within?.length ?? 0;
  }

  play(draw: number): Outcome {
    const shock = COMMON_SHOCK * gaussian(draw, 0, 0, PURPOSE.appetite);
    const favour = Math.exp(this.tilt.mean + this.tilt.deviation * gaussian(draw, 0, 0, PURPOSE.tilt));
    const tempers = this.tempers(draw);
    const books = new Books(this.appraiser, (bidder) => gaussian(draw, this.marks[bidder]!, 0, PURPOSE.capacity));
    const lotsWithin = new Array<number>(this.perimeters).fill(0);
    const { coverage } = this.appraiser.parameters;
    const stretch = Math.min(
      coverage,
      LEAST_COVERAGE + (coverage - LEAST_COVERAGE) * uniform(draw, 0, 0, PURPOSE.stretch),
    );
    let [localCents, noOfferCents, singleOfferCents] = [0, 0, 0];
    for (const each of this.inRandomOrder(draw)) {
      const { valueCents } = each.lot;
      const beside = each.practice.offContract * valueCents;
      localCents += beside * this.localBeside(each, draw, favour);
      const answering = this.answering(each, draw, shock, stretch, tempers, books);
      if (answering.length === 1) singleOfferCents += valueCents;
      const holders = this.luckiest(answering, each, draw, favour, tempers);
      const part = (valueCents - beside) / each.practice.holders;
      for (const holder of holders) {
        books.award(holder, part);
        if (this.isLocal[holder]) localCents += part;
      }
      noOfferCents += part * (each.practice.holders - holders.length);
      if (holders[0] !== undefined) this.countWithin(holders[0], lotsWithin);
    }
    return {
      localCents,
      noOfferCents,
      singleOfferCents,
      winners: books.winners(),
      lotsWithin,
      fullest: books.fullest(),
    };
  }

  private tempers(draw: number): Tempers {
    const once = (purpose: number): ((bidder: number) => number) => {
      const known = new Float64Array(this.marks.length).fill(NaN);
      return (bidder) => {
        if (Number.isNaN(known[bidder])) known[bidder] = gaussian(draw, this.marks[bidder]!, 0, purpose);
        return known[bidder]!;
      };
    };
    return { appetite: once(PURPOSE.own), strength: once(PURPOSE.strength) };
  }

  private inRandomOrder(draw: number): AwardedLot[] {
    return this.lots
      .map((each) => ({ each, turn: uniform(draw, each.mark, 0, PURPOSE.order) }))
      .sort((a, b) => a.turn - b.turn || a.each.mark - b.each.mark)
      .map(({ each }) => each);
  }

  /** Who answers; with several holders, each needs to supply only its part of the lot. */
  private answering(
    { lot, mark: lotMark, practice }: AwardedLot,
    draw: number,
    shock: number,
    coverage: number,
    tempers: Tempers,
    books: Books,
  ): number[] {
    const part = ((1 - practice.offContract) * lot.valueCents) / practice.holders;
    return lot.standings.flatMap(({ bidder, coverage: covers }) => {
      if (covers < coverage / practice.holders - 1e-9) return [];
      if (books.lotsOf(bidder) >= this.lotsPerBidder || !books.hasRoom(bidder, part)) return [];
      const own = OWN_APPETITE * tempers.appetite(bidder);
      const chance = shifted(Math.min(0.999, lot.willing.get(bidder) ?? 0), shock + own);
      return uniform(draw, this.marks[bidder]!, lotMark, PURPOSE.answer) < chance ? [bidder] : [];
    });
  }

  /** A race of exponential clocks: each bidder's own draw, so that one more bidder does not reshuffle the others. */
  private luckiest(
    answering: readonly number[],
    { mark: own, practice }: AwardedLot,
    draw: number,
    favour: number,
    tempers: Tempers,
  ) {
    return answering
      .map((bidder) => ({
        bidder,
        time:
          -Math.log(uniform(draw, this.marks[bidder]!, own, PURPOSE.luck)) /
          (Math.exp(OWN_STRENGTH * tempers.strength(bidder)) * (this.isLocal[bidder] ? favour : 1)),
      }))
      .sort((a, b) => a.time - b.time)
      .slice(0, practice.holders)
      .map(({ bidder }) => bidder);
  }

  /** Part of what is bought beside the contract that goes to local suppliers: a few of those who sell some of it. */
  private localBeside({ lot, mark: own, practice }: AwardedLot, draw: number, favour: number): number {
    if (practice.offContract === 0) return 0;
    let [local, all] = [0, 0];
    for (const [bidder, willing] of lot.willing) {
      const weight = willing * (this.isLocal[bidder] ? favour : 1);
      all += weight;
      if (this.isLocal[bidder]) local += weight;
    }
    const chance = all > 0 ? local / all : 0;
    let picks = 0;
    for (let pick = 0; pick < OFF_CONTRACT_PICKS; pick++)
      if (uniform(draw, pick, own, PURPOSE.beside) < chance) picks++;
    return picks / OFF_CONTRACT_PICKS;
  }

  private countWithin(bidder: number, lotsWithin: number[]): void {
    this.appraiser.market.bidders[bidder]!.within?.forEach((locality, perimeter) => {
      if (locality === "yes") lotsWithin[perimeter]! += 1;
    });
  }
}

/** How each bidder is disposed in a draw, all lots together: standard normal, drawn when first asked for (memo). */
interface Tempers {
  appetite(bidder: number): number;
  strength(bidder: number): number;
}

function shifted(chance: number, logOdds: number): number {
  if (chance <= 0 || chance >= 1) return chance;
  return 1 / (1 + ((1 - chance) / chance) * Math.exp(-logOdds));
}
