import { cellAddress } from "../../ground/address";
import type { CellValue } from "../../reading/cells/grid";
import { blockAddress } from "../address";
import { asExcelFailure } from "../failure";
import { checkNotCancelled, type Work } from "../run";

/** Bytes aimed at in one answer: Excel on the web refuses above 5 MB. */
const BYTES = 1_500_000;
const BYTES_PER_CELL_AT_FIRST = 24;

export interface ReadCells {
  readonly values: CellValue[][];
  /** By A1 address. */
  readonly formulas: Map<string, string>;
}

/**
 * Reads a block in pieces that stay far under Excel's limits, and grows or shrinks them by what the last one weighed.
 * `formulas` is read first (a constant is its own formula); `values` only where the piece holds a formula.
 */
export async function readInChunks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: number,
  columns: number,
  work: Work,
): Promise<ReadCells> {
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  let step = Math.max(1, Math.floor(BYTES / (columns * BYTES_PER_CELL_AT_FIRST)));
  while (values.length < rows) {
    checkNotCancelled(work);
    const count = Math.min(step, rows - values.length);
    const piece = await readPiece(context, sheet.getRange(blockAddress(top + values.length, left, count, columns)));
    if (piece === "tooLarge" && count > 1) {
      step = Math.max(1, Math.floor(count / 2));
      continue;
    }
    if (piece === "tooLarge")
      throw asExcelFailure({ code: "ResponsePayloadSizeLimitExceeded", message: `row ${top + values.length}` });
    noteFormulas(piece, top + values.length, left, formulas);
    step = Math.max(1, Math.floor((count * BYTES) / Math.max(1, weightOf(piece.values))));
    values.push(...piece.values);
    work.onProgress?.(values.length / rows);
  }
  return { values, formulas };
}

interface Piece {
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
}

async function readPiece(context: Excel.RequestContext, range: Excel.Range): Promise<Piece | "tooLarge"> {
  try {
    range.load("formulas");
    await context.sync();
    const formulas = range.formulas as CellValue[][] | null;
    if (formulas === null) return "tooLarge";
    if (!formulas.some((row) => row.some(isFormula))) return { values: formulas, formulas };
    range.load("values");
    await context.sync();
    return range.values === null ? "tooLarge" : { values: range.values as CellValue[][], formulas };
  } catch (error) {
    const failure = asExcelFailure(error);
    if (failure.code === "tooLarge") return "tooLarge";
    throw failure;
  }
}

const isFormula = (cell: CellValue): cell is string => typeof cell === "string" && cell[0] === "=";

function noteFormulas(piece: Piece, top: number, left: number, formulas: Map<string, string>): void {
  if (piece.formulas === piece.values) return;
  piece.formulas.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (isFormula(cell) && cell !== piece.values[i]?.[j]) formulas.set(cellAddress(top + i, left + j), cell);
    }),
  );
}

/** About what the piece weighed in the answer. */
function weightOf(values: readonly (readonly CellValue[])[]): number {
  let bytes = 2 * values.length;
  for (const row of values) for (const cell of row) bytes += typeof cell === "string" ? cell.length * 1.1 + 3 : 12;
  return bytes;
}
