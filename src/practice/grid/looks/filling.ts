import { isUnlocked } from "../../edits/commands";
import { fill } from "../../edits/rearrange";
import { areaBetween, type Place } from "../area";
import type { Grid } from "../grid";

/** Drawing the little square of the selection over cells: what it will reach, then the filling itself. */
export function filling(grid: Grid): { move: (to: Place) => void; end: () => void } {
  const { area } = grid.selection;
  const last = { row: area.top + area.rows - 1, column: area.left + area.columns - 1 };
  let reached = area;
  const show = (marked: typeof area | undefined): void => {
    grid.view.marks = { ...grid.view.marks, fill: marked };
    grid.view.refresh();
  };
  return {
    move: (to) => {
      const [down, right] = [
        Math.max(to.row - last.row, area.top - to.row, 0),
        Math.max(to.column - last.column, area.left - to.column, 0),
      ];
      const reach: Place = down >= right ? { row: to.row, column: last.column } : { row: last.row, column: to.column };
      reached = areaBetween(
        { row: Math.min(area.top, reach.row), column: Math.min(area.left, reach.column) },
        { row: Math.max(last.row, reach.row), column: Math.max(last.column, reach.column) },
      );
      show(reached);
    },
    end: () => {
      show(undefined);
      if (reached.rows === area.rows && reached.columns === area.columns) return;
      if (grid.sheet.isProtected && !isUnlocked(grid.sheet, reached)) return grid.refuse();
      grid.book.asOneStep(() => fill(grid.book, grid.sheet, area, reached));
      grid.select(
        { row: reached.top, column: reached.left },
        { row: reached.top + reached.rows - 1, column: reached.left + reached.columns - 1 },
      );
    },
  };
}
