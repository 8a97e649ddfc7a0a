import { z } from "zod";
import { columnLetters } from "../../ground/address";
import type { PlannedBlock, PlannedColumn } from "../../report/plan/plan";
import { asExcelFailure } from "../failure";
import type { OwnedThing } from "../own/proof";
import { readSetting, writeSetting } from "../settings";
import type { Placed } from "./cells/placed";
import { runsOf } from "./cells/runs";

/** What the buyer's sheet prints since our columns stand beside the table, by block: only where it had no print area of its own. */
const PRINTED = "Allotir.impression";
const printedSchema = z.record(z.string(), z.string());
/** Places from 0 of our columns that are folded, by block. */
const FOLDED = "Allotir.plis";
const foldedSchema = z.record(z.string(), z.array(z.number()));

const wholeColumn = (sheet: Excel.Worksheet, first: number, last: number): Excel.Range =>
  sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);

/** Columns that are only steps of the computing are grouped and closed: one click opens them. */
export function foldColumns(context: Excel.RequestContext, placed: readonly Placed[]): void {
  for (const { sheet, block } of placed)
    for (const [first, last] of runsOf(folds(block), (isFold) => isFold)) {
      const columns = wholeColumn(sheet, block.left + first, block.left + last);
      columns.group("ByColumns");
      columns.hideGroupDetails("ByColumns");
    }
  const kept = placed.map(({ block }) => [block.id, folds(block).flatMap((isFold, at) => (isFold ? [at] : []))]);
  writeSetting(context, FOLDED, Object.fromEntries(kept));
}

const folds = ({ columns = [] }: PlannedBlock): boolean[] => columns.map(({ fold }: PlannedColumn) => fold === true);

/** Our columns are shown again, out of any group. @param ours places from 0 in the block of the columns that are ours still */
export async function unfoldColumns(
  context: Excel.RequestContext,
  beside: readonly { readonly thing: OwnedThing; readonly ours: readonly number[] }[],
): Promise<void> {
  const folded = await readSetting(context, FOLDED, foldedSchema);
  if (!folded) return;
  for (const { thing, ours } of beside)
    for (const place of folded[thing.id] ?? []) {
      const at = ours[place];
      if (at === undefined) continue;
      const column = wholeColumn(thing.sheet, thing.block.left + at, thing.block.left + at);
      column.columnHidden = false;
      column.ungroup("ByColumns");
    }
  try {
    await context.sync();
  } catch (error) {
    // Excel refuses to ungroup what the buyer has ungrouped: there is nothing more to give back.
    if (!REFUSED.test(asExcelFailure(error).message)) throw error;
  }
  context.workbook.settings.getItemOrNullObject(FOLDED).delete();
}

const REFUSED = /Invalid(?:Operation|Argument|Request)\b/;

/** The buyer's sheet prints what it printed before, where the plan asks for it and the buyer has set no print area. */
export async function limitPrint(context: Excel.RequestContext, placed: readonly Placed[]): Promise<void> {
  const before = (await readSetting(context, PRINTED, printedSchema)) ?? {};
  const areas = placed.map(({ sheet, block }) => ({ sheet, block, area: areaOf(sheet) }));
  if (areas.length > 0) await context.sync();
  const now: Record<string, string> = {};
  for (const { sheet, block, area } of areas) {
    const isOurs = !area.isNullObject && bare(area.address) === before[block.id];
    if (block.prints === undefined) {
      if (isOurs) printAll(sheet);
    } else if (area.isNullObject || isOurs) {
      sheet.pageLayout.setPrintArea(block.prints);
      now[block.id] = block.prints;
    }
  }
  if (JSON.stringify(now) !== JSON.stringify(before)) writeSetting(context, PRINTED, now);
}

/** What we limited is as it was; a print area that the buyer has set since stays. */
export async function giveBackPrint(context: Excel.RequestContext, beside: readonly OwnedThing[]): Promise<void> {
  const before = await readSetting(context, PRINTED, printedSchema);
  if (!before) return;
  const areas = beside.map(({ id, sheet }) => ({ id, sheet, area: areaOf(sheet) }));
  await context.sync();
  areas
    .filter(({ id, area }) => !area.isNullObject && bare(area.address) === before[id])
    .forEach(({ sheet }) => printAll(sheet));
  context.workbook.settings.getItemOrNullObject(PRINTED).delete();
}

/** An area over the whole sheet is none. */
const printAll = (sheet: Excel.Worksheet): void => sheet.pageLayout.setPrintArea(sheet.getRange());

const areaOf = (sheet: Excel.Worksheet): Excel.RangeAreas =>
  sheet.pageLayout.getPrintAreaOrNullObject().load("address");

const bare = (address: string): string => address.replace(/^.*!/, "").replace(/\$/g, "");
