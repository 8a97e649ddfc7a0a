import fc from "fast-check";
import { alignRows, placeOfBlock } from "../../src/excel/write/rows";
import type { PlannedBlock } from "../../src/report/plan/plan";
import type { Block } from "../../src/ground/address";

const planned = (id: string, top: number, height: number): PlannedBlock => ({
  id,
  top,
  left: 1,
  cells: Array.from({ length: height }, () => [null, null]),
});

/** Blocks one under the other, as our sheets stack them: gap above and height before, gap and height planned. */
const stacks = fc.array(
  fc.record({
    gap: fc.nat(3),
    height: fc.integer({ min: 3, max: 9 }),
    nextGap: fc.nat(3),
    nextHeight: fc.integer({ min: 3, max: 9 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function stacked(gaps: readonly number[], heights: readonly number[]): PlannedBlock[] {
  let row = 1;
  return heights.map((height, index) => {
    const top = row + (gaps[index] ?? 0);
    row = top + height;
    return planned(`block ${index}`, top, height);
  });
}

const blocksOf = (blocks: readonly PlannedBlock[]): Map<string, Block> =>
  new Map(blocks.map((block) => [block.id, placeOfBlock(block)]));

it("brings blocks that stand one under the other to where they are planned, whatever came or went", () => {
  fc.assert(
    fc.property(stacks, (stack) => {
      const before = stacked(
        stack.map(({ gap }) => gap),
        stack.map(({ height }) => height),
      );
      const after = stacked(
        stack.map(({ nextGap }) => nextGap),
        stack.map(({ nextHeight }) => nextHeight),
      );
      expect(alignRows(after, blocksOf(before), []).blocks).toEqual(blocksOf(after));
    }),
  );
});

it("never takes away a row that holds something of the buyer's, nor one of another block", () => {
  const notes = fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 4 });
  fc.assert(
    fc.property(stacks, notes, (stack, rows) => {
      const before = stacked(
        stack.map(({ gap }) => gap),
        stack.map(({ height }) => height),
      );
      const after = stacked(
        stack.map(({ nextGap }) => nextGap),
        stack.map(({ nextHeight }) => nextHeight),
      );
      const theirs = rows.map((row) => ({ top: row, bottom: row, left: 5, right: 5 }));
      const { moves, theirs: moved } = alignRows(after, blocksOf(before), theirs);
      let sheet = Array.from({ length: 100 }, (_, index) => index + 1);
      for (const { at, count } of moves)
        sheet =
          count > 0
            ? [...sheet.slice(0, at - 1), ...Array.from({ length: count }, () => 0), ...sheet.slice(at - 1)]
            : [...sheet.slice(0, at - 1), ...sheet.slice(at - 1 - count)];
      expect(rows.map((row) => sheet.indexOf(row) + 1)).toEqual(moved.map(({ top }) => top));
    }),
  );
});
