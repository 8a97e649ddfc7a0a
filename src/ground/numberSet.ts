/** Of a cell that holds nothing; the others hold one more than their number, so that a new table need not be filled. */
const FREE = 0;
const FIRST_SIZE = 1 << 12;

/** A set of whole numbers from 0, below 2^53, for millions of them: no object a number, as `Set` makes beyond 2^31 (open addressing). */
export class NumberSet {
  private cells: Float64Array;
  private held = 0;

  /** @param expected how many it is likely to hold: it need not grow on the way, which holds up whoever waits */
  constructor(expected = 0) {
    const size = 2 ** Math.ceil(Math.log2(2 * expected + 1));
    this.cells = new Float64Array(Math.max(FIRST_SIZE, size));
  }

  get size(): number {
    return this.held;
  }

  /** Whether the number was not there yet. */
  add(value: number): boolean {
    if (2 * this.held >= this.cells.length) this.grow();
    const at = this.cellOf(value + 1);
    if (this.cells[at] !== FREE) return false;
    this.cells[at] = value + 1;
    this.held++;
    return true;
  }

  /** The cell that holds this, else the free one where it would be. */
  private cellOf(value: number): number {
    const { cells } = this;
    const mask = cells.length - 1;
    // Fibonacci hashing: numbers that follow one another are spread.
    let at = (Math.imul(value | 0, 0x9e3779b1) >>> 7) & mask;
    while (cells[at] !== FREE && cells[at] !== value) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const former = this.cells;
    this.cells = new Float64Array(2 * former.length);
    former.forEach((value) => {
      if (value !== FREE) this.cells[this.cellOf(value)] = value;
    });
  }
}
