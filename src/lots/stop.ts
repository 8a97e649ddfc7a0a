/** Lets a long computation say how far it is and be stopped. */
export interface Hooks {
  /** From 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
}

/** The buyer stopped before there was anything to show. */
export class Stopped extends Error {
  readonly code = "stopped";
  constructor() {
    super("stopped");
    this.name = "Stopped";
  }
}

export function stopIfAsked(hooks: Hooks): void {
  if (hooks.shouldStop?.()) throw new Stopped();
}
