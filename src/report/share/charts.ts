import type { Template } from "../../texts/text";
import { EURO_AXIS, WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import { basisWords } from "../plan/words";
import { columnLetters } from "../../ground/address";
import type { Contents, Layout } from "../plan/layout";
import { EGALIM_WIDTH } from "../canteen/egalimBlock";
import { perimeterList } from "../summary/summaryRows";
import { leakChart, leakData } from "./leaks/leakChart";
import { LEAK_WIDTH } from "./leaks/leaksBlock";
import type { PlannedBlock, PlannedCell, PlannedChart } from "../plan/plan";

/** Columns of « Part locale » that hold figures: what is printed. */
export function shareWidth({ perimeters, supplierYears, contracts, input }: Contents): number {
  return Math.max(
    2 + 4 * perimeters.length,
    supplierYears.length > 1 ? 10 + (contracts.names.length > 0 ? 2 : 0) : 4,
    input.sizeOf ? 6 + 4 * perimeters.length : 0,
    input.leaks ? LEAK_WIDTH : 0,
    input.egalim ? EGALIM_WIDTH : 0,
  );
}

const MOST_FAMILIES = 12;
const CHART_ROWS = 13;
const SIZE = { widthPx: 560, heightPx: 256 };

interface Figure {
  readonly id: "years" | "families";
  /** Names of families are whole beside bars that lie. */
  readonly kind: "columnStacked" | "barStacked";
  readonly title: Template<"basis">;
  readonly rows: readonly { readonly name: PlannedCell; readonly row: number }[];
  readonly totalColumn: number;
}

/** What the charts draw: a text for each bar (Excel would draw a year as an amount), then its three amounts in the chosen perimeter, live. */
function figures(layout: Layout): Figure[] {
  const {
    rows,
    words: { share: w },
    families,
    perimeters,
    familyTable,
  } = layout;
  if (perimeters.length === 0) return [];
  const years = rows.shownYears
    .slice(0, rows.pastYears)
    .map((year, index) => ({ name: { text: String(year) }, row: rows.years + 2 + index }));
  const largest = families
    .slice(0, MOST_FAMILIES)
    .map((text, index) => ({ name: { text }, row: familyTable.firstRow + index }));
  return [
    ...(years.length > 0
      ? [{ id: "years" as const, kind: "columnStacked" as const, title: w.chartYears, rows: years, totalColumn: 2 }]
      : []),
    ...(largest.length > 0
      ? [
          {
            id: "families" as const,
            kind: "barStacked" as const,
            title: w.chartFamilies,
            rows: largest,
            totalColumn: 3,
          },
        ]
      : []),
  ];
}

/** Charts stand beside the table of perimeters, the amounts that they draw right of all figures. */
const chartLeft = ({ perimeters }: Layout): number => 2 + 2 * perimeters.length;
const chartTop = ({ rows }: Layout, place: number): number => rows.perimeters + CHART_ROWS * place;
export const dataLeft = (contents: Contents): number => shareWidth(contents) + 3;
const dataTop = ({ rows }: Layout, place: number): number => rows.perimeters + place * (MOST_FAMILIES + 3);

/** The amounts that charts draw, and above them the number of the perimeter that the buyer chose. */
export function chartData(layout: Layout): PlannedBlock[] {
  const {
    words: { share: w },
    perimeters,
    rows,
  } = layout;
  const header = ["", w.local, w.uncertain, w.notLocal].map((text): PlannedCell => ({ text, style: "muted" }));
  const number = `$${columnLetters(dataLeft(layout))}$${rows.filters}`;
  const blocks = figures(layout).map(({ id, rows: drawn, totalColumn }, place): PlannedBlock => ({
    id: `share:chartData:${id}`,
    top: dataTop(layout, place),
    left: dataLeft(layout),
    cells: [
      header,
      ...drawn.map(({ name, row }): PlannedCell[] => {
        const chosen = (offset: number): string =>
          perimeters.length > 1
            ? `INDEX($${columnLetters(totalColumn + 1)}$${row}:$${columnLetters(totalColumn + 4 * perimeters.length)}$${row},1,4*${number}-${4 - offset})`
            : `$${columnLetters(totalColumn + offset)}$${row}`;
        return [
          name,
          { formula: `=${chosen(1)}` },
          { formula: `=${chosen(2)}` },
          { formula: `=ROUND($${columnLetters(totalColumn)}$${row}-${chosen(1)}-${chosen(2)},2)` },
        ];
      }),
    ],
    columns: [
      { id: "name", format: "@", style: "muted" as const },
      ...["local", "uncertain", "notLocal"].map((column) => ({ id: column, format: WHOLE, style: "muted" as const })),
    ],
  }));
  const corner = { top: dataTop(layout, blocks.length), left: dataLeft(layout) };
  const all = [...blocks, ...leakData(layout, corner, perimeters.length > 1 ? number : undefined)];
  if (all.length === 0 || perimeters.length < 2) return all;
  return [
    {
      id: "share:chartPerimeter",
      top: rows.filters,
      left: dataLeft(layout),
      cells: [
        [{ formula: `=IFERROR(MATCH($B$${rows.perimeterFilter},${perimeterList(layout)},0),1)`, style: "muted" }],
      ],
    },
    ...all,
  ];
}

export function sheetCharts(layout: Layout): PlannedChart[] {
  const {
    perimeters,
    input,
    words: { share: w },
  } = layout;
  const shown = perimeters.length > 1 ? [w.chosenPerimeter] : input.perimeterNames;
  const drawn = figures(layout);
  const usual = drawn.map(({ id, kind, title, rows }, place): PlannedChart => {
    const [top, first] = [dataTop(layout, place), dataLeft(layout)];
    return {
      id: `share:chart:${id}`,
      kind,
      title: [say(title, { basis: basisWords(input) }, input.language), ...shown].join(" – "),
      valueFormat: EURO_AXIS,
      source: `${columnLetters(first)}${top}:${columnLetters(first + 3)}${top + rows.length}`,
      top: chartTop(layout, place),
      left: chartLeft(layout),
      ...SIZE,
    };
  });
  const corner = { top: dataTop(layout, drawn.length), left: dataLeft(layout) };
  return [...usual, ...leakChart(layout, corner, shown)];
}
