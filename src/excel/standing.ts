import { blocksBeside, ownedThings } from "./owned";
import { inWorkbook } from "./run";
import { sumOf } from "../ground/money";

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
    beside.forEach(({ range }) => range.load("columnCount"));
    if (beside.length > 0) await context.sync();
    return {
      sheets: owned.filter(({ kind }) => kind === "sheet").length,
      columns: sumOf(beside, ({ range }) => range.columnCount),
    };
  });
}
