import { sumOf } from "../ground/money";
import { widthOfBlock } from "./address";
import { blocksBeside, ownedThings } from "./owned";
import { inWorkbook } from "./run";

/** How much of ours stands in the workbook. */
export interface Standing {
  readonly sheets: number;
  /** Beside the buyer's own tables. */
  readonly columns: number;
}

/** @throws ExcelFailure */
export function whatStands(): Promise<Standing> {
  return inWorkbook(async (context) => {
    const owned = await ownedThings(context);
    const beside = blocksBeside(owned);
    return {
      sheets: owned.filter(({ kind }) => kind === "sheet").length,
      columns: sumOf(beside, ({ block }) => widthOfBlock(block)),
    };
  });
}
