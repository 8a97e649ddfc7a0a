import { heightOf, widthOf } from "../../../report/plan/blockRows";
import type { PlannedBlock } from "../../../report/plan/plan";
import { blockAddress } from "../../address";

/** A planned block and the sheet that takes it. */
export interface Placed {
  readonly sheet: Excel.Worksheet;
  readonly block: PlannedBlock;
}

export const rangeOf = ({ sheet, block }: Placed): Excel.Range =>
  sheet.getRange(blockAddress(block.top, block.left, heightOf(block), widthOf(block)));
