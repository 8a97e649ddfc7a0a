/** Milliseconds of work after which the page may draw and answer. */
const SLICE = 25;

/** Long work on a thread that also draws and answers: it lets them once its slice is spent, and asks often. */
export class Breath {
  private since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.since >= SLICE;
  }

  /** Lets the thread do what waits; at once when the slice is not spent. */
  async take(): Promise<void> {
    if (this.isDue) await this.rest();
  }

  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.since = performance.now();
  }
}
