import { selectedRows } from "../excel/show";
import { dropRows } from "./choose";
import type { Study } from "./study";

/** Leaves out the lines that are selected in the sheet; the same study when none of them counts. @throws ExcelFailure */
export async function leaveOutSelection(study: Study): Promise<Study> {
  if (!study.reading?.ok) return study;
  const { sheet, first, last } = await selectedRows();
  if (sheet !== study.reading.table.sheet) return study;
  return dropRows(study, study.reading.table.lines.flatMap(({ row }) => (row >= first && row <= last ? [row] : [])));
}
