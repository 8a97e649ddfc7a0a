import type { Need } from "./need";
import { formalCode, type Consultation } from "./procedure";
import { amountOn, type AmountCode, type AppliedAmount, type LawTable } from "./table";

/** Why a lot may or may not use the exception. */
export type SmallLotReason = "within" | "lotTooLarge" | "beyondShare" | "totalBelowFormal";

export interface SmallLotsFinding {
  readonly limit: AppliedAmount;
  /** What the lots kept may add up to at most: the share (20 %) of the value of all lots, cents rounded down. */
  readonly allowanceCents: number;
  readonly usedCents: number;
  readonly lots: readonly { readonly id: string; readonly totalCents: number; readonly reason: SmallLotReason }[];
}

/**
 * « Petits lots » (R2123-1 2°): only when the total reaches the formal threshold, each lot under the limit and, together, at most 20 % of all
 * lots, may follow an adapted procedure.
 * @param chosen lots that the buyer wants to treat so; without it, the smallest lots first, which lets the most lots in.
 */
export function findSmallLots(
  need: Need,
  consultation: Consultation,
  table: LawTable,
  chosen?: ReadonlySet<string>,
): SmallLotsFinding {
  const limit = limitOf(consultation, table, "smallLotSupplies", "smallLotWorks");
  const formal = amountOn(table, formalCode(consultation), consultation.launch);
  if (need.totalCents >= formal.cents) return share(need, limit, table, chosen);
  return {
    limit,
    allowanceCents: 0,
    usedCents: 0,
    lots: need.lots.map((lot) => ({ ...lot, reason: "totalBelowFormal" })),
  };
}

/** « Mini-lots » (R2122-8): lots under the limit, with the same 20 % rule, need no publicity. */
export function findMiniLots(
  need: Need,
  consultation: Consultation,
  table: LawTable,
  chosen?: ReadonlySet<string>,
): SmallLotsFinding {
  return share(need, limitOf(consultation, table, "miniLotSupplies", "miniLotWorks"), table, chosen);
}

function limitOf(
  { nature, launch }: Consultation,
  table: LawTable,
  supplies: AmountCode,
  works: AmountCode,
): AppliedAmount {
  return amountOn(table, nature === "works" ? works : supplies, launch);
}

function share(need: Need, limit: AppliedAmount, table: LawTable, chosen?: ReadonlySet<string>): SmallLotsFinding {
  const allowanceCents = Number((BigInt(need.totalCents) * BigInt(table.smallLotsShare)) / 10000n);
  const small = need.lots.filter((lot) => lot.totalCents < limit.cents && (!chosen || chosen.has(lot.id)));
  const within = new Set<string>();
  let usedCents = 0;
  for (const lot of [...small].sort((a, b) => a.totalCents - b.totalCents || compare(a.id, b.id))) {
    if (usedCents + lot.totalCents > allowanceCents) break;
    usedCents += lot.totalCents;
    within.add(lot.id);
  }
  const reasonOf = (lot: { id: string; totalCents: number }): SmallLotReason =>
    within.has(lot.id) ? "within" : lot.totalCents < limit.cents ? "beyondShare" : "lotTooLarge";
  return { limit, allowanceCents, usedCents, lots: need.lots.map((lot) => ({ ...lot, reason: reasonOf(lot) })) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
