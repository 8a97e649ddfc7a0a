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

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/g;

export function splitSheet(xml: string): SheetXml {
  const tag = new RegExp(TAG);
  let root = tag.exec(xml);
  while (root && root[2] === undefined) root = tag.exec(xml);
  if (!root) throw new Error("Worksheet without a root element");
  const prefix = (root[2] ?? "").replace(/[^:]*$/, "");
  const head = xml.slice(0, tag.lastIndex);
  if (root[3]) return { head: `${head.slice(0, -2)}>`, prefix, pieces: [], tail: `</${root[2]}>` };
  const pieces: SheetPiece[] = [];
  let depth = 0;
  let start = tag.lastIndex;
  for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
    const [, closing, name, empty] = match;
    if (name === undefined) continue;
    if (closing && depth === 0)
      return {
        head,
        prefix,
        pieces: [...pieces, ...space(xml.slice(start, match.index))],
        tail: xml.slice(match.index),
      };
    if (depth === 0) {
      pieces.push(...space(xml.slice(start, match.index)));
      start = match.index;
      if (name === `${prefix}sheetData` && !empty)
        tag.lastIndex = Math.max(tag.lastIndex, xml.indexOf(`</${prefix}sheetData`, start));
    }
    depth += closing ? -1 : empty ? 0 : 1;
    if (depth === 0) {
      pieces.push({ name: name.slice(name.indexOf(":") + 1), xml: xml.slice(start, tag.lastIndex) });
      start = tag.lastIndex;
    }
  }
  throw new Error("Worksheet cut short");
}

function space(xml: string): SheetPiece[] {
  return xml === "" ? [] : [{ name: "", xml }];
}

export function joinSheet({ head, pieces, tail }: SheetXml): string {
  return head + pieces.map((piece) => piece.xml).join("") + tail;
}

export function piecesNamed(sheet: SheetXml, name: string): SheetPiece[] {
  return sheet.pieces.filter((piece) => piece.name === name);
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
