import type { CellFormat } from "../../book/model";
import { childOf, childrenOf, type XmlElement } from "../package/xml";
import { readColor, type Palette } from "./colors";
import { builtInFormat } from "./numberFormats";

/** The formats of a workbook by index, as the cells name them (`s="3"`). */
export interface Styles {
  readonly cells: readonly CellFormat[];
  /** Formats of conditional formats. */
  readonly differential: readonly CellFormat[];
}

type Writable = { -readonly [Key in keyof CellFormat]: CellFormat[Key] };

export function readStyles(root: XmlElement | undefined, palette: Palette): Styles {
  const custom = new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ]),
  );
  const fonts = childrenOf(childOf(root, "fonts"), "font").map((font) => readFont(font, palette));
  const standard = fonts[0] ?? {};
  const fills = childrenOf(childOf(root, "fills"), "fill").map((fill) => readFill(fill, palette, "fgColor"));
  const borders = childrenOf(childOf(root, "borders"), "border").map((border) => readBorders(border, palette));
  const known = new Map<string, CellFormat>();
  const cells = childrenOf(childOf(root, "cellXfs"), "xf").map((xf, index) => {
    // The first is what every untouched cell has: it says nothing about one cell.
    if (index === 0) return interned({}, known);
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const numberFormat = custom.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId));
    const format: CellFormat = {
      ...(numberFormat !== "General" ? { numberFormat } : {}),
      ...withoutStandard(fonts[Number(fontId)] ?? {}, standard),
      ...fills[Number(fillId)],
      ...borders[Number(borderId)],
      ...readAlignment(childOf(xf, "alignment")),
      ...(childOf(xf, "protection")?.attributes["locked"] === "0" ? { locked: false } : {}),
    };
    return interned(format, known);
  });
  return { cells, differential: childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, palette)) };
}

/** One object for each different format, so that equal formats are the same object. */
function interned(format: CellFormat, known: Map<string, CellFormat>): CellFormat {
  const key = formatKey(format);
  const first = known.get(key);
  if (!first) known.set(key, format);
  return first ?? format;
}

/** The same text for the same format, whatever the order of its properties. */
export function formatKey(format: CellFormat): string {
  return JSON.stringify(format, (_, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function readDifferential(dxf: XmlElement, palette: Palette): CellFormat {
  const numberFormat = childOf(dxf, "numFmt")?.attributes["formatCode"];
  const font = childOf(dxf, "font");
  const fill = childOf(dxf, "fill");
  const border = childOf(dxf, "border");
  return {
    ...(numberFormat ? { numberFormat } : {}),
    ...(font ? readFont(font, palette) : {}),
    ...(fill ? readFill(fill, palette, "bgColor") : {}),
    ...(border ? readBorders(border, palette) : {}),
  };
}

function readFont(font: XmlElement, palette: Palette): CellFormat {
  const format: Writable = {};
  const color = childOf(font, "color");
  const resolved = readColor(color, palette);
  if (resolved && resolved !== "#000000") format.color = resolved;
  if (isOn(childOf(font, "b"))) format.bold = true;
  if (isOn(childOf(font, "i"))) format.italic = true;
  const underline = childOf(font, "u");
  if (underline && underline.attributes["val"] !== "none") format.underline = true;
  const size = childOf(font, "sz")?.attributes["val"];
  if (size) format.fontSize = Number(size);
  const name = childOf(font, "name")?.attributes["val"];
  if (name) format.fontName = name;
  return format;
}

function isOn(flag: XmlElement | undefined): boolean {
  return flag !== undefined && flag.attributes["val"] !== "0" && flag.attributes["val"] !== "false";
}

/** The workbook's usual font is the default: its name and size say nothing about one cell. */
function withoutStandard(font: CellFormat, standard: CellFormat): CellFormat {
  const { fontName, fontSize, ...rest } = font;
  return {
    ...rest,
    ...(fontName !== standard.fontName ? { fontName } : {}),
    ...(fontSize !== standard.fontSize ? { fontSize } : {}),
  };
}

/** @param main which colour fills a solid pattern: the first in cells, the second in conditional formats. */
function readFill(fill: XmlElement, palette: Palette, main: "fgColor" | "bgColor"): CellFormat {
  const pattern = childOf(fill, "patternFill");
  const type = pattern?.attributes["patternType"] ?? (main === "bgColor" ? "solid" : "none");
  if (!pattern || type !== "solid") return {};
  const color =
    readColor(childOf(pattern, main), palette) ??
    (main === "bgColor" ? readColor(childOf(pattern, "fgColor"), palette) : undefined);
  return color ? { fill: color } : {};
}

type Side = NonNullable<NonNullable<CellFormat["borders"]>["top"]>;
const LINES: Readonly<Record<string, Side["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  hair: "hair",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dashed",
  mediumDashDotDot: "dashed",
  slantDashDot: "dashed",
};

function readBorders(border: XmlElement, palette: Palette): CellFormat {
  const sides = (["top", "bottom", "left", "right"] as const).flatMap((side): [string, Side][] => {
    const line = childOf(border, side);
    const style = LINES[line?.attributes["style"] ?? ""];
    const color = readColor(childOf(line, "color"), palette);
    return style ? [[side, { style, ...(color ? { color } : {}) }]] : [];
  });
  return sides.length > 0 ? { borders: Object.fromEntries(sides) } : {};
}

function readAlignment(alignment: XmlElement | undefined): CellFormat {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, indent } = alignment.attributes;
  const format: Writable = {};
  if (
    horizontal === "left" ||
    horizontal === "center" ||
    horizontal === "right" ||
    horizontal === "fill" ||
    horizontal === "justify"
  )
    format.horizontal = horizontal;
  if (vertical === "top" || vertical === "center") format.vertical = vertical;
  if (wrapText === "1" || wrapText === "true") format.wrap = true;
  if (indent && indent !== "0") format.indent = Number(indent);
  return format;
}
