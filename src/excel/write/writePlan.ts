import { heightOf, widthOf } from "../../report/plan/blockRows";
import { sumOf } from "../../ground/money";
import type { PlannedBlock, PlannedSheet, WorkbookPlan } from "../../report/plan/plan";
import { cellAddress } from "../../ground/address";
import { blockAddress } from "../address";
import { blockNameFor, sheetNameFor } from "../own/claims";
import { ownership, type OwnedThing } from "../own/proof";
import { own } from "../owned";
import { checkNotCancelled, type Work } from "../run";
import { writeSetting } from "../settings";
import { writeConstants, writeFormulas } from "./block";
import { refuseLocked } from "./locked";
import { blocksOn, clearBlocks, deleteOwnCharts, takeAway, takeBackBeside, WIDTHS } from "./remove";
import { dressSheet, pointsFor } from "./sheet";
import { meetStanding, refuseTaken, type Standing } from "./standing";
import { addTable, dressColumns } from "./table";
import { keepUnderneath } from "./underneath";
import { clearUnfinished, markUnfinished } from "./unfinished";

const BESIDE_WIDTH = 16;

/** How far a writing has come. */
export interface Progress {
  /** Something has been changed. */
  begun: boolean;
  /** A report of ours stood before: once begun, its writing is not stopped but finished. */
  stood: boolean;
}

interface Placed {
  readonly sheet: Excel.Worksheet;
  readonly block: PlannedBlock;
}

export async function writePlan(
  context: Excel.RequestContext,
  asked: WorkbookPlan,
  work: Work,
  progress: Progress,
): Promise<void> {
  const { things, unproven } = await ownership(context);
  const standing = await meetStanding(context, asked, things);
  const { plan } = standing;
  await refuseLocked(context, concerned(plan, things), comeOrGo(standing, things));
  await refuseTaken(context, plan, things);
  checkNotCancelled(work);
  progress.stood ||= things.length > 0;
  progress.begun = true;
  const going = progress.stood ? { onProgress: work.onProgress } : work;
  context.runtime.enableEvents = false;
  try {
    markUnfinished(context);
    unproven.forEach((name) => name.delete());
    await freeTableNames(context, plan);
    const sheets = await prepareSheets(context, standing, things);
    const beside = await prepareBeside(context, plan.beside, things);
    const onSheets = plan.sheets.flatMap(({ id, blocks }) => {
      const sheet = sheets.get(id);
      return sheet ? blocks.map((block): Placed => ({ sheet, block })) : [];
    });
    const placed = headlineLast([...onSheets, ...beside]);
    // Held before they are filled: what fails on the way can be taken back.
    placed.forEach(({ sheet, block }) => own(context, blockNameFor(block.id), rangeOf(sheet, block)));
    await writeBlocks(context, placed, going);
    plan.sheets.forEach((planned) => {
      const sheet = sheets.get(planned.id);
      if (sheet) dressSheet(sheet, planned);
    });
    clearUnfinished(context);
    if (plan.show) sheets.get(plan.show)?.activate();
    await context.sync();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}

const rangeOf = (sheet: Excel.Worksheet, block: PlannedBlock): Excel.Range =>
  sheet.getRange(blockAddress(block.top, block.left, heightOf(block), widthOf(block)));

const concerned = ({ beside }: WorkbookPlan, things: readonly OwnedThing[]): string[] => [
  ...beside.map(({ sheet }) => sheet ?? ""),
  ...things.map(({ range }) => range.worksheet.name),
];

/** Whether sheets are added or deleted: the workbook's structure must allow it. */
const comeOrGo = ({ plan, kept, leaving }: Standing, things: readonly OwnedThing[]): boolean =>
  plan.sheets.length > kept.size || leaving.length > 0 || things.some(({ kind }) => kind === "kept");

/** What says that the writing is not finished comes last. */
const headlineLast = (placed: readonly Placed[]): Placed[] =>
  [...placed].sort((a, b) => Number(a.block.unfinished !== undefined) - Number(b.block.unfinished !== undefined));

/** Two tables of a workbook never bear one name: those that bear ours become plain cells, wherever they stand. */
async function freeTableNames(context: Excel.RequestContext, { beside, sheets }: WorkbookPlan): Promise<void> {
  const planned = new Set([...beside, ...sheets.flatMap(({ blocks }) => blocks)].map(({ table }) => table?.name));
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  tables.items.filter(({ name }) => planned.has(name)).forEach((table) => table.convertToRange());
}

/** Our sheets, emptied or new, by id; those no longer planned go, those where the buyer's cells are in the way are left to them. */
async function prepareSheets(
  context: Excel.RequestContext,
  { plan, kept, leaving, left }: Standing,
  things: readonly OwnedThing[],
): Promise<Map<string, Excel.Worksheet>> {
  const blocks = [...kept.values(), ...left].flatMap((sheet) => blocksOn(sheet, things));
  await clearBlocks(context, blocks);
  await deleteOwnCharts(context, [...kept.values(), ...left]);
  blocks.forEach(({ name }) => name.delete());
  left.forEach(({ name }) => name.delete());
  await takeAway(context, leaving, things);
  leaving.flatMap((sheet) => blocksOn(sheet, things)).forEach(({ name }) => name.delete());
  const sheets = new Map(
    plan.sheets.map((planned) => [planned.id, kept.get(planned.id)?.range.worksheet ?? added(context, planned)]),
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

/** Columns beside the buyer's table: ours are taken back first. */
async function prepareBeside(
  context: Excel.RequestContext,
  blocks: readonly PlannedBlock[],
  things: readonly OwnedThing[],
): Promise<Placed[]> {
  await takeBackBeside(context, things);
  const placed = blocks.map((block) => ({ sheet: context.workbook.worksheets.getItem(block.sheet ?? ""), block }));
  const grounds = placed.map(({ sheet, block }) => {
    const columns = Array.from({ length: widthOf(block) }, (_, index) =>
      sheet.getRange(cellAddress(1, block.left + index)),
    );
    columns.forEach((column) => column.load("format/columnWidth"));
    return { id: block.id, range: rangeOf(sheet, block), columns };
  });
  await context.sync();
  await keepUnderneath(context, grounds);
  writeSetting(
    context,
    WIDTHS,
    Object.fromEntries(grounds.map(({ id, columns }) => [id, columns.map(({ format }) => format.columnWidth)])),
  );
  for (const { columns } of grounds) columns.forEach(({ format }) => (format.columnWidth = pointsFor(BESIDE_WIDTH)));
  return placed;
}

async function writeBlocks(context: Excel.RequestContext, placed: readonly Placed[], work: Work): Promise<void> {
  const total = sumOf(placed, ({ block }) => 2 * heightOf(block));
  let done = 0;
  const advance = (block: PlannedBlock): void => {
    done += heightOf(block);
    work.onProgress?.(done / total);
  };
  for (const { sheet, block } of placed) {
    await writeConstants(context, sheet, block, work);
    addTable(sheet, block);
    if (block.unfinished !== undefined) rangeOf(sheet, block).getCell(0, 0).values = [[block.unfinished]];
    advance(block);
  }
  await context.sync();
  for (const { sheet, block } of placed) {
    await writeFormulas(context, sheet, block, work);
    dressColumns(sheet, block);
    advance(block);
  }
}
