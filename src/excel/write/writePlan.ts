import { cellAddress } from "../../ground/address";
import { sumOf } from "../../ground/money";
import { heightOf } from "../../report/plan/blockRows";
import type { PlannedBlock, PlannedName, WorkbookPlan } from "../../report/plan/plan";
import { blockNameFor } from "../own/claims";
import { ownership, type OwnedThing } from "../own/proof";
import { own } from "../owned";
import { checkNotCancelled, type Work } from "../run";
import { limitPrint } from "./buyersSheet";
import { fillColumns, writeConstants, writeFormulas } from "./cells/block";
import { columnMarks, findDifferences, writeOtherConstants, writeOtherFormulas, type Difference } from "./difference";
import { lookMark, setFormats } from "./cells/formats";
import { blocksInPlace, type InPlace } from "./inPlace";
import { refuseLocked } from "./locked";
import { setNames } from "./names";
import { isAsBefore, keepMarks, readMarks, type Change, type Marks } from "./marks";
import { Outbox } from "./cells/outbox";
import { clearLeaving, moveRows, prepareBeside, prepareSheets } from "./prepare";
import { rangeOf, type Placed } from "./cells/placed";
import { dressSheet, sheetMark } from "./sheet";
import { meetStanding, refuseTaken, type Standing } from "./standing";
import { addTable, dressColumns } from "./table";
import { plainLooks } from "./underneath";
import { clearUnfinished, markUnfinished } from "./unfinished";

/** What a writing leaves. */
export interface Written {
  /** Ids of our sheets, by the worksheet's own id (`WorkbookEdit.sheet`). */
  readonly sheets: ReadonlyMap<string, string>;
  /** Names that read like ours and held nothing of ours: taken away, the cells that they pointed to left alone. */
  readonly strayNames: number;
}

/** How far a writing has come. */
export interface Progress {
  /** Something has been changed. */
  begun: boolean;
  /** A report of ours stood before: once begun, its writing is not stopped but finished. */
  stood: boolean;
}

export async function writePlan(
  context: Excel.RequestContext,
  wanted: WorkbookPlan,
  work: Work,
  progress: Progress,
): Promise<Written> {
  const { things, unproven, unfinished } = await ownership(context);
  const standing = await meetStanding(context, wanted, things);
  await refuseLocked(context, concerned(standing.plan, things), comeOrGo(standing, things));
  await refuseTaken(context, standing.plan, things);
  // Marks of what was being written when a writing broke off say nothing of what stands.
  const before = unfinished ? {} : await readMarks(context);
  checkNotCancelled(work);
  progress.stood ||= things.length > 0;
  progress.begun = true;
  const outbox = new Outbox(context, progress.stood ? {} : work);
  await begin(context, standing.plan, things);
  unproven.forEach((name) => name.delete());
  await clearLeaving(context, standing, things);
  const moved = await moveRows(context, standing);
  const now = moved ? await meetAgain(context, wanted) : { things, standing };
  const { plan } = now.standing;
  const inPlace = await blocksInPlace(context, now.standing, now.things);
  await freeTableNames(context, plan, inPlace);
  const sheets = await prepareSheets(context, now.standing, now.things, inPlace);
  const beside = await prepareBeside(context, plan.beside, now.things, inPlace);
  const onSheets = plan.sheets.flatMap(({ id, blocks }) => {
    const sheet = sheets.get(id);
    return sheet ? blocks.map((block): Placed => ({ sheet, block })) : [];
  });
  const placed = headlineLast([...onSheets, ...beside]);
  claim(context, placed, inPlace, now.things);
  const marks = { before, after: marksOf(plan) };
  await writeBlocks(placed, plan.names ?? [], inPlace, marks, outbox, work);
  for (const planned of plan.sheets) {
    const sheet = sheets.get(planned.id);
    const isDressed = now.standing.remaining.has(planned.id) && isAsBefore(marks, `sheet:${planned.id}`, 0);
    if (sheet) await dressSheet(sheet, planned, isDressed);
  }
  await limitPrint(context, beside);
  keepMarks(context, marks);
  clearUnfinished(context);
  if (plan.show) sheets.get(plan.show)?.activate();
  sheets.forEach((sheet) => sheet.load("id"));
  await context.sync();
  return { sheets: new Map([...sheets].map(([id, sheet]) => [sheet.id, id])), strayNames: unproven.length };
}

async function meetAgain(
  context: Excel.RequestContext,
  wanted: WorkbookPlan,
): Promise<{ readonly things: readonly OwnedThing[]; readonly standing: Standing }> {
  const { things } = await ownership(context);
  return { things, standing: await meetStanding(context, wanted, things) };
}

