/**
 * What Allotir wants to stand in the workbook, as plain data. One writer (`src/excel/write`) applies it; it is safe to
 * apply twice, and every thing in it bears an id by which it can be found again and taken back.
 */
export interface WorkbookPlan {
  /** Columns beside the buyer's table (never over a cell that holds something). */
  readonly beside: readonly PlannedBlock[];
  readonly sheets: readonly PlannedSheet[];
  /** What formulas call by name. */
  readonly names?: readonly PlannedName[];
  /** Sheet to show at the end. */
  readonly show?: string;
}
export interface PlannedName {
  readonly name: string;
  /** The cells that it stands for: `='Part locale'!$B$6`, `=Allotir_Fournisseurs[N°]`. */
  readonly formula: string;
}
export interface PlannedSheet {
  readonly id: string;
  readonly name: string;
  readonly blocks: readonly PlannedBlock[];
  readonly charts?: readonly PlannedChart[] | undefined;
  /** Width in characters, by column from 1. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly print?: {
    readonly landscape: boolean;
    /** Pages side by side that hold its columns. */
    readonly pagesWide: number;
    /** Pages one under the other that hold its rows, made smaller if need be; as many as they take when absent. */
    readonly pagesTall?: number;
    /** A1 range that is printed; the whole sheet when absent. */
    readonly area?: string;
    /** Rows repeated on each page: "4:4". */
    readonly titleRows?: string;
  };
}
export interface PlannedBlock {
  readonly id: string;
  /** Sheet that receives a `beside` block. */
  readonly sheet?: string;
  /** From 1. */
  readonly top: number;
  readonly left: number;
  /** Rectangular. */
  readonly cells: readonly (readonly PlannedCell[])[];
  /** Of a `beside` block: what its sheet prints, in A1, so that our columns make no page; undefined where the buyer did not ask for it. */
  readonly prints?: string | undefined;
  /** Many rows of one pattern, below `cells`. */
  readonly below?: RepeatedRows;
  /** What its first cell says while a writing is under way; such a block is written last. */
  readonly unfinished?: string;
  /** The first row is a header that wraps on this many lines of text. */
  readonly headerLines?: number;
  /** Lines of text that each row of `cells` shows, where they wrap on more than one. */
  readonly rowLines?: readonly number[];
  /** Each row of `cells`, one cell, is spread over this many columns and wraps there. */
  readonly spread?: number;
  /** The first row is the header of an Excel table of this name. Falls back on a plain range when the sheet forbids tables. */
  readonly table?: { readonly name: string } | undefined;
  readonly columns?: readonly PlannedColumn[];
  /** Cells beyond so many rows and columns are coloured by the whole number that they hold, live. */
  readonly tintedBeyond?: { readonly rows: number; readonly columns: number };
}
/** Rows of one pattern: thousands of lines cost the plan a single row. */
export interface RepeatedRows {
  readonly count: number;
  /** Its formulas bear `ROW_MARK` where the number of their own row stands. */
  readonly cells: readonly PlannedCell[];
  /** Cells that differ from the pattern, by sheet row and by place in the row (from 0). */
  readonly except?: ReadonlyMap<number, ReadonlyMap<number, PlannedCell>>;
}
/** Stands for the number of the row in a repeated formula (a character of private use: no text of a buyer holds it). */
export const ROW_MARK = "\ue000";
export interface PlannedColumn {
  /** Stable id of the column in its block ("correction:1"), by which what the buyer typed is found again at the next writing. */
  readonly id?: string;
  /** This column identifies the row (one in a block): the buyer's inputs are kept by its text. */
  readonly key?: true;
  /** The buyer may type here: what stands there is kept when the block is written again. */
  readonly keep?: true;
  /** Excel number format in English notation; "@" for text. */
  readonly format?: string;
  /** `isOpen`: something else than the list proposes may be typed. */
  readonly validation?: { readonly list: readonly string[] } | { readonly listFormula: string; readonly isOpen?: true };
  readonly style?: CellStyle;
  readonly wrap?: boolean;
  /** Of the header too; by itself, what stands in the cells decides, and a header follows the figures below it. */
  readonly align?: "Left" | "Center" | "Right";
  /** Only a step of the computing: grouped with its neighbours, and closed, where it stands beside the buyer's table. */
  readonly fold?: true;
  /** Colour cells by their text, live. */
  readonly highlight?: readonly { readonly text: string; readonly style: CellStyle }[];
}
export type CellStyle =
  "title" | "subtitle" | "header" | "note" | "input" | "figure" | "good" | "bad" | "warn" | "muted" | "strong";
/** Text is never read as a formula or a number; a formula is in English with "," and begins with "=". */
export type PlannedCell =
  | null
  | { readonly text: string; readonly style?: CellStyle | undefined }
  | { readonly number: number; readonly format?: string | undefined; readonly style?: CellStyle | undefined }
  | { readonly formula: string; readonly format?: string | undefined; readonly style?: CellStyle | undefined };
export interface PlannedChart {
  readonly id: string;
  readonly kind: "columnStacked" | "barStacked" | "barClustered" | "line";
  readonly title: string;
  /** Number format of the axis of values. */
  readonly valueFormat: string;
  /** A1 range, headers included. */
  readonly source: string;
  /** Name of the sheet that holds it, when it is another. */
  readonly sourceSheet?: string;
  readonly top: number;
  readonly left: number;
  readonly widthPx: number;
  readonly heightPx: number;
}
