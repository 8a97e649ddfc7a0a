import { selectedRows } from "../../excel/show";
import { ownPlace } from "../../reading/sheets/gathered";
import { dropRows } from "./choose";
import type { Study } from "./study";

/** Leaves out the lines that are selected in the sheet; the same study when none of them counts. @throws ExcelFailure */
export async function leaveOutSelection(study: Study): Promise<Study> {
  if (!study.reading?.ok) return study;
  const { sheet, first, last } = await selectedRows();
  const { table } = study.reading;
  return dropRows(
    study,
    table.lines.flatMap(({ row }) => {
      const own = ownPlace(table, row);
      return own.sheet === sheet && own.row >= first && own.row <= last ? [row] : [];
    }),
  );
}
