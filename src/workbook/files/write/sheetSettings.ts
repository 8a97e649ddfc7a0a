import type { Sheet } from "../../book/model";
import { replacePieces, type SheetXml, pieceTree } from "../package/sheetXml";
import { childOf, childrenOf, element, writeXml, type XmlElement } from "../package/xml";
import { areaReference, cellReference } from "../read/address";
import { readSettings } from "../read/settings";
import { patchOutlineDepth } from "./outline";
import { patchColumns } from "./columns";
import { patchPage } from "./page";
import type { SavedSheet } from "./sheetData";

/** The sheet with its tab, view, columns, merges, protection and page as the book has them; elements that say the same already are left alone. */
export function patchSettings(saved: SavedSheet): SheetXml {
  const { sheet, file } = saved;
  const before = readSettings(saved.xml, file.palette);
  let { xml } = saved;
  const fit = sheet.pageSetup.fitToWidth !== undefined || sheet.pageSetup.fitToHeight !== undefined;
  const fitBefore = before.pageSetup.fitToWidth !== undefined;
  if (sheet.tabColor !== before.tabColor || fit !== fitBefore)
    xml = replacePieces(xml, "sheetPr", [
      writeXml(sheetProperties(pieceTree(xml, "sheetPr"), sheet, before.tabColor, fit)),
    ]);
  if (
    sheet.showGridlines !== before.showGridlines ||
    sheet.frozenRows !== before.frozenRows ||
    sheet.frozenColumns !== before.frozenColumns
  )
    xml = replacePieces(xml, "sheetViews", [writeXml(sheetViews(pieceTree(xml, "sheetViews"), sheet))]);
  const views = selectedViews(pieceTree(xml, "sheetViews"), saved.isActive, saved.isShownAnew);
  if (views) xml = replacePieces(xml, "sheetViews", [writeXml(views)]);
  xml = patchOutlineDepth(xml, sheet);
  const columns = patchColumns(saved);
  if (columns)
    xml = replacePieces(xml, "cols", columns.length > 0 ? [`<cols>${columns.map(writeXml).join("")}</cols>`] : []);
  if (sheet.isProtected !== before.isProtected)
    xml = replacePieces(
      xml,
      "sheetProtection",
      sheet.isProtected ? ['<sheetProtection sheet="1" objects="1" scenarios="1"/>'] : [],
    );
  if (JSON.stringify(sheet.merges) !== JSON.stringify(before.merges)) {
    const merges = sheet.merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
    xml = replacePieces(
      xml,
      "mergeCells",
      merges.length > 0 ? [`<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`] : [],
    );
  }
  return patchPage(xml, sheet.pageSetup, before.pageSetup);
}

function sheetProperties(old: XmlElement | undefined, sheet: Sheet, colorBefore: string, fit: boolean): XmlElement {
  const others = childrenOf(old).filter((child) => !/(tabColor|pageSetUpPr)$/.test(child.name));
  const tab =
    sheet.tabColor === colorBefore
      ? childOf(old, "tabColor")
      : sheet.tabColor === ""
        ? undefined
        : element("tabColor", { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` });
  const { fitToPage: _, ...page } = childOf(old, "pageSetUpPr")?.attributes ?? {};
  const setup =
    fit || Object.keys(page).length > 0 ? [element("pageSetUpPr", { ...page, fitToPage: fit ? 1 : undefined })] : [];
  return element("sheetPr", old?.attributes, [...(tab ? [tab] : []), ...others, ...setup]);
}

/**
 * The views with the sheet selected when it is the one shown, and not otherwise; undefined when they say so already.
 * A sheet that says nothing is selected when it is shown: that is written only when the file showed another.
 */
function selectedViews(old: XmlElement | undefined, isActive: boolean, shownAnew: boolean): XmlElement | undefined {
  const isSelected = ({ attributes }: XmlElement): boolean => /^(1|true)$/.test(attributes["tabSelected"] ?? "");
  const inFile = childrenOf(old, "sheetView");
  if (inFile.some(isSelected) === isActive || (isActive && !shownAnew)) return undefined;
  const views = old ?? element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]);
  for (const view of childrenOf(views, "sheetView")) {
    const { tabSelected: _, ...attributes } = view.attributes;
    view.attributes = isActive ? { tabSelected: "1", ...attributes } : attributes;
  }
  return views;
}

function sheetViews(old: XmlElement | undefined, sheet: Sheet): XmlElement {
  const views = old ?? element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]);
  const view = childOf(views, "sheetView");
  if (!view) return views;
  const { showGridLines: _, ...attributes } = view.attributes;
  view.attributes = { ...(sheet.showGridlines ? {} : { showGridLines: "0" }), ...attributes };
  const { frozenRows, frozenColumns } = sheet;
  const rest = childrenOf(view).filter((child) => !/(pane|selection)$/.test(child.name));
  if (frozenRows === 0 && frozenColumns === 0) view.children = rest;
  else {
    const active = frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight";
    view.children = [
      element("pane", {
        xSplit: frozenColumns || undefined,
        ySplit: frozenRows || undefined,
        topLeftCell: cellReference(frozenRows, frozenColumns),
        activePane: active,
        state: "frozen",
      }),
      element("selection", { pane: active }),
      ...rest,
    ];
  }
  return views;
}
