import type { Area } from "../../book/model";
import { pieceTree, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf } from "../package/xml";
import { parseArea } from "./address";
import type { FileTable } from "./tables";

/** Where a filter of the sheet or of a table leaves rows out: a hidden row there is hidden by it. */
export function filteredAreas(sheet: SheetXml, tables: readonly FileTable[]): Area[] {
  const filters = [pieceTree(sheet, "autoFilter"), ...tables.map(({ root }) => childOf(root, "autoFilter"))];
  return filters.flatMap((filter) =>
    childrenOf(filter, "filterColumn").length > 0 ? (parseArea(filter?.attributes["ref"] ?? "") ?? []) : [],
  );
}
