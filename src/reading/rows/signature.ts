import type { CellValue } from "../cells/grid";
import type { Meaning } from "../columns/purchases";

/** Columns whose cells, joined, say which supplier a line names. The sheet's formula joins the same ones in the same order. */
export const SIGNATURE_MEANINGS = [
  "supplier",
  "supplierId",
  "vatNumber",
  "postcode",
  "insee",
  "commune",
  "department",
  "country",
] as const satisfies readonly Meaning[];

/** MATCH takes at most 255 characters, and three of them as wildcards: the formula cuts and replaces in the same way. */
export const SIGNATURE_LENGTH = 240;

/**
 * The signature of a row, from its raw (untrimmed) cells in the order of `SIGNATURE_MEANINGS`, unmapped columns left out.
 * Equals, character for character, what Excel finds for
 * `LEFT(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(D5&"|"&E5,"*"," "),"?"," "),"~"," "),240)`.
 */
export function signatureOf(cells: readonly CellValue[]): string {
  return cells.map(asJoinedText).join("|").replace(/[*?~]/g, " ").slice(0, SIGNATURE_LENGTH);
}

/** Text that Excel's `&` makes of a cell: up to 15 significant digits for a number. */
function asJoinedText(cell: CellValue): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : cell;
}
