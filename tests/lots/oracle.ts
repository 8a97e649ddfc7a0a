import { solve, type Model } from "yalps";
import type { Appraiser } from "../../src/lots/appraise";
import type { Search } from "../../src/lots/frontier";
import { planOf, scorePlan } from "../../src/lots/plan";

/** Set partition with at most k lots, by YALPS, over all candidates (no capacity binds). */
export function solveWith(appraiser: Appraiser, search: Search, k: number): number {
  const { need, bidders } = appraiser.market;
  const variables = new Map<string, Map<string, number>>();
  for (const [g, group] of search.candidates.groups.entries()) {
    for (let block = 1; block < group.base.length; block++) {
      const zones = new Set(group.zoneUnits.filter((_, place) => block & (1 << place)).flatMap((unit) => search.problem.zoneUnits[unit]!));
      const atoms = need.atoms.flatMap((atom, index) => (group.products.includes(atom.product) && zones.has(atom.zone) ? [index] : []));
      const score = scorePlan(appraiser, planOf([atoms]));
      const won = score.lots[0]!.standings.reduce((sum, { bidder, wins }) => sum + (bidders[bidder]!.locality === "yes" ? wins * score.lots[0]!.valueCents : 0), 0);
      variables.set(`${g}/${block}`, new Map([["value", (won - score.faultsCents) / 100], ["lots", 1], ...atoms.map((atom) => [`a${atom}`, 1] as const)]));
    }
  }
  const constraints = new Map<string, { max?: number; equal?: number }>([["lots", { max: k }], ...need.atoms.map((_, index) => [`a${index}`, { equal: 1 }] as const)]);
  const model: Model = { direction: "maximize", objective: "value", constraints, variables, binaries: true };
  return solve(model).result * 100;
}
