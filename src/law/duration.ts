import type { BuyerKind } from "./procedure";

/**
 * Months beyond which a reason is due: an accord-cadre lasts four years at most, eight for an entité adjudicatrice, unless its object or duly
 * given reasons justify more (CCP, art. L2125-1).
 */
export const longestMonths = (buyer: BuyerKind): number => (buyer === "entity" ? 96 : 48);
