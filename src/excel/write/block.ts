import type { PlannedBlock, PlannedCell } from "../../report/plan";
import { blockAddress } from "../address";
import { checkNotCancelled, type Work } from "../run";
import { needsTextFormat } from "./safeText";
import { dress } from "./styles";

/** Bytes aimed at in one request. */
const BYTES = 1_000_000;

/**
 * Texts and numbers first, formulas once every table stands: Excel refuses a formula that names a table it does not know yet.
 * `cells` may hold the buyer's kept inputs; null leaves a cell alone.
 */
export async function writeConstants(context: Excel.RequestContext, sheet: Excel.Worksheet, block: PlannedBlock, work: Work): Promise<void> {
  setFormats(sheet, block);
  await writeRows(context, sheet, block, work, (cell) => (cell === null || "formula" in cell ? null : "text" in cell ? cell.text : cell.number));
}

export async function writeFormulas(context: Excel.RequestContext, sheet: Excel.Worksheet, block: PlannedBlock, work: Work): Promise<void> {
  const hasFormula = (block.cells[0] ?? []).map((_, column) => block.cells.some((row) => isFormula(row[column] ?? null)));
  for (const [first, last] of runsOf(hasFormula, (yes) => yes)) {
    const part: PlannedBlock = { ...block, left: block.left + first, cells: block.cells.map((row) => row.slice(first, last + 1)) };
    await writeRows(context, sheet, part, work, (cell) => (isFormula(cell) ? cell.formula : null));
  }
}

const isFormula = (cell: PlannedCell): cell is Extract<PlannedCell, { formula: string }> => cell !== null && "formula" in cell;

async function writeRows(context: Excel.RequestContext, sheet: Excel.Worksheet, block: PlannedBlock, work: Work, content: (cell: PlannedCell) => string | number | null): Promise<void> {
  const columns = block.cells[0]?.length ?? 0;
  let pending: (string | number | null)[][] = [];
  let bytes = 0;
  const flush = async (end: number): Promise<void> => {
    if (pending.length === 0) return;
    if (pending.some((row) => row.some((cell) => cell !== null))) {
      sheet.getRange(blockAddress(block.top + end - pending.length, block.left, pending.length, columns)).formulas = pending;
      await context.sync();
      checkNotCancelled(work);
    }
    [pending, bytes] = [[], 0];
  };
  for (const [index, row] of block.cells.entries()) {
    const contents = row.map(content);
    pending.push(contents);
    bytes += contents.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length + 8 : 12), 2);
    if (bytes > BYTES) await flush(index + 1);
  }
  await flush(block.cells.length);
}

/** Number formats and looks, one instruction for each run of equal cells down a column. */
function setFormats(sheet: Excel.Worksheet, block: PlannedBlock): void {
  (block.cells[0] ?? []).forEach((_, column) => {
    const cells = block.cells.map((row) => row[column] ?? null);
    const range = ([first, last]: Run): Excel.Range => sheet.getRange(blockAddress(block.top + first, block.left + column, last - first + 1, 1));
    const formats = cells.map((cell, row) => numberFormatOf(block, cell, row, column));
    for (const run of runsOf(formats, (format) => format !== "General")) range(run).numberFormat = formats[run[0]] as unknown as string[][];
    const styles = cells.map((cell, row) => cell?.style ?? (isHeader(block, row) ? undefined : block.columns?.[column]?.style));
    for (const run of runsOf(styles, (style) => style !== undefined)) {
      const style = styles[run[0]];
      if (style) dress(range(run).format, style);
    }
  });
}

const isHeader = (block: PlannedBlock, row: number): boolean => block.table !== undefined && row === 0;

/** A cell of text format would show a formula instead of its result: only texts get "@". */
function numberFormatOf(block: PlannedBlock, cell: PlannedCell, row: number, column: number): string {
  const planned = isHeader(block, row) ? undefined : block.columns?.[column]?.format;
  if (cell === null) return planned ?? "General";
  if ("text" in cell) return planned === "@" || needsTextFormat(cell.text) ? "@" : "General";
  const format = cell.format ?? planned ?? "General";
  return format === "@" ? "General" : format;
}

type Run = readonly [first: number, last: number];

/** Runs of equal neighbours that are wanted. */
function runsOf<T>(items: readonly T[], wanted: (item: T) => boolean): Run[] {
  const runs: [number, number][] = [];
  items.forEach((item, index) => {
    const last = runs.at(-1);
    if (!wanted(item)) return;
    if (last && last[1] === index - 1 && items[last[0]] === item) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}
