/** How often each value comes, in the order in which values first come. */
export function countsOf<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) count(counts, value);
  return counts;
}

/** Adds `by` to what the map holds for a key: numbers, cents. */
export function count<T>(counts: Map<T, number>, key: T, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Adds an item to the list that the map holds for a key. */
export function append<Key, T>(lists: Map<Key, T[]>, key: Key, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The key that counts most, the first met among equals; undefined for an empty map. */
export function mostFrequent<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = -Infinity;
  for (const [key, number] of counts)
    if (number > most) {
      best = key;
      most = number;
    }
  return best;
}

/** The first item of each key, in the order in which they come. */
export function onceEach<T, Key>(items: Iterable<T>, keyOf: (item: T) => Key): T[] {
  const first = new Map<Key, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!first.has(key)) first.set(key, item);
  }
  return [...first.values()];
}
