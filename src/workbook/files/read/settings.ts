import type { Area, PageSetup } from "../../book/model";
import { piecesNamed, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, parseXml, type XmlElement } from "../package/xml";
import { parseArea } from "./address";
import { readColor, type Palette } from "./colors";

/** Columns side by side that the file describes together. */
export interface ColumnRun {
  readonly first: number;
  readonly count: number;
  /** In points; undefined when the file gives none. */
  readonly width?: number;
  readonly hidden: boolean;
  /** Index of the format of the columns' empty cells. */
  readonly style: number;
}

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
    frozenRows: frozen ? Number(pane["ySplit"] ?? 0) : 0,
    frozenColumns: frozen ? Number(pane["xSplit"] ?? 0) : 0,
    isProtected: protection !== undefined && !isOff(protection),
    columns: childrenOf(pieceTree(sheet, "cols"), "col").map(readColumns),
    merges: childrenOf(pieceTree(sheet, "mergeCells"), "mergeCell").flatMap(
      (merge) => parseArea(merge.attributes["ref"] ?? "") ?? [],
    ),
    pageSetup: readPageSetup(pieceTree(sheet, "pageSetup"), properties),
  };
}

/** First element of that name, as a tree. */
export function pieceTree(sheet: SheetXml, name: string): XmlElement | undefined {
  const piece = piecesNamed(sheet, name)[0];
  return piece && parseXml(piece.xml);
}

function isOff(flag: string | undefined): boolean {
  return flag === "0" || flag === "false";
}

function readColumns({ attributes }: XmlElement): ColumnRun {
  const first = Number(attributes["min"] ?? 1) - 1;
  const { width, hidden, style } = attributes;
  return {
    first,
    count: Number(attributes["max"] ?? first + 1) - first,
    ...(width !== undefined ? { width: pointsOfWidth(Number(width)) } : {}),
    hidden: hidden === "1" || hidden === "true",
    style: Number(style ?? 0),
  };
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

function readPageSetup(setup: XmlElement | undefined, properties: XmlElement | undefined): PageSetup {
  const { orientation, paperSize, fitToWidth, fitToHeight } = setup?.attributes ?? {};
  const fit = childOf(properties, "pageSetUpPr")?.attributes["fitToPage"];
  const page: PageSetup = {};
  if (orientation === "portrait" || orientation === "landscape") page.orientation = orientation;
  if (paperSize === "9") page.paperSize = "a4";
  if (paperSize === "1") page.paperSize = "letter";
  if (fit === "1" || fit === "true") {
    page.fitToWidth = Number(fitToWidth ?? 1);
    page.fitToHeight = Number(fitToHeight ?? 1);
  }
  return page;
}
