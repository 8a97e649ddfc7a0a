import type { PlannedBlock } from "../../report/plan/plan";
import type { Block } from "../../ground/address";
import { addressOf, cornersOf } from "../address";
import { rangeAt } from "../own/claims";
import { blocksBeside, type OwnedThing } from "../own/proof";
import { placeOfBlock } from "./rows";
import { blocksOn, type Standing } from "./standing";
import { look } from "./underneath";

/** Blocks that are brought up to date where they stand; the others are emptied and written anew. */
export interface InPlace {
  readonly stands: (block: PlannedBlock) => boolean;
  /** Blocks beside the buyer's table that stand in their first rows, and go on below in empty cells without a look of their own. */
  readonly grows: (block: PlannedBlock) => Excel.Table | undefined;
}

interface Candidate {
  readonly block: PlannedBlock;
  readonly thing: OwnedThing;
  readonly tables: Excel.TableScopedCollection;
  /** What it would take below. */
  readonly more: { readonly isPlain: () => boolean } | undefined;
}

/** Which planned blocks stand: same cells, the same table over them or none, nothing of the buyer's in their midst. */
export async function blocksInPlace(
  context: Excel.RequestContext,
  { plan, remaining }: Standing,
  things: readonly OwnedThing[],
): Promise<InPlace> {
  const beside = blocksBeside(things);
  const candidates = [
    ...plan.sheets.flatMap(({ id, blocks }) => {
      const sheet = remaining.get(id);
      return sheet ? candidatesAmong(blocks, blocksOn(sheet, things)) : [];
    }),
    ...candidatesAmong(plan.beside, beside, true),
  ];
  if (candidates.length > 0) await context.sync();
  const areas = candidates.map(({ tables }) =>
    tables.items.map((table) => ({ table, area: table.getRange().load("address") })),
  );
  if (candidates.length > 0) await context.sync();
  const standing = new Set<PlannedBlock>();
  const growing = new Map<PlannedBlock, Excel.Table>();
  candidates.forEach(({ block, thing, more }, at) => {
    const tables = areas[at] ?? [];
    const isFramed = block.table
      ? tables.length === 1 &&
        isSame(tables[0]?.area.address, thing.block) &&
        tables[0]?.table.name === block.table.name
      : tables.length === 0;
    if (!isFramed) return;
    if (!more) standing.add(block);
    else if (more.isPlain() && tables[0]) growing.set(block, tables[0].table);
  });
  // Columns beside the table are taken back together, with the widths and looks that were kept for them.
  const areAllBeside = plan.beside.every((block) => standing.has(block) || growing.has(block));
  if (!areAllBeside || beside.length !== plan.beside.length)
    plan.beside.forEach((block) => [standing, growing].forEach((blocks) => blocks.delete(block)));
  return { stands: (block) => standing.has(block), grows: (block) => growing.get(block) };
}

function candidatesAmong(blocks: readonly PlannedBlock[], things: readonly OwnedThing[], mayGrow = false): Candidate[] {
  return blocks.flatMap((block) => {
    const thing = things.find(({ id }) => id === block.id);
    if (!thing || thing.theirs.length > 0) return [];
    const [place, stands] = [placeOfBlock(block), thing.block];
    const isWhole = isSameBlock(place, stands);
    const isLonger = mayGrow && place.bottom > stands.bottom && isSameBlock(place, { ...stands, bottom: place.bottom });
    if (!isWhole && !isLonger) return [];
    const { sheet } = thing;
    if (block.sheet !== undefined && sheet.name !== block.sheet) return [];
    const tables = rangeAt(sheet, thing.block).getTables(false);
    tables.load("items/name");
    const below = { ...place, top: stands.bottom + 1 };
    const more = isWhole ? undefined : look(rangeAt(sheet, below));
    return [{ block, thing, tables, more }];
  });
}

const isSame = (one: string | undefined, other: Block): boolean =>
  one !== undefined && isSameBlock(cornersOf(one), other);
const isSameBlock = (one: Block, other: Block): boolean => addressOf(one) === addressOf(other);
