import { ownedThings, type OwnedThing } from "./own/proof";
import { inWorkbook } from "./run";

export { blocksBeside, ownedThings, type OwnedThing } from "./own/proof";

/** Records that the cells of `range` are ours; the name must be free. */
export function own(context: Excel.RequestContext, definedName: string, range: Excel.Range): void {
  const name = context.workbook.names.add(definedName, range);
  name.visible = false;
}

/** Ids of our sheets that stand in the workbook, by the worksheet's own id (`WorkbookEdit.sheet`). @throws ExcelFailure */
export function ownSheets(): Promise<ReadonlyMap<string, string>> {
  return inWorkbook(async (context) => sheetsAmong(await ownedThings(context)));
}

/** The same among what is ours. */
export const sheetsAmong = (owned: readonly OwnedThing[]): ReadonlyMap<string, string> =>
  new Map(owned.filter(({ kind }) => kind === "sheet").map(({ id, range }) => [range.worksheet.id, id]));
