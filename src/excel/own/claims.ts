import type { Block } from "../../ground/address";
import { addressOf, blockIn } from "../address";

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

/** Cells that a name of ours stands for. */
export interface Claim {
  /** "kept": what stood under the block of the same id, on a hidden sheet of its own. */
  readonly kind: (typeof KINDS)[number][0];
  readonly id: string;
  readonly name: Excel.NamedItem;
  /** Its id and name are loaded. */
  readonly sheet: Excel.Worksheet;
  readonly block: Block;
}

export const rangeAt = (sheet: Excel.Worksheet, block: Block): Excel.Range => sheet.getRange(addressOf(block));

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
  const { names, worksheets, settings } = context.workbook;
  const mark = settings.getItemOrNullObject(UNFINISHED);
  names.load("items/name,items/formula");
  worksheets.load("items/id,items/name");
  mark.load("key");
  await context.sync();
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const claims: Claim[] = [];
  const broken: Excel.NamedItem[] = [];
  for (const name of names.items) {
    const [kind, prefix] = KINDS.find(([, start]) => name.name.startsWith(start)) ?? [];
    if (!kind) continue;
    const place = placeNamed(String(name.formula), sheets);
    if (place) claims.push({ kind, id: decode(name.name.slice(prefix.length)), name, ...place });
    else broken.push(name);
  }
  return { claims, broken, unfinished: !mark.isNullObject };
}

/** The cells of a name's formula: `='Part locale'!$A$1:$F$9`. */
function placeNamed(
  formula: string,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): { readonly sheet: Excel.Worksheet; readonly block: Block } | undefined {
  const [, quoted, bare, address = ""] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z\d:]+)$/.exec(formula) ?? [];
  const sheet = sheets.get((quoted?.replaceAll("''", "'") ?? bare ?? "").toLowerCase());
  const block = blockIn(address);
  return sheet && block && { sheet, block };
}

/** Defined names allow letters, digits and "_": other characters are written by their code. */
function encode(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}
function decode(text: string): string {
  return text.replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
