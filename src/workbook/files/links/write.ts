import type { Link } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { pieceTree, replacePieces, type SheetXml } from "../package/sheetXml";
import { childrenOf, element, writeXml, type XmlElement } from "../package/xml";
import { areaReference } from "../read/address";
import type { SavedSheet } from "../write/sheetData";
import { linkKey, readLinks, relationshipOf } from "./read";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The links of a sheet as the book has them; those of the file that did not change stay as they are written there. */
export function patchLinks(
  editor: PackageEditor,
  part: string,
  { sheet, xml: original }: SavedSheet,
  xml: SheetXml,
): SheetXml {
  const tree = pieceTree(original, "hyperlinks");
  const before = readLinks(tree, editor.relationships(part));
  const inFile = new Set(before.map(({ link }) => linkKey(link)));
  const inBook = new Set(sheet.links.map(linkKey));
  const gone = before.filter(({ link }) => !inBook.has(linkKey(link)));
  const added = sheet.links.filter((link) => !inFile.has(linkKey(link)));
  if (gone.length === 0 && added.length === 0) return xml;
  const goneNodes = new Set(gone.map(({ node }) => node));
  const kept = childrenOf(tree, "hyperlink").filter((node) => !goneNodes.has(node));
  const used = new Set(kept.map(relationshipOf));
  const ids = editor.relateOutside(
    part,
    "hyperlink",
    added.flatMap(({ address }) => (address === undefined ? [] : [fileAddress(address)])),
    new Set(gone.flatMap(({ node }) => relationshipOf(node) ?? []).filter((id) => !used.has(id))),
  );
  const all = [...kept, ...added.map((link) => linkXml(link, link.address === undefined ? undefined : ids.shift()))];
  return replacePieces(
    xml,
    "hyperlinks",
    all.length > 0 ? [writeXml(element("hyperlinks", tree?.attributes, all))] : [],
  );
}

function linkXml({ area, location, tip }: Link, id: string | undefined): XmlElement {
  return element("hyperlink", {
    "xmlns:r": id && LINKS,
    ref: areaReference(area),
    "r:id": id,
    location,
    tooltip: tip,
  });
}

/** Signs that no address may hold (RFC 3986) are escaped: Excel repairs a file that has any. */
function fileAddress(address: string): string {
  // eslint-disable-next-line no-control-regex
  return address.replace(/[\u0000-\u0020"<>^`{|}]/g, encodeURIComponent);
}
