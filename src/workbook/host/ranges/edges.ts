import type { Area, Sheet } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { bounding } from "../protocol/place";

const STEPS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** Where Ctrl and an arrow key lead from a range: past its run of filled cells, to the next filled one, or to the edge of the sheet. */
export function edgeOf(area: Area, given: Arguments, sheet: Sheet): Area {
  const [down, across] = stepOf(given);
  const start = given.range(1)?.area ?? area;
  const isFilled = (row: number, column: number): boolean =>
    sheet.isFormula(row, column) || sheet.value(row, column) !== null;
  const used = sheet.usedArea(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
  const isInside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  const isBeyond = (row: number, column: number): boolean =>
    (down > 0 && row >= used.top + used.rows) || (across > 0 && column >= used.left + used.columns);
  let [row, column] = [start.top, start.left];
  const run = isFilled(row, column) && isInside(row + down, column + across) && isFilled(row + down, column + across);
  while (isInside(row + down, column + across)) {
    if (run && !isFilled(row + down, column + across)) break;
    if (!run && isBeyond(row, column))
      return cell(down > 0 ? MAX_ROWS - 1 : row, across > 0 ? MAX_COLUMNS - 1 : column);
    row += down;
    column += across;
    if (!run && isFilled(row, column)) break;
  }
  return cell(row, column);
}

/** The range and all cells as far as that edge, as with Shift too. */
export const extendedTo = (area: Area, given: Arguments, sheet: Sheet): Area =>
  bounding(area, edgeOf(area, given, sheet));

const cell = (top: number, left: number): Area => ({ top, left, rows: 1, columns: 1 });

function stepOf(given: Arguments): readonly [down: number, across: number] {
  const step = STEPS[given.text(0)];
  if (!step) throw given.invalid();
  return step;
}
