import { MONEY } from "../../ground/money";
import { inClauses } from "../../texts/join";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { linesOf } from "../plan/words";
import { LOTS_BLOCK } from "./blocks";
import { headings, WIDTHS, type LotColumn, type LotsLayout } from "./layout";

/** The lot table for the tender documents; totals follow the numbers typed below. */
export function lotsBlock(layout: LotsLayout): PlannedBlock {
  const { lots, words } = layout;
  const rows = Array.from({ length: lots.lastRow - lots.headerRow }, (_, index) =>
    lots.ids.map((id) => lotCell(id, index, layout)),
  );
  return {
    id: LOTS_BLOCK,
    top: lots.headerRow,
    left: 1,
    cells: [headings(lots), ...rows],
    table: { name: lots.name },
    headerLines: 2,
    rowLines: [1, ...rows.map(linesShown)],
    columns: lots.ids.map((id): PlannedColumn => {
      switch (id) {
        case "number":
          return { id, key: true, align: "Center" };
        case "title":
          return { id, keep: true, style: "input", wrap: true };
        case "zones":
        case "content":
        case "reason":
        case "flags":
          return { id, wrap: true };
        case "yearly":
        case "total":
          return { id, format: MONEY };
        case "computed":
          return { id, format: MONEY, style: "muted" };
        case "weight":
          return { id, format: "0.0%" };
        case "alert":
          return {
            id,
            highlight: [
              { text: words.changed, style: "warn" },
              { text: words.tooSmall, style: "bad" },
              { text: words.thin, style: "warn" },
            ],
          };
        case "cpv":
          return { id, format: "@" };
        default:
          return { id };
      }
    }),
  };
}

/** Lines that the longest text of a row needs in its column. */
function linesShown(row: readonly PlannedCell[]): number {
  return Math.max(
    1,
    ...row.map((cell, index) =>
      cell && "text" in cell ? linesOf(cell.text, WIDTHS[index + 1] ?? cell.text.length) : 1,
    ),
  );
}

function lotCell(id: LotColumn, index: number, layout: LotsLayout): PlannedCell {
  const { lots, atoms, words, months, minimum, input } = layout;
  const row = lots.firstRow + index;
  const cell = (other: LotColumn): string => lots.cell(other, row);
  const [lot, details] = [input.tender[index], input.details[index]];
  switch (id) {
    case "number":
      return { number: index + 1 };
    case "title":
      return lot ? { text: lot.title, style: "input" } : null;
    case "yearly":
      return { formula: `=ROUND(SUMIFS(${atoms.all("amount")},${atoms.all("kept")},${cell("number")}),2)` };
    case "total":
      return { formula: `=ROUND(${cell("yearly")}*${months}/12,2)` };
    case "weight":
      return { formula: `=IF(SUM(${lots.all("yearly")})=0,0,${cell("yearly")}/SUM(${lots.all("yearly")}))` };
    case "parts":
      return { formula: `=COUNTIFS(${atoms.all("kept")},${cell("number")})` };
    case "alert":
      return {
        formula: `=IF(${cell("parts")}=0,"",IF(ABS(${cell("yearly")}-${cell("computed")})>0.005,"${words.changed}",IF(${cell("yearly")}<${minimum},"${words.tooSmall}",IF(${cell("capable")}<${input.capableWanted},"${words.thin}",""))))`,
      };
    case "capable":
    case "local":
      return details ? { number: details[id] } : null;
    case "cpv":
      return lot?.cpv ? { text: lot.cpv } : null;
    case "zones":
      return lot ? { text: lot.zones.join(", ") } : null;
    case "content":
      return lot ? { text: lot.products.join(", ") } : null;
    case "reason":
      return details ? { text: details.reason } : null;
    case "flags":
      return details && details.flags.length > 0 ? { text: inClauses(details.flags, input.language) } : null;
    case "computed":
      return { number: (lot?.yearlyCents ?? 0) / 100, style: "muted" };
  }
}
