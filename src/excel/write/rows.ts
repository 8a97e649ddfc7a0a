import { heightOf, widthOf } from "../../report/plan/blockRows";
import type { PlannedBlock } from "../../report/plan/plan";
import type { Block } from "../../ground/address";
import { heightOfBlock, overlaps } from "../address";

/** Whole rows that come before the row `at`, or, where `count` is negative, rows from `at` on that go. */
export interface RowMove {
  readonly at: number;
  readonly count: number;
}

/** A sheet of ours once rows have come and gone. */
export interface Aligned {
  readonly moves: readonly RowMove[];
  /** Our blocks, by id. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** The buyer's cells. */
  readonly theirs: readonly Block[];
}

/** Cells that a planned block takes. */
export const placeOfBlock = (block: PlannedBlock): Block => ({
  top: block.top,
  left: block.left,
  bottom: block.top + heightOf(block) - 1,
  right: block.left + widthOf(block) - 1,
});

/**
 * Rows to put in and to take away so that our blocks stand where they are planned, as a person would make room in a sheet: what lies below, the buyer's
 * cells too, moves along, and so do the formulas that point there. Rows that hold something of the buyer's never go.
 */
export function alignRows(
  planned: readonly PlannedBlock[],
  standing: ReadonlyMap<string, Block>,
  theirs: readonly Block[],
): Aligned {
  const wanted = new Map(planned.map((block) => [block.id, placeOfBlock(block)]));
  let now: Aligned = { moves: [], blocks: standing, theirs };
  for (const { id } of [...planned].sort((a, b) => a.top - b.top)) {
    const place = wanted.get(id);
    for (const moveOf of [shift, growth]) {
      const before = now.blocks.get(id);
      const move = before && place && moveOf(before, place);
      if (move && isHarmless(move, now, wanted, id)) now = moved(now, move);
    }
  }
  return now;
}

/** Brings the first row of a block to its place. */
function shift({ top }: Block, wanted: Block): RowMove | undefined {
  const count = wanted.top - top;
  if (count === 0) return undefined;
  return { at: count > 0 ? top : wanted.top, count };
}

/** Rows that come or go before the last one, so that names and tables stretch with them. */
function growth(before: Block, wanted: Block): RowMove | undefined {
  const count = heightOfBlock(wanted) - heightOfBlock(before);
  const room = heightOfBlock(before) - 2;
  if (count === 0 || room < 0 || -count > room) return undefined;
  return { at: count > 0 ? before.bottom : before.bottom + count, count };
}

function isHarmless(
  { at, count }: RowMove,
  { blocks, theirs }: Aligned,
  wanted: ReadonlyMap<string, Block>,
  id: string,
): boolean {
  const rows = { top: at, bottom: count < 0 ? at - count - 1 : at, left: 1, right: Number.MAX_SAFE_INTEGER };
  if (count < 0 && theirs.some((block) => overlaps(block, rows))) return false;
  const isInTheWay = (block: Block): boolean =>
    count < 0 ? overlaps(block, rows) : block.top < at && block.bottom >= at;
  return [...blocks].every(([other, block]) => {
    if (other === id || !isInTheWay(block)) return true;
    const place = wanted.get(other);
    const missing = place ? heightOfBlock(place) - heightOfBlock(block) : 0;
    const isInside = block.top < rows.top && block.bottom >= rows.bottom + (count < 0 ? 1 : 0);
    return isInside && (count > 0 ? missing >= count : missing <= count);
  });
}

const moved = ({ moves, blocks, theirs }: Aligned, move: RowMove): Aligned => ({
  moves: [...moves, move],
  blocks: new Map([...blocks].map(([id, block]) => [id, movedBlock(block, move)])),
  theirs: theirs.map((block) => movedBlock(block, move)),
});

function movedBlock(block: Block, { at, count }: RowMove): Block {
  const last = count < 0 ? at - count - 1 : at - 1;
  if (block.bottom < at) return block;
  const bottom = block.bottom + count;
  return block.top > last ? { ...block, top: block.top + count, bottom } : { ...block, bottom };
}
