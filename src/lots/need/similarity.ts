/** Something that suppliers can supply: a product or a zone, or several taken together. */
export interface Supplied {
  /** Indexes of what it is made of, ascending. */
  readonly members: readonly number[];
  readonly cents: number;
  readonly suppliers: ReadonlySet<number>;
}

/** Cosine of two supplier sets. */
function likeness(a: Supplied, b: Supplied): number {
  let shared = 0;
  for (const supplier of a.suppliers) if (b.suppliers.has(supplier)) shared++;
  return shared === 0 ? 0 : shared / Math.sqrt(a.suppliers.size * b.suppliers.size);
}

/** Neighbours share suppliers: a chain begun at the largest, lengthened at whichever end finds the most alike. */
export function chain(items: readonly Supplied[]): Supplied[] {
  const rest = [...items].sort(largestFirst);
  const first = rest.shift();
  if (!first) return [];
  const ordered = [first];
  while (rest.length) {
    const next = rest
      .flatMap((item, index) => [
        { index, alike: likeness(item, ordered.at(-1)!), before: false },
        { index, alike: likeness(item, ordered[0]!), before: true },
      ])
      .reduce((best, candidate) => (candidate.alike > best.alike ? candidate : best));
    const [item] = rest.splice(next.index, 1);
    if (next.before) ordered.unshift(item!);
    else ordered.push(item!);
  }
  return ordered;
}

/** Joins the smallest with the most alike until at most `most` remain. */
export function gather(items: readonly Supplied[], most: number): Supplied[] {
  let left = [...items].sort(largestFirst);
  while (left.length > most) {
    const smallest = left.at(-1)!;
    const others = left.slice(0, -1);
    const partner = others.reduce(
      (best, item) => (likeness(item, smallest) > likeness(best, smallest) ? item : best),
      others.at(-1)!,
    );
    left = [...others.filter((item) => item !== partner), join(partner, smallest)].sort(largestFirst);
  }
  return left.sort((a, b) => a.members[0]! - b.members[0]!);
}

/** Joins those that a pair of `pairs` ties together. */
export function tie(items: readonly Supplied[], pairs: readonly (readonly [number, number])[]): Supplied[] {
  return pairs
    .reduce<Supplied[]>(
      (left, [a, b]) => {
        const one = left.find((item) => item.members.includes(a));
        const other = left.find((item) => item.members.includes(b));
        if (!one || !other || one === other) return left;
        return [...left.filter((item) => item !== one && item !== other), join(one, other)];
      },
      [...items],
    )
    .sort((a, b) => a.members[0]! - b.members[0]!);
}

/** Both taken together. */
export function join(a: Supplied, b: Supplied): Supplied {
  return {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    cents: a.cents + b.cents,
    suppliers: new Set([...a.suppliers, ...b.suppliers]),
  };
}

function largestFirst(a: Supplied, b: Supplied): number {
  return b.cents - a.cents || a.members[0]! - b.members[0]!;
}
