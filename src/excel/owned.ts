import { inWorkbook } from "./run";

/**
 * What Allotir put in the workbook is held by hidden defined names: a name follows its cells when rows are inserted, sheets renamed or moved,
 * and it is saved with the file by every programme, so that everything can be found again, renewed and taken back.
 */
const PREFIX = "Allotir_";
const SHEET = `${PREFIX}feuille_`;
const BLOCK = `${PREFIX}bloc_`;
const KEPT = `${PREFIX}garde_`;
const KINDS = [
  ["sheet", SHEET],
  ["block", BLOCK],
  ["kept", KEPT],
] as const;

export interface OwnedThing {
  /** "kept": what stood under the block of the same id, on a hidden sheet of its own. */
  readonly kind: (typeof KINDS)[number][0];
  readonly id: string;
  readonly name: Excel.NamedItem;
  readonly range: Excel.Range;
}

export function sheetNameFor(id: string): string {
  return SHEET + encode(id);
}
export function blockNameFor(id: string): string {
  return BLOCK + encode(id);
}
export function keptNameFor(id: string): string {
  return KEPT + encode(id);
}

/** Everything of ours whose cells still exist, with `range.address` and its sheet's name loaded. */
export async function ownedThings(context: Excel.RequestContext): Promise<OwnedThing[]> {
  const names = context.workbook.names;
  names.load("items/name");
  await context.sync();
  const found = names.items.flatMap((name) => {
    const [kind, prefix] = KINDS.find(([, start]) => name.name.startsWith(start)) ?? [];
    if (!kind) return [];
    const range = name.getRangeOrNullObject();
    range.load("address");
    range.worksheet.load("id,name");
    return [{ kind, id: decode(name.name.slice(prefix.length)), name, range }];
  });
  await context.sync();
  return found.filter(({ range }) => !range.isNullObject);
}

/** Our blocks that stand on the buyer's own sheets. */
export function blocksBeside(owned: readonly OwnedThing[]): OwnedThing[] {
  const ourSheets = new Set(owned.filter(({ kind }) => kind === "sheet").map(({ range }) => range.worksheet.id));
  return owned.filter(({ kind, range }) => kind === "block" && !ourSheets.has(range.worksheet.id));
}

/** Records that the cells of `range` are ours. */
export function own(context: Excel.RequestContext, definedName: string, range: Excel.Range): void {
  const name = context.workbook.names.add(definedName, range);
  name.visible = false;
}

/** Defined names allow letters, digits and "_": other characters are written by their code. */
function encode(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}
function decode(text: string): string {
  return text.replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Ids of our sheets that stand in the workbook, by the worksheet's own id (`WorkbookEdit.sheet`). @throws ExcelFailure */
export function ownSheets(): Promise<ReadonlyMap<string, string>> {
  return inWorkbook(async (context) => sheetsAmong(await ownedThings(context)));
}

/** The same among what is ours. */
export const sheetsAmong = (owned: readonly OwnedThing[]): ReadonlyMap<string, string> =>
  new Map(owned.filter(({ kind }) => kind === "sheet").map(({ id, range }) => [range.worksheet.id, id]));
