import type { CustomXmlPart } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { escapeXml, XML_DECLARATION } from "../package/xml";
import { readCustomXml } from "../read/customXml";
import type { WorkbookFile } from "../read/workbook";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Custom XML parts as the book has them. */
export function patchCustomXml(editor: PackageEditor, parts: readonly CustomXmlPart[], file: WorkbookFile): void {
  const before = readCustomXml(file);
  for (const old of before) {
    const now = parts.find(({ id }) => id === old.id);
    if (now && now.xml !== old.xml) editor.set(old.part, now.xml);
    const link = file.relationships.find(({ target }) => target === old.part);
    if (!now && link) editor.unrelate(file.part, link.id);
  }
  for (const { id, xml } of parts) {
    if (before.some((old) => old.id === id)) continue;
    const item = editor.freePart("customXml/item", ".xml");
    const properties = item.replace("/item", "/itemProps");
    editor.set(item, xml);
    editor.set(
      properties,
      `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${NAMESPACE}"><ds:schemaRefs/></ds:datastoreItem>`,
      PROPERTIES,
    );
    editor.relate(item, "customXmlProps", properties);
    editor.relate(file.part, "customXml", item);
  }
}
