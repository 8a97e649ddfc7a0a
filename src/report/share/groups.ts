import { columnLetters } from "../../ground/address";
import { MONEY } from "../../ground/money";
import { headerCells } from "../plan/columns";
import { fixedColumn, quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { boundFormula } from "./rateFormulas";
import { say } from "../../texts/say";
import { linesOf } from "../plan/words";
import { shareColumn } from "./widths";

const PERCENT = "0.0%";
/** MATCH takes no text above 255 characters. */
const LONGEST_KEY = 240;

/** Sums of one group: the whole, or what is local, to check… for perimeter `k`. */
export type GroupSum = (row: number, of: "total" | { readonly locality: "yes" | "no"; readonly k: number }) => string;

/** The columns that every group shows: its total, then for each perimeter local, uncertain, low and high rate. */
export function groupCells(layout: Layout, row: number, left: number, sum: GroupSum): PlannedCell[] {
  const total = { row, column: left };
  return [
    { formula: `=${sum(row, "total")}`, format: MONEY },
    ...layout.perimeters.flatMap((k) =>
      boundedCells(layout, total, left + 1 + 4 * k, {
        yes: sum(row, { locality: "yes", k }),
        no: sum(row, { locality: "no", k }),
      }),
    ),
  ];
}

/** What surely is, what may be, and the bounds of its part of a total that stands left of them, in four cells from a column on. */
export function boundedCells(
  { words }: Layout,
  { row, column }: { readonly row: number; readonly column: number },
  left: number,
  { yes, no }: { readonly yes: string; readonly no: string },
  format = MONEY,
): PlannedCell[] {
  const at = (place: number): string => `$${columnLetters(place)}${row}`;
  const [total, sure, uncertain] = [at(column), at(left), at(left + 1)];
  const bound = (which: "MIN" | "MAX"): PlannedCell => ({
    formula: `=${emptyWhenNil(total, sure, uncertain, boundFormula(which, sure, uncertain, total, words))}`,
    format: PERCENT,
  });
  return [
    { formula: `=${yes}`, format },
    { formula: `=ROUND(${total}-${sure}-${no},2)`, format },
    bound("MIN"),
    bound("MAX"),
  ];
}

/** What no other row takes: the whole less those rows, from one to another each, whose figures begin in column B. */
export function restOf(taken: readonly (readonly [first: number, last: number])[], whole: GroupSum): GroupSum {
  const rest = (column: number): string => {
    const letters = columnLetters(column);
    return `SUM(${taken.map(([first, last]) => `$${letters}$${first}:$${letters}$${last}`).join(",")})`;
  };
  return (row, of) => {
    if (of === "total") return `ROUND(${whole(row, of)}-${rest(2)},2)`;
    const [total, local, uncertain] = [2, 3 + 4 * of.k, 4 + 4 * of.k].map(rest);
    return of.locality === "yes"
      ? `ROUND(${whole(row, of)}-${local},2)`
      : `ROUND(${whole(row, of)}-(${total}-${local}-${uncertain}),2)`;
  };
}

/** All that counts within the filters. */
export function filteredWhole({ lines, words: { localities } }: Layout): GroupSum {
  return (_row, of) =>
    of === "total"
      ? `SUM(${lines.all("filtered")})`
      : `SUMIFS(${lines.all("filtered")},${lines.all(`local:${of.k}`)},${quoted(localities[of.locality])})`;
}

/** A group without any amount (a family outside the filters) shows no reason. */
const emptyWhenNil = (total: string, local: string, uncertain: string, formula: string): string =>
  `IF(AND(${total}=0,${local}=0,${uncertain}=0),"",${formula})`;

export function groupHeadings({ words: { share: w }, perimeters, input }: Layout): string[] {
  return [
    w.total,
    ...perimeters.flatMap((k) =>
      [w.localColumn, w.uncertainColumn, w.lowColumn, w.highColumn].map((template) =>
        say(template, { perimeter: input.perimeterNames[k] ?? "" }, input.language),
      ),
    ),
  ];
}

/** Lines of the longest heading in a column of figures. */
export const groupHeadingLines = (layout: Layout): number =>
  Math.max(2, ...groupHeadings(layout).map((heading) => linesOf(heading, shareColumn(layout) - 1)));

/** What lines are told apart by, straight from a column of the buyer's. */
export type GroupKind = "service" | "buyer";

/** Where a part of the sheet tells its groups, and how they are named. */
function groupRows({ rows, words: { share: w } }: Layout, kind: GroupKind) {
  return kind === "service"
    ? { names: rows.serviceNames, top: rows.services + 1, other: w.otherServices, heading: w.service }
    : { names: rows.buyerNames, top: rows.buyers + 1, other: w.otherBuyers, heading: w.buyer };
}

/** The cells that name the groups: lines find their number there. */
export function groupNames(layout: Layout, kind: GroupKind): string {
  const { names, top } = groupRows(layout, kind);
  return fixedColumn(layout.names.share, 1, top + 1, top + names.length);
}

/** By service or buying entity, found by its place in the list, as families are by number. The last row takes what has no row of its own. */
export function groupBlock(layout: Layout, kind: GroupKind): PlannedBlock {
  const { lines, words } = layout;
  const { names, top, other, heading } = groupRows(layout, kind);
  const [firstRow, lastNamed] = [top + 1, top + names.length];
  const sum: GroupSum = (row, of) => {
    const locality = of === "total" ? "" : `,${lines.all(`local:${of.k}`)},${quoted(words.localities[of.locality])}`;
    return `ROUND(SUMIFS(${lines.all("filtered")},${lines.all(kind)},ROWS($A$${firstRow}:$A${row})${locality}),2)`;
  };
  const body = names.map((name, index): PlannedCell[] => [
    { text: name.slice(0, LONGEST_KEY) || words.share.blank },
    ...groupCells(layout, firstRow + index, 2, sum),
  ]);
  const others = restOf([[firstRow, lastNamed]], filteredWhole(layout));
  const last: PlannedCell[] = [{ text: other }, ...groupCells(layout, lastNamed + 1, 2, others)];
  return {
    id: `share:${kind}`,
    top,
    left: 1,
    headerLines: groupHeadingLines(layout),
    cells: [headerCells([heading, ...groupHeadings(layout)]), ...body, last],
    columns: [{ id: "name", format: "@" }],
  };
}
