import type { Area, PageSetup, Sheet } from "../../book/model";
import { DEEPEST_LEVEL } from "../../book/outline";
import type { Line } from "../../book/sheet";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { pieceTree, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, type XmlElement } from "../package/xml";
import { parseArea } from "./address";
import { readColor, type Palette } from "./colors";
import { readPageSetup } from "./page";

/** Columns side by side that the file describes together. */
export interface ColumnRun {
  readonly first: number;
  readonly count: number;
  /** In points; undefined when the file gives none. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly outline: Outline;
  /** Index of the format of the columns' empty cells. */
  readonly style: number;
}

/** Groups around a row or column, and whether the group that it stands for is collapsed. */
export type Outline = Pick<Line, "outline" | "collapsed">;

/** What a sheet says besides its cells. */
export interface SheetSettings {
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly isProtected: boolean;
  readonly columns: readonly ColumnRun[];
  readonly merges: readonly Area[];
  readonly pageSetup: PageSetup;
  readonly summaryBefore: Sheet["summaryBefore"];
}

export function readSettings(sheet: SheetXml, palette: Palette): SheetSettings {
  const properties = pieceTree(sheet, "sheetPr");
  const view = childOf(pieceTree(sheet, "sheetViews"), "sheetView");
  const pane = childOf(view, "pane")?.attributes ?? {};
  const frozen = pane["state"] === "frozen" || pane["state"] === "frozenSplit";
  const protection = pieceTree(sheet, "sheetProtection")?.attributes["sheet"];
  return {
    tabColor: readColor(childOf(properties, "tabColor"), palette) ?? "",
    showGridlines: !isOff(view?.attributes["showGridLines"]),
    frozenRows: frozen ? within(pane["ySplit"], MAX_ROWS) : 0,
    frozenColumns: frozen ? within(pane["xSplit"], MAX_COLUMNS) : 0,
    isProtected: protection !== undefined && !isOff(protection),
    columns: childrenOf(pieceTree(sheet, "cols"), "col").flatMap(readColumns),
    merges: childrenOf(pieceTree(sheet, "mergeCells"), "mergeCell").flatMap(
      (merge) => parseArea(merge.attributes["ref"] ?? "") ?? [],
    ),
    pageSetup: readPageSetup(sheet, properties),
    summaryBefore: readSummaries(childOf(properties, "outlinePr")),
  };
}

function readSummaries(properties: XmlElement | undefined): Sheet["summaryBefore"] {
  const { summaryBelow, summaryRight } = properties?.attributes ?? {};
  return { row: isOff(summaryBelow), column: isOff(summaryRight) };
}

/** From the attributes of a row or of a run of columns. */
export function readOutline({ outlineLevel, collapsed }: Readonly<Record<string, string>>): Outline {
  const outline = within(outlineLevel, DEEPEST_LEVEL);
  return {
    ...(outline > 0 ? { outline } : {}),
    ...(collapsed === "1" || collapsed === "true" ? { collapsed: true } : {}),
  };
}

function isOff(flag: string | undefined): boolean {
  return flag === "0" || flag === "false";
}

/** Columns beyond the sheet are left out. */
function readColumns({ attributes }: XmlElement): ColumnRun[] {
  const { min, max, width, hidden, style } = attributes;
  const first = within(min ?? "1", MAX_COLUMNS) - 1;
  const count = within(max ?? String(first + 1), MAX_COLUMNS) - first;
  if (first < 0 || count < 1) return [];
  const points = pointsOfWidth(Number(width ?? NaN));
  return [
    {
      first,
      count,
      ...(Number.isFinite(points) ? { width: points } : {}),
      hidden: hidden === "1" || hidden === "true",
      outline: readOutline(attributes),
      style: Number(style ?? 0),
    },
  ];
}

/** A whole number from 0 to `most`; 0 for anything else. */
function within(text: string | undefined, most: number): number {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : 0;
}

/** Pixels taken by one digit of the usual font (Calibri or Arial at its usual size). */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** Width in points of a column that the file gives in characters (ECMA-376 part 1, 18.3.1.13). */
export function pointsOfWidth(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 10_000) / 10_000;
}
