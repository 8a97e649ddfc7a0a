import { columnLetters } from "../../ground/address";
import { say } from "../../texts/say";
import { fixedCell } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { basisWords, shownDate } from "../plan/words";
import { sheetCharts } from "../share/charts";
import { controlRow } from "../share/control";
import { LEAK_CHART } from "../share/leaks/leakChart";
import { leaksBlock } from "./leaks";
import { changesBlock, perimetersBlock, topBlock } from "./tables";
import { SUMMARY_WIDTH, summaryRows, type SummaryRows } from "./summaryRows";
import type { Template } from "../../texts/text";

/** Widths in characters. */
const LABELS = 32;
const FIGURES = 15;

/** « Synthèse »: one A4 page to hand out, every figure drawn live from « Part locale ». */
export function summarySheet(layout: Layout): PlannedSheet {
  const { names, rows } = layout;
  const at = summaryRows(layout);
  return {
    id: "summary",
    name: names.summary,
    blocks: [
      titleBlock(layout),
      headlineBlock(layout, at),
      statementsBlock(layout, at),
      perimetersBlock(layout, at.table),
      ...(at.top > at.changes ? [subtitle(layout, "changes", at.changes), changesBlock(layout, at.changes + 1)] : []),
      ...(rows.topCount > 0 ? [subtitle(layout, "top", at.top), topBlock(layout, at.top + 1)] : []),
      ...(layout.input.leaks ? [subtitle(layout, "leaks", at.leaks), leaksBlock(layout, at.leaks + 1)] : []),
      noteBlock(layout, at),
    ],
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: at.headline - 1,
    charts: charts(layout, at),
    columnWidths: {
      1: LABELS,
      ...Object.fromEntries(Array.from({ length: SUMMARY_WIDTH - 1 }, (_, index) => [index + 2, FIGURES])),
    },
    print: {
      landscape: false,
      pagesWide: 1,
      pagesTall: 1,
      area: `A1:${columnLetters(SUMMARY_WIDTH)}${at.note + 1}`,
    },
  };
}

type SummaryPlace = "basis" | "date" | "version" | "sheet" | "share" | "method";

function tell({ input, names }: Layout, template: string | Template<SummaryPlace>): string {
  const values = {
    basis: basisWords(input),
    date: shownDate(input.date, input.language),
    version: input.version,
    sheet: input.table.sheet,
    share: names.share,
    method: names.method,
  };
  return say(template, values, input.language);
}

function titleBlock(layout: Layout): PlannedBlock {
  const w = layout.words.summary;
  return {
    id: "summary:title",
    top: 1,
    left: 1,
    cells: [[{ text: w.title, style: "title" }], [{ text: tell(layout, w.source), style: "note" }]],
  };
}

const subtitle = (layout: Layout, id: "changes" | "top" | "leaks", top: number): PlannedBlock => {
  const { share, sellers } = layout.words;
  const text = id === "leaks" ? sellers.leaks.chart : tell(layout, share[id]);
  return { id: `summary:${id}:title`, top, left: 1, cells: [[{ text, style: "subtitle" }]] };
};

const headlineBlock = ({ perimeters, names, rows }: Layout, at: SummaryRows): PlannedBlock => ({
  id: "summary:headline",
  top: at.headline,
  left: 1,
  spread: SUMMARY_WIDTH,
  rowLines: perimeters.map(() => 2),
  cells: perimeters.map((_, k) => [{ formula: `=${fixedCell(names.share, rows.headline + k, 1)}`, style: "figure" }]),
});

/** The period, whether all is reconciled, and the perimeter that charts show. */
function statementsBlock(layout: Layout, at: SummaryRows): PlannedBlock {
  const {
    words: { summary: w, share },
    names,
    rows,
  } = layout;
  const stated = [
    [share.period, fixedCell(names.share, rows.period, 2)],
    [w.control, fixedCell(names.share, controlRow(layout, "check"), 2)],
    ...(layout.perimeters.length > 1 ? [[share.perimeterFilter, fixedCell(names.share, rows.perimeterFilter, 2)]] : []),
  ];
  return {
    id: "summary:control",
    top: at.control,
    left: 1,
    cells: stated.map(([text = "", cell = ""]) => [{ text }, { formula: `=${cell}` }]),
  };
}

function noteBlock(layout: Layout, at: SummaryRows): PlannedBlock {
  const w = layout.words.summary;
  return {
    id: "summary:note",
    top: at.note,
    left: 1,
    spread: SUMMARY_WIDTH,
    rowLines: [3, 2],
    cells: [w.reading, w.done].map((template) => [{ text: tell(layout, template), style: "note" }]),
  };
}

/** Those of « Part locale », side by side. */
const charts = (layout: Layout, at: SummaryRows): PlannedSheet["charts"] =>
  sheetCharts(layout).map((chart, place) => ({
    ...chart,
    id: `summary:${chart.id}`,
    sourceSheet: layout.names.share,
    ...(chart.id === LEAK_CHART
      ? { top: at.leakChart, left: 1, widthPx: 890, heightPx: heightOf(at.leakChartRows) }
      : { top: at.charts, left: 1 + 3 * place, widthPx: place === 0 ? 440 : 438, heightPx: heightOf(at.chartRows) }),
  }));

const ROW_PIXELS = 20;

/** Pixels of a chart over so many rows, the last two left blank. */
const heightOf = (rows: number): number => (rows - 2) * ROW_PIXELS;
