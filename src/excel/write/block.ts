import { heightOf, inRow, rowAt, widthOf } from "../../report/plan/blockRows";
import type { PlannedBlock, PlannedCell, RepeatedRows } from "../../report/plan/plan";
import { blockAddress } from "../address";
import { checkNotCancelled, type Work } from "../run";
import { setFormats } from "./formats";
import { runsOf } from "./runs";

/**
 * Texts and numbers first, formulas once every table stands: Excel refuses a formula that names a table it does not know yet.
 * `cells` may hold the buyer's kept inputs; null leaves a cell alone.
 */
export async function writeConstants(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: PlannedBlock,
  work: Work,
): Promise<void> {
  setFormats(sheet, block);
  await writeOwnRows({ context, sheet, block, work }, constantOf);
}

export async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: PlannedBlock,
  work: Work,
): Promise<void> {
  const place = { context, sheet, block, work };
  await writeOwnRows(place, formulaOf);
  if (block.below && block.below.count > 0) await writePattern(place, block.below);
}

const constantOf: Content = (cell) =>
  cell === null || "formula" in cell ? null : "text" in cell ? cell.text : cell.number;
const formulaOf: Content = (cell) => (cell !== null && "formula" in cell ? cell.formula : null);
const contentOf: Content = (cell) => formulaOf(cell) ?? constantOf(cell);

/** The rows that are written one by one; only columns that hold something of this kind. */
async function writeOwnRows(place: Writing, content: Content): Promise<void> {
  const { block } = place;
  const holds = columnsOf(block).map((column) => block.cells.some((row) => content(row[column] ?? null) !== null));
  for (const [firstColumn, lastColumn] of runsOf(holds, (yes) => yes))
    await writeRows(place, content, { from: 0, to: block.cells.length, firstColumn, lastColumn });
}

/** Part of the rows, beyond which a column is sent cell by cell rather than filled and mended. */
const MOST_EXCEPTIONS = 0.05;

/** A column is sent as one cell, which Excel copies down, then the cells that differ. */
async function writePattern(place: Writing, below: RepeatedRows): Promise<void> {
  const { context, sheet, block } = place;
  const top = block.cells.length;
  const exceptions = exceptionsOf(block, below);
  const isFilled = columnsOf(block).map(
    (column) => (exceptions[column]?.size ?? 0) <= Math.max(1, MOST_EXCEPTIONS * below.count),
  );
  for (const [firstColumn, lastColumn] of runsOf(isFilled, () => true)) {
    if (!isFilled[firstColumn]) {
      await writeRows(place, contentOf, { from: top, to: heightOf(block), firstColumn, lastColumn });
      continue;
    }
    fill(sheet, block, below, firstColumn, lastColumn);
    for (let column = firstColumn; column <= lastColumn; column++)
      exceptions[column]?.forEach((cell, row) => {
        sheet.getRange(blockAddress(row, block.left + column, 1, 1)).formulas = [[contentOf(cell) ?? ""]];
      });
    await context.sync();
    checkNotCancelled(place.work);
  }
}

function fill(sheet: Excel.Worksheet, block: PlannedBlock, below: RepeatedRows, first: number, last: number): void {
  const [top, left, width] = [block.top + block.cells.length, block.left + first, last - first + 1];
  const row = sheet.getRange(blockAddress(top, left, 1, width));
  row.formulas = [below.cells.slice(first, last + 1).map((cell) => contentOf(inRow(cell, top)))];
  if (below.count > 1) sheet.getRange(blockAddress(top + 1, left, below.count - 1, width)).copyFrom(row, "Formulas");
}

/** The cells that differ from the pattern, by column from 0 then by sheet row. */
function exceptionsOf(block: PlannedBlock, below: RepeatedRows): Map<number, PlannedCell>[] {
  const byColumn = columnsOf(block).map(() => new Map<number, PlannedCell>());
  below.except?.forEach((cells, row) => cells.forEach((cell, column) => byColumn[column]?.set(row, cell)));
  return byColumn;
}

const columnsOf = (block: PlannedBlock): number[] => Array.from({ length: widthOf(block) }, (_, column) => column);

type Content = (cell: PlannedCell) => string | number | null;

interface Writing {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly block: PlannedBlock;
  readonly work: Work;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Bytes aimed at in one request. */
const BYTES = 1_000_000;

async function writeRows(
  { context, sheet, block, work }: Writing,
  content: Content,
  { from, to, firstColumn, lastColumn }: Part,
): Promise<void> {
  let pending: (string | number | null)[][] = [];
  let bytes = 0;
  const flush = async (end: number): Promise<void> => {
    if (pending.length === 0) return;
    const [top, left] = [block.top + end - pending.length, block.left + firstColumn];
    sheet.getRange(blockAddress(top, left, pending.length, lastColumn - firstColumn + 1)).formulas = pending;
    await context.sync();
    checkNotCancelled(work);
    [pending, bytes] = [[], 0];
  };
  for (let index = from; index < to; index++) {
    const contents = rowAt(block, index)
      .slice(firstColumn, lastColumn + 1)
      .map(content);
    pending.push(contents);
    bytes += contents.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length + 8 : 12), 2);
    if (bytes > BYTES) await flush(index + 1);
  }
  await flush(to);
}
