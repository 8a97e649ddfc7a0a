import type { Chart } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { piecesNamed, replacePieces, type SheetXml } from "../package/sheetXml";
import { escapeXml, readAttributes, XML_DECLARATION } from "../package/xml";
import { chartXml } from "./chartXml";
import type { SavedSheet } from "./sheetData";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** English Metric Units in a point. */
const UNITS_PER_POINT = 12_700;

/** Adds the book's charts to the sheet's drawing. Charts of the opened file are not held by the book: they stay in the drawing as they are. */
export function patchCharts(editor: PackageEditor, part: string, { sheet, xml: original }: SavedSheet, xml: SheetXml): SheetXml {
  if (sheet.charts.length === 0) return xml;
  const link = piecesNamed(original, "drawing")[0];
  const id = link && Object.entries(readAttributes(link.xml)).find(([name]) => name.endsWith(":id"))?.[1];
  const old = editor.relationships(part).find((relationship) => relationship.id === id)?.target;
  const drawing = old ?? editor.freePart("xl/drawings/drawing", ".xml");
  const text = editor.text(drawing) ?? `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`;
  if (!old) editor.set(drawing, text, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const anchors = sheet.charts.map((chart, index) => {
    const name = editor.freePart("xl/charts/chart", ".xml");
    editor.set(name, chartXml(chart), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    return anchor(chart, 1000 + index, editor.relate(drawing, "chart", name));
  });
  const opened = text.replace(/<((?:\w+:)?wsDr)\b([^>]*)\/>\s*$/, "<$1$2></$1>");
  const end = opened.lastIndexOf("</");
  editor.set(drawing, opened.slice(0, end) + anchors.join("") + opened.slice(end));
  return old ? xml : replacePieces(xml, "drawing", [`<drawing xmlns:r="${LINKS}" r:id="${editor.relate(part, "drawing", drawing)}"/>`]);
}

function anchor({ name, left, top, width, height }: Chart, id: number, link: string): string {
  const units = (points: number) => Math.round(Math.max(0, points) * UNITS_PER_POINT);
  return (
    `<xdr:absoluteAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"><xdr:pos x="${units(left)}" y="${units(top)}"/><xdr:ext cx="${units(width)}" cy="${units(height)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${LINKS}" r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>`
  );
}
