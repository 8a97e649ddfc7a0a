/**
 * What Allotir put in the workbook is held by hidden defined names: a name follows its cells when rows are inserted, sheets renamed or moved,
 * and it is saved with the file by every programme. A name proves nothing by itself, since a crafted file brings it too (see `proof.ts`).
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

/** Cells that a name of ours stands for, with `range.address` and its sheet's id and name loaded. */
export interface Claim {
  /** "kept": what stood under the block of the same id, on a hidden sheet of its own. */
  readonly kind: (typeof KINDS)[number][0];
  readonly id: string;
  readonly name: Excel.NamedItem;
  readonly range: Excel.Range;
}

export const sheetNameFor = (id: string): string => SHEET + encode(id);
export const blockNameFor = (id: string): string => BLOCK + encode(id);
export const keptNameFor = (id: string): string => KEPT + encode(id);

/** Key of the setting that stands while a writing is under way. */
export const UNFINISHED = "Allotir.inacheve";

interface Claims {
  readonly claims: readonly Claim[];
  readonly broken: readonly Excel.NamedItem[];
  /** A writing was broken off. */
  readonly unfinished: boolean;
}

/** All names of ours; "broken" are those whose cells are gone, or were misread by another programme. */
export async function claimsOf(context: Excel.RequestContext): Promise<Claims> {
  const names = context.workbook.names;
  const mark = context.workbook.settings.getItemOrNullObject(UNFINISHED);
  names.load("items/name");
  mark.load("key");
  await context.sync();
  const claims = names.items.flatMap((name) => {
    const [kind, prefix] = KINDS.find(([, start]) => name.name.startsWith(start)) ?? [];
    if (!kind) return [];
    const range = name.getRangeOrNullObject();
    range.load("address");
    range.worksheet.load("id,name");
    return [{ kind, id: decode(name.name.slice(prefix.length)), name, range }];
  });
  if (claims.length > 0) await context.sync();
  return {
    claims: claims.filter(({ range }) => !range.isNullObject),
    broken: claims.filter(({ range }) => range.isNullObject).map(({ name }) => name),
    unfinished: !mark.isNullObject,
  };
}

/** Defined names allow letters, digits and "_": other characters are written by their code. */
function encode(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}
function decode(text: string): string {
  return text.replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
