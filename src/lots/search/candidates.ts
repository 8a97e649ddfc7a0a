import { answerChance, LEAST_CHANCE, ROUNDING } from "../supply/appetite";
import type { Appraiser } from "../supply/appraise";
import { winChances } from "../supply/chances";
import { isFavoured } from "../need/market";
import type { Problem } from "./problem";
import { supplyOf, surveySupply } from "../supply/supply";

/**
 * A group of products and every block of zones that it may be delivered in: one candidate lot for each set of its active zones
 * (bit i = `zoneUnits[i]`). Arrays are indexed by that set.
 */
export interface Group {
  readonly products: readonly number[];
  /** Indexes in `Problem.zoneUnits` where something is delivered. */
  readonly zoneUnits: readonly number[];
  /** Minus the price of the faults, cents. */
  readonly base: Float64Array;
  /** Winners of candidate c: `winners[starts[c] … starts[c + 1])`, with what each is expected to win, in cents. */
  readonly starts: Int32Array;
  readonly winners: Int32Array;
  readonly gains: Float64Array;
}

/** Chances below this many standard deviations are negligible whatever the willingness. */
const HOPELESS = -3.2;

/** Judges all candidate lots of a group of products at once; each comes out as `Appraiser.appraise` would judge it. */
export function candidateTable(appraiser: Appraiser, problem: Problem): (products: readonly number[]) => Group {
  const { market, parameters, appetites } = appraiser;
  const { prices, capableWanted, minimumLotCents, zoneBlockCents, coverage } = parameters;
  const interesting = Uint8Array.from(market.bidders, (bidder) =>
    isFavoured(bidder, "local") || isFavoured(bidder, "small") ? 1 : 0,
  );
  const supply = surveySupply(appraiser, problem);
  const roomOf = Float64Array.from(appetites, (appetite) => appetite.roomCents * (1 + ROUNDING));
  const logLimitOf = Float64Array.from(appetites, (appetite) => appetite.logRoom - HOPELESS * appetite.doubt);
  const answers = new Float64Array(market.bidders.length);
  const wins = new Float64Array(market.bidders.length);
  const answering = new Int32Array(market.bidders.length);
  const least = coverage - ROUNDING;

  return (products) => {
    const { zoneUnits, needed, width, bidders, covered, weighted } = supplyOf(
      products,
      supply,
      problem.zoneUnits.length,
      least,
    );
    const size = 1 << zoneUnits.length;
    const value = new Float64Array(size);
    const coveredIn = new Float64Array(size * width);
    const weightedIn = new Float64Array(size * width);
    const base = new Float64Array(size);
    const starts = new Int32Array(size + 1);
    const winners: number[] = [];
    const gains: number[] = [];
    const isMixed = new Set(products.map((product) => market.need.products[product]!.family)).size > 1;
    const beyond = products.some((product) => problem.partlyLocked.has(product));

    for (let block = 1; block < size; block++) {
      const zone = 31 - Math.clz32(block & -block);
      const before = block & (block - 1);
      const cents = (value[block] = value[before]! + needed[zone]!);
      const logCents = Math.log(cents);
      const enough = least * cents;
      let bidding = 0;
      let capable = 0;
      for (
        let r = 0, at = block * width, old = before * width, add = zone * width;
        r < width;
        r++, at++, old++, add++
      ) {
        const covers = (coveredIn[at] = coveredIn[old]! + covered[add]!);
        const wants = (weightedIn[at] = weightedIn[old]! + weighted[add]!);
        if (covers < enough) continue;
        const bidder = bidders[r]!;
        if (cents <= roomOf[bidder]!) capable++;
        if (logCents > logLimitOf[bidder]! || wants < LEAST_CHANCE * cents) continue;
        const chance = answerChance(appetites[bidder]!, wants, cents, logCents);
        if (chance === 0) continue;
        answers[bidding] = chance;
        answering[bidding++] = bidder;
      }
      const nobody = winChances(answers, bidding, wins);
      for (let b = 0; b < bidding; b++) {
        if (!interesting[answering[b]!]) continue;
        winners.push(answering[b]!);
        gains.push(wins[b]! * cents);
      }
      starts[block + 1] = winners.length;
      base[block] = -(
        prices.thinCompetition * cents * (Math.max(0, capableWanted - capable) / capableWanted) +
        prices.noOffer * cents * nobody +
        prices.tinyLot * Math.max(0, minimumLotCents - cents) +
        (isMixed ? prices.mixedFamilies * cents : 0) +
        (beyond || block !== size - 1 ? zoneBlockCents : 0)
      );
    }
    return { products, zoneUnits, base, starts, winners: Int32Array.from(winners), gains: Float64Array.from(gains) };
  };
}
