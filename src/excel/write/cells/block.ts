import { heightOf, inRow, rowAt, widthOf } from "../../../report/plan/blockRows";
import type { PlannedBlock, PlannedCell } from "../../../report/plan/plan";
import { blockAddress } from "../../address";
import { filledFrom } from "./filled";
import { setFormats } from "./formats";
import type { Outbox } from "./outbox";
import type { Placed } from "./placed";
import { runsOf } from "./runs";

/** What Excel is told that a cell holds; null leaves the cell alone. */
export type Content = (cell: PlannedCell) => string | number | null;

export const constantOf: Content = (cell) =>
  cell === null || "formula" in cell ? null : "text" in cell ? cell.text : cell.number;
export const formulaOf: Content = (cell) => (cell !== null && "formula" in cell ? cell.formula : null);
export const contentOf: Content = (cell) => formulaOf(cell) ?? constantOf(cell);

/** Texts and numbers first, formulas once every table stands: Excel refuses a formula that names a table it does not know yet. */
export async function writeConstants(placed: Placed, outbox: Outbox): Promise<void> {
  await setFormats(placed, outbox);
  await writeOwnRows(placed, constantOf, columnsOf(placed.block), outbox);
}

export async function writeFormulas(placed: Placed, outbox: Outbox): Promise<void> {
  const { block } = placed;
  const filled = columnsOf(block).map((column) => filledFrom(block, column));
  await writeOwnRows(
    placed,
    formulaOf,
    columnsOf(block).filter((column) => filled[column] === undefined),
    outbox,
  );
  for (const [firstColumn, lastColumn] of runsOf(filled, (from) => from !== undefined)) {
    copyDown(placed, { from: filled[firstColumn] ?? 0, to: block.cells.length, firstColumn, lastColumn });
    await outbox.add(2 * INSTRUCTION * (lastColumn - firstColumn + 1));
  }
  await fillColumns(placed, columnsOf(block), outbox);
}

/** The rows that are written one by one; only columns that hold something of this kind. */
async function writeOwnRows(
  placed: Placed,
  content: Content,
  columns: readonly number[],
  outbox: Outbox,
): Promise<void> {
  const { block } = placed;
  const holds = columnsOf(block).map(
    (column) => columns.includes(column) && block.cells.some((row) => content(row[column] ?? null) !== null),
  );
  for (const [firstColumn, lastColumn] of runsOf(holds, (yes) => yes))
    await writeRows(placed, content, { from: 0, to: block.cells.length, firstColumn, lastColumn }, outbox);
}

/** Part of the rows, beyond which a column is sent cell by cell rather than filled and mended. */
const MOST_EXCEPTIONS = 0.05;

/** These columns of the rows of one pattern: each is sent as one cell, which Excel copies down, then the cells that differ. */
export async function fillColumns(placed: Placed, columns: readonly number[], outbox: Outbox): Promise<void> {
  const { sheet, block } = placed;
  const { below } = block;
  if (!below || below.count < 1) return;
  const top = block.cells.length;
  const exceptions = exceptionsOf(block);
  const ways = columnsOf(block).map((column) => {
    if (!columns.includes(column)) return undefined;
    return (exceptions[column]?.size ?? 0) <= Math.max(1, MOST_EXCEPTIONS * below.count) ? "filled" : "sent";
  });
  for (const [firstColumn, lastColumn] of runsOf(ways, (way) => way !== undefined)) {
    if (ways[firstColumn] === "sent") {
      await writeRows(placed, contentOf, { from: top, to: heightOf(block), firstColumn, lastColumn }, outbox);
      continue;
    }
    copyDown(placed, { from: top, to: heightOf(block), firstColumn, lastColumn });
    for (let column = firstColumn; column <= lastColumn; column++)
      exceptions[column]?.forEach((cell, row) => {
        sheet.getRange(blockAddress(row, block.left + column, 1, 1)).formulas = [[contentOf(cell) ?? ""]];
      });
    await outbox.send();
  }
}

/** The first row of a part, which Excel copies down over the others. */
function copyDown({ sheet, block }: Placed, { from, to, firstColumn, lastColumn }: Part): void {
  const [top, left, width] = [block.top + from, block.left + firstColumn, lastColumn - firstColumn + 1];
  const row = sheet.getRange(blockAddress(top, left, 1, width));
  const cells = block.cells[from] ?? block.below?.cells ?? [];
  row.formulas = [cells.slice(firstColumn, lastColumn + 1).map((cell) => contentOf(inRow(cell, top)))];
  if (to - from > 1) sheet.getRange(blockAddress(top + 1, left, to - from - 1, width)).copyFrom(row, "Formulas");
}

/** The cells that differ from the pattern, by column from 0 then by sheet row. */
export function exceptionsOf(block: PlannedBlock): Map<number, PlannedCell>[] {
  const byColumn = columnsOf(block).map(() => new Map<number, PlannedCell>());
  block.below?.except?.forEach((cells, row) => cells.forEach((cell, column) => byColumn[column]?.set(row, cell)));
  return byColumn;
}

export const columnsOf = (block: PlannedBlock): number[] =>
  Array.from({ length: widthOf(block) }, (_, column) => column);

/** Rows and columns of a block, from 0; `to` is the row after the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Bytes of cells set at once. */
const BYTES = 500_000;
/** What one instruction costs beside its cells. */
const INSTRUCTION = 300;

export async function writeRows(
  { sheet, block }: Placed,
  content: Content,
  { from, to, firstColumn, lastColumn }: Part,
  outbox: Outbox,
): Promise<void> {
  let pending: (string | number | null)[][] = [];
  let bytes = INSTRUCTION;
  const set = async (end: number): Promise<void> => {
    if (pending.length === 0) return;
    const [top, left] = [block.top + end - pending.length, block.left + firstColumn];
    sheet.getRange(blockAddress(top, left, pending.length, lastColumn - firstColumn + 1)).formulas = pending;
    const weight = bytes;
    [pending, bytes] = [[], INSTRUCTION];
    await outbox.add(weight);
  };
  for (let index = from; index < to; index++) {
    const contents = rowAt(block, index)
      .slice(firstColumn, lastColumn + 1)
      .map(content);
    pending.push(contents);
    bytes += contents.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length + 8 : 12), 2);
    if (bytes > BYTES) await set(index + 1);
  }
  await set(to);
}
