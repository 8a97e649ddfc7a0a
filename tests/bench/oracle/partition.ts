import { append } from "../../../src/ground/counts";
import type { Candidates } from "../../../src/lots/search/groups";
import type { Credit } from "../../../src/lots/search/pieces";

/**
 * Set partition with at most k lots over all candidates, each favoured supplier credited at most up to its capacity, in CPLEX's text format and
 * euros. Each variable stands once in the objective: the reader keeps only the last coefficient of one written twice.
 */
export function partitionText({ groups }: Candidates, credit: Credit, lots: number): string {
  const objective: string[] = [];
  const names: string[] = [];
  const covers = new Map<string, string[]>();
  const won = new Map<number, string[]>();
  groups.forEach(({ products, zoneUnits, base, starts, winners, gains }, group) => {
    for (let block = 1; block < base.length; block++) {
      const name = `x${group}_${block}`;
      names.push(name);
      objective.push(term(base[block]! / 100, name));
      for (const product of products)
        zoneUnits.forEach((unit, place) => {
          if (!(block & (1 << place))) return;
          append(covers, `${product}_${unit}`, term(1, name));
        });
      for (let at = starts[block]!; at < starts[block + 1]!; at++) {
        const bidder = winners[at]!;
        if (!credit.favoured[bidder]) continue;
        append(won, bidder, term(-gains[at]! / 100, name));
      }
    }
  });
  const suppliers = [...won.keys()];
  const isActive = activeCells(groups);
  return [
    "Maximize",
    ` obj: ${[...objective, ...suppliers.map((bidder) => term(1, `c${bidder}`))].join("\n ")}`,
    "Subject To",
    ` lots: ${names.map((name) => term(1, name)).join("\n ")} <= ${lots}`,
    ...[...covers].filter(([cell]) => isActive.has(cell)).map(([cell, by]) => ` a${cell}: ${by.join("\n ")} = 1`),
    ...suppliers.map((bidder) => ` w${bidder}: ${[term(1, `c${bidder}`), ...won.get(bidder)!].join("\n ")} <= 0`),
    "Bounds",
    ...suppliers.map((bidder) => ` 0 <= c${bidder} <= ${Math.min(1e9, credit.capacity[bidder]! / 100)}`),
    "Binary",
    ` ${names.join("\n ")}`,
    "End",
  ].join("\n");
}

/** Products and zones where something is delivered: those of the groups of one product. */
function activeCells(groups: Candidates["groups"]): Set<string> {
  return new Set(
    groups.flatMap(({ products, zoneUnits }) =>
      products.length === 1 ? zoneUnits.map((unit) => `${products[0]}_${unit}`) : [],
    ),
  );
}

const term = (factor: number, name: string): string =>
  `${factor < 0 ? "-" : "+"} ${Math.abs(factor).toFixed(6)} ${name}`;
