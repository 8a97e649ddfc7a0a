import { say } from "../../texts/say";
import { fixedCell, letters, quoted, sheetPrefix } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedSheet } from "../plan/plan";
import { comparedYears } from "../share/comparedYears";
import { sheetCharts } from "../share/charts";
import { perimeterCell } from "../share/perimeters";
import { summaryRows, TOP_SHOWN } from "./summaryRows";
import { basisWords, shownDate } from "../plan/words";

const MONEY = "#,##0";
const PERCENT = "0.0%";
const WIDTH = 7;

/** « Synthèse »: one A4 page to hand out, every figure drawn live from « Part locale ». */
export function summarySheet(layout: Layout): PlannedSheet {
  const {
    words: { summary: w, share },
    names,
    input,
    rows,
  } = layout;
  const at = summaryRows(layout);
  const tell = (template: string): string =>
    say(
      template,
      {
        basis: basisWords(input),
        date: shownDate(input.date, input.language),
        version: input.version,
        sheet: input.table.sheet,
        share: names.share,
        method: names.method,
      },
      input.language,
    );
  const subtitle = (id: string, top: number, text: string): PlannedBlock => ({
    id: `summary:${id}:title`,
    top,
    left: 1,
    cells: [[{ text: tell(text), style: "subtitle" }]],
  });
  const stated = [
    [share.period, fixedCell(names.share, rows.period, 2)],
    [w.control, fixedCell(names.share, controlRow(layout), 2)],
    ...(layout.perimeters.length > 1 ? [[share.perimeterFilter, fixedCell(names.share, rows.perimeterFilter, 2)]] : []),
  ];
  const blocks: PlannedBlock[] = [
    {
      id: "summary:title",
      top: 1,
      left: 1,
      cells: [[{ text: w.title, style: "title" }], [{ text: tell(w.source), style: "note" }]],
    },
    {
      id: "summary:headline",
      top: at.headline,
      left: 1,
      spread: WIDTH,
      rowLines: layout.perimeters.map(() => 2),
      cells: layout.perimeters.map((_, k) => [
        { formula: `=${fixedCell(names.share, rows.headline + k, 1)}`, style: "figure" },
      ]),
    },
    {
      id: "summary:control",
      top: at.control,
      left: 1,
      cells: stated.map(([text = "", cell = ""]) => [{ text }, { formula: `=${cell}` }]),
    },
    perimetersBlock(layout, at.table),
  ];
  if (at.top > at.changes)
    blocks.push(subtitle("changes", at.changes, share.changes), changesBlock(layout, at.changes + 1));
  if (rows.topCount > 0) blocks.push(subtitle("top", at.top, share.top), topBlock(layout, at.top + 1));
  blocks.push({
    id: "summary:note",
    top: at.note,
    left: 1,
    spread: WIDTH,
    rowLines: [3, 2],
    cells: [[{ text: tell(w.reading), style: "note" }], [{ text: tell(w.done), style: "note" }]],
  });
  return {
    id: "summary",
    name: names.summary,
    blocks,
    tabColor: "#0B5D51",
    showGridlines: false,
    charts: sheetCharts(layout).map((chart, place) => ({
      ...chart,
      id: `summary:${chart.id}`,
      sourceSheet: names.share,
      top: at.charts,
      left: 1 + 3 * place,
      widthPx: place === 0 ? 450 : 440,
      heightPx: 268,
    })),
    columnWidths: { 1: 32, ...Object.fromEntries(Array.from({ length: WIDTH - 1 }, (_, index) => [index + 2, 15])) },
    print: {
      landscape: false,
      fitToOnePageWide: true,
      fitToOnePageTall: true,
      area: `A1:${letters(WIDTH)}${at.note + 1}`,
    },
  };
}

/** Row of « Part locale » that says whether all is reconciled. */
const controlRow = ({ rows, input }: Layout): number => rows.control + (input.settings?.vat ? 10 : 9);

