import type { LotParameters } from "../need/parameters";

/** What is wrong with a lot, priced in cents a year; 0 where nothing is. */
export interface Faults {
  readonly thinCompetition: number;
  readonly noOffer: number;
  readonly tinyLot: number;
  readonly mixedFamilies: number;
  readonly zoneBlock: number;
  readonly cutRound: number;
}

export interface LotShape {
  readonly valueCents: number;
  /** Chance that nobody answers. */
  readonly nobody: number;
  readonly capable: number;
  readonly families: number;
  /** One of its products is also delivered in a zone that the lot leaves out. */
  readonly partial: boolean;
  /** It leaves out a place of a delivery round of which it holds another. */
  readonly cutsRound: boolean;
}

/** Faults are priced, not forbidden: a product with one supplier must not make the problem insoluble. */
export function priceFaults(
  shape: LotShape,
  { prices, capableWanted, minimumLotCents, zoneBlockCents }: LotParameters,
): Faults {
  const { valueCents, nobody, capable, families, partial, cutsRound } = shape;
  return {
    thinCompetition: prices.thinCompetition * valueCents * (Math.max(0, capableWanted - capable) / capableWanted),
    noOffer: prices.noOffer * valueCents * nobody,
    tinyLot: prices.tinyLot * Math.max(0, minimumLotCents - valueCents),
    mixedFamilies: families > 1 ? prices.mixedFamilies * valueCents : 0,
    zoneBlock: partial ? zoneBlockCents : 0,
    cutRound: cutsRound ? prices.cutRound * valueCents : 0,
  };
}

export function sumOfFaults(faults: Faults): number {
  const { thinCompetition, noOffer, tinyLot, mixedFamilies, zoneBlock, cutRound } = faults;
  return thinCompetition + noOffer + tinyLot + mixedFamilies + zoneBlock + cutRound;
}
