import { heightOf, widthOf } from "../../report/plan/blockRows";
import type { PlannedBlock, PlannedColumn } from "../../report/plan/plan";
import { blockAddress } from "../address";
import { cellAddress } from "../../ground/address";
import { headRow } from "./cells/alignments";
import { runsOf } from "./cells/runs";
import { dress, TINTS } from "./cells/styles";

const STYLE = "TableStyleLight1";

export function addTable(sheet: Excel.Worksheet, block: PlannedBlock): void {
  if (!block.table) return;
  const table = sheet.tables.add(blockAddress(block.top, block.left, heightOf(block), widthOf(block)), true);
  table.name = block.table.name;
  table.style = STYLE;
}

/** Drop-downs and live colours of the columns, below the header. */
export function dressColumns(sheet: Excel.Worksheet, block: PlannedBlock): void {
  if (block.headerLines) wrapHeader(sheet, block, block.headerLines);
  setHeights(sheet, block);
  alignTops(sheet, block);
  if (block.spread) spread(sheet, block, block.spread);
  if (block.tintedBeyond) tint(sheet, block, block.tintedBeyond);
  const first = block.table ? 1 : 0;
  const rows = heightOf(block) - first;
  if (rows < 1) return;
  block.columns?.forEach((column, index) => {
    const range = sheet.getRange(blockAddress(block.top + first, block.left + index, rows, 1));
    if (column.wrap) range.format.wrapText = true;
    if (column.validation) setDropDown(range, column.validation);
    if (column.highlight) highlight(range, column.highlight);
  });
}

const LINE_POINTS = 15;
/** The highest row that Excel takes, in points. */
const MOST_POINTS = 409;

/** Rows whose height is set do not depend on how each Excel wraps by itself. */
function wrapHeader(sheet: Excel.Worksheet, block: PlannedBlock, lines: number): void {
  const { format } = sheet.getRange(blockAddress(block.top, block.left, 1, widthOf(block)));
  format.wrapText = true;
  format.verticalAlignment = "Center";
  format.rowHeight = lines * LINE_POINTS;
}

function setHeights(sheet: Excel.Worksheet, { rowLines = [], top, left }: PlannedBlock): void {
  for (const [first, last] of runsOf(rowLines, (lines) => lines > 1)) {
    const { format } = sheet.getRange(blockAddress(top + first, left, last - first + 1, 1));
    format.rowHeight = Math.min(MOST_POINTS, (rowLines[first] ?? 1) * LINE_POINTS);
  }
}

/** Cells beside one that takes several lines begin where it begins. */
function alignTops(sheet: Excel.Worksheet, block: PlannedBlock): void {
  const isUneven = block.rowLines?.some((lines) => lines > 1) || block.columns?.some(({ wrap }) => wrap);
  const first = headRow(block) + 1;
  const rows = heightOf(block) - first;
  if (!isUneven || rows < 1) return;
  sheet.getRange(blockAddress(block.top + first, block.left, rows, widthOf(block))).format.verticalAlignment = "Top";
}

const SPREAD_POINTS = 40;

function spread(sheet: Excel.Worksheet, { top, left, cells, rowLines }: PlannedBlock, columns: number): void {
  const range = sheet.getRange(blockAddress(top, left, cells.length, columns));
  range.merge(true);
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  if (!rowLines) range.format.rowHeight = SPREAD_POINTS;
}

function setDropDown(range: Excel.Range, validation: NonNullable<PlannedColumn["validation"]>): void {
  range.dataValidation.rule = {
    list: { inCellDropDown: true, source: "list" in validation ? validation.list.join(",") : validation.listFormula },
  };
  range.dataValidation.ignoreBlanks = true;
  if ("isOpen" in validation)
    range.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

/** Numbers next to each other have tints far apart. */
function tint(
  sheet: Excel.Worksheet,
  block: PlannedBlock,
  { rows, columns }: NonNullable<PlannedBlock["tintedBeyond"]>,
): void {
  const [top, left] = [block.top + rows, block.left + columns];
  const [height, width] = [heightOf(block) - rows, widthOf(block) - columns];
  if (height < 1 || width < 1) return;
  const range = sheet.getRange(blockAddress(top, left, height, width));
  const first = cellAddress(top, left);
  TINTS.forEach((color, rest) => {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = `=AND(N(${first})>0,MOD(N(${first}),${TINTS.length})=${rest})`;
    custom.format.fill.color = color;
  });
  range.format.horizontalAlignment = "Center";
}

function highlight(range: Excel.Range, rules: NonNullable<PlannedColumn["highlight"]>): void {
  for (const { text, style } of rules) {
    const { cellValue } = range.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: `="${text.replace(/"/g, '""')}"`, operator: "EqualTo" };
    dress(cellValue.format, style);
  }
}
