import {
  AVERAGES,
  averageOf,
  iconCount,
  type Bound,
  type ConditionalRule,
  type IconCriterion,
} from "../../book/conditional";
import type { ConditionalFormat } from "../../book/model";
import { piecesNamed, pieceTree, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, find, parseXml, textOf, type XmlElement } from "../package/xml";
import { parseAreas } from "./address";
import { readColor, type Palette } from "./colors";
import type { Styles } from "./styles";

/**
 * A conditional format that the book can hold; others stay in the file only. `place` finds the rule again: element, then rule; in the sheet's extension
 * (bars and icons of newer Excels) where the element is "extension".
 */
export interface FileRule {
  readonly place: readonly [element: number | "extension", rule: number];
  readonly format: ConditionalFormat;
  /** Id by which the extension says more of the rule. */
  readonly extensionId?: string | undefined;
}

export function readConditionalFormats(sheet: SheetXml, styles: Styles, palette: Palette): FileRule[] {
  const extension = extensionRules(pieceTree(sheet, "extLst"));
  const more = new Map(extension.map(({ node }) => [node.attributes["id"] ?? "", node]));
  const inSheet = piecesNamed(sheet, "conditionalFormatting").flatMap((piece, element) => {
    const tree = parseXml(piece.xml);
    const areas = parseAreas(tree.attributes["sqref"] ?? "");
    return childrenOf(tree, "cfRule").flatMap((node, index) => {
      const extensionId = textOf(find(node, "id")) || undefined;
      const rule = readRule(node, palette, more.get(extensionId ?? ""));
      const dxf = styles.differential[Number(node.attributes["dxfId"] ?? NaN)] ?? {};
      return rule && areas.length > 0
        ? [ruled(node, { place: [element, index], areas, rule, format: dxf, extensionId })]
        : [];
    });
  });
  const beyond = extension.flatMap(({ node, areas }, index) => {
    const rule = node.attributes["type"] === "iconSet" ? readRule(node, palette) : undefined;
    return rule && areas.length > 0
      ? [ruled(node, { place: ["extension", index], areas, rule, format: {}, extensionId: node.attributes["id"] })]
      : [];
  });
  return [...inSheet, ...beyond].sort((a, b) => a.priority - b.priority).map(({ file }) => file);
}

interface Read extends Pick<ConditionalFormat, "areas" | "rule" | "format">, Omit<FileRule, "format"> {}

function ruled(node: XmlElement, { place, areas, rule, format, extensionId }: Read) {
  const stop = node.attributes["stopIfTrue"];
  const id = `file-${place.join("-")}`;
  const stopIfTrue = stop === "1" || stop === "true" ? { stopIfTrue: true } : {};
  const file: FileRule = {
    place,
    format: { id, areas, rule, format, ...stopIfTrue },
    ...(extensionId ? { extensionId } : {}),
  };
  return { file, priority: Number(node.attributes["priority"] ?? 0) };
}

/** Rules of the sheet's extension, with their areas. */
export function extensionRules(
  list: XmlElement | undefined,
): { readonly node: XmlElement; readonly areas: ConditionalFormat["areas"] }[] {
  return childrenOf(list, "ext").flatMap((ext) =>
    childrenOf(childOf(ext, "conditionalFormattings"), "conditionalFormatting").flatMap((group) => {
      const areas = parseAreas(textOf(childOf(group, "sqref")));
      return childrenOf(group, "cfRule").map((node) => ({ node, areas }));
    }),
  );
}

function readRule(node: XmlElement, palette: Palette, more?: XmlElement): ConditionalRule | undefined {
  const [first, second] = childrenOf(node, "formula").map((formula) => `=${textOf(formula)}`);
  const { type = "", operator, text } = node.attributes;
  if (type === "cellIs" && first !== undefined && operator)
    return { kind: "cellValue", operator, formula1: first, ...(second !== undefined ? { formula2: second } : {}) };
  if (type === "expression" && first !== undefined) return { kind: "custom", formula: first };
  const textOperator = TEXT_OPERATORS[type];
  if (textOperator && text !== undefined) return { kind: "containsText", operator: textOperator, text };
  if (type === "colorScale") return readColorScale(childOf(node, "colorScale"), palette);
  if (type === "dataBar") return readDataBar(childOf(node, "dataBar"), childOf(more, "dataBar"), palette);
  if (type === "iconSet") return readIcons(childOf(node, "iconSet"));
  if (type === "top10") return readTopBottom(node.attributes);
  const criterion = presetOf(type, node.attributes);
  return criterion === undefined ? undefined : { kind: "preset", criterion };
}

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";

/** Names of Office.js for the text rules of the file. */
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "contains",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
};

function readTopBottom({ rank, percent, bottom }: XmlElement["attributes"]): ConditionalRule {
  return { kind: "topBottom", rank: Number(rank ?? 10), percent: isOn(percent), bottom: isOn(bottom) };
}

/** Criteria of Office.js by the kinds of rule in files. */
export const PRESET_TYPES: Readonly<Record<string, string>> = {
  Blanks: "containsBlanks",
  NonBlanks: "notContainsBlanks",
  Errors: "containsErrors",
  NonErrors: "notContainsErrors",
  UniqueValues: "uniqueValues",
  DuplicateValues: "duplicateValues",
};
export const TIME_PERIODS: Readonly<Record<string, string>> = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};

