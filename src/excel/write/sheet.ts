import type { PlannedChart, PlannedSheet } from "../../report/plan/plan";
import { cellAddress, columnLetters } from "../../ground/address";
import { fingerprint } from "../../ground/fingerprint";
import { blockAddress } from "../address";
import { OWN_CHART } from "./remove";

const POINTS_PER_PIXEL = 0.75;

/** Width of a column, in points, that shows about `characters` digits of the standard font. */
export function pointsFor(characters: number): number {
  return (characters * 7 + 5) * POINTS_PER_PIXEL;
}

/** Everything of a sheet that is not in a cell; of one that stands as planned, only the charts that are missing. */
export async function dressSheet(sheet: Excel.Worksheet, plan: PlannedSheet, isDressed: boolean): Promise<void> {
  sheet.charts.load("items/name");
  await sheet.context.sync();
  if (!isDressed) {
    for (const [column, characters] of Object.entries(plan.columnWidths ?? {})) {
      const letters = columnLetters(Number(column));
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsFor(characters);
    }
    if (plan.tabColor) sheet.tabColor = plan.tabColor;
    freeze(sheet, plan);
    if (plan.showGridlines !== undefined) sheet.showGridlines = plan.showGridlines;
    if (plan.print) setPage(sheet, plan.print);
  }
  const charts = plan.charts ?? [];
  const planned = new Set(charts.map(({ id }) => id));
  const standing = new Map(sheet.charts.items.map((chart) => [chart.name, chart]));
  standing.forEach((chart, name) => {
    if (OWN_CHART.test(name) && !planned.has(name)) chart.delete();
  });
  for (const chart of charts) {
    const known = standing.get(chart.id);
    if (!known) addChart(sheet, chart);
    else if (!isDressed) drawAgain(sheet, known, chart);
  }
}

/** What a sheet comes to beside its cells. */
export const sheetMark = ({ blocks: _, ...rest }: PlannedSheet): string => fingerprint(JSON.stringify(rest));

function freeze(sheet: Excel.Worksheet, { freezeRows = 0, freezeColumns = 0 }: PlannedSheet): void {
  if (freezeRows > 0 && freezeColumns > 0) sheet.freezePanes.freezeAt(blockAddress(1, 1, freezeRows, freezeColumns));
  else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
}

/** Points. */
const MARGINS = { leftMargin: 29, rightMargin: 29, topMargin: 29, bottomMargin: 29 };

function setPage(sheet: Excel.Worksheet, print: NonNullable<PlannedSheet["print"]>): void {
  sheet.pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  sheet.pageLayout.paperSize = "A4";
  Object.assign(sheet.pageLayout, MARGINS);
  sheet.pageLayout.zoom = {
    horizontalFitToPages: print.pagesWide,
    verticalFitToPages: print.pagesTall ?? 0,
  };
  if (print.area) sheet.pageLayout.setPrintArea(print.area);
  if (print.titleRows) sheet.pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
}

const CHART_TYPES: Readonly<Record<PlannedChart["kind"], Excel.ChartType>> = {
  columnStacked: "ColumnStacked" as Excel.ChartType.columnStacked,
  barStacked: "BarStacked" as Excel.ChartType.barStacked,
  barClustered: "BarClustered" as Excel.ChartType.barClustered,
  line: "Line" as Excel.ChartType.line,
};

function addChart(sheet: Excel.Worksheet, plan: PlannedChart): void {
  const chart = sheet.charts.add(CHART_TYPES[plan.kind], sourceOf(sheet, plan), "Columns");
  chart.name = plan.id;
  chart.title.text = plan.title;
  chart.format.font.size = CHART_TEXT;
  setAxes(chart, plan);
  chart.setPosition(cellAddress(plan.top, plan.left));
  chart.width = plan.widthPx * POINTS_PER_PIXEL;
  chart.height = plan.heightPx * POINTS_PER_PIXEL;
}

/** Where the buyer put it and what they made of its looks stay. */
function drawAgain(sheet: Excel.Worksheet, chart: Excel.Chart, plan: PlannedChart): void {
  chart.setData(sourceOf(sheet, plan), "Columns");
  chart.title.text = plan.title;
  setAxes(chart, plan);
}

/** Points: as the cells, so that a page that is made smaller stays readable. */
const CHART_TEXT = 12;

function setAxes(chart: Excel.Chart, { valueFormat }: PlannedChart): void {
  chart.axes.valueAxis.numberFormat = valueFormat;
}

const sourceOf = (sheet: Excel.Worksheet, { sourceSheet, source }: PlannedChart): Excel.Range =>
  (sourceSheet === undefined ? sheet : sheet.context.workbook.worksheets.getItem(sourceSheet)).getRange(source);
