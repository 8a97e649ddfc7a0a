import { say } from "../../texts/say";
import { letters, numberAndYear, quoted, tableLayout, type TableLayout } from "../plan/formula";
import type { ReportInput } from "../input";
import type { ContractColumn, Layout } from "../plan/layout";
import type { PlannedCell, PlannedColumn, PlannedSheet } from "../plan/plan";
import { yearTotalCell } from "../share/years";
import type { SheetNames } from "../plan/sheetNames";
import type { ReportWords } from "../plan/words";

const MONEY = "#,##0.00";
const HEADER_ROW = 4;

interface ContractsFrame {
  readonly input: ReportInput;
  readonly words: ReportWords;
  readonly names: SheetNames;
  readonly count: number;
  readonly unit: "contract" | "lot";
  readonly years: readonly number[];
}

export function contractsTable({
  input,
  words,
  names,
  count,
  unit,
  years,
}: ContractsFrame): TableLayout<ContractColumn> {
  const w = words.contracts;
  const of = (template: string, k: number, year = 0): string =>
    say(template, { perimeter: input.perimeterNames[k] ?? "", year: String(year) }, input.language);
  const perimeters = input.perimeters.map((_, k) => k);
  return tableLayout({
    name: "Allotir_Marches",
    sheet: names.contracts,
    headerRow: HEADER_ROW,
    left: 1,
    rows: Math.max(1, count),
    plain: input.settings?.plain ?? false,
    columns: [
      { id: "number", heading: words.suppliers.number },
      { id: "name", heading: w.units[unit].one },
      { id: "total", heading: words.suppliers.filtered },
      ...perimeters.flatMap((k): { id: ContractColumn; heading: string }[] => [
        { id: `local:${k}`, heading: of(w.local, k) },
        { id: `notLocal:${k}`, heading: of(w.notLocal, k) },
        { id: `held:${k}`, heading: of(w.held, k) },
      ]),
      ...years.flatMap((year): { id: ContractColumn; heading: string }[] => [
        { id: `yearTotal:${year}`, heading: words.suppliers.year.replace("{year}", String(year)) },
        ...perimeters.map((k) => ({ id: `yearLocal:${year}:${k}` as const, heading: of(w.yearLocal, k, year) })),
      ]),
    ],
  });
}

/** « Marchés »: who holds each contract or lot, live. */
export function contractsSheet(layout: Layout): PlannedSheet {
  const { contractTable: t, contracts, words, names, input } = layout;
  const w = words.contracts;
  const header = t.ids.map((id): PlannedCell => ({ text: t.heading(id), style: "header" }));
  const rows = contracts.names.map((name, index) =>
    t.ids.map((id): PlannedCell => {
      if (id === "number") return { number: index + 1, style: "muted" };
      return id === "name" ? { text: name } : { formula: `=${formulaOf(id, t.firstRow + index, layout)}` };
    }),
  );
  return {
    id: "contracts",
    name: names.contracts,
    freezeRows: t.headerRow,
    freezeColumns: 2,
    tabColor: "#0B5D51",
    blocks: [
      {
        id: "contracts:title",
        top: 1,
        left: 1,
        cells: [
          [{ text: w.units[contracts.unit].title, style: "title" }],
          [{ text: w.units[contracts.unit].note, style: "note" }],
        ],
      },
      {
        id: "contracts",
        top: t.headerRow,
        left: t.left,
        headerLines: 4,
        cells: [header, ...rows],
        ...(input.settings?.plain ? {} : { table: { name: t.name } }),
        columns: t.ids.map((id) => column(id, layout)),
      },
    ],
    columnWidths: Object.fromEntries(t.ids.map((id) => [t.at(id), id === "number" ? 6 : id === "name" ? 36 : 17])),
    print: {
      landscape: true,
      fitToOnePageWide: true,
      titleRows: `${t.headerRow}:${t.headerRow}`,
      area: `A1:${letters(t.left + t.ids.length - 1)}${t.lastRow}`,
    },
  };
}

function column(id: ContractColumn, { words: { localities } }: Layout): PlannedColumn {
  if (id === "number") return { id };
  if (id === "name") return { id, format: "@" };
  return id.startsWith("held:")
    ? {
        id,
        highlight: [
          { text: localities.yes, style: "good" },
          { text: localities.check, style: "warn" },
        ],
      }
    : { id, format: MONEY };
}

function formulaOf(id: ContractColumn, row: number, layout: Layout): string {
  const {
    contractTable: t,
    lines,
    words: { localities },
  } = layout;
  const [kind, a = "", b = ""] = id.split(":");
  const number = t.cell("number", row);
  const total = t.cell("total", row);
  const isIn = (k: string, locality: "yes" | "no"): string =>
    `${lines.all(`local:${Number(k)}`)},${quoted(localities[locality])}`;
  const filtered = (criteria: string): string =>
    `ROUND(SUMIFS(${lines.all("filtered")},${lines.all("contract")},${number}${criteria}),2)`;
  const inYear = (criteria: string): string =>
    `IF(${yearTotalCell(layout, Number(a))}=0,0,ROUND(SUMIFS(${lines.all("kept")},${lines.all("contractYear")},${numberAndYear(number, a)}${criteria}),2))`;
  switch (kind) {
    case "local":
      return filtered(`,${isIn(a, "yes")}`);
    case "notLocal":
      return filtered(`,${isIn(a, "no")}`);
    case "held":
      return `IF(${total}<0.005,"",IF(${moreThanHalf(t.cell(`local:${Number(a)}`, row), total)},${quoted(localities.yes)},IF(${moreThanHalf(t.cell(`notLocal:${Number(a)}`, row), total)},${quoted(localities.no)},${quoted(localities.check)})))`;
    case "yearTotal":
      return inYear("");
    case "yearLocal":
      return inYear(`,${isIn(b, "yes")}`);
    default:
      return filtered("");
  }
}

/** « More than half », as `share/contracts.ts` has it. */
export const moreThanHalf = (part: string, total: string): string => `ROUND(2*${part}-${total},2)>0`;
