import { ownSheetAt, type WorkbookEdit } from "../../excel/watch";
import { LOTS_SHEET } from "../../report/lots/input";

export { watchEdits, type WorkbookEdit } from "../../excel/watch";

/** Whether a change was made in « Allotissement ». @throws ExcelFailure */
export async function isInLotsSheet({ sheet }: WorkbookEdit): Promise<boolean> {
  return (await ownSheetAt(sheet)) === LOTS_SHEET;
}
