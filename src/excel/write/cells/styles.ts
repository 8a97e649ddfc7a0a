import type { CellStyle } from "../../../report/plan/plan";

interface Look {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
}

/** One place for the colours of the sheets; contrast of each text on its fill is at least 4.5:1. */
const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 16, color: "#0B5D51" },
  subtitle: { bold: true, size: 12, color: "#0B5D51" },
  header: { bold: true, color: "#FFFFFF", fill: "#0B5D51" },
  note: { italic: true, color: "#595959" },
  input: { fill: "#FFF6D9" },
  figure: { bold: true, size: 14 },
  good: { color: "#0B5D26", fill: "#DDF3E4" },
  bad: { color: "#8A1C1C", fill: "#FBE3E3" },
  warn: { color: "#6B4E00", fill: "#FFF0C2" },
  muted: { color: "#6A6A6A" },
  strong: { bold: true },
};

/** Fills by which neighbours are told apart, light enough for dark figures. */
export const TINTS: readonly string[] = [
  "#FFD6D6",
  "#D6ECFF",
  "#E9F7C8",
  "#F3DCFF",
  "#FFE9C2",
  "#CFF5EA",
  "#FFD6F0",
  "#DDE0FF",
  "#F7F3B5",
  "#E2E2E2",
];

export function dress(format: Excel.RangeFormat | Excel.ConditionalRangeFormat, style: CellStyle): void {
  const look = LOOKS[style];
  if (look.fill) format.fill.color = look.fill;
  if (look.color) format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size && "size" in format.font) format.font.size = look.size;
}
