import { heightOf, widthOf } from "../../report/plan/blockRows";
import type { PlannedBlock, PlannedSheet, WorkbookPlan } from "../../report/plan/plan";
import { cellAddress } from "../../ground/address";
import { blockAddress } from "../address";
import { asExcelFailure, ExcelFailure } from "../failure";
import { blockNameFor, blocksBeside, own, ownedThings, sheetNameFor, type OwnedThing } from "../owned";
import { inWorkbook, type Work } from "../run";
import { writeSetting } from "../settings";
import { writeConstants, writeFormulas } from "./block";
import { LAYOUTS, layoutsOf, readKeptInputs, withKept } from "./kept";
import { clearBlocks, removeAll, takeBackBeside, WIDTHS } from "./remove";
import { dressSheet, pointsFor } from "./sheet";
import { addTable, dressColumns } from "./table";
import { keepUnderneath } from "./underneath";

const BESIDE_WIDTH = 16;

/**
 * Makes the workbook hold what the plan says, and nothing else of ours. Applying the same plan twice changes nothing; what the buyer typed in our
 * sheets is kept. When something fails on the way, everything of ours is taken back: nothing half-written remains.
 * @param carried ids of blocks whose inputs the plan itself holds, read by the caller beforehand.
 * @throws ExcelFailure
 * @example await applyPlan(planReport(input), { onProgress: (share) => bar.show(share), signal });
 */
export async function applyPlan(
  plan: WorkbookPlan,
  work: Work = {},
  carried: ReadonlySet<string> = new Set(),
): Promise<void> {
  const kept = await readKeptInputs();
  const filled = mapBlocks(plan, (block) => (carried.has(block.id) ? block : withKept(block, kept)));
  const progress = { begun: false };
  try {
    await inWorkbook((context) => write(context, filled, work, progress));
  } catch (error) {
    if (progress.begun) await takeBackPatiently();
    throw asExcelFailure(error);
  }
}

const PATIENCE_MS = 500;
const TRIES = 60;

/** A person who types in a cell holds everything up: what was begun is taken back as soon as they have finished. */
async function takeBackPatiently(): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const failure = await removeAll().then(() => undefined, asExcelFailure);
    if (failure?.code !== "cellBeingEdited" && failure?.code !== "busy") return;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  }
}

function mapBlocks(plan: WorkbookPlan, change: (block: PlannedBlock) => PlannedBlock): WorkbookPlan {
  return {
    ...plan,
    beside: plan.beside.map(change),
    sheets: plan.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(change) })),
  };
}

interface Placed {
  readonly sheet: Excel.Worksheet;
  readonly block: PlannedBlock;
}

async function write(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  work: Work,
  progress: { begun: boolean },
): Promise<void> {
  const owned = await ownedThings(context);
  await refuseProtected(context, plan, owned);
  progress.begun = true;
  context.runtime.enableEvents = false;
  try {
    const sheets = await prepareSheets(context, plan.sheets, owned);
    const beside = await prepareBeside(context, plan.beside, owned);
    const placed = [
      ...plan.sheets.flatMap((sheet) =>
        sheet.blocks.map((block) => ({ sheet: sheets.get(sheet.id) as Excel.Worksheet, block })),
      ),
      ...beside,
    ];
    // Held before they are filled: what fails on the way can be taken back.
    placed.forEach(({ sheet, block }) => own(context, blockNameFor(block.id), rangeOf(sheet, block)));
    await writeBlocks(context, placed, work);
    plan.sheets.forEach((sheet) => dressSheet(sheets.get(sheet.id) as Excel.Worksheet, sheet));
    writeSetting(context, LAYOUTS, layoutsOf(plan));
    if (plan.show) sheets.get(plan.show)?.activate();
    await context.sync();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}

const rangeOf = (sheet: Excel.Worksheet, block: PlannedBlock): Excel.Range =>
  sheet.getRange(blockAddress(block.top, block.left, heightOf(block), widthOf(block)));

/** Checked before anything is touched. */
async function refuseProtected(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  owned: readonly OwnedThing[],
): Promise<void> {
  const names = new Set([
    ...plan.beside.map(({ sheet }) => sheet ?? ""),
    ...owned.map(({ range }) => range.worksheet.name),
  ]);
  const sheets = [...names].map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    return { name, sheet };
  });
  await context.sync();
  const locked = sheets.find(({ sheet }) => sheet.protection.protected);
  if (locked) throw new ExcelFailure("sheetProtected", { sheet: locked.name });
}

