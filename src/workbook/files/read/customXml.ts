import { relationshipsOf } from "../package/relationships";
import { parseXml, type XmlElement } from "../package/xml";
import type { WorkbookFile } from "./workbook";

/** A piece of custom XML kept in the workbook, with the part it stands in. */
export interface FileCustomXml {
  /** "{GUID}". */
  readonly id: string;
  readonly xml: string;
  readonly part: string;
}

export function readCustomXml({ pack, relationships }: WorkbookFile): FileCustomXml[] {
  return relationships.flatMap((relationship) => {
    const xml = relationship.kind === "customXml" ? pack.text(relationship.target) : undefined;
    if (xml === undefined) return [];
    const properties = relationshipsOf(pack, relationship.target).find(({ kind }) => kind === "customXmlProps");
    const text = properties && pack.text(properties.target);
    return [{ id: (text && itemId(parseXml(text))) || relationship.target, xml, part: relationship.target }];
  });
}

function itemId(properties: XmlElement): string | undefined {
  return Object.entries(properties.attributes).find(([name]) => name.endsWith("itemID"))?.[1];
}
