/** Work that stops now and then, so that whoever runs it can let the pane breathe; its result comes at the end. */
export type Steps<T> = Generator<undefined, T>;

/** Runs the work to its end at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
