import type { Appraiser } from "../supply/appraise";
import { candidateTable, type Group } from "./candidates";
import { cutInRuns, cutInSets, type Ladder } from "./families";
import type { Merger } from "./knapsack";
import type { FamilyShape, Problem } from "./problem";
import { shapesOfRuns, shapesOfSets, type Shape } from "./shapes";
import { stopIfAsked, type Hooks } from "../stop";
import type { Cuts } from "./zones";

/** Every candidate lot, by group of products, and how the groups make up families and neighbouring families. */
export interface Candidates {
  readonly groups: readonly Group[];
  readonly families: readonly FamilyCandidates[];
  readonly mergers: readonly Merger[];
  /** Families that each group takes products of: from this one to the one before the next number. */
  readonly spans: readonly Span[];
}
export type Span = readonly [from: number, to: number];

interface FamilyCandidates {
  ladder(cuts: readonly Cuts[], most: number): Ladder;
  shapes(): Shape[];
}

export function listCandidates(appraiser: Appraiser, problem: Problem, hooks: Hooks): Candidates {
  const judge = candidateTable(appraiser, problem);
  const groups: Group[] = [];
  const spans: Span[] = [];
  const add = (units: readonly (readonly number[])[]): number => {
    if (forbidden(units, problem)) return -1;
    groups.push(judge(units.flat().sort((a, b) => a - b)));
    return groups.length - 1;
  };
  const families = problem.families.map((family, index) => {
    stopIfAsked(hooks);
    hooks.progress?.(index / problem.families.length);
    const candidates = family.way === "sets" ? inSets(family, add) : inRuns(family, add);
    while (spans.length < groups.length) spans.push([index, index + 1]);
    return candidates;
  });
  const mergers: Merger[] = [];
  for (let to = 2; to <= families.length; to++) {
    stopIfAsked(hooks);
    for (let from = to - 2; from >= 0; from--) {
      const group = add(problem.families.slice(from, to).flatMap((family) => family.units));
      if (group < 0) continue;
      mergers.push({ from, to, group });
      spans.push([from, to]);
    }
  }
  return { groups, families, mergers, spans };
}

type AddGroup = (units: readonly (readonly number[])[]) => number;

function inSets({ units }: FamilyShape, add: AddGroup): FamilyCandidates {
  const groupOf = new Int32Array(1 << units.length).fill(-1);
  for (let set = 1; set < groupOf.length; set++) groupOf[set] = add(units.filter((_, unit) => set & (1 << unit)));
  return {
    ladder: (cuts, most) => cutInSets(units.length, groupOf, cuts, most),
    shapes: () => shapesOfSets(groupOf),
  };
}

function inRuns({ units }: FamilyShape, add: AddGroup): FamilyCandidates {
  const table = units.map((_, from) =>
    units.slice(from).map((__, length) => add(units.slice(from, from + length + 1))),
  );
  const groupOf = (from: number, to: number): number => table[from]![to - from - 1]!;
  return {
    ladder: (cuts, most) => cutInRuns(units.length, groupOf, cuts, most),
    shapes: () => shapesOfRuns(units.length, groupOf),
  };
}

/** Two products that must be apart would be together; a unit that holds both already cannot be helped. */
function forbidden(units: readonly (readonly number[])[], { apart }: Problem): boolean {
  const unitOf = (product: number) => units.findIndex((unit) => unit.includes(product));
  return apart.some(([a, b]) => {
    const [one, other] = [unitOf(a), unitOf(b)];
    return one >= 0 && other >= 0 && one !== other;
  });
}
