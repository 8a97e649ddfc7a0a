import type { CellFormat } from "./model";

/** Keeps one object for all cells that look the same. */
export class FormatPool {
  private readonly known = new Map<string, CellFormat>();

  /** Merges properties into formats; an undefined property goes back to the default. */
  merging(part: Partial<CellFormat>): (format: CellFormat | undefined) => CellFormat | undefined {
    const done = new Map<CellFormat | undefined, CellFormat | undefined>();
    return (format) => {
      if (!done.has(format)) done.set(format, this.pooled({ ...format, ...part }));
      return done.get(format);
    };
  }

  private pooled(format: CellFormat): CellFormat | undefined {
    const entries = Object.entries(format)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return undefined;
    const key = JSON.stringify(entries);
    let one = this.known.get(key);
    if (!one) this.known.set(key, (one = Object.freeze(Object.fromEntries(entries)) as CellFormat));
    return one;
  }
}
