import type { DefinedName, Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { wireOf } from "../ranges/cells";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { fullAddress, readArea, splitAddress, type Place } from "../protocol/place";
import type { Session } from "../protocol/session";

/** Excel.NamedItemCollection of the workbook, or of one sheet. */
export function nameCollection(session: Session, sheet?: Sheet): ExcelObject {
  const all = (): readonly DefinedName[] => session.book.names.filter(({ scopeSheetId }) => scopeSheetId === sheet?.id);
  const find = (key: string | number): DefinedName | undefined =>
    all().find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return {
    type: "NamedItemCollection",
    items: () => all().map((name) => namedItem(session, name.name, sheet)),
    item: (key) => namedItem(session, required(find(key)).name, sheet),
    methods: {
      GetCount: () => all().length,
      GetItemOrNullObject: (given) => {
        const name = find(given.key(0));
        return name && namedItem(session, name.name, sheet);
      },
      Add: (given) => namedItem(session, add(session, given, sheet), sheet),
    },
  };
}

function required(name: DefinedName | undefined): DefinedName {
  if (!name) throw new ExcelError("ItemNotFound");
  return name;
}

/** Excel.NamedItem: looked up anew at each use, since the book rewrites its formula when rows move. */
function namedItem(session: Session, key: string, sheet: Sheet | undefined): ExcelObject {
  const it = (): DefinedName =>
    required(session.book.names.find(({ name, scopeSheetId }) => name === key && scopeSheetId === sheet?.id));
  const change = (part: Partial<DefinedName>): void => session.book.setName({ ...it(), ...part });
  return {
    type: "NamedItem",
    identity: () => ({ _Id: key }),
    properties: {
      Name: { get: () => it().name },
      _Id: { get: () => key },
      Formula: { get: () => it().formula, set: (formula) => change({ formula: String(formula) }) },
      Visible: { get: () => it().visible, set: (visible) => change({ visible: visible === true }) },
      Comment: { get: () => it().comment ?? "", set: (comment) => change({ comment: String(comment) }) },
      Scope: { get: () => (sheet ? "Worksheet" : "Workbook") },
      Type: { get: () => typeOf(session, it()) },
      Value: { get: () => valueOf(session, it()) },
    },
    objects: {
      Worksheet: () => {
        if (!sheet) throw new ExcelError("ItemNotFound");
        return session.make.worksheet(sheet);
      },
      WorksheetOrNullObject: () => sheet && session.make.worksheet(sheet),
    },
    methods: {
      GetRange: () => {
        const place = placeOfName(session, it());
        if (!place) throw new ExcelError("InvalidReference");
        return session.make.range(place);
      },
      GetRangeOrNullObject: () => {
        const place = placeOfName(session, it());
        return place && session.make.range(place);
      },
      Delete: () => session.book.deleteName(it().name, sheet?.id),
    },
  };
}

/** The cells that a name stands for; undefined when it is a constant, a formula, or its cells were deleted. */
export function placeOfName(session: Session, { formula }: DefinedName): Place | undefined {
  const { sheet: sheetName, rest } = splitAddress(formula.replace(/^=/, ""));
  const sheet = sheetName === undefined ? undefined : session.book.sheet(sheetName);
  const area = readArea(rest);
  return sheet && area && { sheet, area };
}

function typeOf(session: Session, name: DefinedName): string {
  if (placeOfName(session, name)) return "Range";
  const constant = name.formula.replace(/^=/, "");
  if (constant.includes("#REF!")) return "Error";
  return constant.startsWith('"') ? "String" : Number.isNaN(Number(constant)) ? "Formula" : "Double";
}

function valueOf(session: Session, name: DefinedName): unknown {
  const place = placeOfName(session, name);
  if (place) return fullAddress(place, true);
  const constant = name.formula.replace(/^=/, "");
  if (constant.includes("#REF!")) return wireOf({ error: "#REF!" });
  if (constant.startsWith('"')) return constant.slice(1, -1).replace(/""/g, '"');
  return Number.isNaN(Number(constant)) ? name.formula : Number(constant);
}

/** "A1", "R1C1", "R" and "C" mean cells: Excel takes none of them for a name. */
function looksLikeCells(name: string): boolean {
  return readArea(name) !== undefined || /^(R\d*(C\d*)?|C\d*)$/i.test(name);
}

/** @returns the name added */
function add(session: Session, given: Arguments, sheet: Sheet | undefined): string {
  const name = given.text(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255 || looksLikeCells(name)) throw given.invalid();
  if (
    session.book.names.some(
      (other) => other.name.toLowerCase() === name.toLowerCase() && other.scopeSheetId === sheet?.id,
    )
  )
    throw new ExcelError("ItemAlreadyExists", given.location);
  const place = given.range(1);
  const formula = place ? `=${fullAddress(place, true)}` : given.text(1);
  session.book.setName({
    name,
    formula: formula.startsWith("=") ? formula : `=${formula}`,
    visible: true,
    comment: given.has(2) ? given.text(2) : undefined,
    scopeSheetId: sheet?.id,
  });
  return name;
}