/** Our sheets, emptied or new, by id; those no longer planned are deleted. */
async function prepareSheets(
  context: Excel.RequestContext,
  plans: readonly PlannedSheet[],
  owned: readonly OwnedThing[],
): Promise<Map<string, Excel.Worksheet>> {
  const old = new Map(owned.filter(({ kind }) => kind === "sheet").map((thing) => [thing.id, thing]));
  const beside = new Set(blocksBeside(owned));
  const blocks = owned.filter((thing) => thing.kind === "block" && !beside.has(thing));
  const kept = [...old.values()].filter(({ id }) => plans.some((plan) => plan.id === id));
  await clearBlocks(context, blocks);
  kept.forEach(({ range }) => range.worksheet.charts.load("items/name"));
  await context.sync();
  kept.forEach(({ range }) => range.worksheet.charts.items.forEach((chart) => chart.delete()));
  blocks.forEach(({ name }) => name.delete());
  for (const thing of old.values()) {
    if (kept.includes(thing)) continue;
    thing.name.delete();
    thing.range.worksheet.delete();
  }
  const sheets = new Map(
    plans.map((plan) => [plan.id, old.get(plan.id)?.range.worksheet ?? context.workbook.worksheets.add(plan.name)]),
  );
  for (const plan of plans)
    if (!old.has(plan.id)) own(context, sheetNameFor(plan.id), (sheets.get(plan.id) as Excel.Worksheet).getRange("A1"));
  await context.sync();
  return sheets;
}

/** Columns beside the buyer's table: ours are taken back first; refused when something of the buyer's stands there. */
async function prepareBeside(
  context: Excel.RequestContext,
  blocks: readonly PlannedBlock[],
  owned: readonly OwnedThing[],
): Promise<Placed[]> {
  await takeBackBeside(context, owned);
  const placed = blocks.map((block) => ({ sheet: context.workbook.worksheets.getItem(block.sheet ?? ""), block }));
  const looked = placed.map(({ sheet, block }) => {
    const range = rangeOf(sheet, block);
    const inTheWay = range.getUsedRangeOrNullObject(true);
    inTheWay.load("address");
    const columns = Array.from({ length: widthOf(block) }, (_, index) =>
      sheet.getRange(cellAddress(1, block.left + index)),
    );
    columns.forEach((column) => column.load("format/columnWidth"));
    return { id: block.id, sheet: block.sheet ?? "", range, inTheWay, columns };
  });
  await context.sync();
  for (const { sheet, inTheWay } of looked)
    if (!inTheWay.isNullObject) throw new ExcelFailure("placeTaken", { sheet, address: inTheWay.address });
  await keepUnderneath(context, looked);
  writeSetting(
    context,
    WIDTHS,
    Object.fromEntries(looked.map(({ id, columns }) => [id, columns.map(({ format }) => format.columnWidth)])),
  );
  for (const { columns } of looked) columns.forEach(({ format }) => (format.columnWidth = pointsFor(BESIDE_WIDTH)));
  return placed;
}

async function writeBlocks(context: Excel.RequestContext, placed: readonly Placed[], work: Work): Promise<void> {
  const total = placed.reduce((sum, { block }) => sum + 2 * heightOf(block), 0);
  let done = 0;
  const advance = (block: PlannedBlock): void => {
    done += heightOf(block);
    work.onProgress?.(done / total);
  };
  for (const { sheet, block } of placed) {
    await writeConstants(context, sheet, block, work);
    addTable(sheet, block);
    advance(block);
  }
  await context.sync();
  for (const { sheet, block } of placed) {
    await writeFormulas(context, sheet, block, work);
    dressColumns(sheet, block);
    advance(block);
  }
}
