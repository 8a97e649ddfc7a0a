import type { CellFormat } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import { color } from "./colors";

/** One property of a look, of cells or of a style: as it is (`missing` where nothing is said), and set once `check` has seen the value. */
export type Plain = <K extends keyof CellFormat>(
  key: K,
  missing: NonNullable<CellFormat[K]>,
  check: (value: unknown) => CellFormat[K],
) => Property;

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;
const VERTICAL = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const;
const READING = { context: "Context", leftToRight: "LeftToRight", rightToLeft: "RightToLeft" } as const;
/** Patterns by their names in files. */
const PATTERNS = {
  none: "None",
  solid: "Solid",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
  gray125: "Gray16",
  gray0625: "Gray8",
} as const;

export function alignment(plain: Plain): Readonly<Record<string, Property>> {
  const reading = plain("readingOrder", "leftToRight", (value) =>
    value === READING.context ? undefined : keyed<"leftToRight" | "rightToLeft">(READING, value),
  );
  return {
    WrapText: plain("wrap", false, yes),
    IndentLevel: plain("indent", 0, number),
    TextOrientation: plain("rotation", 0, rotation),
    ShrinkToFit: plain("shrink", false, yes),
    AutoIndent: plain("autoIndent", false, yes),
    ReadingOrder: { get: () => READING[readingOf(reading)], set: reading.set },
    HorizontalAlignment: named(plain, "horizontal", "general", HORIZONTAL),
    VerticalAlignment: named(plain, "vertical", "bottom", VERTICAL),
  };

  function readingOf(property: Property): keyof typeof READING {
    const order = property.get?.();
    return order === "rightToLeft" ? order : "context";
  }
}

export function protection(plain: Plain): Readonly<Record<string, Property>> {
  return { Locked: plain("locked", true, yes), FormulaHidden: plain("formulaHidden", false, yes) };
}

/** Excel.RangeFont */
export function font(plain: Plain): ExcelObject {
  return {
    type: "RangeFont",
    properties: {
      Bold: plain("bold", false, yes),
      Italic: plain("italic", false, yes),
      Underline: underline(plain("underline", false, yes)),
      Color: plain("color", "#000000", color),
      Size: plain("fontSize", 11, number),
      Name: plain("fontName", "Calibri", text),
    },
  };
}

/** Excel.RangeFill; a gradient is none of the patterns. */
export function fill(plain: Plain, clear: () => void): ExcelObject {
  const filled = plain("fill", "#FFFFFF", color);
  const pattern = plain("pattern", "solid", (value) => {
    const name = keyed<keyof typeof PATTERNS>(PATTERNS, value);
    return name === "solid" || name === "none" ? undefined : name;
  });
  const patternOf = (): unknown => {
    const name = pattern.get?.();
    if (name === "solid") return plain("fill", "", color).get?.() === "" ? PATTERNS.none : PATTERNS.solid;
    return Object.entries(PATTERNS).find(([key]) => key === name)?.[1] ?? null;
  };
  return {
    type: "RangeFill",
    properties: {
      Color: filled,
      Pattern: { get: patternOf, set: (value) => (value === "None" ? clear() : pattern.set?.(value)) },
      PatternColor: plain("patternColor", "#000000", color),
    },
    methods: { Clear: clear },
  };
}

function named<K extends "horizontal" | "vertical">(
  plain: Plain,
  key: K,
  missing: NonNullable<CellFormat[K]>,
  words: Readonly<Record<NonNullable<CellFormat[K]>, string>>,
): Property {
  const keys = Object.keys(words) as NonNullable<CellFormat[K]>[];
  const property = plain(key, missing, (value) => keys.find((word) => words[word] === value) ?? refuse());
  return {
    get: () => keys.filter((word) => word === property.get?.()).map((word) => words[word])[0] ?? null,
    set: property.set,
  };
}

function keyed<K extends string>(words: Readonly<Record<K, string>>, value: unknown): K {
  return (Object.keys(words) as K[]).find((key) => words[key] === value) ?? refuse();
}

function underline(property: Property): Property {
  const words = new Map<unknown, string>([
    [true, "Single"],
    [false, "None"],
  ]);
  return { get: () => words.get(property.get?.()) ?? null, set: (value) => property.set?.(value !== "None") };
}

export const refuse = (): never => {
  throw new ExcelError("InvalidArgument");
};
const yes = (value: unknown): boolean => (typeof value === "boolean" ? value : refuse());
const number = (value: unknown): number => (typeof value === "number" && value >= 0 ? value : refuse());
const text = (value: unknown): string => (typeof value === "string" ? value : refuse());

/** Whole degrees from -90 to 90, or 180. */
function rotation(value: unknown): number | undefined {
  if (typeof value !== "number" || !Number.isInteger(value) || (Math.abs(value) > 90 && value !== 180)) return refuse();
  return value === 0 ? undefined : value;
}
