import { fixedColumn } from "../plan/formula";
import type { Layout } from "../plan/layout";
import { comparedYears } from "../share/comparedYears";

/** Largest suppliers that « Synthèse » names. */
export const TOP_SHOWN = 5;
const CHART_ROWS = 17;
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
  const changes = charts + (rows.shownYears.length + families.length > 0 ? CHART_ROWS : 0);
  const hasLeaks = layout.input.leaks !== undefined && perimeters.length > 0;
  const changeCount = comparedYears(layout).length * perimeters.length;
  const top = changes + (changeCount > 0 ? changeCount + 3 : 0);
  const leaks = top + (rows.topCount > 0 ? Math.min(TOP_SHOWN, rows.topCount) + 3 : 0);
  const leakChart = leaks + (hasLeaks ? perimeters.length + 4 : 0);
  const note = leakChart + (hasLeaks && families.length > 0 ? CHART_ROWS + 6 : 0) + (rows.topCount > 0 ? 0 : 3);
  return { headline, control, table, charts, changes, top, leaks, leakChart, note };
}

/** Cells of « Synthèse » that name the perimeters: what the buyer chooses among. */
export function perimeterList(layout: Layout): string {
  const first = summaryRows(layout).table + 1;
  return fixedColumn(layout.names.summary, 1, first, first + layout.perimeters.length - 1);
}
