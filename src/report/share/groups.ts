import { columnLetters } from "../../ground/address";
import { MONEY } from "../../ground/money";
import { headerCells } from "../plan/columns";
import { fixedColumn, quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { boundFormula } from "./rateFormulas";
import { say } from "../../texts/say";

const PERCENT = "0.0%";

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

/** What no row above takes: the whole less those rows, whose figures begin in column B. */
export function restOf(firstRow: number, lastRow: number, whole: GroupSum): GroupSum {
  const rest = (column: number): string =>
    `SUM($${columnLetters(column)}$${firstRow}:$${columnLetters(column)}$${lastRow})`;
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

/**
 * By service or buying entity, straight from the buyer's column: SUMPRODUCT with "=" compares whole texts, where a criterion of SUMIFS would read
 * « =… », « >… » or « * » as an instruction. The last row takes what has no row of its own.
 */
export function groupBlock(layout: Layout, kind: "service" | "buyer"): PlannedBlock {
  const {
    words: { share: w, localities },
    rows,
    lines,
    input,
  } = layout;
  const [names, top, other, heading] =
    kind === "service"
      ? [rows.serviceNames, rows.services, w.otherServices, w.service]
      : [rows.buyerNames, rows.buyers, w.otherBuyers, w.buyer];
  const source = fixedColumn(input.table.sheet, input.table.columns[kind] ?? 1, lines.firstRow, lines.lastRow);
  const firstRow = top + 2;
  const lastNamed = firstRow + names.length - 1;
  const locality = (of: { readonly locality: "yes" | "no"; readonly k: number }): string =>
    `--(${lines.all(`local:${of.k}`)}=${quoted(localities[of.locality])})`;
  const named =
    (name: string): GroupSum =>
    (_row, of) =>
      `ROUND(SUMPRODUCT(--(TRIM(${source})=${quoted(name.slice(0, 250))})${of === "total" ? "" : `,${locality(of)}`},${lines.all("filtered")}),2)`;
  const others = restOf(firstRow, lastNamed, filteredWhole(layout));
  const body = names.map((name, index): PlannedCell[] => [
    { text: name || w.blank },
    ...groupCells(layout, firstRow + index, 2, named(name)),
  ]);
  const last: PlannedCell[] = [{ text: other }, ...groupCells(layout, lastNamed + 1, 2, others)];
  return {
    id: `share:${kind}`,
    top: top + 1,
    left: 1,
    headerLines: 4,
    cells: [headerCells([heading, ...groupHeadings(layout)]), ...body, last],
    columns: [{ id: "name", format: "@" }],
  };
}
