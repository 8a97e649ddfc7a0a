/** The best way to cut one group's territory in exactly 1, 2, … blocks. */
export interface Cuts {
  /** `best[j]`: value with exactly j blocks; −∞ when there are fewer zones. `best[0]` is −∞. */
  readonly best: Float64Array;
  /** The blocks of the best cut in j, as sets of zones. */
  blocks(j: number): number[];
}

/**
 * Partition of zones by dynamic programming over sets: the block that holds the lowest zone is chosen first, so only sets without it are
 * needed below.
 * @param score value of each block (index = set of zones; length 2^n)
 * @param room arrays to work in, kept from an earlier cut of the same group, which is then void
 */
export function cutZones(score: Float64Array, mostBlocks: number, room: Float64Array[] = []): Cuts {
  const full = score.length - 1;
  const zones = 31 - Math.clz32(score.length);
  const depth = Math.min(mostBlocks, zones);
  const best = new Float64Array(mostBlocks + 1).fill(-Infinity);
  const levels: Float64Array[] = [score, score];
  if (full > 0) best[1] = score[full]!;
  for (let j = 2; j <= depth; j++) {
    const below = levels[j - 1]!;
    const level = (room[j] ??= new Float64Array(score.length).fill(-Infinity));
    if (j < depth) for (let set = 2; set < full; set += 2) level[set] = bestSplit(set, score, below).value;
    best[j] = level[full] = bestSplit(full, score, below).value;
    levels.push(level);
  }
  return {
    best,
    blocks(j) {
      const zones: number[] = [];
      let set = full;
      for (let level = j; level > 1; level--) {
        const { block } = bestSplit(set, score, levels[level - 1]!);
        zones.push(block);
        set ^= block;
      }
      return [...zones, set];
    },
  };
}

function bestSplit(set: number, score: Float64Array, below: Float64Array): { value: number; block: number } {
  const lowest = set & -set;
  const others = set ^ lowest;
  let value = -Infinity;
  let block = 0;
  for (let rest = others; rest > 0; rest = (rest - 1) & others) {
    const candidate = score[set ^ rest]! + below[rest]!;
    if (candidate > value) {
      value = candidate;
      block = set ^ rest;
    }
  }
  return { value, block };
}
