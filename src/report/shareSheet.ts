import { say } from "../texts/say";
import { letters } from "./formula";
import type { Layout } from "./layout";
import type { PlannedBlock, PlannedChart, PlannedSheet } from "./plan";
import { controlBlock } from "./shareControl";
import { familiesBlock, groupBlock } from "./shareGroups";
import { filterBlocks, headlineBlock } from "./shareHeadline";
import { perimetersBlock } from "./sharePerimeters";
import { topBlock } from "./shareTop";
import { yearsBlock } from "./shareYears";
import { basisWords } from "./words";

/** « Part locale »: every rate in full, by live formulas. */
export function shareSheet(layout: Layout): PlannedSheet {
  const { words, names, input, rows } = layout;
  const title = (id: string, top: number, template: string): PlannedBlock => ({
    id: `share:${id}:title`, top, left: 1, cells: [[{ text: say(template, { basis: basisWords(input) }, input.language), style: "subtitle" }]],
  });
  const w = words.share;
  const blocks: PlannedBlock[] = [
    { id: "share:title", top: 1, left: 1, cells: [[{ text: w.title, style: "title" }]] },
    headlineBlock(layout),
    title("filters", rows.filters, w.filters), ...filterBlocks(layout),
    title("perimeters", rows.perimeters, w.byPerimeter), perimetersBlock(layout),
    title("control", rows.control, w.control), controlBlock(layout),
  ];
  if (rows.shownYears.length > 0) blocks.push(title("years", rows.years, w.byYear), yearsBlock(layout));
  if (rows.topCount > 0) blocks.push(title("top", rows.top, w.top), topBlock(layout));
  if (rows.serviceNames.length > 0) blocks.push(title("services", rows.services, w.byService), groupBlock(layout, "service"));
  if (rows.buyerNames.length > 0) blocks.push(title("buyers", rows.buyers, w.byBuyer), groupBlock(layout, "buyer"));
  if (layout.families.length > 0) blocks.push(title("families", rows.families - 1, w.byFamily), familiesBlock(layout));
  return {
    id: "share", name: names.share, blocks, charts: charts(layout), tabColor: "#0B5D51", showGridlines: false,
    columnWidths: Object.fromEntries([[1, 46], ...Array.from({ length: width(layout) - 1 }, (_, index) => [index + 2, 17])]),
    print: { landscape: false, fitToOnePageWide: true },
  };
}

const width = ({ perimeters }: Layout): number => 3 + 5 * perimeters.length + 3;

function charts(layout: Layout): PlannedChart[] {
  const { rows, words, perimeters, families } = layout;
  const left = width(layout) + 2;
  const size = { widthPx: 560, heightPx: 320 };
  const chart = (id: string, kind: PlannedChart["kind"], title: string, from: number, count: number, lastColumn: number, place: number): PlannedChart => ({
    id: `share:chart:${id}`, kind, title, source: `A${from}:${letters(lastColumn)}${from + count}`, top: 2 + 18 * place, left, ...size,
  });
  const all = [
    ...(perimeters.length === 1 ? [chart("perimeters", "pie", words.share.chartPerimeters, rows.perimeters + 1, 4, 2, 0)] : []),
    ...(rows.shownYears.length > 0 ? [chart("years", "columnStacked", words.share.chartYears, rows.years + 1, rows.shownYears.length, 4, 1)] : []),
    ...(families.length > 0 ? [chart("families", "barClustered", words.share.chartFamilies, rows.families, Math.min(families.length, 15), 4, 2)] : []),
  ];
  return all;
}
