import { EURO_AXIS } from "../../ground/money";
import { textsOf } from "../../texts";
import { columnLetters } from "../../ground/address";
import { pageFor, widthsTo } from "../plan/page";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { LOTS_SHEET, type LotsInput } from "./input";
import { layOutLots, SETTING_LINES, TENDER_COLUMNS, WIDTHS, type LotsLayout } from "./layout";
import { atomsBlock } from "./atomsTable";
import { compareBlock } from "./compare";
import { lotsBlock } from "./lotsTable";
import { exceptionsBlock } from "./exceptions";
import { byLotSheet } from "./byLotSheet";
import { splitSheet } from "./splitSheet";
import { adviceSheet } from "./adviceSheet";
import { frontierBlock, settingsBlock } from "./summary";
import { tenderSheet } from "./tenderSheet";
import { workBlocks } from "./workBlock";

/** Sheets of the lots: « Allotissement », what is printed of it for the file and for sourcing, the advice, and « Répartition » that draws its split. */
export function lotsSheets(input: LotsInput): PlannedSheet[] {
  const layout = layOutLots(input);
  return [mainSheet(layout), tenderSheet(layout), byLotSheet(layout), adviceSheet(layout), splitSheet(layout)];
}

/** « Allotissement »: the need with an editable lot number, live lots, before and after. What is typed stands here; the first page is printed. */
function mainSheet(layout: LotsLayout): PlannedSheet {
  const { input } = layout;
  const { words, name, lots, atoms } = layout;
  const subtitle = (id: string, table: { readonly headerRow: number }, text: string): PlannedBlock => ({
    id: `lots:title:${id}`,
    top: table.headerRow - 1,
    left: 1,
    cells: [[{ text, style: "subtitle" }]],
  });
  const { notice } = textsOf(input.language).law;
  return {
    id: LOTS_SHEET,
    name,
    tabColor: "#0B5D51",
    showGridlines: false,
    blocks: [
      {
        id: "lots:title",
        top: 1,
        left: 1,
        cells: [
          [{ text: words.title, style: "title" }],
          [{ text: words.note, style: "note" }],
          [{ text: notice, style: "note" }],
        ],
      },
      compareBlock(layout),
      settingsBlock(layout),
      subtitle("table", lots, words.lotsTitle),
      lotsBlock(layout),
      subtitle("atoms", atoms, words.atomsTitle),
      atomsBlock(layout),
      frontierBlock(layout),
      exceptionsBlock(layout),
      ...workBlocks(layout),
    ],
    charts: charts(layout),
    columnWidths: WIDTHS,
    freezeRows: 1,
    print: {
      ...pageFor(widthsTo(TENDER_COLUMNS.length, WIDTHS)),
      area: `A1:${columnLetters(TENDER_COLUMNS.length)}${layout.rows.settings + SETTING_LINES - 1}`,
    },
  };
}

/** The trade-off stands beside « before and after »; the lots' amounts beside the parts of the need, where the rows leave room. */
function charts({ rows, words, input, lots, atoms }: LotsLayout): NonNullable<PlannedSheet["charts"]> {
  return [
    ...(input.frontier.points.length > 1
      ? [
          {
            id: "lots:chart:frontier",
            kind: "line" as const,
            valueFormat: EURO_AXIS,
            title: words.frontier.titles[input.frontier.aim],
            source: `A${rows.frontier}:B${rows.frontier + input.frontier.points.length}`,
            top: rows.compare,
            left: 5,
            widthPx: 600,
            heightPx: 370,
          },
        ]
      : []),
    {
      id: "lots:chart:lots",
      kind: "barClustered" as const,
      valueFormat: EURO_AXIS,
      title: words.chartLots,
      source: `${columnLetters(lots.at("title"))}${lots.headerRow}:${columnLetters(lots.at("yearly"))}${lots.headerRow + input.plan.lots.length}`,
      top: atoms.headerRow,
      left: atoms.ids.length + 2,
      widthPx: 640,
      heightPx: 200 + 18 * input.plan.lots.length,
    },
  ];
}