function perimetersBlock(layout: Layout, top: number): PlannedBlock {
  const {
    words: { summary: w, share, contracts: words },
    contracts,
    names,
    input,
    perimeters,
  } = layout;
  const hasContracts = contracts.names.length > 0;
  const from = (line: Parameters<typeof perimeterCell>[1], k: number, format: string): PlannedCell => ({
    formula: `=${sheetPrefix(names.share)}${perimeterCell(layout, line, k)}`,
    format,
  });
  const header = [
    share.perimeter,
    say(w.local, { basis: basisWords(input) }, input.language),
    share.total,
    w.low,
    w.high,
    w.suppliers,
    ...(hasContracts ? [say(words.year, { unit: words.units[contracts.unit].several }, input.language)] : []),
  ];
  const body = perimeters.map((k): PlannedCell[] => [
    { text: input.perimeterNames[k] ?? "" },
    from("yes", k, MONEY),
    from("total", k, MONEY),
    { ...from("low", k, PERCENT), style: "strong" } as PlannedCell,
    { ...from("high", k, PERCENT), style: "strong" } as PlannedCell,
    from("localSuppliers", k, MONEY),
    ...(hasContracts ? [from("localContracts", k, MONEY)] : []),
  ]);
  return {
    id: "summary:perimeters",
    top,
    left: 1,
    headerLines: 2,
    cells: [header.map((text): PlannedCell => ({ text, style: "header" })), ...body],
  };
}

/** Years without lines yet leave their row blank. */
function changesBlock(layout: Layout, top: number): PlannedBlock {
  const {
    words: { share: w, summary: words },
    rows,
    names,
    input,
  } = layout;
  const columns = [
    [2, "0"],
    [4, PERCENT],
    [5, PERCENT],
    [6, "+0.0;-0.0;0.0"],
    [9, MONEY],
    [10, MONEY],
  ] as const;
  const header = [w.perimeter, w.year, w.lowBefore, w.lowNow, w.change, words.newSuppliers, words.lostSuppliers];
  const body = layout.perimeters.flatMap((k) =>
    comparedYears(layout).map((_, place): PlannedCell[] => {
      const row = rows.changes + 2 + k * comparedYears(layout).length + place;
      const cell = (column: number): string => fixedCell(names.share, row, column);
      const whenLines = (text: string): string => `=IF(${cell(8)}="","",${text})`;
      return [
        { formula: whenLines(quoted(input.perimeterNames[k] ?? "")) },
        ...columns.map(([column, format]): PlannedCell => ({ formula: whenLines(cell(column)), format })),
      ];
    }),
  );
  return {
    id: "summary:changes",
    top,
    left: 1,
    headerLines: 3,
    cells: [header.map((text): PlannedCell => ({ text, style: "header" })), ...body],
  };
}

function topBlock(layout: Layout, top: number): PlannedBlock {
  const {
    words: { share: w },
    rows,
    names,
  } = layout;
  const body = Array.from({ length: Math.min(TOP_SHOWN, rows.topCount) }, (_, index): PlannedCell[] => {
    const cell = (column: number): string => fixedCell(names.share, rows.top + 2 + index, column);
    return [
      { formula: `=${cell(1)}` },
      { formula: `=${cell(3)}`, format: MONEY },
      { formula: `=${cell(4)}`, format: PERCENT },
      ...layout.perimeters.slice(0, WIDTH - 3).map((k): PlannedCell => ({ formula: `=${cell(5 + k)}` })),
    ];
  });
  const header = [
    w.supplier,
    w.amount,
    w.weight,
    ...layout.perimeters.slice(0, WIDTH - 3).map((k) => layout.input.perimeterNames[k] ?? ""),
  ];
  return {
    id: "summary:top",
    top,
    left: 1,
    headerLines: 3,
    cells: [header.map((text): PlannedCell => ({ text, style: "header" })), ...body],
  };
}
