import { z } from "zod";

const share = z.number().min(0).max(1);
const cents = z.number().int().nonnegative();

/** What the buyer may change; the defaults are judgements. Words under `lots.parameters.<name>`. */
export const lotParametersSchema = z.object({
  /** κ: a lot may use up to this share of a supplier's yearly capacity. */
  capacityShare: z.number().positive().max(10).default(1),
  /** θ: share of the lot's value that a supplier must already be able to supply. */
  coverage: z.number().min(0.05).max(1).default(0.85),
  /** m: capable suppliers wanted on a lot, local or not. */
  capableWanted: z.number().int().min(1).max(20).default(3),
  /** Fewer capable suppliers than this is an alert. */
  capableAlert: z.number().int().min(0).max(20).default(2),
  /** A lot under this value a year (cents, € HT) is too small. */
  minimumLotCents: cents.default(1_000_000),
  /** p0: chance that a supplier answers a lot, by what ties it to the products. Never depends on where it is. */
  answering: z
    .object({ incumbent: share.default(0.7), sold: share.default(0.5), declared: share.default(0.35) })
    .prefault({}),
  /** σ: how sure a capacity is (standard deviation of its logarithm). */
  capacityDoubt: z
    .object({ declared: z.number().min(0.01).max(3).default(0.2), estimated: z.number().min(0.01).max(3).default(0.6) })
    .prefault({}),
  /** Prices of faults, as a share of the money concerned. */
  prices: z
    .object({
      thinCompetition: share.default(0.25),
      noOffer: share.default(0.25),
      tinyLot: share.default(0.5),
      mixedFamilies: share.default(0.01),
      cutRound: share.default(0.02),
    })
    .prefault({}),
  /** The territory of one group of products is cut in at most so many blocks of zones: a product is in so many lots at most… */
  zoneBlocks: z.number().int().min(1).max(4).default(2),
  /** …and each lot that leaves out a part of the territory costs this (cents). */
  zoneBlockCents: cents.default(50_000),
  /** Largest number of lots looked at (workload). */
  maxLots: z.number().int().min(1).max(120).default(60),
  /** τ: one more lot must gain at least this share of the total. */
  leastGain: share.default(0.0025),
  /** A supplier whose yearly capacity is under this (cents) counts as small, unless the list says otherwise. */
  smallCapacityCents: cents.default(10_000_000),
  /** Where the list tells no capacity but a turnover: the share of it that a supplier could give this buyer in a year. */
  turnoverShare: share.default(0.2),
  /** Where it tells only a headcount: turnover supposed for each person, cents a year. */
  turnoverPerHeadCents: cents.default(15_000_000),
});

export type LotParameters = z.infer<typeof lotParametersSchema>;

export const DEFAULT_PARAMETERS: LotParameters = lotParametersSchema.parse({});
