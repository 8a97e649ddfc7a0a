import { solve, type Model } from "yalps";
import type { Appraiser } from "../../src/lots/supply/appraise";
import type { Search } from "../../src/lots/search/frontier";
import { creditLimit } from "../../src/lots/need/market";
import { planOf, scorePlan } from "../../src/lots/plan/plan";

/** Set partition with at most k lots, by YALPS, over all candidates; each local supplier credited at most up to its capacity. */
export function solveWith(appraiser: Appraiser, search: Search, k: number): number {
  const { need, bidders } = appraiser.market;
  const binds = (bidder: number): boolean => creditLimit(bidders[bidder]!) < need.totalCents;
  const variables = new Map<string, Map<string, number>>();
  for (const [g, group] of search.candidates.groups.entries()) {
    for (let block = 1; block < group.base.length; block++) {
      const zones = new Set(
        group.zoneUnits.filter((_, place) => block & (1 << place)).flatMap((unit) => search.problem.zoneUnits[unit]!),
      );
      const atoms = need.atoms.flatMap((atom, index) =>
        group.products.includes(atom.product) && zones.has(atom.zone) ? [index] : [],
      );
      const score = scorePlan(appraiser, planOf([atoms]));
      const { standings, valueCents } = score.lots[0]!;
      const local = standings.filter(({ bidder, wins }) => wins > 0 && bidders[bidder]!.locality === "yes");
      const free = local.reduce((sum, { bidder, wins }) => sum + (binds(bidder) ? 0 : wins * valueCents), 0);
      const won = local.flatMap(({ bidder, wins }) =>
        binds(bidder) ? [[`won${bidder}`, (-wins * valueCents) / 100] as const] : [],
      );
      variables.set(
        `${g}/${block}`,
        new Map([
          ["value", (free - score.faultsCents) / 100],
          ["lots", 1],
          ...atoms.map((atom) => [`a${atom}`, 1] as const),
          ...won,
        ]),
      );
    }
  }
  const binaries = [...variables.keys()];
  const constraints = new Map<string, { max?: number; equal?: number }>([
    ["lots", { max: k }],
    ...need.atoms.map((_, index) => [`a${index}`, { equal: 1 }] as const),
  ]);
  for (const [index, bidder] of bidders.entries()) {
    if (bidder.locality !== "yes" || !binds(index)) continue;
    variables.set(
      `credit${index}`,
      new Map([
        ["value", 1],
        [`won${index}`, 1],
        [`room${index}`, 1],
      ]),
    );
    constraints.set(`won${index}`, { max: 0 }).set(`room${index}`, { max: creditLimit(bidder) / 100 });
  }
  const model: Model = { direction: "maximize", objective: "value", constraints, variables, binaries };
  return solve(model).result * 100;
}
