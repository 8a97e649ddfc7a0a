import type { Table } from "../../../workbook/book/model";

/** Colours of the six accents of Office's own theme, and of its neutral first style. */
const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#7B7B7B", "#BF8F00", "#5B9BD5", "#70AD47"];

export interface TableLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly underline?: string;
}

/** What a table's style adds to a cell of it: header, bands, totals. Explicit formats of the cell come over it. */
export function tableLook(table: Table, row: number): TableLook {
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!style) return {};
  const [, weight, number] = style;
  const accent = ACCENTS[(Number(number) - 1) % 7] ?? "#4472C4";
  const light = weight === "Light";
  const place = row - table.area.top;
  if (table.hasHeaders && place === 0)
    return light ? { bold: true, underline: accent } : { fill: accent, color: "#FFFFFF", bold: true };
  if (table.showTotals && place === table.area.rows - 1) return { bold: true };
  const banded = table.showBandedRows && (place - (table.hasHeaders ? 1 : 0)) % 2 === 0;
  return banded ? { fill: light ? "rgba(128,128,128,.12)" : tint(accent) } : {};
}

/** The accent seen through: right on a light as on a dark sheet. */
function tint(color: string): string {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  return `rgba(${channel(1)},${channel(3)},${channel(5)},.16)`;
}
