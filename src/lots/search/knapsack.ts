import type { Choice, Ladder } from "./families";
import type { Cuts } from "./zones";

/** Several whole neighbouring families in one group. */
export interface Merger {
  /** First family, and the one after the last, in the order of merging. */ readonly from: number;
  readonly to: number;
  readonly group: number;
}

/** Shares the lots out between the families; neighbours may merge whole, which gives the low end (1, 2, … lots). */
export function shareLots(
  ladders: readonly Ladder[],
  mergers: readonly Merger[],
  cuts: readonly Cuts[],
  most: number,
): Ladder {
  const empty = () => new Float64Array(most + 1).fill(-Infinity);
  const tables: Float64Array[] = [empty()];
  tables[0]![0] = 0;
  const moves: { from: number; lots: Int32Array; merger: Int32Array }[] = [];
  for (let to = 1; to <= ladders.length; to++) {
    const table = empty();
    const lots = new Int32Array(most + 1);
    const merger = new Int32Array(most + 1).fill(-1);
    const add = (below: Float64Array, best: Float64Array, which: number) => {
      for (let j = 1; j < best.length && j <= most; j++) {
        const gain = best[j]!;
        if (gain === -Infinity) continue;
        for (let k = j; k <= most; k++) {
          const value = below[k - j]! + gain;
          if (value > table[k]!) {
            table[k] = value;
            lots[k] = j;
            merger[k] = which;
          }
        }
      }
    };
    add(tables[to - 1]!, ladders[to - 1]!.best, -1);
    mergers.forEach((each, which) => {
      if (each.to === to) add(tables[each.from]!, cuts[each.group]!.best, which);
    });
    tables.push(table);
    moves.push({ from: to - 1, lots, merger });
  }
  const trace = (to: number, k: number): Choice[] => {
    if (to === 0) return [];
    const { lots, merger } = moves[to - 1]!;
    const blocks = lots[k]!;
    const merged = mergers[merger[k]!];
    if (merged) return [...trace(merged.from, k - blocks), { group: merged.group, blocks }];
    return [...trace(to - 1, k - blocks), ...ladders[to - 1]!.choices(blocks)];
  };
  return { best: tables[ladders.length]!, choices: (k) => trace(ladders.length, k) };
}
