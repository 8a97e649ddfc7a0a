const FREE = -1;
const FIRST_SIZE = 1 << 12;

/** A set of whole numbers from 0 to 2^53, for millions of them: no object a number, as `Set` makes beyond 2^31 (open addressing). */
export class NumberSet {
  private cells = new Float64Array(FIRST_SIZE).fill(FREE);
  private held = 0;

  get size(): number {
    return this.held;
  }

  /** Whether the number was not there yet. */
  add(value: number): boolean {
    if (2 * this.held >= this.cells.length) this.grow();
    const at = this.cellOf(value);
    if (this.cells[at] === value) return false;
    this.cells[at] = value;
    this.held++;
    return true;
  }

  /** The cell that holds it, else the free one where it would be. */
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
    this.cells = new Float64Array(2 * former.length).fill(FREE);
    for (const value of former) if (value !== FREE) this.cells[this.cellOf(value)] = value;
  }
}
