/** Formatting of a cell; absent = the default. Colours are "#RRGGBB". */
export interface CellFormat {
  readonly numberFormat?: string | undefined;
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly fontSize?: number | undefined;
  readonly fontName?: string | undefined;
  readonly horizontal?: "left" | "center" | "right" | "general" | "fill" | "justify" | undefined;
  readonly vertical?: "top" | "center" | "bottom" | undefined;
  readonly wrap?: boolean | undefined;
  readonly indent?: number | undefined;
  readonly borders?:
    | Readonly<
        Partial<
          Record<
            "top" | "bottom" | "left" | "right",
            {
              readonly style: "thin" | "medium" | "thick" | "double" | "dotted" | "dashed" | "hair";
              readonly color?: string | undefined;
            }
          >
        >
      >
    | undefined;
  readonly locked?: boolean | undefined;
}

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
