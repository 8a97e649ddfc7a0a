import { lastYears } from "../share/comparedYears";
import { MONEY } from "../../ground/money";
import { say } from "../../texts/say";
import type { Column } from "../plan/columns";
import { numberAndYear, quoted, tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, ContractColumn, Layout } from "../plan/layout";
import { yearTotalCell } from "../share/years";
import type { Template } from "../../texts/text";

const HEADER_ROW = 4;

/** A contract or a lot, with its row in the sheet. */
export interface ContractRow {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly row: number;
}

type ContractDefinition = Column<ContractColumn, ContractRow>;

export function contractsTable(contents: Contents): TableLayout<ContractColumn> {
  const { names, contracts, plain } = contents;
  return tableLayout({
    name: "Allotir_Marches",
    sheet: names.contracts,
    headerRow: HEADER_ROW,
    left: 1,
    rows: Math.max(1, contracts.names.length),
    plain,
    columns: contractColumns(contents),
  });
}

/** The columns of « Marchés »: which contract, what it cost, who holds it in each perimeter, then year by year. */
export function contractColumns(contents: Contents): ContractDefinition[] {
  const { words, contracts, perimeters } = contents;
  const w = words.contracts;
  return [
    {
      id: "number",
      heading: words.suppliers.number,
      width: 6,
      cell: ({ number }) => ({ number, style: "muted" }),
    },
    {
      id: "name",
      heading: w.units[contracts.unit].one,
      width: 36,
      look: { format: "@" },
      cell: ({ name }) => ({ text: name }),
    },
    amount("total", words.suppliers.filtered, (at, layout) => filteredSum(at, layout)),
    ...perimeters.flatMap((k) => perimeterColumns(contents, k)),
    ...lastYears(contents).flatMap((year) => yearColumns(contents, year)),
  ];
}

const amount = (
  id: ContractColumn,
  heading: string,
  formula: (at: ContractRow, layout: Layout) => string,
): ContractDefinition => ({
  id,
  heading,
  look: { format: MONEY },
  cell: (at, layout) => ({ formula: `=${formula(at, layout)}` }),
});

function perimeterColumns({ input, words: { contracts: w, localities } }: Contents, k: number): ContractDefinition[] {
  const heading = (template: Template<"perimeter">): string =>
    say(template, { perimeter: input.perimeterNames[k] ?? "" }, input.language);
  return [
    amount(`local:${k}`, heading(w.local), (at, layout) => filteredSum(at, layout, isIn(layout, k, "yes"))),
    amount(`notLocal:${k}`, heading(w.notLocal), (at, layout) => filteredSum(at, layout, isIn(layout, k, "no"))),
    {
      id: `held:${k}`,
      heading: heading(w.held),
      look: {
        highlight: [
          { text: localities.yes, style: "good" },
          { text: localities.check, style: "warn" },
        ],
      },
      cell: (at, layout) => ({ formula: `=${heldFormula(k, at, layout)}` }),
    },
  ];
}

function yearColumns({ input, words, perimeters }: Contents, year: number): ContractDefinition[] {
  return [
    amount(`yearTotal:${year}`, say(words.suppliers.year, { year }, input.language), (at, layout) =>
      sumInYear(year, at, layout),
    ),
    ...perimeters.map((k) => {
      const values = { perimeter: input.perimeterNames[k] ?? "", year: String(year) };
      return amount(`yearLocal:${year}:${k}`, say(words.contracts.yearLocal, values, input.language), (at, layout) =>
        sumInYear(year, at, layout, isIn(layout, k, "yes")),
      );
    }),
  ];
}

/** A criterion of SUMIFS: the lines that are local in perimeter `k`, or those that are not. */
const isIn = ({ lines, words: { localities } }: Layout, k: number, locality: "yes" | "no"): string =>
  `,${lines.all(`local:${k}`)},${quoted(localities[locality])}`;

const filteredSum = ({ row }: ContractRow, { contractTable: t, lines }: Layout, criteria = ""): string =>
  `ROUND(SUMIFS(${lines.all("filtered")},${lines.all("contract")},${t.cell("number", row)}${criteria}),2)`;

function sumInYear(year: number, { row }: ContractRow, layout: Layout, criteria = ""): string {
  const { contractTable: t, lines } = layout;
  const number = t.cell("number", row);
  const those = lines.ids.includes("contractYear")
    ? `${lines.all("contractYear")},${numberAndYear(number, year)}`
    : `${lines.all("contract")},${number},${lines.all("year")},${year}`;
  return `IF(${yearTotalCell(layout, year)}=0,0,ROUND(SUMIFS(${lines.all("kept")},${those}${criteria}),2))`;
}

/** Local, not local, or neither by half: nothing for a contract without an amount. */
function heldFormula(k: number, { row }: ContractRow, { contractTable: t, words: { localities } }: Layout): string {
  const total = t.cell("total", row);
  const [local, notLocal] = [t.cell(`local:${k}`, row), t.cell(`notLocal:${k}`, row)];
  return `IF(${total}<0.005,"",IF(${moreThanHalf(local, total)},${quoted(localities.yes)},IF(${moreThanHalf(notLocal, total)},${quoted(localities.no)},${quoted(localities.check)})))`;
}

/** « More than half », as `share/contracts.ts` has it. */
export const moreThanHalf = (part: string, total: string): string => `ROUND(2*${part}-${total},2)>0`;
