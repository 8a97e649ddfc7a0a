import { fixedColumn } from "../plan/formula";
import type { Layout } from "../plan/layout";
import { comparedYears } from "../share/comparedYears";

/** Largest suppliers that « Synthèse » names. */
export const TOP_SHOWN = 5;
/** Rows of the page beside charts that lines of text make, about: what is left is drawn on. */
const PAGE_ROWS = 64;
/** Rows over which a chart stands, blank ones included. */
const CHART_ROWS = { least: 13, most: 32 } as const;
/** What tall rows (the title, headers, notes) take beyond one row each, with the first rows of a headline. */
const TALL_ROWS = 9;
/** Columns of « Synthèse ». */
export const SUMMARY_WIDTH = 7;

export type SummaryRows = ReturnType<typeof summaryRows>;

/** Rows of « Synthèse » on which each part begins, from 1. */
export function summaryRows(layout: Layout) {
  const { perimeters, rows, families } = layout;
  const headline = 3;
  const control = headline + perimeters.length + 1;
  const table = control + 3 + (perimeters.length > 1 ? 1 : 0);
  const charts = table + perimeters.length + 2;
  const hasCharts = rows.pastYears + families.length > 0;
  const hasLeaks = layout.input.leaks !== undefined && perimeters.length > 0;
  const hasLeakChart = hasLeaks && families.length > 0;
  const changeCount = comparedYears(layout).length * perimeters.length;
  const sizes = {
    changes: changeCount > 0 ? changeCount + 3 : 0,
    top: rows.topCount > 0 ? Math.min(TOP_SHOWN, rows.topCount) + 3 : 0,
    leaks: hasLeaks ? perimeters.length + 4 : 0,
  };
  const written = charts + sizes.changes + sizes.top + sizes.leaks + 2 + TALL_ROWS + perimeters.length;
  const each = chartRowsIn(PAGE_ROWS - written, Number(hasCharts) + Number(hasLeakChart));
  const chartRows = hasCharts ? each : 0;
  const changes = charts + chartRows;
  const top = changes + sizes.changes;
  const leaks = top + sizes.top;
  const leakChart = leaks + sizes.leaks;
  const leakChartRows = hasLeakChart ? each : 0;
  const note = leakChart + leakChartRows + (rows.topCount > 0 ? 0 : 3);
  return { headline, control, table, charts, chartRows, changes, top, leaks, leakChart, leakChartRows, note };
}

/** Rows of each of so many charts, one above the other, so that they fill what the page has left. */
const chartRowsIn = (left: number, charts: number): number =>
  Math.max(CHART_ROWS.least, Math.min(CHART_ROWS.most, Math.floor(left / Math.max(1, charts))));

/** Cells of « Synthèse » that name the perimeters: what the buyer chooses among. */
export function perimeterList(layout: Layout): string {
  const first = summaryRows(layout).table + 1;
  return fixedColumn(layout.names.summary, 1, first, first + layout.perimeters.length - 1);
}
