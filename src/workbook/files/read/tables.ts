import type { Area } from "../../book/model";
import type { Package } from "../package/package";
import { relationshipsOf } from "../package/relationships";
import { pieceTree, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, parseXml, type XmlElement } from "../package/xml";
import { parseArea } from "./address";

/** An Excel table as its part describes it. */
export interface FileTable {
  readonly part: string;
  readonly relationship: string;
  readonly root: XmlElement;
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

export function readTables(pack: Package, sheetPart: string, sheet: SheetXml): FileTable[] {
  const relationships = relationshipsOf(pack, sheetPart);
  return childrenOf(pieceTree(sheet, "tableParts"), "tablePart").flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
    const relationship = relationships.find((candidate) => candidate.id === id);
    const text = relationship && pack.text(relationship.target);
    return relationship && text ? readTable(relationship.target, relationship.id, parseXml(text)) : [];
  });
}

function readTable(part: string, relationship: string, root: XmlElement): FileTable[] {
  const { displayName, name, ref, headerRowCount, totalsRowCount } = root.attributes;
  const area = parseArea(ref ?? "");
  const style = childOf(root, "tableStyleInfo")?.attributes ?? {};
  if (!area) return [];
  return [
    {
      part,
      relationship,
      root,
      name: displayName ?? name ?? "",
      area,
      hasHeaders: headerRowCount !== "0",
      showTotals: Number(totalsRowCount ?? 0) > 0,
      style: style["name"] ?? "",
      showBandedRows: style["showRowStripes"] === "1" || style["showRowStripes"] === "true",
      showFilterButton: childOf(root, "autoFilter") !== undefined,
    },
  ];
}
