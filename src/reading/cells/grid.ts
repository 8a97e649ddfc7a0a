/** A cell as Excel's `values` gives it: "" is empty, an error is its text ("#N/A"), a date is its serial number. */
export type CellValue = string | number | boolean;

/** What one sheet holds, as plain data: the only thing the reading room is given. */
export interface Grid {
  readonly sheet: string;
  /** Sheet row, from 1, of `values[0]`. */
  readonly top: number;
  /** Sheet column, from 1 (A = 1), of `values[i][0]`. */
  readonly left: number;
  /** Rectangular; covers the used range (cells that hold something), trailing blank rows cut. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text ("=SUM(F2:F9)") of the cells that hold one, by A1 address ("F10"). */
  readonly formulas?: ReadonlyMap<string, string> | undefined;
  /** Number format most seen in each column of `values`, in Excel's English notation ("dd/mm/yyyy"). */
  readonly columnFormats?: readonly string[] | undefined;
  /** Sheet rows, from 1, hidden by a filter or by hand. */
  readonly hiddenRows?: ReadonlySet<number> | undefined;
  /** Merged areas, as A1 addresses without the sheet ("B4:C4"). */
  readonly merges?: readonly string[] | undefined;
  /** Excel tables of the sheet. */
  readonly tables?: readonly { readonly name: string; readonly address: string }[];
  readonly visibility?: "visible" | "hidden" | "veryHidden" | undefined;
  /** File that the sheet was added from. */
  readonly file?: string | undefined;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean | undefined;
}
