import { fixedCell, quoted } from "../plan/formula";
import { headerCells } from "../plan/columns";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { groupCells, groupHeadingLines, groupHeadings, restOf, type GroupSum } from "./groups";
import { yearRow } from "./rows";

/** By year, whatever the filters, then what has no year; the next years are ready for lines pasted later, blank until then. */
export function yearsBlock(layout: Layout): PlannedBlock {
  const {
    words: { share: w, localities },
    rows,
    lines,
  } = layout;
  const [firstRow, others] = [rows.years + 2, rows.years + 2 + rows.pastYears];
  const [nextRow, lastRow] = [others + 1, rows.years + 2 + rows.shownYears.length];
  const amounts = lines.all("kept");
  const locality = (of: { readonly locality: "yes" | "no"; readonly k: number }): string =>
    `${lines.all(`local:${of.k}`)},${quoted(localities[of.locality])}`;
  const figures = (year: number): PlannedCell[] =>
    groupCells(
      layout,
      yearRow(rows, year),
      2,
      (_row, of) =>
        `ROUND(SUMIFS(${amounts},${lines.all("year")},${year}${of === "total" ? "" : `,${locality(of)}`}),2)`,
    );
  const past = rows.shownYears
    .slice(0, rows.pastYears)
    .map((year): PlannedCell[] => [{ number: year, format: "0" }, ...figures(year)]);
  const coming = rows.shownYears
    .slice(rows.pastYears)
    .map((year) => whenLines(year, yearRow(rows, year), figures(year), layout));
  const whole: GroupSum = (_row, of) => (of === "total" ? `SUM(${amounts})` : `SUMIFS(${amounts},${locality(of)})`);
  const rest = groupCells(
    layout,
    others,
    2,
    restOf(
      [
        [firstRow, others - 1],
        [nextRow, lastRow],
      ],
      whole,
    ),
  );
  return {
    id: "share:years",
    top: rows.years + 1,
    left: 1,
    headerLines: groupHeadingLines(layout),
    cells: [headerCells([w.year, ...groupHeadings(layout)]), ...past, [{ text: w.otherYears }, ...rest], ...coming],
    columns: [{ id: "year", align: "Left" }],
  };
}

/** A year to come, nothing in its row before the first line. */
export function whenLines(year: number, row: number, cells: readonly PlannedCell[], { lines }: Layout): PlannedCell[] {
  const name: PlannedCell = { formula: `=IF(COUNTIFS(${lines.all("year")},${year})=0,"",${year})`, format: "0" };
  return [
    name,
    ...cells.map((cell): PlannedCell =>
      cell && "formula" in cell ? { ...cell, formula: `=IF($A${row}="","",${cell.formula.slice(1)})` } : cell,
    ),
  ];
}

/** Cells that hold what was bought in these years, in all and from local suppliers of perimeter `k`; undefined where a year has no row. */
export function yearCells(layout: Layout, years: readonly number[], k: number): ObservedCells | undefined {
  const { rows, names } = layout;
  if (years.length === 0 || years.some((year) => !rows.shownYears.includes(year))) return undefined;
  const cells = (column: number): string[] => years.map((year) => fixedCell(names.share, yearRow(rows, year), column));
  return { total: cells(2), local: cells(3 + 4 * k) };
}

/** Addresses on « Part locale »; each list is to be summed. */
export interface ObservedCells {
  readonly total: readonly string[];
  readonly local: readonly string[];
}

/** The cell that holds a year's total, for formulas of other sheets. */
export function yearTotalCell({ rows, names }: Layout, year: number): string {
  return fixedCell(names.share, yearRow(rows, year), 2);
}
