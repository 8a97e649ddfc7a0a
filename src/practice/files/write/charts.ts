import type { PackageEditor } from "../package/editor";
import type { SheetXml } from "../package/sheetXml";
import type { SavedSheet } from "./sheetData";

export function patchCharts(_editor: PackageEditor, _part: string, _saved: SavedSheet, xml: SheetXml): SheetXml {
  return xml;
}
