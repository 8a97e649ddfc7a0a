import type { FileWarning, Refused } from "../../workbook/files/result";

/** A file that the buyer chose to add, until it is. */
export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a sheet of a file did not come. */
export type NotTaken = "ours" | "hidden" | "empty";

/** What became of a file. Words: texts/<language>/files.ts. */
export type AddedFile =
  | {
      readonly ok: true;
      readonly file: string;
      /** Excel took the sheets over itself, or their values were written. */
      readonly way: "inserted" | "values";
      /** Names that its sheets bear here. */
      readonly sheets: readonly string[];
      readonly notTaken: readonly { readonly sheet: string; readonly why: NotTaken }[];
      /** Formulas whose results were written in their place. */
      readonly formulas: number;
      /** What was lost in reading the file itself. */
      readonly warnings: readonly FileWarning["code"][];
    }
  | {
      readonly ok: false;
      readonly file: string;
      /** "nothing": no sheet of the file holds anything. */
      readonly code: Refused["code"] | "nothing";
      readonly values: Readonly<Record<string, string>>;
    };
