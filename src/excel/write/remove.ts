import { z } from "zod";
import { cornersOf } from "../address";
import { blocksBeside, ownedThings, type OwnedThing } from "../owned";
import { inWorkbook } from "../run";
import { readSetting } from "../settings";
import { LAYOUTS } from "./kept";
import { giveBackUnderneath, makePlain } from "./underneath";

/** Widths, in points, that the buyer's columns had before ours were written there, by block. */
export const WIDTHS = "Allotir.largeurs";
const widthsSchema = z.record(z.string(), z.array(z.number()));

/**
 * Takes back everything that Allotir wrote: its sheets, its columns beside the buyer's table, its names and its notes.
 * @returns how many sheets and blocks were taken back. @throws ExcelFailure
 */
export function removeAll(): Promise<number> {
  return inWorkbook(async (context) => {
    const owned = await ownedThings(context);
    const sheets = owned.filter(({ kind }) => kind === "sheet");
    await takeBackBeside(context, owned);
    const beside = new Set(blocksBeside(owned));
    owned.filter((thing) => thing.kind !== "kept" && !beside.has(thing)).forEach(({ name }) => name.delete());
    sheets.forEach(({ range }) => range.worksheet.delete());
    context.workbook.settings.getItemOrNullObject(LAYOUTS).delete();
    await context.sync();
    return sheets.length + beside.size;
  });
}

/** Empties our columns beside the buyer's table and gives those cells back what they had: looks, rules, widths. */
export async function takeBackBeside(context: Excel.RequestContext, owned: readonly OwnedThing[]): Promise<void> {
  const beside = blocksBeside(owned);
  const widths = (await readSetting(context, WIDTHS, widthsSchema)) ?? {};
  await clearBlocks(context, beside);
  giveBackUnderneath(owned);
  beside.forEach(({ id, name, range }) => {
    restoreWidths(range, widths[id]);
    name.delete();
  });
  context.workbook.settings.getItemOrNullObject(WIDTHS).delete();
  await context.sync();
}

/** Empties our blocks, tables first. */
export async function clearBlocks(context: Excel.RequestContext, blocks: readonly OwnedThing[]): Promise<void> {
  const tables = blocks.map(({ range }) => {
    const inside = range.worksheet.tables;
    inside.load("items/name");
    return { range, inside };
  });
  await context.sync();
  const areas = tables.flatMap(({ range, inside }) =>
    inside.items.map((table) => {
      const area = table.getRange();
      area.load("address");
      return { table, area, within: range.address };
    }),
  );
  await context.sync();
  areas.filter(({ area, within }) => contains(within, area.address)).forEach(({ table }) => table.convertToRange());
  blocks.forEach(({ range }) => makePlain(range));
  await context.sync();
}

function contains(outer: string, inner: string): boolean {
  const [a, b] = [cornersOf(outer), cornersOf(inner)];
  return a.top <= b.top && a.left <= b.left && a.bottom >= b.bottom && a.right >= b.right;
}

function restoreWidths(range: Excel.Range, widths: readonly number[] = []): void {
  widths.forEach((points, index) => (range.getColumn(index).format.columnWidth = points));
}
