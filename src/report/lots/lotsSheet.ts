import { EURO_AXIS } from "../../ground/money";
import { law as englishLaw } from "../../texts/en/law";
import { law as frenchLaw } from "../../texts/fr/law";
import { say } from "../../texts/say";
import { columnLetters } from "../../ground/address";
import type { PlannedBlock, PlannedSheet } from "../plan/plan";
import { LOTS_SHEET, type LotsInput } from "./input";
import { layOutLots, WIDTHS, type LotsLayout } from "./layout";
import { atomsBlock } from "./atomsTable";
import { compareBlock } from "./compare";
import { lotsBlock } from "./lotsTable";
import { sourcingBlock } from "./sourcingTable";
import { exceptionsBlock } from "./exceptions";
import { splitSheet } from "./splitSheet";
import { frontierBlock, lawBlock, needBlock, settingsBlock } from "./summary";
import { workBlocks } from "./workBlock";

/** Both sheets of the lots: « Allotissement », and « Répartition » that draws its split. */
export function lotsSheets(input: LotsInput): PlannedSheet[] {
  const layout = layOutLots(input);
  return [mainSheet(layout), splitSheet(layout)];
}

/** « Allotissement »: the need with an editable lot number, live lots, suppliers to sound out, before and after, the law. */
function mainSheet(layout: LotsLayout): PlannedSheet {
  const { input } = layout;
  const { words, name, lots, atoms, sourcing } = layout;
  const subtitle = (id: string, table: { readonly headerRow: number }, text: string): PlannedBlock => ({
    id: `lots:title:${id}`,
    top: table.headerRow - 1,
    left: 1,
    cells: [[{ text, style: "subtitle" }]],
  });
  const notice = (input.language === "fr" ? frenchLaw : englishLaw).notice;
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
      subtitle("suppliers", sourcing, words.sourcingTitle),
      cautionBlock(layout),
      sourcingBlock(layout),
      toSourceBlock(layout),
      lawBlock(layout),
      needBlock(layout),
      frontierBlock(layout),
      exceptionsBlock(layout),
      ...workBlocks(layout),
    ],
    charts: charts(layout),
    columnWidths: WIDTHS,
    print: { landscape: true, pagesWide: 1 },
  };
}

/** Beside names of competitors: what must not be done with them. */
function cautionBlock({ sourcing, words }: LotsLayout): PlannedBlock {
  return {
    id: "lots:caution",
    top: sourcing.headerRow - 2,
    left: 1,
    cells: [[{ text: words.caution, style: "note" }]],
  };
}

function toSourceBlock({ rows, words, input }: LotsLayout): PlannedBlock {
  const lines =
    input.toSource.length > 0
      ? input.toSource
      : [say(words.enoughKnown, { wanted: input.capableWanted }, input.language)];
  return {
    id: "lots:toSource",
    top: rows.toSource,
    left: 1,
    cells: [[{ text: words.toSource, style: "subtitle" }], ...lines.map((text) => [{ text }])],
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
            left: 6,
            widthPx: 620,
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
