import type { ConditionalFormat } from "../../../book/model";
import { piecesNamed, replacePieces, type SheetXml } from "../../package/sheetXml";
import { childrenOf, parseXml, writeXml, type XmlElement } from "../../package/xml";
import { readConditionalFormats, type FileRule } from "../../read/conditional";
import type { SavedSheet } from "../sheetData";
import { isBeyond, patchExtension, type Extended } from "./extension";
import { conditionalXml, hasLook } from "./ruleXml";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Rules that the book still holds as they were are kept, in its order; those it cannot hold are never touched. */
export function patchConditionalFormats(saved: SavedSheet, xml: SheetXml): SheetXml {
  const { sheet, file, styles } = saved;
  const before = readConditionalFormats(saved.xml, file.styles, file.palette);
  const now = sheet.conditionalFormats;
  if (
    same(
      before.map(({ format }) => format),
      now,
    )
  )
    return xml;
  const placeOf = ({ format }: FileRule): number => now.findIndex((one) => same(one, format));
  const gone = before.filter((rule) => placeOf(rule) < 0);
  const kept = piecesNamed(saved.xml, "conditionalFormatting").flatMap((piece, position) =>
    keptElement(
      parseXml(piece.xml),
      before.filter(({ place }) => place[0] === position),
      placeOf,
    ),
  );
  const added = now
    .map((format, index) => ({ format, priority: index + 1 }))
    .filter(({ format }) => !before.some((rule) => same(rule.format, format)));
  const extended: Extended[] = added
    .filter(({ format }) => format.rule.kind === "dataBar" || isBeyond(format.rule))
    .map((one) => ({ ...one, id: `{${crypto.randomUUID().toUpperCase()}}` }));
  const idOf = (format: ConditionalFormat): string | undefined => extended.find((one) => one.format === format)?.id;
  const nodes = added
    .filter(({ format }) => !isBeyond(format.rule))
    .map(({ format, priority }) =>
      conditionalXml(
        format,
        priority,
        hasLook(format.rule) ? styles.differential(format.format) : undefined,
        idOf(format),
      ),
    );
  const patched = replacePieces(xml, "conditionalFormatting", [...kept, ...nodes].map(writeXml));
  const priorities = new Map(
    before
      .filter((rule) => rule.place[0] === "extension" && placeOf(rule) >= 0)
      .map((rule) => [rule.extensionId ?? "", placeOf(rule) + 1]),
  );
  const goneIds = new Set(gone.flatMap(({ extensionId }) => extensionId ?? []));
  return patchExtension(patched, goneIds, extended, priorities);
}

/** An element of the file without the rules that went; the others take the priority of their place in the book. */
function keptElement(tree: XmlElement, rules: readonly FileRule[], placeOf: (rule: FileRule) => number): XmlElement[] {
  const nodes = childrenOf(tree, "cfRule");
  const out = new Set<XmlElement>();
  for (const rule of rules) {
    const node = nodes[rule.place[1]];
    const place = placeOf(rule);
    if (node && place < 0) out.add(node);
    else if (node) node.attributes["priority"] = String(place + 1);
  }
  tree.children = tree.children.filter((node) => typeof node === "string" || !out.has(node));
  return childrenOf(tree, "cfRule").length > 0 ? [tree] : [];
}
