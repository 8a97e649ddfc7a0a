import { normalBelow } from "./chances";
import { creditLimit, type Bidder, type Need } from "../need/market";
import type { LotParameters } from "../need/parameters";

/** Chances under this are taken as none: they would cost time and change nothing that is shown. */
export const LEAST_CHANCE = 1e-3;
/** Room for sums made in another order: the same lot must be judged alike however it was added up. */
export const ROUNDING = 1e-9;

/** Chance that a lot fits a capacity of which nothing is known. */
export const UNKNOWN_FITS = 0.5;

/** What the chances need of a bidder, computed once. */
export interface Appetite {
  /** ln(κ · capacity); −∞ for none. */
  readonly logRoom: number;
  /** κ · capacity in cents. */
  readonly roomCents: number;
  /** Nothing tells its capacity: it may or may not be able to carry a lot. */
  readonly isUnknown: boolean;
  readonly doubt: number;
  /** p0 by product index; 0 where it does not supply. */
  readonly willingness: Float64Array;
  /** 1 by product index that it supplies, and by zone index that it serves. */
  readonly supplies: Uint8Array;
  readonly serves: Uint8Array;
}

export function appetiteOf(bidder: Bidder, { products, zones }: Need, parameters: LotParameters): Appetite {
  const willingness = new Float64Array(products.length);
  const supplies = new Uint8Array(products.length);
  const serves = new Uint8Array(zones.length);
  const isUnknown = bidder.capacityCents === undefined;
  for (const [product, tie] of bidder.products) {
    willingness[product] = parameters.answering[tie] * (isUnknown ? UNKNOWN_FITS : 1);
    supplies[product] = 1;
  }
  for (const zone of bidder.zones) serves[zone] = 1;
  const roomCents = parameters.capacityShare * Math.max(0, creditLimit(bidder));
  return {
    roomCents,
    isUnknown,
    logRoom: Math.log(roomCents),
    doubt: parameters.capacityDoubt[bidder.capacityOrigin === "declared" ? "declared" : "estimated"],
    willingness,
    supplies,
    serves,
  };
}

/** p_s(L): willingness · coverage (as `weightedCents` / value) · chance that the lot fits the capacity. 0 when negligible. */
export function answerChance(appetite: Appetite, weightedCents: number, valueCents: number, logValue: number): number {
  const chance = (weightedCents / valueCents) * normalBelow((appetite.logRoom - logValue) / appetite.doubt);
  return chance < LEAST_CHANCE ? 0 : Math.min(chance, 0.999);
}
