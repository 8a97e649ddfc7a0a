import type { Cuts } from "./zones";

/** One group cut in so many blocks. */
export interface Choice {
  readonly group: number;
  readonly blocks: number;
}

/** The best way to cut a family (or several) in exactly k lots. */
export interface Ladder {
  /** `best[k]`, k from 0; −∞ where impossible. */
  readonly best: Float64Array;
  choices(k: number): Choice[];
}

/**
 * Partition of a family's units in any sets.
 * @param groupOf index of the group that takes exactly this set of units, or -1 when it is forbidden
 */
export function cutInSets(units: number, groupOf: Int32Array, cuts: readonly Cuts[], most: number): Ladder {
  const full = (1 << units) - 1;
  const tables: (Float64Array | undefined)[] = new Array<Float64Array | undefined>(full + 1);
  const moves: (Int32Array | undefined)[] = new Array<Int32Array | undefined>(full + 1);
  tables[0] = Float64Array.from({ length: most + 1 }, (_, k) => (k === 0 ? 0 : -Infinity));
  for (let set = 1; set <= full; set++) if (set === full || !(set & 1)) solve(set);
  return { best: tables[full]!, choices: (k) => trace(full, k) };

  function solve(set: number): void {
    const table = new Float64Array(most + 1).fill(-Infinity);
    const move = new Int32Array(most + 1);
    const lowest = set & -set;
    const others = set ^ lowest;
    for (let rest = others; ; rest = (rest - 1) & others) {
      const group = groupOf[set ^ rest]!;
      if (group >= 0) improve(table, move, tables[rest]!, cuts[group]!.best, set ^ rest);
      if (rest === 0) break;
    }
    tables[set] = table;
    moves[set] = move;
  }

  function trace(set: number, k: number): Choice[] {
    if (set === 0) return [];
    const { taken, blocks } = readMove(moves[set]![k]!);
    return [{ group: groupOf[taken]!, blocks }, ...trace(set ^ taken, k - blocks)];
  }
}

/** Partition of an ordered row of items in runs of neighbours; `groupOf(from, to)` takes items from…to−1, -1 when forbidden. */
export function cutInRuns(
  items: number,
  groupOf: (from: number, to: number) => number,
  cuts: readonly Cuts[],
  most: number,
): Ladder {
  const tables: Float64Array[] = [Float64Array.from({ length: most + 1 }, (_, k) => (k === 0 ? 0 : -Infinity))];
  const moves: Int32Array[] = [new Int32Array(most + 1)];
  for (let to = 1; to <= items; to++) {
    const table = new Float64Array(most + 1).fill(-Infinity);
    const move = new Int32Array(most + 1);
    for (let from = 0; from < to; from++) {
      const group = groupOf(from, to);
      if (group >= 0) improve(table, move, tables[from]!, cuts[group]!.best, from);
    }
    tables.push(table);
    moves.push(move);
  }
  const trace = (to: number, k: number): Choice[] => {
    if (to === 0) return [];
    const { taken, blocks } = readMove(moves[to]![k]!);
    return [...trace(taken, k - blocks), { group: groupOf(taken, to), blocks }];
  };
  return { best: tables[items]!, choices: (k) => trace(items, k) };
}

/** Adds one group in j blocks to what is known below; a move keeps what was taken and j. */
function improve(table: Float64Array, move: Int32Array, below: Float64Array, best: Float64Array, taken: number): void {
  for (let j = 1; j < best.length; j++) {
    const gain = best[j]!;
    if (gain === -Infinity) continue;
    for (let k = j; k < table.length; k++) {
      const value = below[k - j]! + gain;
      if (value > table[k]!) {
        table[k] = value;
        move[k] = taken * 8 + j;
      }
    }
  }
}

function readMove(move: number): { taken: number; blocks: number } {
  return { taken: move >> 3, blocks: move & 7 };
}
