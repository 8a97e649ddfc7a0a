import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DOMParser, XMLSerializer, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { memoryPages, validateXML, type XMLFileInfo } from "xmllint-wasm";

/**
 * The published transitional schemas of ISO/IEC 29500-4 and those of packages (29500-2), the .xsd files of a folder that `ALLOTIR_SCHEMAS` names.
 * They are not ours to hand on: without them, what they would judge is skipped.
 */
const folder = process.env["ALLOTIR_SCHEMAS"];
const schemas: XMLFileInfo[] = folder
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".xsd"))
      .map((file) => ({ fileName: basename(file), contents: readFileSync(join(folder, file), "utf8") }))
  : [];
export const hasSchemas = schemas.some(({ fileName }) => fileName === "sml.xsd");
if (!hasSchemas) console.warn("ALLOTIR_SCHEMAS names no folder with sml.xsd: what the schemas would judge is skipped.");

const OFFICE = "http://schemas.openxmlformats.org";
/** Which schema judges a part, by the namespace of its first element. */
const JUDGES: Readonly<Record<string, string>> = {
  [`${OFFICE}/spreadsheetml/2006/main`]: "sml.xsd",
  [`${OFFICE}/drawingml/2006/spreadsheetDrawing`]: "dml-spreadsheetDrawing.xsd",
  [`${OFFICE}/drawingml/2006/chart`]: "dml-chart.xsd",
  [`${OFFICE}/drawingml/2006/main`]: "dml-main.xsd",
  [`${OFFICE}/officeDocument/2006/extended-properties`]: "shared-documentPropertiesExtended.xsd",
  [`${OFFICE}/officeDocument/2006/custom-properties`]: "shared-documentPropertiesCustom.xsd",
  [`${OFFICE}/officeDocument/2006/customXml`]: "shared-customXmlDataProperties.xsd",
  [`${OFFICE}/package/2006/content-types`]: "opc-contentTypes.xsd",
  [`${OFFICE}/package/2006/relationships`]: "opc-relationships.xsd",
};

const COMPATIBILITY = `${OFFICE}/markup-compatibility/2006`;
const SPACES = "http://www.w3.org/XML/1998/namespace";

/** What a reader that knows the first edition alone is to take of a part (29500-3): nothing of ignorable namespaces, the fallback of each choice. */
function understood(root: Element): Element {
  const prefixes = (root.getAttributeNS(COMPATIBILITY, "Ignorable") ?? "").split(" ").filter(Boolean);
  // xml:space, which Excel itself writes on texts, is XML's own and in no schema of 29500.
  const ignored = new Set([COMPATIBILITY, SPACES, ...prefixes.map((prefix) => root.lookupNamespaceURI(prefix))]);
  const visit = (element: Element): void => {
    for (const attribute of [...element.attributes])
      if (attribute.namespaceURI !== null && ignored.has(attribute.namespaceURI))
        element.removeAttributeNode(attribute);
    for (const child of [...element.childNodes]) {
      if (child.nodeType !== child.ELEMENT_NODE) continue;
      const inner = child as Element;
      if (!ignored.has(inner.namespaceURI)) {
        visit(inner);
        continue;
      }
      const fallback = [...inner.getElementsByTagNameNS(COMPATIBILITY, "Fallback")][0];
      for (const kept of [...(fallback?.childNodes ?? [])]) element.insertBefore(kept, inner);
      element.removeChild(inner);
    }
  };
  visit(root);
  return root;
}

/** What the schemas reject in the parts of a workbook, each told once; texts without a schema (a customer's XML, drawings of notes) are left aside. */
export async function rejected(workbook: Uint8Array): Promise<string[]> {
  const bySchema = new Map<string, XMLFileInfo[]>();
  for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const root = new DOMParser().parseFromString(strFromU8(bytes), "text/xml").documentElement;
    const schema = JUDGES[root?.namespaceURI ?? ""];
    if (!root || !schema) continue;
    const contents = new XMLSerializer().serializeToString(understood(root));
    bySchema.set(schema, [...(bySchema.get(schema) ?? []), { fileName: name.replaceAll(/[/[\]]/g, "_"), contents }]);
  }
  const faults = new Set<string>();
  for (const [schema, xml] of bySchema) {
    const { errors } = await validateXML({
      xml,
      schema: schemas.filter(({ fileName }) => fileName === schema),
      preload: schemas.filter(({ fileName }) => fileName !== schema),
      maxMemoryPages: memoryPages.GiB,
    });
    for (const { message, loc } of errors) faults.add(`${loc?.fileName ?? schema}: ${message}`);
  }
  return [...faults].filter((fault) => !fault.endsWith("fails to validate"));
}
