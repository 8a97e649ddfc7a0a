import type { Area, CellFormat, Sheet } from "../../book/model";
import { borders } from "./borders";
import { textOf } from "./cells";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import { color } from "./colors";
import { intersection, type Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { sharedFormat } from "./sharedFormat";
import { shared } from "../protocol/sizes";

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
} as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Excel.RangeFormat */
export function rangeFormat(session: Session, here: () => Place): ExcelObject {
  const plain = cellProperty(session, here);
  return {
    type: "RangeFormat",
    properties: {
      WrapText: plain("wrap", false, yes),
      IndentLevel: plain("indent", 0, number),
      HorizontalAlignment: named(plain, "horizontal", "general", HORIZONTAL),
      VerticalAlignment: named(plain, "vertical", "bottom", VERTICAL),
      ColumnWidth: {
        get: () =>
          shared(here().area.left, Math.min(here().area.columns, 512), (column) => here().sheet.columnWidth(column)),
        set: (width) =>
          changed(here(), ({ sheet, area }) =>
            session.book.setColumnWidth(sheet, area.left, area.columns, size(width)),
          ),
      },
      RowHeight: {
        get: () => shared(here().area.top, Math.min(here().area.rows, 4096), (row) => here().sheet.rowHeight(row)),
        set: (height) =>
          changed(here(), ({ sheet, area }) => session.book.setRowHeight(sheet, area.top, area.rows, size(height))),
      },
    },
    objects: {
      Fill: () => ({
        type: "RangeFill",
        properties: { Color: plain("fill", "#FFFFFF", color) },
        methods: {
          Clear: () =>
            changed(here(), ({ sheet, area }) => session.book.setFormat(sheet, area, { fill: undefined }, "addin")),
        },
      }),
      Font: () => ({
        type: "RangeFont",
        properties: {
          Bold: plain("bold", false, yes),
          Italic: plain("italic", false, yes),
          Underline: underline(plain("underline", false, yes)),
          Color: plain("color", "#000000", color),
          Size: plain("fontSize", 11, number),
          Name: plain("fontName", "Calibri", text),
        },
      }),
      Borders: () => borders(session, here),
      Protection: () => ({ type: "FormatProtection", properties: { Locked: plain("locked", true, yes) } }),
    },
    methods: {
      AutofitColumns: () => changed(here(), (place) => fitColumns(session, place)),
      AutofitRows: () =>
        changed(here(), ({ sheet, area }) =>
          session.book.setRowHeight(
            sheet,
            area.top,
            Math.min(area.rows, usedBottom(sheet, area) - area.top + 1),
            STANDARD_HEIGHT,
          ),
        ),
    },
  };
}

type Plain = <K extends keyof CellFormat>(
  key: K,
  missing: NonNullable<CellFormat[K]>,
  check: (value: unknown) => CellFormat[K],
) => Property;

function cellProperty(session: Session, here: () => Place): Plain {
  return (key, missing, check) => ({
    get: () => sharedFormat(here(), (format) => format[key] ?? missing),
    set: (value) =>
      changed(here(), ({ sheet, area }) => session.book.setFormat(sheet, area, { [key]: check(value) }, "addin")),
  });
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

function underline(property: Property): Property {
  const words = new Map<unknown, string>([
    [true, "Single"],
    [false, "None"],
  ]);
  return { get: () => words.get(property.get?.()) ?? null, set: (value) => property.set?.(value !== "None") };
}

function changed(place: Place, change: (place: Place) => void): void {
  requireUnprotected(place.sheet);
  change(place);
}

const STANDARD_HEIGHT = 15;
const POINTS_PER_SIGN = 5.25;

/** As wide as the longest text of each column, by the number of its signs: the host has no fonts to measure with. */
function fitColumns(session: Session, { sheet, area }: Place): void {
  const used = intersection(area, sheet.usedArea(true) ?? area) ?? area;
  const show = textOf(session);
  for (let column = used.left; column < used.left + used.columns; column++) {
    let longest = 0;
    for (let row = used.top; row < used.top + used.rows; row++)
      longest = Math.max(longest, show(sheet, row, column).length);
    if (longest > 0) session.book.setColumnWidth(sheet, column, 1, Math.min(255, longest + 1.3) * POINTS_PER_SIGN);
  }
}

function usedBottom(sheet: Sheet, area: Area): number {
  const used = sheet.usedArea(false);
  return used ? Math.max(area.top, used.top + used.rows - 1) : area.top;
}

const refuse = (): never => {
  throw new ExcelError("InvalidArgument");
};
const yes = (value: unknown): boolean => (typeof value === "boolean" ? value : refuse());
const number = (value: unknown): number => (typeof value === "number" && value >= 0 ? value : refuse());
const text = (value: unknown): string => (typeof value === "string" ? value : refuse());
const size = (value: unknown): number => (typeof value === "number" && value >= 0 && value <= 1800 ? value : refuse());
