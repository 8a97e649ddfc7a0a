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
  readonly horizontal?:
    "left" | "center" | "right" | "general" | "fill" | "justify" | "centerContinuous" | "distributed" | undefined;
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed" | undefined;
  readonly wrap?: boolean | undefined;
  readonly indent?: number | undefined;
  /** Degrees, -90 to 90, upwards when positive; 180: letters one under the other. */
  readonly rotation?: number | undefined;
  readonly shrink?: boolean | undefined;
  /** Equal distribution keeps a margin. */
  readonly autoIndent?: boolean | undefined;
  readonly readingOrder?: "leftToRight" | "rightToLeft" | undefined;
  /** A pattern over the fill, by its name in files ("lightGray"), in its own colour. */
  readonly pattern?: string | undefined;
  readonly patternColor?: string | undefined;
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
  readonly formulaHidden?: boolean | undefined;
  /** Name of the cell style that it wears, where that is not the usual one. */
  readonly style?: string | undefined;
}

/** The default of every property: what `setFormat` takes to give a cell nothing of its own. */
export const NO_FORMAT: { readonly [Key in keyof Required<CellFormat>]: undefined } = {
  numberFormat: undefined,
  fill: undefined,
  color: undefined,
  bold: undefined,
  italic: undefined,
  underline: undefined,
  fontSize: undefined,
  fontName: undefined,
  horizontal: undefined,
  vertical: undefined,
  wrap: undefined,
  indent: undefined,
  rotation: undefined,
  shrink: undefined,
  autoIndent: undefined,
  readingOrder: undefined,
  pattern: undefined,
  patternColor: undefined,
  borders: undefined,
  locked: undefined,
  formulaHidden: undefined,
  style: undefined,
};

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
