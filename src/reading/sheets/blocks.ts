import { basisNamed } from "../columns/amountHeaders";
import { isBlank } from "../cells/cells";
import type { ColumnLook } from "../columns/look";
import { fitness, IMPOSSIBLE } from "../columns/fitness";
import type { CellValue } from "../cells/grid";

/** Columns side by side, set apart from others by columns that hold nothing; indices are those of a row. */
export interface ColumnBlock {
  readonly first: number;
  readonly last: number;
  /** Rows, under the header, that hold something in them. */
  readonly rows: number;
}

/** Columns of the table, and what stands beside it without belonging to it. */
export interface TableSpan {
  readonly first: number;
  readonly last: number;
  readonly beside: readonly ColumnBlock[];
  /** Blocks that may or may not belong to the table: to be asked. */
  readonly doubtful: readonly ColumnBlock[];
  /** Tables of purchases that stand side by side, the one read first; empty when there is one. */
  readonly rivals: readonly ColumnBlock[];
}

export interface SpanChoices {
  /** Columns that the buyer gave a meaning: their blocks belong to the table. */
  readonly imposed: readonly number[];
  readonly joinDoubtful: boolean;
  /** First column of the table chosen among those side by side. */
  readonly chosenFirst?: number | undefined;
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly looks: readonly ColumnLook[];
  readonly density: number;
  readonly names: number;
}
interface Extent {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

const CLEARLY = 0.5;
const LIST_ITEM_LENGTH = 40;

/** Parts the columns of a sheet into the table and what stands beside it ("Familles", a column away). Rows are those from `from` to before `end`. */
export function spanOf(
  values: readonly (readonly CellValue[])[],
  from: number,
  end: number,
  looks: readonly ColumnLook[],
  choices: SpanChoices,
): TableSpan {
  const blocks = blocksOf(looks);
  const [only] = blocks;
  if (!only) return { first: 0, last: Math.max(0, looks.length - 1), beside: [], doubtful: [], rivals: [] };
  if (blocks.length === 1) return { first: only.first, last: only.last, beside: [], doubtful: [], rivals: [] };
  const extents = new Map(blocks.map((block) => [block, extentOf(values, from, end, block)]));
  const rowsOf = (block: Block): number => extents.get(block)?.rows ?? 0;
  const complete = blocks
    .filter((block) => namesSupplier(block) && namesAmount(block) && rowsOf(block) > 0)
    .sort((a, b) => rowsOf(b) - rowsOf(a));
  const main = complete.find((block) => block.first === choices.chosenFirst) ?? complete[0] ?? fullest(blocks);
  const rivals = complete.length > 1 ? [main, ...complete.filter((block) => block !== main)] : [];
  const joined: Block[] = [main];
  const doubtful: Block[] = [];
  for (const block of blocks) {
    if (block === main || rivals.includes(block)) continue;
    const verdict = choices.imposed.some((column) => column >= block.first && column <= block.last)
      ? "joined"
      : belonging(block, main, extents, (after) => extentOf(values, after, end, block).rows);
    if (verdict === "doubtful") doubtful.push(block);
    if (verdict === "joined" || (verdict === "doubtful" && choices.joinDoubtful)) joined.push(block);
  }
  const [first, last] = [
    Math.min(...joined.map((block) => block.first)),
    Math.max(...joined.map((block) => block.last)),
  ];
  const described = (some: readonly Block[]): ColumnBlock[] =>
    some.map((block) => ({ first: block.first, last: block.last, rows: rowsOf(block) }));
  return {
    first,
    last,
    beside: described(blocks.filter((block) => !joined.includes(block) && rowsOf(block) > 0)),
    doubtful: described(doubtful),
    rivals: described(rivals),
  };
}

function blocksOf(looks: readonly ColumnLook[]): Block[] {
  const groups: ColumnLook[][] = [];
  for (const look of looks) {
    if (look.header === "" && look.profile.filled === 0) continue;
    const group = groups[groups.length - 1];
    if (group && group[group.length - 1]?.index === look.index - 1) group.push(look);
    else groups.push([look]);
  }
  return groups.map((group) => ({
    first: group[0]?.index ?? 0,
    last: group[group.length - 1]?.index ?? 0,
    looks: group,
    density: Math.max(...group.map((look) => look.profile.density)),
    names: group.filter((look) => look.header !== "").length,
  }));
}

const fullest = (blocks: readonly Block[]): Block =>
  blocks.reduce((best, block) =>
    block.density * (block.names + 0.5) > best.density * (best.names + 0.5) ||
    (best.density === 0 && block.names > best.names)
      ? block
      : best,
  );

function extentOf(values: readonly (readonly CellValue[])[], from: number, end: number, block: Block): Extent {
  let [first, last, rows] = [-1, -1, 0];
  for (let index = from; index < end; index++) {
    const row = values[index] ?? [];
    let isFilled = false;
    for (let column = block.first; column <= block.last && !isFilled; column++) isFilled = !isBlank(row[column]);
    if (!isFilled) continue;
    if (first < 0) first = index;
    last = index;
    rows += 1;
  }
  return { first, last, rows };
}

const namesSupplier = ({ looks }: Block): boolean =>
  looks.some((look) => (look.named.get("supplier") ?? 0) >= CLEARLY && fitness("supplier", look.profile) > IMPOSSIBLE);
const namesAmount = ({ looks }: Block): boolean =>
  looks.some((look) => look.amountNamed >= CLEARLY && fitness("amount", look.profile) > IMPOSSIBLE);

/** An amount that its header does not call TTC. */
const namesNet = ({ looks }: Block): boolean =>
  looks.some((look) => look.amountNamed >= CLEARLY && basisNamed(look.words) !== "TTC");

/** Whether a block is part of the table at its side: not when it lists things of its own, each once, down to a row of its own. */
function belonging(
  block: Block,
  main: Block,
  extents: ReadonlyMap<Block, Extent>,
  rowsFrom: (index: number) => number,
): "joined" | "apart" | "doubtful" {
  const [own, table] = [extents.get(block), extents.get(main)];
  if (!own || !table || own.rows === 0) return "apart";
  const isComplete = namesSupplier(main) && namesAmount(main);
  const holdsNet = namesNet(block) && !namesNet(main);
  if (isComplete && !holdsNet && isList(block)) {
    const isShorter = own.last - own.first + 1 === own.rows && own.rows < 0.8 * table.rows;
    const isLonger = own.last > table.last + 1 && rowsFrom(table.last + 1) >= 2;
    if (isShorter || isLonger) return "apart";
    if ((block.first === block.last || namesAmount(block)) && !namesLabel(block)) return "doubtful";
  }
  if (block.density >= 0.5 * main.density) return block.names > 0 || main.names === 0 ? "joined" : "apart";
  const isScattered =
    own.rows < 0.7 * (own.last - own.first + 1) && own.last - own.first > 0.5 * (table.last - table.first);
  return block.names > 0 && isScattered ? "joined" : "apart";
}

const firstOf = ({ looks }: Block): ColumnLook | undefined => looks.find((look) => look.profile.filled > 0);

/** Its first column names short things, none twice. */
function isList(block: Block): boolean {
  const first = firstOf(block);
  return (
    first !== undefined &&
    first.profile.words >= 0.8 &&
    first.profile.distinct === 1 &&
    first.profile.dates === 0 &&
    first.profile.amounts < 0.5 &&
    first.profile.length <= LIST_ITEM_LENGTH &&
    first.profile.filled >= 2
  );
}

/** Things that a table holds once each: descriptions, addresses, document numbers. */
const namesLabel = (block: Block): boolean =>
  [...(firstOf(block)?.named ?? [])].some(
    ([meaning, score]) =>
      score >= CLEARLY &&
      (meaning === "label" || meaning === "address" || meaning === "reference" || meaning === "supplier"),
  );
