import type { PlannedChart, PlannedSheet } from "../../report/plan/plan";
import { cellAddress, columnLetters } from "../../ground/address";
import { blockAddress } from "../address";

const POINTS_PER_PIXEL = 0.75;

/** Width of a column, in points, that shows about `characters` digits of the standard font. */
export function pointsFor(characters: number): number {
  return (characters * 7 + 5) * POINTS_PER_PIXEL;
}

/** Everything of a sheet that is not in a cell. */
export function dressSheet(sheet: Excel.Worksheet, plan: PlannedSheet): void {
  for (const [column, characters] of Object.entries(plan.columnWidths ?? {})) {
    const letters = columnLetters(Number(column));
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsFor(characters);
  }
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  freeze(sheet, plan);
  if (plan.showGridlines !== undefined) sheet.showGridlines = plan.showGridlines;
  if (plan.print) setPage(sheet, plan.print);
  plan.charts?.forEach((chart) => addChart(sheet, chart));
}

function freeze(sheet: Excel.Worksheet, { freezeRows = 0, freezeColumns = 0 }: PlannedSheet): void {
  if (freezeRows > 0 && freezeColumns > 0) sheet.freezePanes.freezeAt(blockAddress(1, 1, freezeRows, freezeColumns));
  else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
}

function setPage(sheet: Excel.Worksheet, print: NonNullable<PlannedSheet["print"]>): void {
  sheet.pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  sheet.pageLayout.paperSize = "A4";
  if (print.fitToOnePageWide)
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: print.fitToOnePageTall ? 1 : 0 };
  if (print.area) sheet.pageLayout.setPrintArea(print.area);
  if (print.titleRows) sheet.pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
}

const CHART_TYPES: Readonly<Record<PlannedChart["kind"], Excel.ChartType>> = {
  columnStacked: "ColumnStacked" as Excel.ChartType.columnStacked,
  barClustered: "BarClustered" as Excel.ChartType.barClustered,
  pie: "Pie" as Excel.ChartType.pie,
  line: "Line" as Excel.ChartType.line,
};

function addChart(sheet: Excel.Worksheet, plan: PlannedChart): void {
  const source = plan.sourceSheet === undefined ? sheet : sheet.context.workbook.worksheets.getItem(plan.sourceSheet);
  const chart = sheet.charts.add(CHART_TYPES[plan.kind], source.getRange(plan.source), "Auto");
  chart.name = plan.id;
  chart.title.text = plan.title;
  chart.setPosition(cellAddress(plan.top, plan.left));
  chart.width = plan.widthPx * POINTS_PER_PIXEL;
  chart.height = plan.heightPx * POINTS_PER_PIXEL;
}
