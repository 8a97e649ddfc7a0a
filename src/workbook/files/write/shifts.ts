import { shiftArea, shiftStretch, type Shift } from "../../book/areas";
import type { Area, Book, Sheet } from "../../book/model";
import { rewriteText, shifting } from "../../book/rewriting";
import { SheetStore } from "../../book/sheet";
import type { SheetPiece, SheetXml } from "../package/sheetXml";
import { childrenOf, localName, parseXml, textOf, writeXml, type XmlElement } from "../package/xml";
import { areaReference, parseAreas } from "../read/address";
import { fileFormula } from "./formulas/formulas";

/** Rows and columns put into a sheet or taken out since its file was opened. */
export function shiftsOf(sheet: Sheet): readonly Shift[] {
  return sheet instanceof SheetStore ? sheet.shifts : [];
}

export function shifted(area: Area, shifts: readonly Shift[]): Area | undefined {
  return shifts.reduce<Area | undefined>((moved, shift) => moved && shiftArea(moved, shift), area);
}

/** "A2:B3 D7" after the shifts; "" when all of it was taken out. */
export function shiftedList(list: string, shifts: readonly Shift[]): string {
  return parseAreas(list)
    .flatMap((area) => shifted(area, shifts) ?? [])
    .map(areaReference)
    .join(" ");
}

const PLACED: ReadonlySet<string> = new Set([
  "autoFilter",
  "sortState",
  "protectedRanges",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "rowBreaks",
  "colBreaks",
  "cellWatches",
  "ignoredErrors",
  "extLst",
]);

/**
 * The sheet as its file would say it had its rows and columns been put in or taken out there: rules, links, filters and page breaks follow their cells,
 * also those that the book does not hold. Cells, tables and merges are the book's own.
 */
export function shiftedSheet(xml: SheetXml, sheet: Sheet, book: Book): SheetXml {
  if (book.sheets.every((one) => shiftsOf(one).length === 0)) return xml;
  const pieces = xml.pieces.flatMap((piece) => (PLACED.has(piece.name) ? shiftedPiece(piece, sheet, book) : [piece]));
  return pieces.length === xml.pieces.length && pieces.every((piece, at) => piece === xml.pieces[at])
    ? xml
    : { ...xml, pieces };
}

function shiftedPiece(piece: SheetPiece, sheet: Sheet, book: Book): SheetPiece[] {
  const root = parseXml(piece.xml);
  const before = writeXml(root);
  const stays = new PiecePlaces(sheet, book).move(root, { top: 0, left: 0, rows: 1, columns: 1 });
  const after = writeXml(root);
  return !stays ? [] : after === before ? [piece] : [{ ...piece, xml: after }];
}

class PiecePlaces {
  private readonly shifts: readonly Shift[];

  constructor(
    private readonly sheet: Sheet,
    private readonly book: Book,
  ) {
    this.shifts = shiftsOf(sheet);
  }

  /** Moves the places an element names; false when its cells are gone. `around`: the area whose first cell the formulas inside are seen from. */
  move(node: XmlElement, around: Area): boolean {
    const { attributes } = node;
    const name = localName(node);
    const listed = childrenOf(node, "sqref")[0];
    const places =
      attributes["sqref"] ??
      attributes["ref"] ??
      (listed && textOf(listed)) ??
      (name === "cellWatch" ? attributes["r"] : undefined);
    const from = (places === undefined ? undefined : parseAreas(places)[0]) ?? around;
    if (places !== undefined && this.shifts.length > 0) {
      const moved = shiftedList(places, this.shifts);
      if (moved === "") return false;
      for (const key of ["sqref", "ref", ...(name === "cellWatch" ? ["r"] : [])])
        if (attributes[key] !== undefined) attributes[key] = moved;
      if (listed) listed.children = [moved];
    }
    if (/^(formula\d?|f)$/.test(name) && childrenOf(node).length === 0)
      node.children = [this.formula(textOf(node), from)];
    const inside = childrenOf(node);
    const gone = inside.filter((child) =>
      localName(child) === "brk" ? !this.moveBreak(child, name) : !this.move(child, from),
    );
    if (gone.length === 0) return true;
    node.children = node.children.filter((child) => typeof child === "string" || !gone.includes(child));
    if (attributes["count"] !== undefined) attributes["count"] = String(childrenOf(node).length);
    return childrenOf(node).length > 0;
  }

  /** A page ends before the row or column of that number, from 0. */
  private moveBreak(node: XmlElement, list: string): boolean {
    const axis = list === "rowBreaks" ? "row" : "column";
    let place: number | undefined = Number(node.attributes["id"]);
    for (const shift of this.shifts)
      if (shift.axis === axis && place !== undefined) place = shiftStretch(place, place, shift)?.[0];
    if (place !== undefined) node.attributes["id"] = String(place);
    return place !== undefined;
  }

  private formula(text: string, from: Area): string {
    const before = rewriteText(text, (token) => token, from.top, from.left);
    let [formula, at]: [string, Area] = [before, from];
    for (const other of this.book.sheets) {
      for (const shift of shiftsOf(other)) {
        const to = other === this.sheet ? (shiftArea(at, shift) ?? at) : at;
        formula = rewriteText(formula, shifting(other.name, this.sheet.name, shift), at.top, at.left, to.top, to.left);
        at = to;
      }
    }
    return formula === before ? text : fileFormula(formula, undefined, at.top, at.left);
  }
}
