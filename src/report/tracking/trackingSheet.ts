import { columnLetters } from "../../ground/address";
import { headerCells } from "../plan/columns";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedColumn, PlannedSheet } from "../plan/plan";
import { COMPUTED_BLOCK, DECLARED_BLOCK, MOST_TRACKED_YEARS, TRACKING_SHEET, yearColumn } from "./blocks";
import { indicatorsOf } from "./indicators";

const NAME_WIDTH = 52;
const TOP = 5;

/** Indicators that only the buyer knows, each with its unit. */
const DECLARED = ["jobs", "training", "club", "repair"] as const;

/** The last years of the purchases and of the awards, ascending; this one where nothing tells any. */
function trackedYears({ input: { share, tracking, date } }: Pick<Layout, "input">): number[] {
  const awards = tracking?.results?.rows.map(({ words }) => Number(String(words.award ?? "").slice(0, 4))) ?? [];
  const years = new Set([...share.years, ...awards.filter((year) => year > 0)]);
  if (years.size === 0) return [Number(date.slice(0, 4))];
  return [...years].sort((a, b) => a - b).slice(-MOST_TRACKED_YEARS);
}

/** « Suivi »: indicators by year, those computed here live, those that only the buyer knows typed; nothing typed is ever made up. */
export function trackingSheet(layout: Layout): PlannedSheet {
  const { words, names } = layout;
  const w = words.tracking;
  const years = trackedYears(layout);
  const computed = computedBlock(layout, years);
  const declaredTop = TOP + computed.cells.length + 1;
  const last = declaredTop + DECLARED.length + 1;
  const printed = columnLetters(6 + years.length);
  return {
    id: TRACKING_SHEET,
    name: names.tracking,
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: TOP,
    blocks: [
      {
        id: "tracking:title",
        top: 1,
        left: 1,
        cells: [
          [{ text: w.title, style: "title" }],
          [{ text: w.note, style: "note" }],
          [{ text: w.declaredNote, style: "note" }],
        ],
      },
      computed,
      declaredBlock(layout, years, declaredTop),
    ],
    columnWidths: Object.fromEntries([
      [1, NAME_WIDTH],
      [2, 14],
      ...years.map((_, index): [number, number] => [3 + index, 12]),
      ...[12, 24, 20, 11, 16].map((width, index): [number, number] => [3 + years.length + index, width]),
    ]),
    print: { landscape: true, pagesWide: 1, pagesTall: 1, area: `A1:${printed}${last}` },
  };
}

/** Headings: what is told, its unit, the years, its target, source, who answers for it, how it is known; then its key. */
function headings({ words }: Layout, years: readonly number[]): PlannedCell[] {
  const w = words.tracking;
  return headerCells([w.indicator, w.unit, ...years.map(String), w.target, w.source, w.owner, w.kind, w.key]);
}

const TYPED: PlannedColumn = { keep: true, style: "input" };

/** Columns after the years; their source is typed where only the buyer knows it. */
const endColumns = (typedSource: boolean): PlannedColumn[] => [
  { ...TYPED, id: "target", align: "Center" },
  typedSource ? { ...TYPED, id: "source", wrap: true } : { id: "source", wrap: true },
  { ...TYPED, id: "owner", wrap: true },
  { id: "kind" },
  { id: "key", key: true, format: "@", style: "muted" },
];

const INPUT: PlannedCell = { text: "", style: "input" };

function computedBlock(layout: Layout, years: readonly number[]): PlannedBlock {
  const w = layout.words.tracking;
  return {
    id: COMPUTED_BLOCK,
    top: TOP,
    left: 1,
    cells: [
      headings(layout, years),
      ...indicatorsOf(layout).map(({ key, name, unit, source, of }): PlannedCell[] => [
        { text: name },
        { text: unit },
        ...years.map(of),
        INPUT,
        { text: source },
        INPUT,
        { text: w.computed },
        { text: key, style: "muted" },
      ]),
    ],
    columns: [
      { id: "name", wrap: true },
      { id: "unit" },
      ...years.map((year): PlannedColumn => ({ id: yearColumn(year), align: "Right" })),
      ...endColumns(false),
    ],
  };
}

function declaredBlock(layout: Layout, years: readonly number[], top: number): PlannedBlock {
  const w = layout.words.tracking;
  return {
    id: DECLARED_BLOCK,
    top,
    left: 1,
    cells: [
      headings(layout, years),
      ...DECLARED.map((id): PlannedCell[] => [
        { text: w.declared[id].name },
        { text: w.declared[id].unit },
        ...years.map(() => INPUT),
        INPUT,
        INPUT,
        INPUT,
        { text: w.declaredKind },
        { text: id, style: "muted" },
      ]),
    ],
    columns: [
      { id: "name", wrap: true },
      { id: "unit" },
      ...years.map((year): PlannedColumn => ({ ...TYPED, id: yearColumn(year), align: "Right" })),
      ...endColumns(true),
    ],
  };
}
