/** Work that stops now and then, so that whoever runs it can let the pane breathe; its result comes at the end. */
export type Steps<T> = Generator<undefined, T>;

/** Its result, where nobody needs to breathe. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
