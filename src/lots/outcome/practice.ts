import type { Need } from "../need/market";
import type { Observed } from "../plan/observed";
import type { Plan } from "../plan/plan";
import type { Practice } from "./award";
import { sumOf } from "../../ground/money";

/** How each present lot is bought, as seen: so many holders, and what is bought beside the contract. */
export function presentPractices(observed: Observed, holders: Readonly<Record<number, number>> = {}): Practice[] {
  return observed.lots.map((lot, index) => ({
    holders: holders[index] ?? Math.max(1, lot.holders.length),
    offContract: lot.cents > 0 ? Math.min(1, Math.max(0, lot.offContractCents / lot.cents)) : 0,
  }));
}

/** A lot of another plan has one holder; what is bought beside the contract today will be so tomorrow. */
export function practicesFor(plan: Plan, need: Need, present: Plan, observed: Observed): Practice[] {
  const seen = presentPractices(observed);
  const practiceOfAtom = new Map(
    present.lots.flatMap(({ atoms }, lot) => atoms.map((at) => [at, seen[lot]!] as const)),
  );
  return plan.lots.map(({ atoms }) => {
    const cents = (at: number): number => Math.max(0, need.atoms[at]!.cents);
    const total = sumOf(atoms, (at) => cents(at));
    const beside = sumOf(atoms, (at) => cents(at) * (practiceOfAtom.get(at)?.offContract ?? 0));
    return { holders: 1, offContract: total > 0 ? beside / total : 0 };
  });
}
