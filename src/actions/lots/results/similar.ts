import { sameName } from "../../../lots/need/market";
import type { LotOutcome } from "./outcomes";

/** Products and places that two lots have in common, of all that either has: 0 to 1. */
const LEAST_ALIKE = 0.2;

/** The former lot most like this one of which the buyer told how many offers it drew; undefined where none is alike. */
export function similarOutcome(
  outcomes: readonly LotOutcome[],
  { products, zones }: { readonly products: readonly string[]; readonly zones: readonly string[] },
): LotOutcome | undefined {
  let [best, most] = [undefined as LotOutcome | undefined, LEAST_ALIKE];
  for (const outcome of outcomes) {
    if (outcome.offers === undefined || outcome.award === "") continue;
    const alike = common(outcome.products, products) * common(outcome.zones, zones);
    if (alike > most) [best, most] = [outcome, alike];
  }
  return best;
}

function common(some: readonly string[], others: readonly string[]): number {
  const [a, b] = [new Set(some.map(sameName)), new Set(others.map(sameName))];
  const both = [...a].filter((name) => b.has(name)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
