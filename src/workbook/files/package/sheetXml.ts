import { nextMarkup } from "./markup";
import { joinedBytes } from "./textBytes";
import { parseXml, type XmlElement } from "./xml";

/**
 * A worksheet part cut into its top-level elements, each still as text, so that those that nobody touched are written back as they were.
 */
export interface SheetXml {
  /** Up to and including the root's opening tag. */
  readonly head: string;
  /** Namespace prefix of the sheet's own elements, with its colon ("" nearly always). */
  readonly prefix: string;
  readonly pieces: readonly SheetPiece[];
  readonly tail: string;
}
export interface SheetPiece {
  /** Local name ("mergeCells"); "" for white space between elements. */
  readonly name: string;
  readonly xml: string;
}

/** Order of the elements in a worksheet (ECMA-376 part 1, CT_Worksheet). Excel refuses another. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

export function splitSheet(xml: string): SheetXml {
  const root = nextMarkup(xml, 0);
  if (!root) throw new Error("Worksheet without a root element");
  const prefix = root.name.replace(/[^:]*$/, "");
  const head = xml.slice(0, root.end);
  if (root.kind === "empty") return { head: `${head.slice(0, -2)}>`, prefix, pieces: [], tail: `</${root.name}>` };
  const pieces: SheetPiece[] = [];
  let depth = 0;
  let start = root.end;
  let at = root.end;
  for (let tag = nextMarkup(xml, at); tag; tag = nextMarkup(xml, at)) {
    const { kind, name } = tag;
    at = tag.end;
    if (kind === "cdata") continue;
    if (kind === "close" && depth === 0)
      return { head, prefix, pieces: [...pieces, ...space(xml.slice(start, tag.start))], tail: xml.slice(tag.start) };
    if (depth === 0) {
      pieces.push(...space(xml.slice(start, tag.start)));
      start = tag.start;
      if (name === `${prefix}sheetData` && kind === "open")
        at = Math.max(at, xml.indexOf(`</${prefix}sheetData`, start));
    }
    depth += kind === "close" ? -1 : kind === "empty" ? 0 : 1;
    if (depth === 0) {
      pieces.push({ name: name.slice(name.indexOf(":") + 1), xml: xml.slice(start, at) });
      start = at;
    }
  }
  throw new Error("Worksheet cut short");
}

function space(xml: string): SheetPiece[] {
  return xml === "" ? [] : [{ name: "", xml }];
}

/** The part as bytes; `rows`, where given, stand in place of the sheet data. */
export function joinSheet({ head, pieces, tail }: SheetXml, rows?: readonly Uint8Array[]): Uint8Array {
  const encoder = new TextEncoder();
  const at = rows ? pieces.findIndex(({ name }) => name === "sheetData") : pieces.length;
  const text = (some: readonly SheetPiece[]): string => some.map((piece) => piece.xml).join("");
  return joinedBytes([
    encoder.encode(head + text(pieces.slice(0, at))),
    ...(rows ?? []),
    encoder.encode(text(pieces.slice(at + 1)) + tail),
  ]);
}

export function piecesNamed(sheet: SheetXml, name: string): SheetPiece[] {
  return sheet.pieces.filter((piece) => piece.name === name);
}

/** First element of that name, as a tree. */
export function pieceTree(sheet: SheetXml, name: string): XmlElement | undefined {
  const piece = piecesNamed(sheet, name)[0];
  return piece && parseXml(piece.xml);
}

/** The sheet with all elements of that name replaced by these ([] takes them out), each in its lawful place. `xml` is written without prefix. */
export function replacePieces(sheet: SheetXml, name: string, xml: readonly string[]): SheetXml {
  const replacements = xml.map((text) => ({ name, xml: prefixed(text, sheet.prefix) }));
  const firstOld = sheet.pieces.findIndex((piece) => piece.name === name);
  const kept = sheet.pieces.filter((piece) => piece.name !== name);
  const rank = ORDER.indexOf(name);
  const later = kept.findIndex((piece) => ORDER.indexOf(piece.name) > rank);
  const at = firstOld >= 0 ? firstOld : later >= 0 ? later : kept.length;
  return { ...sheet, pieces: [...kept.slice(0, at), ...replacements, ...kept.slice(at)] };
}

/** Gives the namespace prefix to the tags that have none. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}$2`);
}
