import { plainNumber, type Language } from "../../workbook/book/display";

export interface Font {
  readonly size: number;
  readonly bold: boolean;
}
const FAMILY = 'Calibri, Carlito, "Segoe UI", Arial, sans-serif';
const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;
let scale: number | undefined;

/** Width in pixels of a text; a font's size is in points. */
export function textWidth(text: string, font: Font): number {
  const key = `${font.bold ? "b" : ""}${font.size}\u0000${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20_000) widths.clear();
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * font.size * 0.7;
  pen.font = `${font.bold ? "bold " : ""}${font.size}pt ${FAMILY}`;
  scale ??= adjustment(pen);
  const width = pen.measureText(text).width * scale;
  widths.set(key, width);
  return width;
}

/** The sheet's style scales a font that stands in for Calibri to Calibri's height (font-size-adjust); a canvas does not know of it. */
function adjustment(pen: CanvasRenderingContext2D): number {
  const sample = "Restaurant 0123456789";
  const probe = document.createElement("span");
  probe.style.cssText = `position:absolute;visibility:hidden;white-space:pre;font:11pt ${FAMILY};font-size-adjust:0.466`;
  probe.textContent = sample;
  document.body.append(probe);
  const shown = probe.getBoundingClientRect().width;
  probe.remove();
  const font = pen.font;
  pen.font = `11pt ${FAMILY}`;
  const drawn = pen.measureText(sample).width;
  pen.font = font;
  return shown > 0 && drawn > 0 ? shown / drawn : 1;
}

/** A number that does not fit: fewer decimals when its format leaves it free, a row of # otherwise, as in Excel. */
export function fitNumber(
  text: string,
  value: number,
  numberFormat: string,
  room: number,
  font: Font,
  language: Language,
): string {
  if (textWidth(text, font) <= room + 4) return text;
  if (numberFormat === "General") {
    for (let decimals = 8; decimals >= 0; decimals--) {
      const shorter = plainNumber(Number(value.toFixed(decimals)), language);
      if (textWidth(shorter, font) <= room + 4) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", font))));
}
