import { WHOLE } from "../../ground/money";
import { columnLetters } from "../../ground/address";
import { meanOf, type Work } from "../../lots/workload/counts";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import type { LotsLayout } from "./layout";

/** Beside the curve's figures: from this column on. */
const LEFT = 6;
const COEFFICIENTS = 13;
const ONE_DIGIT = "#,##0.0";
const EFFORT = ["perLot", "perPaper", "perDelivery", "perPerson"] as const;

/** The work that each number of lots makes, today's first; hours follow the coefficients beside, by formulas, and stay blank without any. */
export function workBlocks({ rows, workWords: words, input }: LotsLayout): PlannedBlock[] {
  const { work } = input;
  if (!work) return [];
  const at = (column: number): string => columnLetters(LEFT + column);
  const given = (row: number): string => `$${columnLetters(COEFFICIENTS + 1)}$${rows.frontier + 1 + row}`;
  const line = (
    row: number,
    { deliveries, papers, suppliersByPlace }: Work,
    lots: number | undefined,
  ): PlannedCell[] => {
    const sheetRow = rows.frontier + 1 + row;
    const cell = (column: number): string => `${at(column)}${sheetRow}`;
    const hours = `=IF(COUNT(${given(0)}:${given(2)})=0,"",${cell(0)}*${given(0)}+N(${cell(2)})*${given(1)}+N(${cell(1)})*${given(2)})`;
    return [
      lots === undefined ? { text: words.today } : { number: lots },
      counted(deliveries, words.unknown),
      counted(papers, words.unknown),
      { number: meanOf(suppliersByPlace), format: ONE_DIGIT },
      ...(lots === undefined
        ? [null, null]
        : [
            { formula: hours, format: WHOLE },
            {
              formula: `=IF(OR(N(${cell(4)})=0,N(${given(3)})=0),"",${cell(0)}*${given(3)}/${cell(4)})`,
              format: ONE_DIGIT,
            },
          ]),
    ];
  };
  const { lots, deliveries, places, hours, perPerson } = words.columns;
  const header = [lots, deliveries, words.papers[work.paperKind], places, hours, perPerson];
  return [
    {
      id: "lots:work",
      top: rows.frontier - 1,
      left: LEFT,
      cells: [
        [{ text: words.title, style: "subtitle" }, ...header.slice(1).map(() => null)],
        header.map((text): PlannedCell => ({ text, style: "header" })),
        line(0, work.today, undefined),
        ...work.points.map((point, index) => line(index + 1, point, point.lots)),
      ],
    },
    {
      id: "lots:effort",
      top: rows.frontier - 1,
      left: COEFFICIENTS,
      cells: [
        [{ text: words.sheetNote, style: "note" }, null],
        [{ text: words.effortTitle, style: "header" }, null],
        ...EFFORT.map((name): PlannedCell[] => {
          const hours = work.effort[name];
          return [{ text: words.effort[name] }, hours === undefined ? null : { number: hours }];
        }),
      ],
    },
  ];
}

const counted = (number: number | undefined, unknown: string): PlannedCell =>
  number === undefined ? { text: unknown } : { number, format: WHOLE };
