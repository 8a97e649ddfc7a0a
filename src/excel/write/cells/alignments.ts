import { widthOf } from "../../../report/plan/blockRows";
import type { PlannedBlock, PlannedCell } from "../../../report/plan/plan";

/** How the cells of a block stand in their columns. */
export interface Alignment {
  /** Of the whole column; undefined where each cell follows what it holds. */
  readonly column: "Left" | "Center" | "Right" | undefined;
  /** The header stands right, over figures. */
  readonly headRight: boolean;
}

/** Column by column: what the plan asks for, and where headers stand over figures. */
export function alignmentsOf(block: PlannedBlock): Alignment[] {
  const head = headRow(block);
  return Array.from({ length: widthOf(block) }, (_, column) => {
    const asked = block.columns?.[column]?.align;
    const headRight = asked === undefined && head >= 0 && isFigure(firstBelow(block, head, column), block, column);
    return { column: asked, headRight };
  });
}

/** Row of a block, from 0, whose cells are all headings; -1 where there is none. */
export const headRow = ({ cells }: PlannedBlock): number =>
  cells.findIndex((row) => row.some((cell) => cell !== null) && row.every((cell) => cell === null || isHead(cell)));

const isHead = (cell: PlannedCell): boolean => cell?.style === "header";

/** What stands first in a column under its heading. */
const firstBelow = ({ cells, below }: PlannedBlock, head: number, column: number): PlannedCell =>
  cells
    .slice(head + 1)
    .map((row) => row[column] ?? null)
    .find((cell) => cell !== null) ??
  below?.cells[column] ??
  null;

/** A number, or a formula whose number format tells that it gives one. */
function isFigure(cell: PlannedCell, { columns }: PlannedBlock, column: number): boolean {
  const format = columns?.[column]?.format;
  if (cell === null) return format !== undefined && format !== "@";
  if ("number" in cell) return true;
  return "formula" in cell && (cell.format ?? format ?? "@") !== "@";
}
