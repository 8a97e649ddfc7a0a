type Run = readonly [first: number, last: number];

/** Runs of equal neighbours that are wanted. */
export function runsOf<T>(items: readonly T[], wanted: (item: T) => boolean): Run[] {
  const runs: [number, number][] = [];
  items.forEach((item, index) => {
    const last = runs.at(-1);
    if (!wanted(item)) return;
    if (last && last[1] === index - 1 && items[last[0]] === item) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}
