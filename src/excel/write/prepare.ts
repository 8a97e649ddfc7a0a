import { cellAddress } from "../../ground/address";
import { widthOf } from "../../report/plan/blockRows";
import type { PlannedBlock, PlannedSheet } from "../../report/plan/plan";
import { sheetNameFor } from "../own/claims";
import { blocksBeside, type OwnedThing } from "../own/proof";
import { own } from "../owned";
import { writeSetting } from "../settings";
import { rangeOf, type Placed } from "./cells/placed";
import { foldColumns } from "./buyersSheet";
import type { InPlace } from "./inPlace";
import { clearBlocks, deleteOwnCharts, takeAway, takeBackBeside, WIDTHS } from "./remove";
import { pointsFor } from "./sheet";
import { blocksOn, type Standing } from "./standing";
import { keepUnderneath } from "./underneath";

const BESIDE_WIDTH = 16;

/** What is no longer planned goes: sheets, blocks, and those of sheets where the buyer's cells are in the way, which are left to them. */
export async function clearLeaving(
  context: Excel.RequestContext,
  { plan, remaining, leaving, left }: Standing,
  things: readonly OwnedThing[],
): Promise<void> {
  const planned = new Set(plan.sheets.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const blocks = [
    ...left.flatMap((sheet) => blocksOn(sheet, things)),
    ...[...remaining.values()].flatMap((sheet) => blocksOn(sheet, things)).filter(({ id }) => !planned.has(id)),
  ];
  if (blocks.length > 0) await clearBlocks(context, blocks);
  await deleteOwnCharts(context, left);
  [...blocks, ...left].forEach(({ name }) => name.delete());
  await takeAway(context, leaving, things);
  leaving.flatMap((sheet) => blocksOn(sheet, things)).forEach(({ name }) => name.delete());
}

/** Rows come and go on our sheets. @returns whether any did: what was known of their cells is then out of date */
export async function moveRows(context: Excel.RequestContext, { remaining, moves }: Standing): Promise<boolean> {
  const all = [...moves].flatMap(([id, list]) => list.map((move) => ({ sheet: remaining.get(id)?.sheet, ...move })));
  for (const { sheet, at, count } of all) {
    const rows = sheet?.getRange(`${at}:${at + Math.abs(count) - 1}`);
    if (count > 0) rows?.insert("Down");
    else rows?.delete("Up");
  }
  if (all.length > 0) await context.sync();
  return all.length > 0;
}

/** Our sheets, those that are missing added, by id; blocks that do not stand where they are planned are emptied. */
export async function prepareSheets(
  context: Excel.RequestContext,
  { plan, remaining }: Standing,
  things: readonly OwnedThing[],
  { stands }: InPlace,
): Promise<Map<string, Excel.Worksheet>> {
  const standing = new Set(plan.sheets.flatMap(({ blocks }) => blocks.filter(stands).map(({ id }) => id)));
  const blocks = [...remaining.values()]
    .flatMap((sheet) => blocksOn(sheet, things))
    .filter(({ id }) => !standing.has(id));
  if (blocks.length > 0) await clearBlocks(context, blocks);
  blocks.forEach(({ name }) => name.delete());
  const sheets = new Map(
    plan.sheets.map((planned) => [planned.id, remaining.get(planned.id)?.sheet ?? added(context, planned)]),
  );
  await context.sync();
  return sheets;
}

/** Cells by which a sheet is held: so many that its first rows or columns may be deleted. */
const ANCHOR = "A1:Z200";

function added(context: Excel.RequestContext, { id, name }: PlannedSheet): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  own(context, sheetNameFor(id), sheet.getRange(ANCHOR));
  return sheet;
}

/** Columns beside the buyer's table: those that do not stand where they are planned are taken back, and room is made. */
export async function prepareBeside(
  context: Excel.RequestContext,
  blocks: readonly PlannedBlock[],
  things: readonly OwnedThing[],
  { stands, grows }: InPlace,
): Promise<Placed[]> {
  const placed = blocks.map((block) => ({ sheet: context.workbook.worksheets.getItem(block.sheet ?? ""), block }));
  const areInPlace = blocks.every((block) => stands(block) || grows(block) !== undefined);
  if (areInPlace && blocksBeside(things).length === blocks.length) return placed;
  await takeBackBeside(context, things);
  const grounds = placed.map(({ sheet, block }) => {
    const columns = Array.from({ length: widthOf(block) }, (_, index) =>
      sheet.getRange(cellAddress(1, block.left + index)).load("format/columnWidth"),
    );
    return { id: block.id, range: rangeOf({ sheet, block }), columns };
  });
  await context.sync();
  await keepUnderneath(context, grounds);
  writeSetting(
    context,
    WIDTHS,
    Object.fromEntries(grounds.map(({ id, columns }) => [id, columns.map(({ format }) => format.columnWidth)])),
  );
  for (const { columns } of grounds) columns.forEach(({ format }) => (format.columnWidth = pointsFor(BESIDE_WIDTH)));
  foldColumns(context, placed);
  return placed;
}
