import { blockAddress, cornersOf } from "../address";
import { keptNameFor, rangeAt } from "../own/claims";
import { blocksBeside, type OwnedThing } from "../own/proof";
import { own } from "../owned";

/** Cells, all empty, that a block of ours is about to take. */
export interface Ground {
  readonly id: string;
  readonly range: Excel.Range;
}

/**
 * Looks, drop-downs and colour rules that the buyer gave to the empty cells where our columns will stand are put on a hidden sheet, at the same
 * places, and the cells made plain: a cell of text format would show our formulas instead of their results.
 */
export async function keepUnderneath(context: Excel.RequestContext, grounds: readonly Ground[]): Promise<void> {
  if (grounds.length === 0) return;
  const looked = grounds.map(({ id, range }) => ({ id, range, ...look(range) }));
  await context.sync();
  for (const { id, range, isPlain } of looked) {
    if (isPlain()) continue;
    const { top, left, bottom, right } = cornersOf(range.address);
    const sheet = context.workbook.worksheets.add(keptNameFor(id));
    const copy = sheet.getRange(blockAddress(top, left, bottom - top + 1, right - left + 1));
    copy.copyFrom(range, "All");
    own(context, keptNameFor(id), copy);
    sheet.visibility = "VeryHidden";
    makePlain(range);
  }
}

/** Whether the buyer gave these cells no look, drop-down or rule: told after the next `sync`. */
export function look(range: Excel.Range): { readonly isPlain: () => boolean } {
  const untouched = range.worksheet.getRange().getLastCell();
  const [used, headings, rules] = [range.getUsedRangeOrNullObject(false), range.getRow(0), range.conditionalFormats];
  range.load("address,dataValidation/type");
  used.load("address");
  headings.load("numberFormat");
  rules.load("items/id");
  const [looks, plainLooks] = [looksOf(range), looksOf(untouched)];
  const isPlain = (): boolean =>
    used.isNullObject &&
    rules.items.length === 0 &&
    range.dataValidation.type === "None" &&
    looks() === plainLooks() &&
    (headings.numberFormat as string[][]).flat().every((format) => format === "General");
  return { isPlain };
}

/** What a whole range looks like, null where its cells differ: whole columns and rows may have a look without any cell in use. */
function looksOf({ format }: Excel.Range): () => string {
  format.load(
    "wrapText,horizontalAlignment,verticalAlignment,fill/color,font/name,font/size,font/color,font/bold,font/italic,font/underline",
  );
  return () => JSON.stringify(format.toJSON());
}

/** What the cells hold stays; their looks, drop-downs and colour rules go. */
export function plainLooks(range: Excel.Range): void {
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear("Formats");
}

/** Nothing in the cells, nothing about them. */
export function makePlain(range: Excel.Range): void {
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear();
}

/** Gives the cells of our emptied blocks back what was kept of them, and takes the hidden sheets away. */
export function giveBackUnderneath(owned: readonly OwnedThing[]): void {
  const copy = new Map(owned.filter(({ kind }) => kind === "kept").map((thing) => [thing.id, thing]));
  for (const { id, sheet, block, theirs } of blocksBeside(owned)) {
    const place = copy.get(id);
    // What the buyer put among our columns since would be covered by what stood there before.
    if (!place || theirs.length > 0) continue;
    const { top, left } = block;
    const { top: first, bottom, left: start, right } = place.block;
    sheet
      .getRange(blockAddress(top, left, bottom - first + 1, right - start + 1))
      .copyFrom(rangeAt(place.sheet, place.block), "All");
  }
  for (const { name, sheet } of copy.values()) {
    name.delete();
    sheet.visibility = "Hidden";
    sheet.delete();
  }
}
