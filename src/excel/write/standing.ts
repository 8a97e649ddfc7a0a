import { heightOf, widthOf } from "../../report/plan/blockRows";
import type { PlannedBlock, PlannedSheet, WorkbookPlan } from "../../report/plan/plan";
import { withSheetNames } from "../../report/plan/renamed";
import type { Block } from "../../ground/address";
import { overlaps, withoutAll, withoutSheet } from "../address";
import { freeSheetName } from "../sheetName";
import { ExcelFailure } from "../failure";
import { blocksBeside, ownCells, type OwnedThing } from "../own/proof";
import { alignRows, type Aligned, type RowMove } from "./rows";

/** What a plan meets in the workbook. */
export interface Standing {
  /** The plan, its sheets under the names that they bear or will bear. */
  readonly plan: WorkbookPlan;
  /** Our sheets that are written again where they stand, by id. */
  readonly remaining: ReadonlyMap<string, OwnedThing>;
  /** Rows that are to come and go on them, by id, before our blocks stand where they are planned. */
  readonly moves: ReadonlyMap<string, readonly RowMove[]>;
  /** Our sheets that go: no longer planned. */
  readonly leaving: readonly OwnedThing[];
  /** Our sheets where the buyer's cells stand in the way: theirs stay there, ours move to another sheet. */
  readonly left: readonly OwnedThing[];
}

/** Decides, for each sheet of the plan, whether it is written where it stands or anew, and under which name. */
export async function meetStanding(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  things: readonly OwnedThing[],
): Promise<Standing> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheets = things.filter(({ kind }) => kind === "sheet");
  const ours = new Map(sheets.map((thing) => [thing.id, thing]));
  const met = plan.sheets.flatMap((planned) => {
    const thing = ours.get(planned.id);
    const aligned = thing && aligning(planned, thing, things);
    return thing && aligned && !isCrowded(planned, aligned) ? [{ id: planned.id, thing, aligned }] : [];
  });
  const remaining = new Map(met.map(({ id, thing }) => [id, thing]));
  const leaving = sheets.filter(({ id }) => !plan.sheets.some((planned) => planned.id === id));
  const gone = new Set(leaving.filter((thing) => isWhole(thing, things)).map(({ sheet }) => sheet.name));
  const taken = worksheets.items.map(({ name }) => name).filter((name) => !gone.has(name));
  return {
    plan: withSheetNames(plan, namesOf(plan, remaining, taken)),
    remaining,
    moves: new Map(met.map(({ id, aligned }) => [id, aligned.moves])),
    leaving,
    left: sheets.filter((thing) => !remaining.has(thing.id) && !leaving.includes(thing)),
  };
}

/** Every cell of the sheet is ours. */
export const isWhole = (sheet: OwnedThing, things: readonly OwnedThing[]): boolean =>
  theirsOn(sheet, things).length === 0;

const theirsOn = ({ sheet }: OwnedThing, things: readonly OwnedThing[]): Block[] =>
  things.filter((thing) => thing.sheet.id === sheet.id).flatMap(({ theirs }) => theirs);

/** The sheet as rows that come and go would leave it; blocks that are no longer planned are emptied first. */
function aligning({ blocks }: PlannedSheet, thing: OwnedThing, things: readonly OwnedThing[]): Aligned {
  const planned = new Set(blocks.map(({ id }) => id));
  const ours = blocksOn(thing, things).filter(({ id }) => planned.has(id));
  return alignRows(blocks, new Map(ours.map(({ id, block }) => [id, block])), theirsOn(thing, things));
}

const isCrowded = ({ blocks }: PlannedSheet, { theirs }: Aligned): boolean =>
  theirs.some((block) => blocks.some((ours) => overlaps(block, cellsOf(ours))));

/** Our blocks on a sheet. */
export const blocksOn = ({ sheet }: OwnedThing, things: readonly OwnedThing[]): OwnedThing[] =>
  things.filter((thing) => thing.kind === "block" && thing.sheet.id === sheet.id);

/** Rows and columns that a planned block takes. */
export const cellsOf = (block: PlannedBlock): Block => ({
  top: block.top,
  left: block.left,
  bottom: block.top + heightOf(block) - 1,
  right: block.left + Math.max(widthOf(block), block.spread ?? 1) - 1,
});

/** Planned name → the name that the sheet bears, or a free one like it. */
function namesOf(
  plan: WorkbookPlan,
  remaining: ReadonlyMap<string, OwnedThing>,
  taken: readonly string[],
): Map<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    plan.sheets.map(({ id, name }) => {
      const actual = remaining.get(id)?.sheet.name ?? freeSheetName(name, used);
      used.add(actual.toLowerCase());
      return [name, actual];
    }),
  );
}

/**
 * Checked before anything is touched: the cells that our columns will take hold nothing but what is ours.
 * @throws ExcelFailure `placeTaken`
 */
export async function refuseTaken(
  context: Excel.RequestContext,
  { beside }: WorkbookPlan,
  things: readonly OwnedThing[],
): Promise<void> {
  const looked = beside.flatMap((block) => {
    const sheet = context.workbook.worksheets.getItem(block.sheet ?? "");
    const ours = blocksBeside(things).filter((thing) => thing.sheet.name === block.sheet);
    const rest = withoutAll([cellsOf(block)], ours.flatMap(ownCells));
    return rest.map(({ top, left, bottom, right }) => {
      const used = sheet
        .getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1)
        .getUsedRangeOrNullObject(true);
      used.load("address");
      return { sheet: block.sheet ?? "", used };
    });
  });
  if (looked.length > 0) await context.sync();
  const taken = looked.find(({ used }) => !used.isNullObject);
  if (taken) throw new ExcelFailure("placeTaken", { sheet: taken.sheet, address: withoutSheet(taken.used.address) });
}
