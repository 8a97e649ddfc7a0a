import type { Chart, Sheet } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { replacePieces, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, element, find, parseXml, writeDocument, type XmlElement } from "../package/xml";
import { chartLink, drawingOf, UNITS_PER_POINT, type FileChart } from "../read/charts";
import { chartXml } from "./chartXml";
import type { SavedSheet } from "./sheetData";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** The charts of a sheet as the book has them: parts of those that are gone are taken out, changed ones rewritten, new ones added; all else in the drawing stays. */
export function patchCharts(
  editor: PackageEditor,
  part: string,
  { sheet, xml: original }: SavedSheet,
  xml: SheetXml,
  before: readonly FileChart[],
): SheetXml {
  const now = (old: FileChart) => sheet.charts.find(({ id }) => id === old.chart.id);
  const gone = before.filter((old) => !now(old));
  const changed = before.flatMap((old) => {
    const chart = now(old);
    return chart && !same(chart, old.chart) ? [{ old, chart }] : [];
  });
  const added = sheet.charts.filter(({ id }) => !before.some((old) => old.chart.id === id));
  if (gone.length + changed.length + added.length === 0) return xml;

  const there = drawingOf(editor.pack, part, original);
  const drawing = there?.part ?? editor.freePart("xl/drawings/drawing", ".xml");
  const root = there
    ? parseXml(editor.text(drawing) ?? "")
    : element("xdr:wsDr", { "xmlns:xdr": DRAWING, "xmlns:a": MAIN });
  if (!there) editor.set(drawing, writeDocument(root), DRAWING_TYPE);
  root.children = root.children.filter(
    (node) => typeof node === "string" || !gone.some(({ link }) => link === chartLink(node)),
  );
  for (const { link } of gone) editor.unrelate(drawing, link);
  for (const { old, chart } of changed) changeChart(editor, root, old, chart);
  for (const chart of added) root.children.push(addChart(editor, root, drawing, chart, sheet));

  if (there && childrenOf(root).length === 0) {
    editor.unrelate(part, there.link);
    return replacePieces(xml, "drawing", []);
  }
  editor.set(drawing, writeDocument(root));
  return there
    ? xml
    : replacePieces(xml, "drawing", [
        `<drawing xmlns:r="${LINKS}" r:id="${editor.relate(part, "drawing", drawing)}"/>`,
      ]);
}

function same(a: Chart, b: Chart): boolean {
  return samePlace(a, b) && a.name === b.name && sameLook(a, b) && sameSeries(a, b);
}
function samePlace(a: Chart, b: Chart): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
function sameLook(a: Chart, b: Chart): boolean {
  return (
    a.type === b.type &&
    a.title === b.title &&
    a.series.length === b.series.length &&
    a.valueFormat === b.valueFormat &&
    a.textSize === b.textSize
  );
}
function sameSeries(a: Chart, b: Chart): boolean {
  return a.series.every(
    ({ name, categories, values }, index) =>
      name === b.series[index]?.name &&
      categories === b.series[index]?.categories &&
      values === b.series[index]?.values,
  );
}

function changeChart(editor: PackageEditor, root: XmlElement, old: FileChart, chart: Chart): void {
  const at = root.children.findIndex((node) => typeof node !== "string" && chartLink(node) === old.link);
  const anchor = root.children[at];
  if (anchor === undefined || typeof anchor === "string") return;
  const properties = find(anchor, "cNvPr");
  if (properties) properties.attributes["name"] = chart.name;
  if (!samePlace(chart, old.chart)) root.children[at] = moved(anchor, chart);
  if (!sameLook(chart, old.chart)) {
    // Looks and colours kept beside the part belong to the old drawing of the chart.
    for (const { id } of editor.relationships(old.part)) editor.unrelate(old.part, id);
    editor.set(old.part, chartXml(chart));
  } else if (!sameSeries(chart, old.chart)) editor.editTree(old.part, (tree) => repoint(tree, chart));
}

/** The chart over other ranges, looks kept; figures remembered from the old ranges go. */
function repoint(tree: XmlElement, chart: Chart): void {
  childrenOf(find(tree, "plotArea"))
    .flatMap((plot) => childrenOf(plot, "ser"))
    .forEach((node, index) => {
      const series = chart.series[index];
      if (!series) return;
      for (const [name, text] of [
        ["tx", series.name],
        ["cat", series.categories],
        ["val", series.values],
      ] as const) {
        const part = childOf(node, name);
        const source = childrenOf(part)[0];
        const reference = childOf(source, "f");
        if (source && reference) source.children = [{ ...reference, children: [text.replace(/^=/, "")] }];
        else if (name === "tx" && source) source.children = [text];
      }
    });
}

function moved(anchor: XmlElement, chart: Chart): XmlElement {
  const prefix = anchor.name.replace(/[^:]*$/, "");
  const content = childrenOf(anchor).filter(({ name }) => !/(^|:)(from|to|pos|ext)$/.test(name));
  return element(`${prefix}absoluteAnchor`, {}, [...place(prefix, chart), ...content]);
}

function place(prefix: string, { left, top, width, height }: Chart): XmlElement[] {
  const units = (points: number) => Math.round(Math.max(0, points) * UNITS_PER_POINT);
  return [
    element(`${prefix}pos`, { x: units(left), y: units(top) }),
    element(`${prefix}ext`, { cx: units(width), cy: units(height) }),
  ];
}

/** Tied to the cell under its corner: columns are not as wide in every programme. */
function corner({ left, top }: Chart, sheet: Sheet): XmlElement {
  const [column, columnRest] = cellAt(left, (index) => (sheet.isColumnHidden(index) ? 0 : sheet.columnWidth(index)));
  const [row, rowRest] = cellAt(top, (index) => (sheet.isRowHidden(index) ? 0 : sheet.rowHeight(index)));
  const part = (name: string, value: number): XmlElement => element(`xdr:${name}`, {}, [String(value)]);
  return element("xdr:from", {}, [
    part("col", column),
    part("colOff", Math.round(columnRest * UNITS_PER_POINT)),
    part("row", row),
    part("rowOff", Math.round(rowRest * UNITS_PER_POINT)),
  ]);
}

/** The column or row that holds a point, and how far into it. */
function cellAt(points: number, size: (index: number) => number): [index: number, rest: number] {
  let [index, rest] = [0, Math.max(0, points)];
  // A hundredth of a point short of an edge is the edge.
  for (; index < 16_000 && rest + 0.01 >= size(index); index++) rest -= size(index);
  return [index, Math.max(0, rest)];
}

function addChart(editor: PackageEditor, root: XmlElement, drawing: string, chart: Chart, sheet: Sheet): XmlElement {
  const part = editor.freePart("xl/charts/chart", ".xml");
  editor.set(part, chartXml(chart), CHART_TYPE);
  const ids = childrenOf(root).map((anchor) => Number(find(anchor, "cNvPr")?.attributes["id"] ?? 0));
  const frame = element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", { id: Math.max(1, ...ids) + 1, name: chart.name }),
      element("xdr:cNvGraphicFramePr"),
    ]),
    element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
    element("a:graphic", {}, [
      element("a:graphicData", { uri: CHART }, [
        element("c:chart", { "xmlns:c": CHART, "xmlns:r": LINKS, "r:id": editor.relate(drawing, "chart", part) }),
      ]),
    ]),
  ]);
  const size = place("xdr:", chart).slice(1);
  return element("xdr:oneCellAnchor", { "xmlns:xdr": DRAWING, "xmlns:a": MAIN }, [
    corner(chart, sheet),
    ...size,
    frame,
    element("xdr:clientData"),
  ]);
}
