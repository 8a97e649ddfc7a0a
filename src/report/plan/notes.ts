import { sumOf } from "../../ground/money";
import type { PlannedBlock } from "./plan";
import { linesOf } from "./words";

/** Notes over columns so wide (characters), one a row, each on as many lines as it takes. */
export function noteBlock(id: string, top: number, notes: readonly string[], widths: readonly number[]): PlannedBlock {
  const width = sumOf(widths, (each) => each);
  return {
    id,
    top,
    left: 1,
    spread: widths.length,
    cells: notes.map((text) => [{ text, style: "note" }]),
    rowLines: notes.map((text) => linesOf(text, width)),
  };
}
