import type { OwnedThing } from "./own/proof";

export { blocksBeside, ownedThings, type OwnedThing } from "./own/proof";

/** Records that the cells of `range` are ours; the name must be free. */
export function own(context: Excel.RequestContext, definedName: string, range: Excel.Range): void {
  const name = context.workbook.names.add(definedName, range);
  name.visible = false;
}

/** Ids of our sheets among what is ours, by the worksheet's own id (`WorkbookEdit.sheet`). */
export const sheetsAmong = (owned: readonly OwnedThing[]): ReadonlyMap<string, string> =>
  new Map(owned.filter(({ kind }) => kind === "sheet").map(({ id, sheet }) => [sheet.id, id]));
