import { remembered } from "../../ground/memo";
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
export const signatureOf = (cells: readonly CellValue[]): string => asLookedUp(joined(cells));

/** `signatureOf` for many rows that name few suppliers: made once for each of them, so that rows share its text. */
export function signatures(): typeof signatureOf {
  const known = remembered(asLookedUp);
  return (cells) => known(joined(cells));
}

const asLookedUp = (text: string): string => text.replace(/[*?~]/g, " ").slice(0, SIGNATURE_LENGTH);

function joined(cells: readonly CellValue[]): string {
  let text = "";
  for (let at = 0; at < cells.length; at++) text += (at > 0 ? "|" : "") + asJoinedText(cells[at]);
  return text;
}

/** Text that Excel's `&` makes of a cell: up to 15 significant digits for a number. */
function asJoinedText(cell: CellValue = ""): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : cell;
}
