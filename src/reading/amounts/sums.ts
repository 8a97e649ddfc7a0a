import { isTaxLabel } from "./totals";

/** A total that the sheet states, and what the lines around it add up to (integer cents). */
export interface StatedTotal {
  readonly row: number;
  readonly cell: string;
  readonly cents: number;
  readonly foundCents: number;
}

/** What lines add up to: all so far, those since a section or a total, those since a total. */
interface Sums {
  all: number;
  block: number;
  sinceTotal: number;
}

/** Sums of the lines as they are read, to recognise totals by arithmetic and to check those that are stated. */
export class RunningSums {
  private readonly kept: Sums = { all: 0, block: 0, sinceTotal: 0 };
  /** With the lines that are not counted (cancelled, in another currency…): a stated total may hold them. */
  private readonly stated: Sums = { all: 0, block: 0, sinceTotal: 0 };
  private lineCount = 0;
  private blockLines = 0;
  /** VAT stated under the lines: a total that follows may hold it. */
  private tax = 0;
  private readonly pending: {
    row: number;
    cell: string;
    cents: number;
    above: readonly number[];
    below: number;
    belowStated: number;
    open: boolean;
  }[] = [];

  line(cents: number): void {
    add(this.kept, cents);
    this.lineCount += 1;
    this.blockLines += 1;
    for (const total of this.pending) if (total.open) total.below += cents;
    this.notCounted(cents);
  }

  /** An amount of the sheet that is no total and is not counted. */
  notCounted(cents: number): void {
    add(this.stated, cents);
    for (const total of this.pending) if (total.open) total.belowStated += cents;
  }

  /** A blank row ends the lines that a total above announces. */
  blankRow(): void {
    for (const total of this.pending) if (total.belowStated !== 0) total.open = false;
  }

  /** A section begins. */
  boundary(): void {
    this.kept.block = this.stated.block = this.blockLines = 0;
    for (const total of this.pending) total.open = false;
  }

  statedTotal({ row, cell, cents, label }: { row: number; cell: string; cents: number; label: string }): void {
    if (isTaxLabel(label)) {
      this.tax = cents;
      return;
    }
    const above = [this.kept, this.stated].flatMap(({ all, block, sinceTotal }) => [
      all,
      block,
      sinceTotal,
      all + this.tax,
    ]);
    this.boundary();
    this.kept.sinceTotal = this.stated.sinceTotal = 0;
    this.pending.push({ row, cell, cents, above, below: 0, belowStated: 0, open: true });
    if (this.pending.length > 400) this.pending.splice(0, 200);
  }

  /** The amount is what all lines so far, or those of the block, add up to (`atLeast` lines). */
  equalsSum(cents: number, atLeast = 2): boolean {
    return (
      (this.lineCount >= atLeast && (cents === this.kept.all || cents === this.kept.sinceTotal)) ||
      (this.blockLines >= atLeast && cents === this.kept.block)
    );
  }

  /** Stated totals that are near what their lines add up to, without being it. */
  disagreeing(): StatedTotal[] {
    return this.pending.flatMap(({ row, cell, cents, above, below, belowStated }) => {
      const sums = [...above, below, belowStated];
      if (sums.includes(cents)) return [];
      const nearest = sums.reduce((best, sum) => (Math.abs(sum - cents) < Math.abs(best - cents) ? sum : best));
      return nearest !== 0 && Math.abs(nearest - cents) <= 0.1 * Math.abs(cents)
        ? [{ row, cell, cents, foundCents: nearest }]
        : [];
    });
  }
}

function add(sums: Sums, cents: number): void {
  sums.all += cents;
  sums.block += cents;
  sums.sinceTotal += cents;
}
