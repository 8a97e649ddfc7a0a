/** What a file may claim before it is refused: well above the largest purchases that a sheet can hold, well below what stops a machine. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 200_000_000,
  /** Parts of an archive. */
  parts: 10_000,
  /** Bytes of one part once unpacked, and of all. */
  part: 400_000_000,
  whole: 1_000_000_000,
  /** Bytes unpacked for one packed, in parts of more than `ratioFrom` bytes: sheets of equal rows reach 100, DEFLATE 1 032. */
  ratio: 400,
  ratioFrom: 20_000_000,
  /** Cells of one sheet, empty ones before the last of each row included. */
  cells: 12_000_000,
} as const;

/** A file claims more than `LIMITS` allow. */
export class TooLarge extends Error {}

/** Counts what a file claims, and stops it in time. */
export class Allowance {
  private used = 0;

  constructor(private readonly most: number) {}

  /** @throws TooLarge */
  take(count: number): void {
    this.used += count;
    if (!(this.used <= this.most)) throw new TooLarge(`${this.used} claimed, ${this.most} allowed`);
  }
}

/** Is told of each step of the work before it begins, with the bytes that it goes through. */
export type OnStep = (bytes: number) => void;
export const NO_STEPS: OnStep = () => undefined;
