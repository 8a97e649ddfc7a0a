import type { Chart, Sheet } from "../../book/model";
import { MAX_ROWS } from "../../calc/refs";
import type { Package } from "../package/package";
import { relationshipsOf } from "../package/relationships";
import { piecesNamed, type SheetXml } from "../package/sheetXml";
import {
  childOf,
  childrenOf,
  find,
  localName,
  parseXml,
  readAttributes,
  textOf,
  type XmlElement,
} from "../package/xml";

/** English Metric Units in a point. */
export const UNITS_PER_POINT = 12_700;

/** A chart of the opened file, as the book got it, and where it stands in the file. */
export interface FileChart {
  readonly chart: Chart;
  readonly part: string;
  /** Link from the drawing to the chart's part. */
  readonly link: string;
}

/** The drawing of a sheet: its part, and the link that leads to it. */
export interface SheetDrawing {
  readonly part: string;
  readonly link: string;
}

export function drawingOf(pack: Package, sheetPart: string, xml: SheetXml): SheetDrawing | undefined {
  const piece = piecesNamed(xml, "drawing")[0];
  const link = piece && linkOf(readAttributes(piece.xml));
  const part = relationshipsOf(pack, sheetPart).find(({ id }) => id === link)?.target;
  return link !== undefined && part !== undefined && pack.has(part) ? { part, link } : undefined;
}

/** Charts of simple kinds (columns, bars, lines, pies over ranges). Others stay in the file only. Sizes of the sheet's rows and columns must be in place. */
export function readCharts(pack: Package, sheetPart: string, xml: SheetXml, sheet: Sheet): FileChart[] {
  const drawing = drawingOf(pack, sheetPart, xml);
  if (!drawing) return [];
  const links = relationshipsOf(pack, drawing.part);
  return childrenOf(parseXml(pack.text(drawing.part) ?? "")).flatMap((anchor) => {
    const link = chartLink(anchor);
    const part = links.find(({ id, kind }) => id === link && kind === "chart")?.target;
    const text = part === undefined ? undefined : pack.text(part);
    const place = placeOf(anchor, sheet);
    if (link === undefined || part === undefined || text === undefined || !place) return [];
    const content = readChart(parseXml(text));
    const name = find(anchor, "cNvPr")?.attributes["name"] ?? "";
    return content ? [{ part, link, chart: { id: idOf(part), name, ...content, ...place } }] : [];
  });
}

/** Link of the chart that an anchor of a drawing holds by itself; undefined for pictures, shapes and groups. */
export function chartLink(anchor: XmlElement): string | undefined {
  const chart = find(childOf(anchor, "graphicFrame"), "chart");
  return chart && linkOf(chart.attributes);
}

function linkOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

/** The same at each opening; a part belongs to one chart. */
function idOf(part: string): string {
  let hash = 0;
  for (const letter of part) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return `{${hash.toString(16).toUpperCase().padStart(8, "0")}-C4A7-4001-8000-000000000000}`;
}

function placeOf(anchor: XmlElement, sheet: Sheet): Pick<Chart, "left" | "top" | "width" | "height"> | undefined {
  const points = (units: string | undefined) => Number(units ?? 0) / UNITS_PER_POINT;
  const corner = (node: XmlElement | undefined) => {
    const number = (name: string) => textOf(childOf(node, name)).trim();
    return {
      left:
        edge(Number(number("col")), (column) => (sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column))) +
        points(number("colOff")),
      top:
        edge(Number(number("row")), (row) => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row))) +
        points(number("rowOff")),
    };
  };
  const size = childOf(anchor, "ext")?.attributes;
  const start =
    localName(anchor) === "absoluteAnchor"
      ? { left: points(childOf(anchor, "pos")?.attributes["x"]), top: points(childOf(anchor, "pos")?.attributes["y"]) }
      : childOf(anchor, "from") && corner(childOf(anchor, "from"));
  if (!start) return undefined;
  const end =
    localName(anchor) === "twoCellAnchor"
      ? corner(childOf(anchor, "to"))
      : { left: start.left + points(size?.["cx"]), top: start.top + points(size?.["cy"]) };
  return {
    left: hundredths(start.left),
    top: hundredths(start.top),
    width: hundredths(end.left - start.left),
    height: hundredths(end.top - start.top),
  };
}

function edge(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < Math.min(count, MAX_ROWS); index++) total += size(index);
  return total;
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

function readChart(
  root: XmlElement,
): Pick<Chart, "type" | "title" | "series" | "valueFormat" | "textSize"> | undefined {
  const chart = childOf(root, "chart");
  const [plot, ...others] = childrenOf(childOf(chart, "plotArea")).filter(({ name }) => name.endsWith("Chart"));
  const type = plot && others.length === 0 ? typeOf(plot) : undefined;
  const series = childrenOf(plot, "ser").map(readSeries);
  if (!type || series.length === 0 || series.some(({ values }) => values === "")) return undefined;
  return { type, title: titleOf(childOf(chart, "title")), series, ...looksOf(root) };
}

function looksOf(root: XmlElement): Pick<Chart, "valueFormat" | "textSize"> {
  const format = childOf(find(root, "valAx"), "numFmt")?.attributes;
  const size = Number(find(childOf(root, "txPr"), "defRPr")?.attributes["sz"]);
  return {
    ...(format?.["sourceLinked"] === "0" ? { valueFormat: format["formatCode"] } : {}),
    ...(size > 0 ? { textSize: size / 100 } : {}),
  };
}

/** Name of the kind in Office.js. */
function typeOf(plot: XmlElement): string | undefined {
  const value = (name: string) => childOf(plot, name)?.attributes["val"];
  const grouping = value("grouping");
  const stacked = grouping === "percentStacked" ? "Stacked100" : grouping === "stacked" ? "Stacked" : "";
  switch (localName(plot)) {
    case "barChart":
      return `${value("barDir") === "bar" ? "Bar" : "Column"}${stacked || "Clustered"}`;
    case "lineChart":
      return `Line${childrenOf(plot, "ser").every(hasNoMarkers) ? "" : "Markers"}${stacked}`;
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    default:
      return undefined;
  }
}

function hasNoMarkers(series: XmlElement): boolean {
  return childOf(childOf(series, "marker"), "symbol")?.attributes["val"] === "none";
}

function readSeries(node: XmlElement): Chart["series"][number] {
  const reference = (name: string) => textOf(find(childOf(node, name), "f")).trim();
  return {
    name: reference("tx") || textOf(childOf(childOf(node, "tx"), "v")),
    categories: reference("cat"),
    values: reference("val"),
  };
}

/** Typed, or the text last seen in the cell that holds it. */
function titleOf(title: XmlElement | undefined): string {
  const text = childOf(title, "tx");
  const paragraphs = childrenOf(childOf(text, "rich"), "p").map((paragraph) =>
    childrenOf(paragraph, "r")
      .map((run) => textOf(childOf(run, "t")))
      .join(""),
  );
  return paragraphs.length > 0 ? paragraphs.join("\n") : textOf(find(text, "v"));
}
