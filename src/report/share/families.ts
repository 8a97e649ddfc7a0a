import { columnLetters } from "../../ground/address";
import { familyKey } from "../../share/leaks/leaks";
import { say } from "../../texts/say";
import { headerOf } from "../plan/columns";
import { quoted, tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, FamilyColumn, Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { groupCells, type GroupSum } from "./groups";
import type { Template } from "../../texts/text";

/** The table of families, last on « Part locale » so that it may grow. */
export function familiesTable(contents: Contents): TableLayout<FamilyColumn> {
  const { names, rows, families, plain } = contents;
  return tableLayout({
    name: "Allotir_Familles",
    sheet: names.share,
    headerRow: rows.families,
    left: 1,
    rows: families.length + 1,
    plain,
    columns: familyHeadings(contents),
  });
}

function familyHeadings({ input, words: { share: w }, perimeters }: Contents): { id: FamilyColumn; heading: string }[] {
  const of = (template: Template<"perimeter">, k: number): string =>
    say(template, { perimeter: input.perimeterNames[k] ?? "" }, input.language);
  return [
    { id: "name", heading: w.family },
    { id: "number", heading: w.familyNumber },
    { id: "total", heading: w.total },
    ...perimeters.flatMap((k): { id: FamilyColumn; heading: string }[] => [
      { id: `local:${k}`, heading: of(w.localColumn, k) },
      { id: `uncertain:${k}`, heading: of(w.uncertainColumn, k) },
      { id: `low:${k}`, heading: of(w.lowColumn, k) },
      { id: `high:${k}`, heading: of(w.highColumn, k) },
    ]),
  ];
}

/** Gives the number of a family among those that have a row, from 1; 0 for every other. */
export function familyNumbers({ families }: Contents): (family: string) => number {
  const numbers = new Map(families.map((name, index) => [familyKey(name), index + 1]));
  return (family) => numbers.get(familyKey(family)) ?? 0;
}

/** By family, found by number: a criterion of SUMIFS would take « 01 » for « 1 » and « >5 » for a comparison. */
export function familiesBlock(layout: Layout): PlannedBlock {
  const { familyTable: table, families, words, lines } = layout;
  const number = (row: number): string => `$${columnLetters(table.at("number"))}${row}`;
  const sum: GroupSum = (row, of) =>
    of === "total"
      ? `ROUND(SUMIFS(${lines.all("filtered")},${lines.all("familyNumber")},${number(row)}),2)`
      : `ROUND(SUMIFS(${lines.all("filtered")},${lines.all("familyNumber")},${number(row)},${lines.all(`local:${of.k}`)},${quoted(words.localities[of.locality])}),2)`;
  const body = [
    ...families.map((name, index) => ({ name, number: index + 1 })),
    { name: words.share.otherFamilies, number: 0 },
  ].map((family, index): PlannedCell[] => [
    { text: family.name },
    { number: family.number, style: "muted" },
    ...groupCells(layout, table.firstRow + index, table.at("total"), sum),
  ]);
  return {
    id: "families",
    top: table.headerRow,
    left: table.left,
    headerLines: 4,
    cells: [headerOf(table), ...body],
    table: table.plain ? undefined : { name: table.name },
    columns: [{ id: "name", format: "@" }],
  };
}
