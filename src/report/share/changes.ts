import { WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import { comparedYears } from "./comparedYears";
import { moreThanHalf } from "../suppliers/contractColumns";
import { columnLetters } from "../../ground/address";
import { quoted } from "../plan/formula";
import { headerCells } from "../plan/columns";
import type { Layout } from "../plan/layout";
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
  const body = perimeters.flatMap((k) =>
    comparedYears(layout).map((years): PlannedCell[] => [
      { text: input.perimeterNames[k] ?? "" },
      ...changeCells(layout, k, years),
    ]),
  );
  return {
    id: "share:changes",
    top: rows.changes + 1,
    left: 1,
    headerLines: 2,
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

function changeCells(layout: Layout, k: number, { year, before }: { year: number; before: number }): PlannedCell[] {
  const { suppliers, words, rows, contractTable } = layout;
  const rowOf = (one: number): number => rows.years + 2 + rows.shownYears.indexOf(one);
  const low = (one: number): string => `$${columnLetters(5 + 4 * k)}$${rowOf(one)}`;
  const local = `--(${suppliers.all(`local:${k}`)}=${quoted(words.localities.yes)})`;
  const [now, then] = [suppliers.all(countedColumn(layout, year)), suppliers.all(countedColumn(layout, before))];
  const whenLines = (formula: string): string => `=IF($B$${rowOf(year)}=0,"",${formula})`;
  const count = (...tests: string[]): PlannedCell => ({
    formula: whenLines(`SUMPRODUCT(${[local, ...tests].join(",")})`),
    format: WHOLE,
  });
  const held = (one: number): PlannedCell => {
    const [total, part] = [contractTable.all(`yearTotal:${one}`), contractTable.all(`yearLocal:${one}:${k}`)];
    return { formula: whenLines(`SUMPRODUCT(--(${moreThanHalf(part, total)}),--(${total}>0))`), format: WHOLE };
  };
  return [
    { number: year, format: "0" },
    { number: before, format: "0" },
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
