import { columnLetters } from "../../../ground/address";
import { EURO_AXIS, WHOLE } from "../../../ground/money";
import type { Layout } from "../../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedChart } from "../../plan/plan";
import { LEAK_COLUMNS, LEAK_WIDTH, leakHeader } from "./leaksBlock";

export const LEAK_CHART = "share:chart:leaks";
const MOST_FAMILIES = 12;
const SIZE = { widthPx: 560, heightPx: 400 };

interface Corner {
  readonly top: number;
  readonly left: number;
}

const familiesShown = ({ families, input, perimeters }: Layout): readonly string[] =>
  input.leaks && perimeters.length > 0 ? families.slice(0, MOST_FAMILIES) : [];

/** What the chart draws: by family, what leaves the chosen perimeter and what could come back. @param chosen the cell of the perimeter's number, where there are several */
export function leakData(layout: Layout, { top, left }: Corner, chosen: string | undefined): PlannedBlock[] {
  const w = layout.words.sellers.leaks;
  const names = familiesShown(layout);
  if (names.length === 0) return [];
  const header = ["", w.outside, w.high].map((text): PlannedCell => ({ text, style: "muted" }));
  const figure = (column: number, index: number): PlannedCell => {
    const cells = layout.perimeters.map((k) => `$${columnLetters(column)}$${leakHeader(layout, k) + 1 + index}`);
    return { formula: chosen === undefined ? `=${cells[0] ?? "0"}` : `=CHOOSE(${[chosen, ...cells].join(",")})` };
  };
  return [
    {
      id: "share:chartData:leaks",
      top,
      left,
      cells: [
        header,
        ...names.map((text, index) => [
          { text },
          figure(LEAK_COLUMNS.outside, index),
          figure(LEAK_COLUMNS.high, index),
        ]),
      ],
      columns: [
        { id: "name", format: "@", style: "muted" as const },
        ...["outside", "high"].map((column) => ({ id: column, format: WHOLE, style: "muted" as const })),
      ],
    },
  ];
}

/** Right of the tables of leaks. */
export function leakChart(layout: Layout, { top, left }: Corner, shown: readonly string[]): PlannedChart[] {
  const names = familiesShown(layout);
  if (names.length === 0) return [];
  return [
    {
      id: LEAK_CHART,
      kind: "barClustered",
      valueFormat: EURO_AXIS,
      title: [layout.words.sellers.leaks.chart, ...shown].join(" – "),
      source: `${columnLetters(left)}${top}:${columnLetters(left + 2)}${top + names.length}`,
      top: leakHeader(layout, 0),
      left: LEAK_WIDTH + 2,
      ...SIZE,
    },
  ];
}
