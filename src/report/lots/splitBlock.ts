import { atomKey } from "../../lots/need/market";
import { splitCells } from "../../lots/plan/splitCells";
import { quoted } from "../plan/formula";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import type { LotsLayout } from "./layout";

/** The split drawn: products by places, the lot's number in each cell; it follows the numbers typed in the table of parts. */
export function splitBlock({ rows, words, atoms, input: { need, plan } }: LotsLayout): PlannedBlock {
  const numberCell = (at: number): PlannedCell => ({
    formula: `=IFERROR(INDEX(${atoms.all("kept")},MATCH(${quoted(atomKey(need, at))},${atoms.all("key")},0)),"")`,
    format: "0",
  });
  return {
    id: "lots:split",
    top: rows.split,
    left: 1,
    cells: [
      [{ text: words.split, style: "subtitle" }, null, ...need.zones.map(() => null)],
      [
        { text: "", style: "header" },
        { text: words.atoms.product, style: "header" },
        ...need.zones.map((zone): PlannedCell => ({ text: zone, style: "header" })),
      ],
      ...splitCells(need, plan).map(({ product, lots }): PlannedCell[] => [
        null,
        { text: need.products[product]!.name },
        ...lots.map((cell) => (cell ? numberCell(cell.at) : null)),
      ]),
    ],
  };
}
