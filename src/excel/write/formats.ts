import { widthOf } from "../../report/plan/blockRows";
import type { CellStyle, PlannedBlock, PlannedCell } from "../../report/plan/plan";
import { blockAddress } from "../address";
import { runsOf } from "./runs";
import { needsTextFormat } from "./safeText";
import { dress } from "./styles";

/** Number formats and looks, one instruction for each run of equal cells down a column. */
export function setFormats(sheet: Excel.Worksheet, block: PlannedBlock): void {
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
