import type { Merger } from "./knapsack";

/** Products that stay together for a while when the need is cut again and again. */
export interface Shape {
  /** The group of exactly these products; -1 when they may not be one lot. */
  readonly group: number;
  /** Every way to part the products in two: indexes of earlier shapes, two by two. */
  readonly halves: readonly number[];
  /** How many units of products, and of how many families. */
  readonly units: number;
  readonly families: number;
}

/** The shapes of a family's sets of units, in the order of the sets; the family whole is the last. */
export function shapesOfSets(groupOf: Int32Array): Shape[] {
  const shapes: Shape[] = [];
  for (let set = 1; set < groupOf.length; set++) {
    const halves: number[] = [];
    const others = set & (set - 1);
    for (let rest = others; rest > 0; rest = (rest - 1) & others) halves.push((set ^ rest) - 1, rest - 1);
    shapes.push({ group: groupOf[set]!, halves, units: countBits(set), families: 1 });
  }
  return shapes;
}

/** The shapes of the runs of `items` in a row, shortest first; the row whole is the last. `one` when it is a single item is told apart. */
function shapesOfRows(
  items: number,
  first: number,
  indexOfItem: ((item: number) => number) | undefined,
  shapeOf: (from: number, to: number, halves: readonly number[]) => Shape,
): Shape[] {
  const shapes: Shape[] = [];
  const indexes = new Map<number, number>();
  const key = (from: number, to: number): number => from * (items + 1) + to;
  for (let length = 1; length <= items; length++)
    for (let from = 0; from + length <= items; from++) {
      const to = from + length;
      if (length === 1 && indexOfItem) {
        indexes.set(key(from, to), indexOfItem(from));
        continue;
      }
      const halves: number[] = [];
      for (let middle = from + 1; middle < to; middle++)
        halves.push(indexes.get(key(from, middle))!, indexes.get(key(middle, to))!);
      indexes.set(key(from, to), first + shapes.length);
      shapes.push(shapeOf(from, to, halves));
    }
  return shapes;
}

/** The shapes of a family's runs of units; `groupOf(from, to)` takes units from…to−1. */
export function shapesOfRuns(units: number, groupOf: (from: number, to: number) => number): Shape[] {
  return shapesOfRows(units, 0, undefined, (from, to, halves) => ({
    group: groupOf(from, to),
    halves,
    units: to - from,
    families: 1,
  }));
}

/** All shapes: those inside each family, then the runs of whole families; the whole need is the last. */
export function shapesOf(families: readonly { shapes(): Shape[] }[], mergers: readonly Merger[]): Shape[] {
  const shapes: Shape[] = [];
  const wholes = families.map((family) => {
    const first = shapes.length;
    for (const shape of family.shapes()) shapes.push({ ...shape, halves: shape.halves.map((half) => half + first) });
    return shapes.length - 1;
  });
  const groupOf = new Map(mergers.map(({ from, to, group }) => [from * 1000 + to, group]));
  const runs = shapesOfRows(
    families.length,
    shapes.length,
    (family) => wholes[family]!,
    (from, to, halves) => ({
      group: groupOf.get(from * 1000 + to) ?? -1,
      halves,
      units: wholes.slice(from, to).reduce((sum, whole) => sum + shapes[whole]!.units, 0),
      families: to - from,
    }),
  );
  return [...shapes, ...runs];
}

export function countBits(set: number): number {
  let bits = 0;
  for (let left = set; left > 0; left &= left - 1) bits++;
  return bits;
}
