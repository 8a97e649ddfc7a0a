import type { BuyerKind } from "./procedure";

/** L2125-1: an accord-cadre lasts four years at most, eight for an entité adjudicatrice, unless its object or duly given reasons justify more. */
export const LONGEST_SOURCE = "CCP, art. L2125-1";

/** Months beyond which a reason is due. */
export const longestMonths = (buyer: BuyerKind): number => (buyer === "entity" ? 96 : 48);
