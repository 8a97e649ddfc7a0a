import type { Area, CellFormat } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import type { Place } from "../protocol/place";
import { color } from "./colors";
import { sharedFormat } from "./sharedFormat";
import { requireUnprotected, type Session } from "../protocol/session";

type Side = keyof NonNullable<CellFormat["borders"]>;
type Line = NonNullable<NonNullable<CellFormat["borders"]>[Side]>;
const INDEXES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Index = (typeof INDEXES)[number];

/** Excel.RangeBorderCollection; diagonals are not known. */
export function borders(session: Session, here: () => Place): ExcelObject {
  const find = (key: string | number): ExcelObject => {
    const index = typeof key === "number" ? INDEXES[key] : INDEXES.find((name) => name === key);
    if (!index)
      throw new ExcelError(
        String(key).startsWith("Diagonal") ? "ApiNotFound" : "InvalidArgument",
        "RangeBorderCollection.getItem",
        String(key),
      );
    return border(session, here, index);
  };
  return {
    type: "RangeBorderCollection",
    properties: { Count: { get: () => INDEXES.length } },
    items: () => INDEXES.map((index) => border(session, here, index)),
    item: find,
    methods: { GetItemAt: (given) => find(given.whole(0)) },
  };
}

const STYLES: Readonly<Record<string, Line["style"]>> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
};
const WEIGHTS: Readonly<Record<string, Line["style"]>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

/** Excel.RangeBorder: style and weight of Excel are one thing in the book. */
function border(session: Session, here: () => Place, index: Index): ExcelObject {
  const read = (pick: (line: Line | undefined) => unknown) => (): unknown => {
    const [first] = stripes(here().area, index);
    return first
      ? sharedFormat({ sheet: here().sheet, area: first.area }, (format) => pick(format.borders?.[first.side]))
      : pick(undefined);
  };
  const change = (part: (line: Line) => Line | undefined): void => paint(session, here(), index, part);
  return {
    type: "RangeBorder",
    properties: {
      SideIndex: { get: () => index },
      Style: {
        get: read(styleOf),
        set: (style) => change((line) => (style === "None" ? undefined : { ...line, style: known(STYLES, style) })),
      },
      Weight: { get: read(weightOf), set: (weight) => change((line) => ({ ...line, style: known(WEIGHTS, weight) })) },
      Color: {
        get: read((line) => line?.color ?? "#000000"),
        set: (given) => change((line) => ({ ...line, color: color(given) })),
      },
    },
  };
}

function styleOf(line: Line | undefined): string {
  if (!line) return "None";
  return Object.keys(STYLES).find((name) => STYLES[name] === line.style) ?? "Continuous";
}
function weightOf(line: Line | undefined): string {
  return Object.keys(WEIGHTS).find((name) => WEIGHTS[name] === line?.style) ?? "Thin";
}
function known(words: Readonly<Record<string, Line["style"]>>, given: unknown): Line["style"] {
  const style = typeof given === "string" ? words[given] : undefined;
  if (!style) throw new ExcelError("InvalidArgument");
  return style;
}

/** The cells that bear the line, and on which side. */
function stripes(area: Area, index: Index): { readonly area: Area; readonly side: Side }[] {
  const { top, left, rows, columns } = area;
  switch (index) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: top + rows - 1, rows: 1 }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: left + columns - 1, columns: 1 }, side: "right" }];
    case "InsideHorizontal":
      return rows > 1 ? [{ area: { ...area, rows: rows - 1 }, side: "bottom" }] : [];
    case "InsideVertical":
      return columns > 1 ? [{ area: { ...area, columns: columns - 1 }, side: "right" }] : [];
  }
}

function paint(session: Session, { sheet, area }: Place, index: Index, part: (line: Line) => Line | undefined): void {
  requireUnprotected(sheet);
  for (const { area: cells, side } of stripes(area, index)) {
    for (let row = cells.top; row < cells.top + cells.rows; row++) {
      for (let column = cells.left; column < cells.left + cells.columns; column++) {
        const lines = sheet.format(row, column).borders;
        const all = { ...lines, [side]: part(lines?.[side] ?? { style: "thin" }) };
        session.book.setFormat(
          sheet,
          { top: row, left: column, rows: 1, columns: 1 },
          { borders: Object.values(all).some(Boolean) ? all : undefined },
          "addin",
        );
      }
    }
  }
}
