import type { PlannedBlock, PlannedColumn } from "../../report/plan";
import { blockAddress } from "../address";
import { excelKnows } from "../run";
import { dress } from "./styles";

const STYLE = "TableStyleLight1";

export function addTable(sheet: Excel.Worksheet, block: PlannedBlock): void {
  if (!block.table) return;
  const table = sheet.tables.add(blockAddress(block.top, block.left, block.cells.length, block.cells[0]?.length ?? 0), true);
  table.name = block.table.name;
  table.style = block.table.style ?? STYLE;
}

/** Drop-downs and live colours of the columns, below the header. */
export function dressColumns(sheet: Excel.Worksheet, block: PlannedBlock): void {
  const first = block.table ? 1 : 0;
  const rows = block.cells.length - first;
  if (rows < 1) return;
  block.columns?.forEach((column, index) => {
    const range = sheet.getRange(blockAddress(block.top + first, block.left + index, rows, 1));
    if (column.wrap) range.format.wrapText = true;
    if (column.validation && excelKnows("1.8")) setDropDown(range, column.validation);
    if (column.highlight && excelKnows("1.6")) highlight(range, column.highlight);
  });
}

function setDropDown(range: Excel.Range, validation: NonNullable<PlannedColumn["validation"]>): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: "list" in validation ? validation.list.join(",") : validation.listFormula } };
  range.dataValidation.ignoreBlanks = true;
}

function highlight(range: Excel.Range, rules: NonNullable<PlannedColumn["highlight"]>): void {
  for (const { text, style } of rules) {
    const { cellValue } = range.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: `="${text.replace(/"/g, '""')}"`, operator: "EqualTo" };
    dress(cellValue.format, style);
  }
}
