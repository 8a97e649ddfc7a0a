import { answerChance, LEAST_CHANCE, ROUNDING } from "../supply/appetite";
import type { Appraiser } from "../supply/appraise";
import { winChances } from "../supply/chances";
import { isFavoured } from "../need/market";
import type { Problem } from "./problem";
import { supplyOf, surveySupply, type GroupSupply } from "../supply/supply";

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
  const judge = blockJudge(appraiser);
  const supply = surveySupply(appraiser, problem);
  const { need } = appraiser.market;
  const { coverage, prices, zoneBlockCents } = appraiser.parameters;
  const roundsOfUnit = problem.zoneUnits.map((zones) => new Set(zones.map((zone) => need.rounds?.[zone])));
  const rounds = [...new Set(need.rounds)];
  /** The group's zones of each delivery round that has several. */
  const roundBlocks = (zoneUnits: readonly number[]): number[] =>
    rounds
      .map((round) =>
        zoneUnits.reduce((set, unit, place) => (roundsOfUnit[unit]!.has(round) ? set | (1 << place) : set), 0),
      )
      .filter((set) => (set & (set - 1)) !== 0);
  return (products) => {
    const group = supplyOf(products, supply, problem.zoneUnits.length, coverage - ROUNDING);
    const isMixed = new Set(products.map((product) => need.products[product]!.family)).size > 1;
    const isPartly = products.some((product) => problem.partlyLocked.has(product));
    const whole = (1 << group.zoneUnits.length) - 1;
    const rounds = roundBlocks(group.zoneUnits);
    const shapePrice = (block: number, cents: number): number =>
      (isMixed ? prices.mixedFamilies * cents : 0) +
      (isPartly || block !== whole ? zoneBlockCents : 0) +
      (rounds.some((round) => (block & round) !== 0 && (block & round) !== round) ? prices.cutRound * cents : 0);
    return { products, zoneUnits: group.zoneUnits, ...judge(group, shapePrice) };
  };
}

/** Lots judged block by block: each sum is that of the block without its lowest zone, plus that zone (dynamic programming over sets). */
function blockJudge(appraiser: Appraiser): (supply: GroupSupply, shapePrice: ShapePrice) => Judged {
  const { market, parameters } = appraiser;
  const { prices, capableWanted, minimumLotCents } = parameters;
  const interesting = Uint8Array.from(market.bidders, (bidder) =>
    isFavoured(bidder, "local") || isFavoured(bidder, "small") ? 1 : 0,
  );
  const field = bidderField(appraiser);
  const wins = new Float64Array(market.bidders.length);
  return (supply, shapePrice) => {
    const { needed, width } = supply;
    const size = 1 << supply.zoneUnits.length;
    const value = new Float64Array(size);
    const sums: BlockSums = { covered: new Float64Array(size * width), weighted: new Float64Array(size * width) };
    const base = new Float64Array(size);
    const starts = new Int32Array(size + 1);
    const winners: number[] = [];
    const gains: number[] = [];
    for (let block = 1; block < size; block++) {
      const zone = 31 - Math.clz32(block & -block);
      const cents = (value[block] = value[block & (block - 1)]! + needed[zone]!);
      const { capable, bidding } = field.gather(supply, sums, block, zone, cents);
      const nobody = winChances(field.answers, bidding, wins);
      for (let b = 0; b < bidding; b++) {
        if (!interesting[field.answering[b]!]) continue;
        winners.push(field.answering[b]!);
        gains.push(wins[b]! * cents);
      }
      starts[block + 1] = winners.length;
      base[block] = -(
        prices.thinCompetition * cents * (Math.max(0, capableWanted - capable) / capableWanted) +
        prices.noOffer * cents * nobody +
        prices.tinyLot * Math.max(0, minimumLotCents - cents) +
        shapePrice(block, cents)
      );
    }
    return { base, starts, winners: Int32Array.from(winners), gains: Float64Array.from(gains) };
  };
}

type ShapePrice = (block: number, cents: number) => number;
type Judged = Pick<Group, "base" | "starts" | "winners" | "gains">;

/** Covered and weighted cents of each block and bidder, laid out as in {@link GroupSupply}. */
interface BlockSums {
  readonly covered: Float64Array;
  readonly weighted: Float64Array;
}

/** Those who would answer a block, in arrays used again from one block to the next. */
function bidderField({ parameters, appetites }: Appraiser) {
  const roomOf = Float64Array.from(appetites, (appetite) => appetite.roomCents * (1 + ROUNDING));
  const logLimitOf = Float64Array.from(appetites, (appetite) => appetite.logRoom - HOPELESS * appetite.doubt);
  const answers = new Float64Array(appetites.length);
  const answering = new Int32Array(appetites.length);
  const least = parameters.coverage - ROUNDING;
  const gather = (
    { width, bidders, covered, weighted }: GroupSupply,
    sums: BlockSums,
    block: number,
    zone: number,
    cents: number,
  ): { capable: number; bidding: number } => {
    const logCents = Math.log(cents);
    const enough = least * cents;
    let [bidding, capable] = [0, 0];
    let [at, old, add] = [block * width, (block & (block - 1)) * width, zone * width];
    for (let r = 0; r < width; r++, at++, old++, add++) {
      const covers = (sums.covered[at] = sums.covered[old]! + covered[add]!);
      const wants = (sums.weighted[at] = sums.weighted[old]! + weighted[add]!);
      if (covers < enough) continue;
      const bidder = bidders[r]!;
      if (cents <= roomOf[bidder]!) capable++;
      if (logCents > logLimitOf[bidder]! || wants < LEAST_CHANCE * cents) continue;
      const chance = answerChance(appetites[bidder]!, wants, cents, logCents);
      if (chance === 0) continue;
      answers[bidding] = chance;
      answering[bidding++] = bidder;
    }
    return { capable, bidding };
  };
  return { answers, answering, gather };
}
