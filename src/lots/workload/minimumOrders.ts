import type { Appraiser } from "../supply/appraise";
import type { Plan } from "../plan/plan";
import type { WorkCounts } from "./counts";

/** A lot whose deliveries are, on average, under the minimum order of suppliers that could carry it. */
export interface SmallDeliveries {
  /** Place of the lot in the plan, from 0. */
  readonly lot: number;
  /** Value of one delivery on average, cents, € HT. */
  readonly meanCents: number;
  /** Names of those that ask for more, and how many suppliers could carry the lot. */
  readonly names: readonly string[];
  readonly capable: number;
}

/** Nothing where the list tells no minimum order, or the purchases no days. */
export function smallDeliveries(appraiser: Appraiser, plan: Plan, counts: WorkCounts): SmallDeliveries[] {
  const { bidders } = appraiser.market;
  if (!bidders.some(({ minimumOrderCents }) => minimumOrderCents !== undefined)) return [];
  return plan.lots.flatMap(({ atoms }, lot) => {
    const { deliveries = 0 } = counts.ofLot(atoms);
    if (deliveries === 0) return [];
    const { valueCents, standings } = appraiser.appraise(atoms);
    const meanCents = Math.round(valueCents / deliveries);
    const able = standings.filter(({ capable, unknown }) => capable || unknown).map(({ bidder }) => bidders[bidder]!);
    const names = able.filter(({ minimumOrderCents = 0 }) => minimumOrderCents > meanCents).map(({ name }) => name);
    return names.length > 0 ? [{ lot, meanCents, names, capable: able.length }] : [];
  });
}
