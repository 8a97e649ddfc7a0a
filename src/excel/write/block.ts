import { heightOf, rowAt, widthOf } from "../../report/plan/blockRows";
import type { CellStyle, PlannedBlock, PlannedCell } from "../../report/plan/plan";
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
export async function writeConstants(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: PlannedBlock,
  work: Work,
): Promise<void> {
  setFormats(sheet, block);
  await writeColumns(context, sheet, block, work, (cell) =>
    cell === null || "formula" in cell ? null : "text" in cell ? cell.text : cell.number,
  );
}

export async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: PlannedBlock,
  work: Work,
): Promise<void> {
  await writeColumns(context, sheet, block, work, (cell) => (isFormula(cell) ? cell.formula : null));
}

const isFormula = (cell: PlannedCell): cell is Extract<PlannedCell, { formula: string }> =>
  cell !== null && "formula" in cell;

type Content = (cell: PlannedCell) => string | number | null;
interface Part {
  readonly from: number;
  readonly to: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Only columns that hold something of this kind; in rows of one pattern, the exceptions have to themselves what the pattern does not hold. */
async function writeColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: PlannedBlock,
  work: Work,
  content: Content,
): Promise<void> {
  const columns = Array.from({ length: widthOf(block) }, (_, column) => column);
  const holds = (rows: readonly (readonly PlannedCell[])[]): boolean[] =>
    columns.map((column) => rows.some((row) => content(row[column] ?? null) !== null));
  for (const [firstColumn, lastColumn] of runsOf(holds(block.cells), (yes) => yes))
    await writeRows(context, sheet, block, work, content, { from: 0, to: block.cells.length, firstColumn, lastColumn });
  if (!block.below) return;
  const pattern = holds([block.below.cells]);
  for (const [firstColumn, lastColumn] of runsOf(pattern, (yes) => yes))
    await writeRows(context, sheet, block, work, content, {
      from: block.cells.length,
      to: heightOf(block),
      firstColumn,
      lastColumn,
    });
  for (const [row, cells] of block.below.except ?? []) {
    for (const [column, cell] of cells) {
      const value = content(cell);
      if (value !== null && !pattern[column])
        sheet.getRange(blockAddress(row, block.left + column, 1, 1)).formulas = [[value]];
    }
  }
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: PlannedBlock,
  work: Work,
  content: Content,
  { from, to, firstColumn, lastColumn }: Part,
): Promise<void> {
  let pending: (string | number | null)[][] = [];
  let bytes = 0;
  const flush = async (end: number): Promise<void> => {
    if (pending.length === 0) return;
    sheet.getRange(
      blockAddress(
        block.top + end - pending.length,
        block.left + firstColumn,
        pending.length,
        lastColumn - firstColumn + 1,
      ),
    ).formulas = pending;
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

/** Number formats and looks, one instruction for each run of equal cells down a column. */
function setFormats(sheet: Excel.Worksheet, block: PlannedBlock): void {
  const { cells, below, top, left } = block;
  for (let column = 0; column < widthOf(block); column++) {
    const range = (first: number, rows: number): Excel.Range =>
      sheet.getRange(blockAddress(first, left + column, rows, 1));
    const own = cells.map((row) => row[column] ?? null);
    const formats = own.map((cell, row) => numberFormatOf(block, cell, row, column));
    for (const [first, last] of runsOf(formats, (format) => format !== "General"))
      setFormat(range(top + first, last - first + 1), formats[first]);
    const styles = own.map((cell, row) => styleOf(block, cell, row, column));
    for (const [first, last] of runsOf(styles, (style) => style !== undefined))
      setStyle(range(top + first, last - first + 1), styles[first]);
    if (below) setPatternFormats(block, column, range);
  }
}

function setPatternFormats(
  block: PlannedBlock,
  column: number,
  range: (first: number, rows: number) => Excel.Range,
): void {
  const { below, cells, top } = block;
  const first = cells.length;
  const pattern = below?.cells[column] ?? null;
  const format = numberFormatOf(block, pattern, first, column);
  const whole = range(top + first, below?.count ?? 1);
  if (format !== "General") setFormat(whole, format);
  setStyle(whole, styleOf(block, pattern, first, column));
  for (const [row, except] of below?.except ?? []) {
    const cell = except.get(column);
    const own = cell === undefined ? format : numberFormatOf(block, cell, first, column);
    if (own !== format) setFormat(range(row, 1), own);
  }
}

const styleOf = (block: PlannedBlock, cell: PlannedCell, row: number, column: number): CellStyle | undefined =>
  cell?.style ?? (isHeader(block, row) ? undefined : block.columns?.[column]?.style);

/** One text for all the cells of the range: Excel takes it, its types do not know. */
function setFormat(range: Excel.Range, format: string | undefined): void {
  range.numberFormat = format as unknown as string[][];
}

function setStyle(range: Excel.Range, style: CellStyle | undefined): void {
  if (style) dress(range.format, style);
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
