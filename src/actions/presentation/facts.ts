import { countLocal, describePlan, type DescribedLot, type DescribedPlan } from "../lots/describe";
import type { Plan } from "../../lots/plan/plan";
import type { LotStudy } from "../../lots/study";
import type { Language } from "../../texts/format";

/** What a plan lets suppliers do, in the figures that a trainer shows. */
export interface PlanFacts {
  readonly plan: DescribedPlan;
  readonly lots: number;
  /** Different suppliers able to carry at least one lot alone, and those of them that are local. */
  readonly able: number;
  readonly localAble: number;
  /** Lots with fewer capable suppliers than wanted. */
  readonly fragile: number;
  /** The lot of the highest value. */
  readonly largest: DescribedLot | undefined;
}

export function factsOf(study: LotStudy, plan: Plan, language: Language): PlanFacts {
  const described = describePlan(study, plan, language);
  const { lots } = described;
  const able = new Map(lots.flatMap(({ capable }) => capable.map((supplier) => [supplier.key, supplier] as const)));
  const byValue = [...lots].sort((a, b) => a.cents - b.cents);
  return {
    plan: described,
    lots: lots.length,
    able: able.size,
    localAble: countLocal([...able.values()]),
    fragile: lots.filter((lot) => isFragile(lot, study)).length,
    largest: byValue.at(-1),
  };
}

/** Fewer suppliers than wanted could carry it alone. */
export const isFragile = ({ capable }: DescribedLot, { appraiser }: LotStudy): boolean =>
  capable.length < appraiser.parameters.capableWanted;
