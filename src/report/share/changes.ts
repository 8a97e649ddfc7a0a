import { WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import { comparedYears } from "./comparedYears";
import { yearRow } from "./rows";
import { moreThanHalf } from "../suppliers/contractColumns";
import { columnLetters } from "../../ground/address";
import { quoted } from "../plan/formula";
import { headerCells } from "../plan/columns";
import type { Layout } from "../plan/layout";
import { linesOf } from "../plan/words";
import { shareColumn } from "./widths";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { countedColumn } from "../suppliers/counted";

const POINTS = "+0.0;-0.0;0.0";

/** Each year against the one before, for each perimeter: what a council is asked to evaluate. Blank for a year without lines. */
export function changesBlock(layout: Layout): PlannedBlock {
  const {
    words: { share: w },
    rows,
    perimeters,
    input,
  } = layout;
  const headings = [
    w.perimeter,
    w.year,
    w.before,
    w.lowBefore,
    w.lowNow,
    w.change,
    w.yearSuppliersBefore,
    w.yearSuppliers,
    w.newSuppliers,
    w.lostSuppliers,
    ...contractHeadings(layout),
  ];
  const body = comparedYears(layout).flatMap((years) =>
    perimeters.map((k): PlannedCell[] => [
      { formula: whenBought(layout, years.year, quoted(input.perimeterNames[k] ?? "")) },
      ...changeCells(layout, k, years),
    ]),
  );
  return {
    id: "share:changes",
    top: rows.changes + 1,
    left: 1,
    headerLines: Math.max(2, ...headings.map((heading) => linesOf(heading, shareColumn(layout) - 1))),
    cells: [headerCells(headings), ...body],
  };
}

const hasContracts = ({ contracts }: Layout): boolean => contracts.names.length > 0;

function contractHeadings(layout: Layout): string[] {
  const {
    words: { contracts: w },
    contracts: { unit },
    input,
  } = layout;
  return hasContracts(layout)
    ? [w.yearBefore, w.year].map((template) => say(template, { unit: w.units[unit].several }, input.language))
    : [];
}

/** Nothing for a year without lines. */
const whenBought = ({ rows }: Layout, year: number, formula: string): string =>
  `=IF(N($B$${yearRow(rows, year)})=0,"",${formula})`;

/** Row of « Part locale » that compares a year, by its place among the compared ones, in a perimeter. */
export const changeRow = ({ rows, perimeters }: Layout, place: number, k: number): number =>
  rows.changes + 2 + place * perimeters.length + k;

function changeCells(layout: Layout, k: number, { year, before }: { year: number; before: number }): PlannedCell[] {
  const { suppliers, words, rows, contractTable } = layout;
  const low = (one: number): string => `$${columnLetters(5 + 4 * k)}$${yearRow(rows, one)}`;
  const local = `--(${suppliers.all(`local:${k}`)}=${quoted(words.localities.yes)})`;
  const [now, then] = [suppliers.all(countedColumn(layout, year)), suppliers.all(countedColumn(layout, before))];
  const whenLines = (formula: string): string => whenBought(layout, year, formula);
  const count = (...tests: string[]): PlannedCell => ({
    formula: whenLines(`SUMPRODUCT(${[local, ...tests].join(",")})`),
    format: WHOLE,
  });
  const held = (one: number): PlannedCell => {
    const [total, part] = [contractTable.all(`yearTotal:${one}`), contractTable.all(`yearLocal:${one}:${k}`)];
    return { formula: whenLines(`SUMPRODUCT(--(${moreThanHalf(part, total)}),--(${total}>0))`), format: WHOLE };
  };
  return [
    { formula: whenLines(String(year)), format: "0" },
    { formula: whenLines(String(before)), format: "0" },
    { formula: whenLines(low(before)), format: "0.0%" },
    { formula: whenLines(low(year)), format: "0.0%" },
    {
      formula: whenLines(
        `IF(AND(ISNUMBER(${low(year)}),ISNUMBER(${low(before)})),(${low(year)}-${low(before)})*100,"")`,
      ),
      format: POINTS,
    },
    count(`--(${then}<>0)`),
    count(`--(${now}<>0)`),
    count(`--(${now}<>0)`, `--(${then}=0)`),
    count(`--(${now}=0)`, `--(${then}<>0)`),
    ...(hasContracts(layout) ? [held(before), held(year)] : []),
  ];
}
