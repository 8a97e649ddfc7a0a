/** Work that stops now and then, so that whoever shares the thread has it in between. */
export type Steps<T = void> = Generator<undefined, T>;

/** Its result, where nobody else needs the thread. */
export function ended<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const isSteps = (value: unknown): value is Steps<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value && "next" in value;
