import { MONEY, WHOLE } from "../../../ground/money";
import { columnLetters } from "../../../ground/address";
import { leakYear } from "../../../share/leaks/leaks";
import { headerCells } from "../../plan/columns";
import { quoted } from "../../plan/formula";
import type { Layout } from "../../plan/layout";
import type { PlannedBlock, PlannedCell } from "../../plan/plan";
import { LEAK_LINES } from "../rows";
import { isFixed } from "../../suppliers/leakColumns";

/** Columns of the table, from A. */
const AT = { outside: 2, fixed: 3, uncertain: 4, offers: 5, declared: 6, possible: 7, low: 8, high: 9 } as const;
type LeakColumn = keyof typeof AT;
export const LEAK_COLUMNS = AT;
/** Columns that the table takes. */
export const LEAK_WIDTH = AT.high;

/** Row of « Part locale » where the table of perimeter `k` has its header. */
export const leakHeader = ({ rows, families }: Layout, k: number): number =>
  rows.leaks + 3 + k * (families.length + LEAK_LINES);

/** By family, what leaves the perimeter in the last year, who is known there, what they have left, and what could move. */
export function leaksBlock(layout: Layout, k: number): PlannedBlock {
  const {
    words: {
      sellers: { leaks: w },
      share,
    },
    families,
  } = layout;
  const top = leakHeader(layout, k);
  const named = [
    ...families.map((name, index) => ({ name, number: index + 1 })),
    { name: share.otherFamilies, number: 0 },
  ];
  const headings = [share.family, w.outside, w.fixed, w.uncertain, w.offers, w.declared, w.possible, w.low, w.high];
  return {
    id: `share:leaks:${k}`,
    top,
    left: 1,
    headerLines: 4,
    cells: [
      headerCells(headings),
      ...named.map(({ name, number }, index): PlannedCell[] => [
        { text: name },
        ...familyCells(layout, k, number, top + 1 + index),
      ]),
      [{ text: w.whole, style: "strong" }, ...wholeCells(layout, k, top + 1, named.length)],
    ],
    columns: [{ id: "name", format: "@" }],
  };
}

const cellAt = (column: LeakColumn, row: number): string => `$${columnLetters(AT[column])}$${row}`;

const isLow = (row: number): string => `MIN(MAX(0,${cellAt("outside", row)}),${cellAt("declared", row)})`;
const isHigh = (row: number): string =>
  `MAX(${cellAt("low", row)},MIN(MAX(0,${cellAt("outside", row)}+${cellAt("uncertain", row)}),${cellAt("possible", row)}))`;

function familyCells(layout: Layout, k: number, family: number, row: number): PlannedCell[] {
  const { lines, words, offerTable, sources, input } = layout;
  const year = leakYear(input);
  const local = (answer: "yes" | "no"): string => `,${lines.all(`local:${k}`)},${quoted(words.localities[answer])}`;
  const base =
    (year === undefined ? "" : `,${lines.all("year")},${year}`) +
    (sources.hasFamily ? `,${lines.all("familyNumber")},${family}` : "");
  const sum = (criteria: string): string =>
    base + criteria === "" ? `SUM(${lines.all("kept")})` : `SUMIFS(${lines.all("kept")}${base}${criteria})`;
  const fixed = isFixed(layout);
  const unsure = (criteria: string): string =>
    `(${sum(criteria)}-${sum(criteria + local("yes"))}-${sum(criteria + local("no"))})`;
  const offered = (column: "declared" | "possible", place: string): string =>
    `ROUND(SUMIFS(${offerTable.all(column)},${offerTable.all("family")},${family},${offerTable.all(`local:${k}`)},${quoted(place)}),2)`;
  const count = `COUNTIFS(${offerTable.all("family")},${family},${offerTable.all(`local:${k}`)},${quoted(words.localities.yes)})`;
  return [
    { formula: `=ROUND(${sum(local("no"))}-${sum(fixed + local("no"))},2)`, format: MONEY },
    { formula: `=ROUND(${sum(fixed + local("no"))},2)`, format: MONEY },
    { formula: `=ROUND(${unsure("")}-${unsure(fixed)},2)`, format: MONEY },
    { formula: `=${count}`, format: WHOLE },
    { formula: `=${offered("declared", words.localities.yes)}`, format: MONEY },
    { formula: `=${offered("possible", `<>${words.localities.no}`)}`, format: MONEY },
    { formula: `=${isLow(row)}`, format: MONEY },
    { formula: `=${isHigh(row)}`, format: MONEY },
  ];
}

/** A capacity counts once in the whole, whatever the number of families. */
function wholeCells({ offerTable, words }: Layout, k: number, firstRow: number, families: number): PlannedCell[] {
  const column = (id: LeakColumn): string => {
    const letters = columnLetters(AT[id]);
    return `SUM($${letters}$${firstRow}:$${letters}$${firstRow + families - 1})`;
  };
  const once = (place: string): string =>
    `${offerTable.all("first")},1,${offerTable.all(`local:${k}`)},${quoted(place)}`;
  const offered = (id: "declared" | "possible", place: string): string =>
    `SUMIFS(${offerTable.all(id)},${once(place)})`;
  const row = firstRow + families;
  const euros = (formula: string): PlannedCell => ({ formula: `=ROUND(${formula},2)`, format: MONEY, style: "strong" });
  return [
    euros(column("outside")),
    euros(column("fixed")),
    euros(column("uncertain")),
    { formula: `=COUNTIFS(${once(words.localities.yes)})`, format: WHOLE, style: "strong" },
    euros(offered("declared", words.localities.yes)),
    euros(offered("possible", `<>${words.localities.no}`)),
    euros(`MIN(${column("low")},${cellAt("declared", row)})`),
    euros(`MIN(${column("high")},${cellAt("possible", row)})`),
  ];
}