const concerned = ({ beside }: WorkbookPlan, things: readonly OwnedThing[]): string[] => [
  ...beside.map(({ sheet }) => sheet ?? ""),
  ...things.map(({ sheet }) => sheet.name),
];

/** Whether sheets are added or deleted: the workbook's structure must allow it. */
const comeOrGo = ({ plan, remaining, leaving }: Standing, things: readonly OwnedThing[]): boolean =>
  plan.sheets.length > remaining.size || leaving.length > 0 || things.some(({ kind }) => kind === "kept");

/** From here on the workbook says that a writing is under way, in the settings and in the headline. */
async function begin(context: Excel.RequestContext, plan: WorkbookPlan, things: readonly OwnedThing[]): Promise<void> {
  markUnfinished(context, "writing");
  const blocks = plan.sheets.flatMap(({ blocks }) => blocks);
  for (const { id, unfinished } of blocks) {
    const thing = unfinished === undefined ? undefined : things.find((one) => one.kind === "block" && one.id === id);
    if (thing) thing.sheet.getRange(cellAddress(thing.block.top, thing.block.left)).values = [[unfinished]];
  }
  await context.sync();
}

/** What says that the writing is not finished comes last. */
const headlineLast = (placed: readonly Placed[]): Placed[] =>
  [...placed].sort((a, b) => Number(a.block.unfinished !== undefined) - Number(b.block.unfinished !== undefined));

/** Two tables of a workbook never bear one name: those that bear ours become plain cells, wherever they stand, but for those that stay. */
async function freeTableNames(
  context: Excel.RequestContext,
  { beside, sheets }: WorkbookPlan,
  { stands, grows }: InPlace,
): Promise<void> {
  const anew = [...beside, ...sheets.flatMap(({ blocks }) => blocks)].filter(
    (block) => block.table && !stands(block) && !grows(block),
  );
  if (anew.length === 0) return;
  const names = new Set(anew.map(({ table }) => table?.name));
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  tables.items.filter(({ name }) => names.has(name)).forEach((table) => table.convertToRange());
}

/** Cells are held before they are filled: what fails on the way can be taken back. */
function claim(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  { stands, grows }: InPlace,
  things: readonly OwnedThing[],
): void {
  for (const one of placed) {
    if (stands(one.block)) continue;
    const table = grows(one.block);
    if (table) {
      things.find(({ kind, id }) => kind === "block" && id === one.block.id)?.name.delete();
      table.resize(rangeOf(one));
    }
    own(context, blockNameFor(one.block.id), rangeOf(one));
  }
}

async function writeBlocks(
  placed: readonly Placed[],
  names: readonly PlannedName[],
  { stands, grows }: InPlace,
  marks: Change,
  outbox: Outbox,
  { onProgress }: Work,
): Promise<void> {
  const isInPlace = (block: PlannedBlock): boolean => stands(block) || grows(block) !== undefined;
  const differences = await findDifferences(
    outbox.context,
    placed.filter(({ block }) => isInPlace(block)),
    marks,
  );
  const total = sumOf(placed, ({ block }) => 2 * heightOf(block));
  let done = 0;
  const advance = async (block: PlannedBlock): Promise<void> => {
    done += heightOf(block);
    onProgress?.(done / total);
    await outbox.breathe();
  };
  for (const one of placed) {
    const difference = differences.get(one.block);
    if (difference) await changeConstants(one, difference, marks, outbox);
    else {
      await writeConstants(one, outbox);
      addTable(one.sheet, one.block);
      if (one.block.unfinished !== undefined) rangeOf(one).getCell(0, 0).values = [[one.block.unfinished]];
    }
    await advance(one.block);
  }
  await outbox.send();
  await setNames(outbox.context, names);
  for (const one of placed) {
    const difference = differences.get(one.block);
    if (difference) {
      await writeOtherFormulas(one, difference, outbox);
      await fillColumns(one, difference.columns, outbox);
    } else await writeFormulas(one, outbox);
    if (!difference || !isAsBefore(marks, one.block.id, 0)) dressColumns(one.sheet, one.block);
    await advance(one.block);
  }
}

async function changeConstants(one: Placed, difference: Difference, marks: Change, outbox: Outbox): Promise<void> {
  if (!isAsBefore(marks, one.block.id, 0)) {
    plainLooks(rangeOf(one));
    await setFormats(one, outbox);
  }
  await writeOtherConstants(one, difference, outbox);
}

/** What is kept of a plan once it is written. */
const marksOf = ({ beside, sheets }: WorkbookPlan): Marks =>
  Object.fromEntries([
    ...[...beside, ...sheets.flatMap(({ blocks }) => blocks)].map((block) => [
      block.id,
      [lookMark(block), ...columnMarks(block)],
    ]),
    ...sheets.map((sheet) => [`sheet:${sheet.id}`, [sheetMark(sheet)]]),
  ]);
