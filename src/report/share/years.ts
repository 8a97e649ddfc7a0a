import { fixedCell, quoted } from "../plan/formula";
import { headerCells } from "../plan/columns";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { groupCells, groupHeadings, restOf, type GroupSum } from "./groups";

/** By year, whatever the filters; the next years are ready for lines pasted later. */
export function yearsBlock(layout: Layout): PlannedBlock {
  const {
    words: { share: w, localities },
    rows,
    lines,
  } = layout;
  const firstRow = rows.years + 2;
  const lastYear = firstRow + rows.shownYears.length - 1;
  const amounts = lines.all("kept");
  const locality = (of: { readonly locality: "yes" | "no"; readonly k: number }): string =>
    `${lines.all(`local:${of.k}`)},${quoted(localities[of.locality])}`;
  const body = rows.shownYears.map((year, index): PlannedCell[] => {
    const row = firstRow + index;
    const figures = groupCells(
      layout,
      row,
      2,
      (at, of) => `ROUND(SUMIFS(${amounts},${lines.all("year")},$A${at}${of === "total" ? "" : `,${locality(of)}`}),2)`,
    );
    return [{ number: year, format: "0" }, ...figures];
  });
  const whole: GroupSum = (_row, of) => (of === "total" ? `SUM(${amounts})` : `SUMIFS(${amounts},${locality(of)})`);
  const others = groupCells(layout, lastYear + 1, 2, restOf(firstRow, lastYear, whole));
  const headings = [w.year, ...groupHeadings(layout)];
  return {
    id: "share:years",
    top: rows.years + 1,
    left: 1,
    headerLines: 4,
    cells: [headerCells(headings), ...body, [{ text: w.otherYears }, ...others]],
  };
}

/** Cells that hold what was bought in these years, in all and from local suppliers of perimeter `k`; undefined where a year has no row. */
export function yearCells(layout: Layout, years: readonly number[], k: number): ObservedCells | undefined {
  const { rows, names } = layout;
  if (years.length === 0 || years.some((year) => !rows.shownYears.includes(year))) return undefined;
  const cells = (column: number): string[] =>
    years.map((year) => fixedCell(names.share, rows.years + 2 + rows.shownYears.indexOf(year), column));
  return { total: cells(2), local: cells(3 + 4 * k) };
}

/** Addresses on « Part locale »; each list is to be summed. */
export interface ObservedCells {
  readonly total: readonly string[];
  readonly local: readonly string[];
}

/** The cell that holds a year's total, for formulas of other sheets. */
export function yearTotalCell({ rows, names }: Layout, year: number): string {
  return fixedCell(names.share, rows.years + 2 + rows.shownYears.indexOf(year), 2);
}
