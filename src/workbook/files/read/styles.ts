import { BUILT_IN_STYLES, STYLE_PARTS, type CellStyle, type StylePart } from "../../book/cellStyles";
import type { CellFormat } from "../../book/model";
import { childOf, childrenOf, type XmlElement } from "../package/xml";
import { readColor, type Palette } from "./colors";
import { builtInFormat } from "./numberFormats";

/** The formats of a workbook by index, as the cells name them (`s="3"`). */
export interface Styles {
  readonly cells: readonly CellFormat[];
  /** Named styles that the file holds, as it has them. */
  readonly named: readonly FileStyle[];
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
  const formatOf = (xf: XmlElement): CellFormat => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const numberFormat = custom.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId));
    return {
      ...(numberFormat !== "General" ? { numberFormat } : {}),
      ...withoutStandard(fonts[Number(fontId)] ?? {}, standard),
      ...fills[Number(fillId)],
      ...borders[Number(borderId)],
      ...readAlignment(childOf(xf, "alignment")),
      ...readProtection(childOf(xf, "protection")?.attributes),
    };
  };
  const named = readNamedStyles(root, formatOf);
  const nameOf = new Map(named.map(({ xf, style }) => [xf, style.name]));
  const cells = childrenOf(childOf(root, "cellXfs"), "xf").map((xf, index) => {
    // The first is what every untouched cell has: it says nothing about one cell.
    if (index === 0) return interned({}, known);
    const style = nameOf.get(Number(xf.attributes["xfId"] ?? 0)) ?? "Normal";
    return interned({ ...formatOf(xf), ...(style === "Normal" ? {} : { style }) }, known);
  });
  return {
    cells,
    named,
    differential: childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, palette)),
  };
}

/** A named style and the number of its format in the file's own list. */
export interface FileStyle {
  readonly xf: number;
  readonly style: CellStyle;
}

const PART_FLAGS: Readonly<Record<StylePart, string>> = {
  number: "applyNumberFormat",
  alignment: "applyAlignment",
  font: "applyFont",
  border: "applyBorder",
  fill: "applyFill",
  protection: "applyProtection",
};
export const flagOf = (part: StylePart): string => PART_FLAGS[part];

/** Styles of the file; Excel's own bear the names of Office.js, whatever the language of the file. */
function readNamedStyles(root: XmlElement | undefined, formatOf: (xf: XmlElement) => CellFormat): FileStyle[] {
  const formats = childrenOf(childOf(root, "cellStyleXfs"), "xf");
  return childrenOf(childOf(root, "cellStyles"), "cellStyle").flatMap(({ attributes }) => {
    const { name = "", xfId = "0", builtinId } = attributes;
    const xf = formats[Number(xfId)];
    if (!xf || name === "") return [];
    const builtIn = BUILT_IN_STYLES.find(({ id }) => builtinId !== undefined && id === Number(builtinId));
    const leaves = STYLE_PARTS.filter((part) => xf.attributes[flagOf(part)] === "0");
    const style: CellStyle = {
      name: builtIn?.name ?? name,
      format: formatOf(xf),
      ...(leaves.length > 0 ? { leaves } : {}),
    };
    return [{ xf: Number(xfId), style }];
  });
}

function readProtection(attributes: Readonly<Record<string, string>> = {}): CellFormat {
  return {
    ...(attributes["locked"] === "0" ? { locked: false } : {}),
    ...(attributes["hidden"] === "1" ? { formulaHidden: true } : {}),
  };
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
  if (!pattern || type === "none") return {};
  if (type !== "solid") {
    const [behind, drawn] = [childOf(pattern, "bgColor"), childOf(pattern, "fgColor")];
    const [fill, patternColor] = [readColor(behind, palette), readColor(drawn, palette)];
    return { pattern: type, ...(fill ? { fill } : {}), ...(patternColor ? { patternColor } : {}) };
  }
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

const HORIZONTAL = ["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const;
const VERTICAL = ["top", "center", "justify", "distributed"] as const;

/** Files count from 0 to 90 upwards, from 91 to 180 downwards, and 255 for letters one under the other. */
function rotationOf(degrees: number): number {
  if (degrees === 255) return 180;
  return degrees > 90 && degrees <= 180 ? 90 - degrees : degrees;
}

function readAlignment(alignment: XmlElement | undefined): CellFormat {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, indent, textRotation, shrinkToFit, justifyLastLine, readingOrder } =
    alignment.attributes;
  const format: Writable = {};
  const across = HORIZONTAL.find((known) => known === horizontal);
  const down = VERTICAL.find((known) => known === vertical);
  if (across) format.horizontal = across;
  if (down) format.vertical = down;
  const rotation = rotationOf(Number(textRotation ?? 0));
  if (rotation !== 0) format.rotation = rotation;
  if (shrinkToFit === "1" || shrinkToFit === "true") format.shrink = true;
  if (justifyLastLine === "1" || justifyLastLine === "true") format.autoIndent = true;
  if (readingOrder === "1") format.readingOrder = "leftToRight";
  if (readingOrder === "2") format.readingOrder = "rightToLeft";
  if (wrapText === "1" || wrapText === "true") format.wrap = true;
  if (indent && indent !== "0") format.indent = Number(indent);
  return format;
}
