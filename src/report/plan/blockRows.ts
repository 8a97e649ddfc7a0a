import { ROW_MARK, type PlannedBlock, type PlannedCell } from "./plan";

/** Rows of a block, those of one pattern included. */
export function heightOf({ cells, below }: PlannedBlock): number {
  return cells.length + (below?.count ?? 0);
}

export function widthOf({ cells, below }: PlannedBlock): number {
  return (cells[0] ?? below?.cells ?? []).length;
}

/** The row of a block at a place from 0, as it stands in the sheet. */
export function rowAt(block: PlannedBlock, index: number): readonly PlannedCell[] {
  const { cells, below, top } = block;
  const own = cells[index];
  if (own || !below) return own ?? [];
  const row = top + index;
  const except = below.except?.get(row);
  return below.cells.map((cell, column) => {
    const other = except?.get(column);
    return other === undefined ? inRow(cell, row) : other;
  });
}

/** A cell of a pattern as it stands in a sheet row. */
export function inRow(cell: PlannedCell, row: number): PlannedCell {
  return cell !== null && "formula" in cell
    ? { ...cell, formula: cell.formula.replaceAll(ROW_MARK, String(row)) }
    : cell;
}
