import { z } from "zod";
import { cornersOf } from "../address";
import { blocksBeside, ownedThings, type OwnedThing } from "../owned";
import { excelKnows, inWorkbook } from "../run";
import { readSetting } from "../settings";
import { LAYOUTS } from "./kept";

/** Widths, in points, that the buyer's columns had before ours were written there, by block. */
export const WIDTHS = "Allotir.largeurs";
export const widthsSchema = z.record(z.string(), z.array(z.number()));

/**
 * Takes back everything that Allotir wrote: its sheets, its columns beside the buyer's table, its names and its notes.
 * @returns how many sheets and blocks were taken back. @throws ExcelFailure
 */
export function removeAll(): Promise<number> {
  return inWorkbook(async (context) => {
    const owned = await ownedThings(context);
    const widths = (await readSetting(context, WIDTHS, widthsSchema)) ?? {};
    const sheets = owned.filter(({ kind }) => kind === "sheet");
    const beside = blocksBeside(owned);
    await clearBlocks(context, beside);
    beside.forEach(({ id, range }) => restoreWidths(range, widths[id]));
    owned.forEach(({ name }) => name.delete());
    sheets.forEach(({ range }) => range.worksheet.delete());
    for (const key of [LAYOUTS, WIDTHS]) context.workbook.settings.getItemOrNullObject(key).delete();
    await context.sync();
    return sheets.length + beside.length;
  });
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
  for (const { range } of blocks) {
    if (excelKnows("1.6")) range.conditionalFormats.clearAll();
    if (excelKnows("1.8")) range.dataValidation.clear();
    range.clear();
  }
  await context.sync();
}

function contains(outer: string, inner: string): boolean {
  const [a, b] = [cornersOf(outer), cornersOf(inner)];
  return a.top <= b.top && a.left <= b.left && a.bottom >= b.bottom && a.right >= b.right;
}

function restoreWidths(range: Excel.Range, widths: readonly number[] | undefined): void {
  widths?.forEach((points, index) => {
    range.getColumn(index).format.columnWidth = points;
  });
}
