import type { WorkbookEdit } from "../../excel/watch";
import type { Study } from "./study";

export { watchEdits, type WorkbookEdit } from "../../excel/watch";

/** Whether a change was made in one of our sheets, where the buyer may type: known without asking the workbook. */
export const isOurs = ({ ownSheets }: Study, { sheet }: WorkbookEdit): boolean => ownSheets?.has(sheet) ?? false;
