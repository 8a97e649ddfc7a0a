import { z } from "zod";
import { cellAddress } from "../../ground/address";
import { contains, cornersOf, widthOfBlock } from "../address";
import { rangeAt } from "../own/claims";
import { blocksBeside, ownCells, ownership, type OwnedThing } from "../own/proof";
import { ExcelFailure } from "../failure";
import { inWorkbook } from "../run";
import { giveBackPrint, unfoldColumns } from "./buyersSheet";
import { patiently } from "./patience";
import { readSetting } from "../settings";
import { refuseLocked } from "./locked";
import { blocksOn, isWhole } from "./standing";
import { giveBackUnderneath, makePlain } from "./underneath";
import { dropMarks } from "./marks";
import { lineNames } from "./names";
import { clearUnfinished, markUnfinished } from "./unfinished";

/** Widths, in points, that the buyer's columns had before ours were written there, by block. */
export const WIDTHS = "Allotir.largeurs";
const widthsSchema = z.record(z.string(), z.array(z.number()));

/**
 * Takes back everything that is proved to be Allotir's: its sheets, its columns beside the buyer's table, its names. Cells that the buyer put among
 * ours stay, on the sheet where they stand. What fails on the way is done again until it is whole.
 * @returns how many sheets and blocks were taken back.
 * @throws ExcelFailure `notTakenBack` where the workbook lets nothing more be done: it is marked, and taking back again makes it whole
 */
export async function removeAll(): Promise<number> {
  const begun = { begun: false };
  try {
    return await removeNow(begun);
  } catch (error) {
    if (!begun.begun) throw error;
    const last = await patiently(removeNow);
    if (last) throw new ExcelFailure("notTakenBack", {}, last.message);
    return 0;
  }
}

/** Once, with no second try; `progress` tells whether anything was changed. */
export function removeNow(progress: { begun: boolean } = { begun: false }): Promise<number> {
  return inWorkbook(async (context) => {
    const { things, unproven } = await ownership(context);
    const sheets = things.filter(({ kind }) => kind === "sheet");
    await refuseLocked(
      context,
      things.map(({ sheet }) => sheet.name),
      sheets.length > 0 || things.some(({ kind }) => kind === "kept"),
    );
    const beside = blocksBeside(things);
    progress.begun = true;
    markUnfinished(context, "takingBack");
    await takeBackBeside(context, things);
    await takeAway(context, sheets, things);
    [
      ...things.filter((thing) => thing.kind === "block" && !beside.includes(thing)).map(({ name }) => name),
      ...unproven,
    ].forEach((name) => name.delete());
    (await lineNames(context)).forEach((name) => name.delete());
    dropMarks(context);
    clearUnfinished(context);
    await context.sync();
    return sheets.length + beside.length;
  });
}

/** Deletes sheets that are wholly ours; of the others, our cells are emptied. Their blocks' names are left to the caller. */
export async function takeAway(
  context: Excel.RequestContext,
  sheets: readonly OwnedThing[],
  things: readonly OwnedThing[],
): Promise<void> {
  const shared = sheets.filter((sheet) => !isWhole(sheet, things));
  const onShared = shared.flatMap((sheet) => blocksOn(sheet, things));
  if (onShared.length > 0) await clearBlocks(context, onShared);
  await deleteOwnCharts(context, shared);
  sheets.forEach((sheet) => {
    sheet.name.delete();
    if (!shared.includes(sheet)) sheet.sheet.delete();
  });
}

/** How the names of our charts begin. */
export const OWN_CHART = /^(?:summary:)?(?:share|lots):chart:/;

/** The buyer's own charts stay. */
export async function deleteOwnCharts(context: Excel.RequestContext, sheets: readonly OwnedThing[]): Promise<void> {
  if (sheets.length === 0) return;
  sheets.forEach(({ sheet }) => sheet.charts.load("items/name"));
  await context.sync();
  sheets.forEach(({ sheet }) =>
    sheet.charts.items.filter(({ name }) => OWN_CHART.test(name)).forEach((chart) => chart.delete()),
  );
}

/** Empties our columns beside the buyer's table and gives those cells back what they had: looks, rules, widths. */
export async function takeBackBeside(context: Excel.RequestContext, things: readonly OwnedThing[]): Promise<void> {
  const beside = blocksBeside(things).map((thing) => ({ thing, ours: ownColumns(thing) }));
  const all = beside.map(({ thing }) => thing);
  const widths = (await readSetting(context, WIDTHS, widthsSchema)) ?? {};
  await unfoldColumns(context, beside);
  await giveBackPrint(context, all);
  await clearBlocks(context, all);
  giveBackUnderneath(things);
  beside.forEach(({ thing, ours }) => {
    restoreWidths(thing, ours, widths[thing.id]);
    thing.name.delete();
  });
  context.workbook.settings.getItemOrNullObject(WIDTHS).delete();
  await context.sync();
}

/** Empties the cells of our blocks that are ours, tables first. */
export async function clearBlocks(context: Excel.RequestContext, blocks: readonly OwnedThing[]): Promise<void> {
  const tables = blocks.map(({ sheet, block }) => {
    const inside = sheet.tables;
    inside.load("items/name");
    return { block, inside };
  });
  await context.sync();
  const areas = tables.flatMap(({ block, inside }) =>
    inside.items.map((table) => {
      const area = table.getRange();
      area.load("address");
      return { table, area, within: block };
    }),
  );
  await context.sync();
  areas
    .filter(({ area, within }) => contains(within, cornersOf(area.address)))
    .forEach(({ table }) => table.convertToRange());
  blocks.forEach((thing) => ownCells(thing).forEach((cells) => makePlain(rangeAt(thing.sheet, cells))));
  await context.sync();
}

/** Places from 0 of our columns in a block: those that the buyer put between them are left out. */
const ownColumns = ({ block, theirs }: OwnedThing): number[] =>
  Array.from({ length: widthOfBlock(block) }, (_, at) => at).filter(
    (at) => !theirs.some(({ left, top }) => left === block.left + at && top === block.top),
  );

/** Columns that the buyer put between ours keep their width, and those that were deleted have none. */
function restoreWidths({ sheet, block }: OwnedThing, ours: readonly number[], widths: readonly number[] = []): void {
  ours.forEach((at, index) => {
    const points = widths[index];
    if (points !== undefined) sheet.getRange(cellAddress(1, block.left + at)).format.columnWidth = points;
  });
}