function presetOf(type: string, attributes: XmlElement["attributes"]): string | undefined {
  const keyOf = (words: Readonly<Record<string, string>>, word: string | undefined): string | undefined =>
    Object.keys(words).find((key) => words[key] === word);
  if (type === "timePeriod") return keyOf(TIME_PERIODS, attributes["timePeriod"]);
  if (type !== "aboveAverage") return keyOf(PRESET_TYPES, type);
  const below = attributes["aboveAverage"] !== undefined && !isOn(attributes["aboveAverage"]);
  const [equal, deviations] = [isOn(attributes["equalAverage"]), Number(attributes["stdDev"] ?? 0)];
  return AVERAGES.find((name) => {
    const wanted = averageOf(name);
    return (
      (wanted?.below ?? false) === below &&
      (wanted?.deviations ?? 0) === deviations &&
      (wanted?.equal ?? false) === (equal && deviations === 0)
    );
  });
}

/** Kinds of bound in files. */
export const BOUND_TYPES: Readonly<Record<Bound["type"], string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
  Automatic: "auto",
};

/** Its value stands in an attribute, or in an element of its own in the extension. */
function readBound(node: XmlElement): Bound | undefined {
  const name = (node.attributes["type"] ?? "").replace(/^auto(Min|Max)$/, "auto");
  const type = (Object.keys(BOUND_TYPES) as Bound["type"][]).find((key) => BOUND_TYPES[key] === name);
  const value = node.attributes["val"] ?? textOf(childOf(node, "f"));
  const isTold = type !== undefined && !["LowestValue", "HighestValue", "Automatic"].includes(type) && value !== "";
  return type && { type, ...(isTold ? { formula: `=${value}` } : {}) };
}

function boundsOf(node: XmlElement | undefined): Bound[] {
  return childrenOf(node, "cfvo").flatMap((one) => readBound(one) ?? []);
}

function readColorScale(node: XmlElement | undefined, palette: Palette): ConditionalRule | undefined {
  const bounds = boundsOf(node);
  const colors = childrenOf(node, "color").map((color) => readColor(color, palette) ?? "#000000");
  if (bounds.length !== colors.length || bounds.length < 2 || bounds.length > 3) return undefined;
  return { kind: "colorScale", points: bounds.map((bound, i) => ({ ...bound, color: colors[i] ?? "#000000" })) };
}

function readDataBar(
  node: XmlElement | undefined,
  more: XmlElement | undefined,
  palette: Palette,
): ConditionalRule | undefined {
  const [lower, upper] = more ? boundsOf(more) : boundsOf(node);
  if (!node || !lower || !upper) return undefined;
  const color = (name: string): string | undefined => readColor(childOf(more, name), palette);
  const { gradient, direction, border, axisPosition, ...same } = more?.attributes ?? {};
  const negativeFill = isOn(same["negativeBarColorSameAsPositive"]) ? undefined : color("negativeFillColor");
  const sameBorder = same["negativeBarBorderColorSameAsPositive"] ?? "1";
  const negativeBorder = isOn(sameBorder) ? undefined : color("negativeBorderColor");
  return {
    kind: "dataBar",
    lower,
    upper,
    fill: readColor(childOf(node, "color"), palette) ?? "#638EC6",
    border: (isOn(border) ? color("borderColor") : undefined) ?? "",
    gradient: gradient === undefined || isOn(gradient),
    barOnly: node.attributes["showValue"] !== undefined && !isOn(node.attributes["showValue"]),
    direction: direction === "leftToRight" ? "LeftToRight" : direction === "rightToLeft" ? "RightToLeft" : "Context",
    axis: axisPosition === "none" || !more ? "None" : axisPosition === "middle" ? "CellMidPoint" : "Automatic",
    axisColor: color("axisColor") ?? "",
    ...(negativeFill ? { negativeFill } : {}),
    ...(negativeBorder ? { negativeBorder } : {}),
  };
}

const NUMBERS: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

/** "3Arrows" is ThreeArrows in Office.js. */
export function iconsNamed(name: string): string | undefined {
  const number = NUMBERS[name.charAt(0)];
  return number && number + name.slice(1);
}

function readIcons(node: XmlElement | undefined): ConditionalRule | undefined {
  const style = iconsNamed(node?.attributes["iconSet"] ?? "3TrafficLights1");
  const criteria = childrenOf(node, "cfvo").flatMap((one): IconCriterion[] => {
    const bound = readBound(one);
    const operator = one.attributes["gte"] === "0" ? "GreaterThan" : "GreaterThanOrEqual";
    return bound ? [{ ...bound, operator }] : [];
  });
  // A set put together from several ones has no name.
  if (!node || !style || node.attributes["custom"] !== undefined || criteria.length !== iconCount(style))
    return undefined;
  return {
    kind: "iconSet",
    style,
    reversed: isOn(node.attributes["reverse"]),
    iconOnly: node.attributes["showValue"] !== undefined && !isOn(node.attributes["showValue"]),
    criteria,
  };
}
