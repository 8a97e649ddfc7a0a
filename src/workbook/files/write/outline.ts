import type { Axis, Sheet } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { replacePieces, type SheetXml, pieceTree } from "../package/sheetXml";
import { element, writeXml } from "../package/xml";
import { readOutline } from "../read/settings";

type Attributes = Readonly<Record<string, string | undefined>>;

/** What the tag of a row or of a column says of its groups. */
export function outlineAttributes(sheet: Sheet, axis: Axis, place: number): Readonly<Record<string, string>> {
  const level = sheet.outlineLevel(axis, place);
  return {
    ...(level > 0 ? { outlineLevel: String(level) } : {}),
    ...(sheet.isGroupCollapsed(axis, place) ? { collapsed: "1" } : {}),
  };
}

export function isSameOutline(now: Attributes, before: Attributes): boolean {
  const [one, other] = [now, before].map(({ outlineLevel = "0", collapsed = "0" }) =>
    readOutline({ outlineLevel, collapsed }),
  );
  return one?.outline === other?.outline && one?.collapsed === other?.collapsed;
}

/** How deep the groups go: Excel makes room for their buttons by these two numbers. */
export function patchOutlineDepth(xml: SheetXml, sheet: Sheet): SheetXml {
  const before = pieceTree(xml, "sheetFormatPr");
  const { outlineLevelRow, outlineLevelCol, ...others } = before?.attributes ?? {};
  const [rows, columns] = [depth(sheet, "row"), depth(sheet, "column")];
  if (rows === Number(outlineLevelRow ?? 0) && columns === Number(outlineLevelCol ?? 0)) return xml;
  const format = element("sheetFormatPr", {
    defaultRowHeight: "15",
    ...others,
    outlineLevelRow: rows || undefined,
    outlineLevelCol: columns || undefined,
  });
  return replacePieces(xml, "sheetFormatPr", [writeXml(format)]);
}

function depth(sheet: Sheet, axis: Axis): number {
  let deepest = 0;
  if (sheet instanceof SheetStore)
    for (const { outline = 0 } of sheet.lines(axis).values()) deepest = Math.max(deepest, outline);
  return deepest;
}
