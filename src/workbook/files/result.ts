import type { Book } from "../book/model";

/** Something the buyer should know about a file that was opened all the same. Words: texts/<language>/files.ts. */
export interface FileWarning {
  readonly code:
    | "accentsLost"
    | "oldEncoding"
    | "exportedTwice"
    | "openQuote"
    | "macrosKept"
    | "otherKind"
    | "partsNotCarried"
    | "emptySigns"
    | "cellsBeyond"
    | "longTexts"
    | "cutShort";
  readonly values: Readonly<Record<string, string>>;
}

/** A file that is not opened, and why. Words: texts/<language>/files.ts. */
export interface Refused {
  readonly ok: false;
  readonly code: "encrypted" | "notAWorkbook" | "exchangeFormat" | "empty" | "damaged" | "tooLarge" | "stalled";
  readonly values: Readonly<Record<string, string>>;
}

export type OpenResult =
  { readonly ok: true; readonly book: Book; readonly warnings: readonly FileWarning[] } | Refused;
