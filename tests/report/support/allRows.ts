import { heightOf, rowAt } from "../../../src/report/plan/blockRows";
import type { PlannedBlock, PlannedCell } from "../../../src/report/plan/plan";

/** Every row of a block, from the top. */
export const allRows = (block: PlannedBlock): (readonly PlannedCell[])[] =>
  Array.from({ length: heightOf(block) }, (_, index) => rowAt(block, index));
