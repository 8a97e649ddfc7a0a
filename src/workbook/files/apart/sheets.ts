import type { Book, Scalar, Sheet } from "../../book/model";
import type { OnStep } from "../limits";
import { openFile } from "../open";
import { originOf } from "../origins";
import type { FileWarning, Refused } from "../result";
import type { WorkerMessage } from "./watch";
import type { Order } from "./work";

/** What one sheet of a file holds, for a workbook that takes its values over. */
export interface FileSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Names that point into it. */
  readonly namedBy: readonly string[];
  /** From A1, rectangular; "" is an empty cell, an error its text ("#N/A"). */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** Number formats of the same cells, "General" where there is none. */
  readonly formats: readonly (readonly string[])[];
  /** Cells whose value was a formula's result. */
  readonly formulas: number;
}

export type FileContents =
  | {
      readonly ok: true;
      readonly sheets: readonly FileSheet[];
      readonly warnings: readonly FileWarning[];
      /** A workbook of Excel's own kind (.xlsx, .xlsm), which it can take over as it stands. */
      readonly isOfExcel: boolean;
    }
  | Refused;

/** Reads a file's sheets in a worker, formulas calculated where their results are not stored. */
export function readAsAsked({ name, bytes }: Order, tell: (message: WorkerMessage<FileContents>) => void): void {
  tell({ result: readSheets(name, bytes, (step) => tell({ step })) });
}

/** Opens a file and reads what its sheets hold. */
export function readSheets(name: string, bytes: Uint8Array, onStep: OnStep): FileContents {
  onStep(bytes.length);
  const opened = openFile(name, bytes, onStep);
  if (!opened.ok) return opened;
  const { book, warnings } = opened;
  const sheets = book.sheets.map((sheet) => contentsOf(book, sheet, () => onStep(0)));
  return { ok: true, sheets, warnings, isOfExcel: originOf(book) !== undefined };
}

/** Rows after which the reading tells that it goes on. */
const BLOCK = 1000;

function contentsOf(book: Book, sheet: Sheet, onBlock: () => void): FileSheet {
  const used = sheet.usedArea(true);
  const [bottom, right] = used ? [used.top + used.rows, used.left + used.columns] : [0, 0];
  const values: (string | number | boolean)[][] = [];
  const formats: string[][] = [];
  let formulas = 0;
  for (let row = 0; row < bottom; row++) {
    if (row % BLOCK === 0) onBlock();
    const columns = Array.from({ length: right }, (_, column) => column);
    values.push(columns.map((column) => plainOf(sheet.value(row, column))));
    formats.push(columns.map((column) => sheet.format(row, column).numberFormat ?? "General"));
    formulas += columns.filter((column) => sheet.formula(row, column) !== undefined).length;
  }
  const own = [sheet.name, `'${sheet.name.replace(/'/g, "''")}'`].map((name) => `=${name}!`.toLowerCase());
  const namedBy = book.names.filter(({ formula }) => own.some((start) => formula.toLowerCase().startsWith(start)));
  return {
    name: sheet.name,
    isHidden: sheet.visibility !== "visible",
    namedBy: namedBy.map(({ name }) => name),
    values,
    formats,
    formulas,
  };
}

function plainOf(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
