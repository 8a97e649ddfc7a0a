import type { Book } from "../book/model";

/** Something the buyer should know about a file that was opened all the same. Words: texts/<language>/files.ts. */
export interface FileWarning {
  readonly code:
    "accentsLost" | "oldEncoding" | "exportedTwice" | "openQuote" | "macrosKept" | "otherKind" | "partsNotCarried";
  readonly values: Readonly<Record<string, string>>;
}

export type OpenResult =
  | { readonly ok: true; readonly book: Book; readonly warnings: readonly FileWarning[] }
  | {
      readonly ok: false;
      readonly code: "encrypted" | "notAWorkbook" | "exchangeFormat" | "empty" | "damaged";
      readonly values: Readonly<Record<string, string>>;
    };
