/** Work that stops now and then, so that whoever runs it can let the pane breathe; its result comes at the end. */
export type Steps<T> = Generator<undefined, T>;

/** Its result, where nobody needs to breathe. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Items between two stops. */
const AT_A_TIME = 1000;

/** Those of many items for which something holds, with stops. */
export function* filtering<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): Steps<Item[]> {
  const kept: Item[] = [];
  let seen = 0;
  for (const item of items) {
    if (holds(item)) kept.push(item);
    if (++seen % AT_A_TIME === 0) yield;
  }
  return kept;
}
