import type { CellFormat } from "../../../workbook/book/model";
import type { TableLook } from "./tableLook";

const WIDTHS = {
  thin: "1px",
  medium: "2px",
  thick: "3px",
  double: "3px",
  dotted: "1px",
  dashed: "1px",
  hair: "1px",
} as const;
const STROKES = {
  thin: "solid",
  medium: "solid",
  thick: "solid",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  hair: "dotted",
} as const;
const SIDES = ["top", "right", "bottom", "left"] as const;
const ACROSS = { left: "flex-start", center: "center", right: "flex-end" } as const;
const DOWN = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  justify: "flex-start",
  distributed: "center",
} as const;

/** The style sheet's part of a cell's look; its colours win over those of its table. */
export function cellStyle(
  format: CellFormat,
  table: TableLook,
  align: "left" | "right" | "center",
  valueColor: string | undefined,
): string {
  const css: string[] = [`justify-content:${ACROSS[align]}`, `text-align:${align}`];
  if (format.vertical && format.vertical !== "bottom") css.push(`align-items:${DOWN[format.vertical]}`);
  const fill = format.fill ?? table.fill;
  if (fill) css.push(`background:${fill}`);
  const color = valueColor ?? format.color ?? (format.fill ? inkOn(format.fill) : table.color);
  if (color && !(isBlack(color) && !fill)) css.push(`color:${color}`);
  if (format.bold ?? table.bold) css.push("font-weight:700");
  if (format.italic) css.push("font-style:italic");
  if (format.underline) css.push("text-decoration:underline");
  if (format.fontSize && format.fontSize !== 11) css.push(`font-size:${format.fontSize}pt`);
  if (format.fontName) css.push(`font-family:"${format.fontName.replace(/[^\w -]/g, "")}",var(--sheet-font)`);
  if (format.wrap) css.push("white-space:pre-wrap;overflow-wrap:anywhere");
  if (format.rotation) css.push(turned(format.rotation));
  if (format.indent) css.push(`padding-${align === "right" ? "right" : "left"}:${4 + format.indent * 9}px`);
  if (table.underline && !format.borders?.bottom) css.push(`border-bottom:1px solid ${table.underline}`);
  for (const side of SIDES) {
    const border = format.borders?.[side];
    if (border)
      css.push(`border-${side}:${WIDTHS[border.style]} ${STROKES[border.style]} ${border.color ?? "var(--ink)"}`);
  }
  return css.join(";");
}

/** Letters stand upright or lie along the height; a slant is not drawn. */
function turned(degrees: number): string {
  if (degrees === 180) return "writing-mode:vertical-rl;text-orientation:upright";
  return Math.abs(degrees) < 45 ? "" : `writing-mode:${degrees > 0 ? "sideways-lr" : "vertical-rl"}`;
}

/** Black that a file states is the automatic colour: on a dark sheet it would not be seen. */
function isBlack(color: string): boolean {
  return color.toUpperCase() === "#000000";
}

/** Black or white, whichever reads better on a fill. */
function inkOn(fill: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return r * 0.299 + g * 0.587 + b * 0.114 > 140 ? "#000000" : "#FFFFFF";
}
