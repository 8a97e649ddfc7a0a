import { fingerprint } from "../../../ground/fingerprint";
import { heightOf, widthOf } from "../../../report/plan/blockRows";
import type { CellStyle, PlannedBlock, PlannedCell } from "../../../report/plan/plan";
import { blockAddress } from "../../address";
import { alignmentsOf, headRow } from "./alignments";
import type { Outbox } from "./outbox";
import type { Placed } from "./placed";
import { runsOf } from "./runs";
import { needsTextFormat } from "./safeText";
import { dress } from "./styles";

/** What one instruction weighs in a request, about. */
const INSTRUCTION = 250;

/** Number formats and looks, one instruction for each run of equal cells down a column. */
export async function setFormats({ sheet, block }: Placed, outbox: Outbox): Promise<void> {
  const { cells, below, top, left } = block;
  for (let column = 0; column < widthOf(block); column++) {
    const range = (first: number, rows: number): Excel.Range =>
      sheet.getRange(blockAddress(first, left + column, rows, 1));
    const own = cells.map((row) => row[column] ?? null);
    const formats = formatsOf(block, column);
    for (const [first, last] of runsOf(formats, (format) => format !== "General")) {
      setFormat(range(top + first, last - first + 1), formats[first]);
      await outbox.add(INSTRUCTION);
    }
    const styles = own.map((cell, row) => styleOf(block, cell, row, column));
    for (const [first, last] of runsOf(styles, (style) => style !== undefined)) {
      setStyle(range(top + first, last - first + 1), styles[first]);
      await outbox.add(2 * INSTRUCTION);
    }
    if (below) setPatternFormats(block, column, range);
  }
  align(sheet, block);
}

/** Blanks between a heading and the edge where the button of a table's filter stands. */
const FILTER_INDENT = 2;

function align(sheet: Excel.Worksheet, block: PlannedBlock): void {
  const head = headRow(block);
  alignmentsOf(block).forEach(({ column, headRight }, index) => {
    const left = block.left + index;
    if (column) sheet.getRange(blockAddress(block.top, left, heightOf(block), 1)).format.horizontalAlignment = column;
    if (!headRight) return;
    const { format } = sheet.getRange(blockAddress(block.top + head, left, 1, 1));
    format.horizontalAlignment = "Right";
    if (block.table) format.indentLevel = FILTER_INDENT;
  });
}

/** Number formats of the rows that are written one by one, in a column. */
export function formatsOf(block: PlannedBlock, column: number): string[] {
  const isText = isTextColumn(block, column);
  return block.cells.map((row, index) =>
    isText && !isHeader(block, index) ? "@" : numberFormatOf(block, row[column] ?? null, index, column),
  );
}

/** Longer texts in a cell of text format are shown as "####" by older Excels. */
const LONG_TEXT = 255;

/** A column of texts alone where one is best kept as text is of that format from end to end: one run instead of hundreds. */
function isTextColumn(block: PlannedBlock, column: number): boolean {
  if (block.columns?.[column]?.keep) return false;
  const texts = block.cells
    .slice(isHeader(block, 0) ? 1 : 0)
    .flatMap((row) => row[column] ?? [])
    .map((cell) => ("text" in cell ? cell.text : undefined));
  const areTexts = texts.every((text) => text !== undefined && text.length < LONG_TEXT);
  return areTexts && texts.some((text) => text !== undefined && needsTextFormat(text));
}

/** What the looks of a block come to: two blocks of one mark look the same. */
export function lookMark(block: PlannedBlock): string {
  const { cells, top, left, columns, below, table, spread, headerLines, rowLines, tintedBeyond } = block;
  const looks = cells.map((row) => row.map((cell) => [cell?.style, cell && "format" in cell ? cell.format : 0]));
  const texts = cells[0]?.map((_, column) => isTextColumn(block, column));
  const frame = [
    top,
    left,
    heightOf(block),
    columns,
    table?.name,
    spread,
    headerLines,
    rowLines,
    tintedBeyond,
    alignmentsOf(block),
  ];
  return fingerprint(JSON.stringify([frame, looks, texts, below?.cells.map((cell) => cell?.style)]));
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

export const styleOf = (block: PlannedBlock, cell: PlannedCell, row: number, column: number): CellStyle | undefined =>
  cell?.style ?? (isHeader(block, row) ? undefined : block.columns?.[column]?.style);

/** One text for all the cells of the range: Excel takes it, its types do not know. */
export function setFormat(range: Excel.Range, format: string | undefined): void {
  Object.assign(range, { numberFormat: format });
}

function setStyle(range: Excel.Range, style: CellStyle | undefined): void {
  if (style) dress(range.format, style);
}

const isHeader = (block: PlannedBlock, row: number): boolean => block.table !== undefined && row === 0;

/** A cell of text format would show a formula instead of its result: only texts get "@". */
export function numberFormatOf(block: PlannedBlock, cell: PlannedCell, row: number, column: number): string {
  const planned = isHeader(block, row) ? undefined : block.columns?.[column]?.format;
  if (cell === null) return planned ?? "General";
  if ("text" in cell) return planned === "@" || needsTextFormat(cell.text) ? "@" : "General";
  const format = cell.format ?? planned ?? "General";
  return format === "@" ? "General" : format;
}
