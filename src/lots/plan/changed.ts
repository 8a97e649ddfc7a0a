import { count } from "../../ground/counts";
import type { Need } from "../need/market";
import type { Plan } from "./plan";

/**
 * Parts of the need that changed company from one plan to another, by index. Numbers of lots tell nothing: each lot of the second plan carries on the one
 * of the first with which it shares most money, and a part has changed when its two lots do not carry on each other.
 */
export function changedParts({ atoms }: Pick<Need, "atoms">, from: Plan, to: Plan): ReadonlySet<number> {
  const [before, after] = [lotOfParts(from), lotOfParts(to)];
  const shared = new Map<string, number>();
  atoms.forEach(({ cents }, at) => count(shared, pair(before.get(at), after.get(at)), Math.max(1, cents)));
  const [taken, carried] = [new Set<string>(), new Map<string, string>()];
  for (const [key] of [...shared].sort(([, a], [, b]) => b - a)) {
    const [old = "", now = ""] = key.split(" ");
    if (taken.has(old) || carried.has(now)) continue;
    taken.add(old);
    carried.set(now, old);
  }
  return new Set(atoms.flatMap((_, at) => (carried.get(String(after.get(at))) === String(before.get(at)) ? [] : [at])));
}

const pair = (before: number | undefined, after: number | undefined): string => `${before} ${after}`;

const lotOfParts = ({ lots }: Plan): Map<number, number> =>
  new Map(lots.flatMap((lot, index) => lot.atoms.map((at) => [at, index] as const)));
