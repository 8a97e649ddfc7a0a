import { isTaxLabel } from "./totals";

/** A total that the sheet states, and what the lines around it add up to (integer cents). */
export interface StatedTotal { readonly row: number; readonly cell: string; readonly cents: number; readonly foundCents: number }

/** Sums of the lines as they are read, to recognise totals by arithmetic and to check those that are stated. */
export class RunningSums {
  private all = 0;
  private lineCount = 0;
  private block = 0;
  private blockLines = 0;
  private sinceTotal = 0;
  /** VAT stated under the lines: a total that follows may hold it. */
  private tax = 0;
  private readonly pending: { row: number; cell: string; cents: number; above: readonly number[]; below: number; open: boolean }[] = [];

  line(cents: number): void {
    this.all += cents;
    this.block += cents;
    this.sinceTotal += cents;
    this.lineCount += 1;
    this.blockLines += 1;
    for (const total of this.pending) if (total.open) total.below += cents;
  }

  /** A blank row ends the lines that a total above announces. */
  blankRow(): void {
    for (const total of this.pending) if (total.below !== 0) total.open = false;
  }

  /** A section begins. */
  boundary(): void {
    this.block = 0;
    this.blockLines = 0;
    for (const total of this.pending) total.open = false;
  }

  statedTotal({ row, cell, cents, label }: { row: number; cell: string; cents: number; label: string }): void {
    if (isTaxLabel(label)) { this.tax = cents; return; }
    const above = [this.all, this.block, this.sinceTotal, this.all + this.tax];
    this.boundary();
    this.sinceTotal = 0;
    this.pending.push({ row, cell, cents, above, below: 0, open: true });
    if (this.pending.length > 400) this.pending.splice(0, 200);
  }

  /** The amount is what all lines so far, or those of the block, add up to (`atLeast` lines). */
  equalsSum(cents: number, atLeast = 2): boolean {
    return (this.lineCount >= atLeast && cents === this.all) || (this.blockLines >= atLeast && cents === this.block) || (this.lineCount >= atLeast && cents === this.sinceTotal);
  }

  /** Stated totals that are near what their lines add up to, without being it. */
  disagreeing(): StatedTotal[] {
    return this.pending.flatMap(({ row, cell, cents, above, below }) => {
      const sums = [...above, below];
      if (sums.includes(cents)) return [];
      const nearest = sums.reduce((best, sum) => (Math.abs(sum - cents) < Math.abs(best - cents) ? sum : best));
      return nearest !== 0 && Math.abs(nearest - cents) <= 0.1 * Math.abs(cents) ? [{ row, cell, cents, foundCents: nearest }] : [];
    });
  }
}
