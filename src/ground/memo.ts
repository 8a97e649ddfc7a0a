/** Makes a value when first asked for, then gives the same one (lazy, memo). */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Memo of a function of a text: the same answer for the same key. Nothing is ever forgotten, so keys should be few. */
export function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = find(key);
    known.set(key, made);
    return made;
  };
}

/** Memo of one answer: the last one again while the same text is asked for, as the steps that read one cell follow each other. */
export function lastKept<T>(find: (text: string) => T): (text: string) => T {
  let last: { text: string; found: T } | undefined;
  return (text) => (last?.text === text ? last : (last = { text, found: find(text) })).found;
}
