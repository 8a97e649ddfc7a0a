import { say } from "../../texts/say";
import { columnLetters } from "../../ground/address";
import { egalimBlocks } from "../canteen/egalimBlock";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { chartData, shareWidth, sheetCharts } from "./charts";
import { chosenBlocks } from "./chosen";
import { comparedYears } from "./comparedYears";
import { changesBlock } from "./changes";
import { controlBlock } from "./control";
import { familiesBlock } from "./families";
import { groupBlock } from "./groups";
import { filterBlocks, headlineBlock } from "./headline";
import { perimetersBlock } from "./perimeters";
import { sellerBlocks } from "./sellers/blocks";
import { topBlock } from "./top";
import { yearsBlock } from "./years";
import { basisWords } from "../plan/words";
import type { Template } from "../../texts/text";
import { pageFor, widthsTo } from "../plan/page";
import { LABEL_WIDTH, shareColumn } from "./widths";

/** « Part locale »: every rate in full, by live formulas. */
export function shareSheet(layout: Layout): PlannedSheet {
  const { words, names, input, rows } = layout;
  const title = (id: string, top: number, template: string | Template<"basis">): PlannedBlock => ({
    id: `share:${id}:title`,
    top,
    left: 1,
    cells: [[{ text: say(template, { basis: basisWords(input) }, input.language), style: "subtitle" }]],
  });
  const w = words.share;
  const filters = filterBlocks(layout);
  const blocks: PlannedBlock[] = [
    { id: "share:title", top: 1, left: 1, cells: [[{ text: w.title, style: "title" }]] },
    headlineBlock(layout),
    ...(filters.length > 1 ? [title("filters", rows.filters, w.filters)] : []),
    ...filters,
    title("perimeters", rows.perimeters, w.byPerimeter),
    perimetersBlock(layout),
    title("control", rows.control, w.control),
    controlBlock(layout),
  ];
  if (rows.shownYears.length > 0) blocks.push(title("years", rows.years, w.byYear), yearsBlock(layout));
  if (comparedYears(layout).length * layout.perimeters.length > 0)
    blocks.push(title("changes", rows.changes, w.changes), changesBlock(layout));
  if (rows.topCount > 0) blocks.push(title("top", rows.top, w.top), topBlock(layout));
  if (rows.serviceNames.length > 0)
    blocks.push(title("services", rows.services, w.byService), groupBlock(layout, "service"));
  if (rows.buyerNames.length > 0) blocks.push(title("buyers", rows.buyers, w.byBuyer), groupBlock(layout, "buyer"));
  blocks.push(...sellerBlocks(layout), ...egalimBlocks(layout));
  if (layout.families.length > 0) blocks.push(title("families", rows.families - 1, w.byFamily), familiesBlock(layout));
  const widths = Object.fromEntries([
    [1, LABEL_WIDTH],
    ...Array.from({ length: shareWidth(layout) - 1 }, (_, index) => [index + 2, shareColumn(layout)]),
  ]) as Record<number, number>;
  return {
    id: "share",
    name: names.share,
    blocks: [...blocks, ...chosenBlocks(layout), ...chartData(layout)],
    charts: sheetCharts(layout),
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: rows.headline + Math.min(MOST_FROZEN, layout.perimeters.length) - 1,
    columnWidths: widths,
    print: {
      ...pageFor(widthsTo(shareWidth(layout), widths)),
      area: `A1:${columnLetters(shareWidth(layout))}${printedRows(layout)}`,
    },
  };
}

/** Rates that stay in view when the sheet is scrolled. */
const MOST_FROZEN = 2;

/** Printed: the rates, the control, the years, what changed and the largest suppliers. */
function printedRows({ rows }: Layout): number {
  return rows.services - 1;
}
