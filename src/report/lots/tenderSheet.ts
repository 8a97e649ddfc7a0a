import { columnLetters } from "../../ground/address";
import { MONEY, sumOf } from "../../ground/money";
import { textsOf } from "../../texts";
import { say } from "../../texts/say";
import { quoted, sheetPrefix } from "../plan/formula";
import { pageFor, pagesTallFor, widthsTo } from "../plan/page";
import type { PlannedCell, PlannedColumn, PlannedSheet } from "../plan/plan";
import { linesOf } from "../plan/words";
import { TENDER_SHEET } from "./input";
import { TENDER_COLUMNS, type LotsLayout } from "./layout";

type TenderColumn = (typeof TENDER_COLUMNS)[number];

/** Characters. */
const WIDTHS: Readonly<Record<TenderColumn, number>> = {
  number: 5,
  title: 38,
  yearly: 13,
  total: 14,
  cpv: 11,
  zones: 22,
  content: 22,
  reason: 52,
};
const HEAD_ROW = 4;
const HEAD_LINES = 2;

/** « Tableau des lots »: what goes into the file of the consultation and nothing else; it follows the titles, numbers and duration typed on « Allotissement ». Lots ready to be opened by hand stand below what is printed. */
export function tenderSheet(layout: LotsLayout): PlannedSheet {
  const { words, tenderName, lots, input } = layout;
  const { notice } = textsOf(input.language).law;
  const rows = Array.from({ length: lots.lastRow - lots.headerRow }, (_, index) => index);
  const lines = rows.map((index) => linesShown(index, layout));
  const columnWidths = Object.fromEntries(TENDER_COLUMNS.map((id, index) => [index + 1, WIDTHS[id]]));
  return {
    id: TENDER_SHEET,
    name: tenderName,
    tabColor: "#0B5D51",
    showGridlines: false,
    freezeRows: HEAD_ROW,
    blocks: [
      {
        id: "tender:title",
        top: 1,
        left: 1,
        cells: [[{ text: words.tenderTitle, style: "title" }], [noteCell(layout)], [{ text: notice, style: "note" }]],
      },
      {
        id: "tender:lots",
        top: HEAD_ROW,
        left: 1,
        headerLines: HEAD_LINES,
        rowLines: [1, ...lines],
        cells: [
          TENDER_COLUMNS.map((id): PlannedCell => ({ text: lots.heading(id), style: "header" })),
          ...rows.map((index) => TENDER_COLUMNS.map((id) => copied(id, index, layout))),
        ],
        columns: TENDER_COLUMNS.map(lookOf),
      },
    ],
    columnWidths,
    print: {
      ...pageFor(widthsTo(TENDER_COLUMNS.length, columnWidths)),
      area: `A1:${columnLetters(TENDER_COLUMNS.length)}${HEAD_ROW + input.plan.lots.length}`,
      pagesTall: pagesTallFor(
        HEAD_ROW + HEAD_LINES - 1 + sumOf(lines.slice(0, input.plan.lots.length), (one) => one),
        HEAD_LINES,
      ),
      titleRows: `${HEAD_ROW}:${HEAD_ROW}`,
    },
  };
}

/** How the table follows; that lots opened by hand since are below what is printed, where there are. */
function noteCell({ words, name, lots, input }: LotsLayout): PlannedCell {
  const note = say(words.tenderNote, { name }, input.language);
  const spare = [input.plan.lots.length + lots.firstRow, lots.lastRow].map((row) => lots.cell("parts", row));
  return {
    formula: `=IF(SUM(${sheetPrefix(name)}${spare.join(":")})>0,${quoted(say(words.tenderOpened, { name }, input.language))},${quoted(note)})`,
    style: "note",
  };
}

/** A cell of « Allotissement », where its lot has a part of the need. */
function copied(id: TenderColumn, index: number, { name, lots }: LotsLayout): PlannedCell {
  const row = lots.firstRow + index;
  const there = (column: Parameters<typeof lots.cell>[0]): string => `${sheetPrefix(name)}${lots.cell(column, row)}`;
  const isNumber = id === "number" || id === "yearly" || id === "total";
  return { formula: `=IF(N(${there("parts")})=0,"",${there(id)}${isNumber ? "" : `&""`})` };
}

function lookOf(id: TenderColumn): PlannedColumn {
  if (id === "yearly" || id === "total") return { id, format: MONEY };
  return id === "number" || id === "cpv" ? { id, align: "Center" } : { id, wrap: true };
}

/** Lines of the longest text of a lot. */
function linesShown(index: number, { input }: LotsLayout): number {
  const [lot, details] = [input.tender[index], input.details[index]];
  if (!lot || !details) return 1;
  const texts = {
    title: lot.title,
    zones: lot.zones.join(", "),
    content: lot.products.join(", "),
    reason: details.reason,
  };
  return Math.max(...(["title", "zones", "content", "reason"] as const).map((id) => linesOf(texts[id], WIDTHS[id])));
}
