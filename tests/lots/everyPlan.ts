import type { Problem } from "../../src/lots/search/problem";

/** All partitions of a list. */
export function partitions<T>(items: readonly T[]): T[][][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return partitions(rest).flatMap((parts) => [
    [[first], ...parts],
    ...parts.map((part, index) => parts.map((other, at) => (at === index ? [first, ...part] : other))),
  ]);
}

/** Every plan of the searched kind, as lists of atoms, by brute force: families alone or merged with neighbours, products in any groups, zones in at most four blocks. */
export function everyPlan(problem: Problem, zoneOf: (atom: number) => number): number[][][] {
  const wholes = (from: number): number[][][] => {
    if (from === problem.families.length) return [[]];
    const plans: number[][][] = [];
    for (let to = from + 1; to <= problem.families.length; to++) {
      const units = problem.families.slice(from, to).flatMap((family) => family.units);
      const groupings = to - from === 1 ? partitions(units) : [[units]];
      const here = groupings.flatMap((groups) =>
        groups
          .map((group) => cuts(group.flat()))
          .reduce<number[][][]>((all, cut) => all.flatMap((lots) => cut.map((more) => [...lots, ...more])), [[]]),
      );
      const after = wholes(to);
      plans.push(...here.flatMap((lots) => after.map((more) => [...lots, ...more])));
    }
    return plans;
  };
  const cuts = (products: readonly number[]): number[][][] => {
    const atoms = products.flatMap((product) => problem.atomsOfProduct.get(product) ?? []);
    const zones = [...new Set(atoms.map(zoneOf))];
    return partitions(zones)
      .filter((blocks) => blocks.length <= 4)
      .map((blocks) => blocks.map((block) => atoms.filter((atom) => block.includes(zoneOf(atom)))));
  };
  return wholes(0);
}
