import type { Book, DefinedName, Sheet } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { childOf, childrenOf, element, writeDocument, type XmlElement } from "../package/xml";
import { quotedSheet } from "../../calc/refs";
import { printNames } from "../read/open";
import type { SheetEntry, WorkbookFile } from "../read/workbook";
import { fileFormula } from "./formulas";
import { shiftedName } from "./shiftedParts";

/** A sheet of the saved workbook: one of the book, or one that only the file holds. */
export interface SavedEntry {
  readonly sheet?: Sheet;
  /** Position in the opened file. */
  readonly index?: number;
  readonly relationship: string;
}

/** Writes the workbook part (sheets, names, active tab, recalculation) when it says something else than before. */
export function patchWorkbook(
  editor: PackageEditor,
  book: Book,
  file: WorkbookFile,
  entries: readonly SavedEntry[],
  recalculate: boolean,
): void {
  const root = structuredClone(file.root);
  const before = writeDocument(root);
  patchSheets(root, file, entries);
  patchNames(root, book, file, entries);
  patchView(root, book, file, entries);
  patchCalendar(root, book, file);
  patchProtection(root, book, file);
  if (recalculate) {
    const old = childOf(root, "calcPr");
    // Excel calculates once more; that the results were calculated on saving is said for those who trust them.
    const asked = { fullCalcOnLoad: "1", calcOnSave: "1" };
    if (old) Object.assign(old.attributes, asked);
    else insert(root, element(named(root, "calcPr"), asked));
  }
  if (writeDocument(root) !== before) editor.set(file.part, writeDocument(root));
}

function patchSheets(root: XmlElement, file: WorkbookFile, entries: readonly SavedEntry[]): void {
  const list = childOf(root, "sheets");
  if (!list) return;
  const old = childrenOf(list, "sheet");
  let lastId = Math.max(0, ...old.map(({ attributes }) => Number(attributes["sheetId"])));
  // Some programmes declare the prefix of the link on each sheet.
  const declared = Object.entries(old[0]?.attributes ?? {}).filter(([name]) => name.startsWith("xmlns"));
  const linkName = Object.keys(old[0]?.attributes ?? {}).find((name) => name.endsWith(":id")) ?? "r:id";
  const nodes = entries.map(({ sheet, index, relationship }) => {
    const node = index === undefined ? undefined : old[index];
    if (!sheet) return node;
    const { state: _, ...attributes } = node?.attributes ?? {
      ...Object.fromEntries(declared),
      name: "",
      sheetId: String(++lastId),
      [linkName]: relationship,
    };
    const same = node && file.sheets[index ?? -1]?.visibility === sheet.visibility;
    return same
      ? { ...node, attributes: { ...node.attributes, name: sheet.name } }
      : element(named(root, "sheet"), {
          ...attributes,
          name: sheet.name,
          state: sheet.visibility === "visible" ? undefined : sheet.visibility,
        });
  });
  list.children = nodes.filter((node) => node !== undefined);
}

function patchNames(root: XmlElement, book: Book, file: WorkbookFile, entries: readonly SavedEntry[]): void {
  const list = childOf(root, "definedNames");
  const old = childrenOf(list, "definedName");
  const position = (index: number | undefined) => entries.findIndex((entry) => entry.index === index);
  const nodes = old.flatMap((node, at): XmlElement[] => {
    const name = file.names[at];
    if (!name) return [];
    const moved = name.sheetIndex === undefined ? undefined : position(name.sheetIndex);
    if (moved === -1) return [];
    const sheet = name.sheetIndex === undefined ? undefined : entries[moved ?? -1]?.sheet;
    const place: Record<string, string> = moved === undefined ? {} : { localSheetId: String(moved) };
    if (name.name.startsWith("_xlnm.")) return builtIn(node, name, sheet, file, place);
    const now = book.names.find((one) => one.name === name.name && one.scopeSheetId === sheet?.id);
    if (!now) return [];
    return now.formula === name.formula && now.visible === name.visible && (now.comment ?? "") === (name.comment ?? "")
      ? [{ ...node, attributes: { ...node.attributes, ...place } }]
      : [nameXml(root, now, place, node.attributes)];
  });
  for (const name of book.names) {
    const scope = entries.findIndex(({ sheet }) => sheet?.id === name.scopeSheetId);
    const known = file.names.some(
      (one) =>
        one.name === name.name &&
        (one.sheetIndex === undefined
          ? name.scopeSheetId === undefined
          : entries[position(one.sheetIndex)]?.sheet?.id === name.scopeSheetId),
    );
    if (!known)
      nodes.push(
        nameXml(root, name, name.scopeSheetId === undefined || scope < 0 ? {} : { localSheetId: String(scope) }),
      );
  }
  entries.forEach(({ sheet, index }, at) => {
    if (!sheet) return;
    const before = index === undefined ? {} : printNames(file, index);
    const has = (name: string) =>
      nodes.some((node) => node.attributes["name"] === name && node.attributes["localSheetId"] === String(at));
    const add = (name: string, reference: string) =>
      nodes.push(element(named(root, "definedName"), { name, localSheetId: at }, [reference]));
    const { printArea, printTitleRows } = sheet.pageSetup;
    if (printArea && printArea !== before.printArea && !has("_xlnm.Print_Area"))
      add("_xlnm.Print_Area", absolute(sheet, printArea));
    if (printTitleRows && printTitleRows !== before.printTitleRows && !has("_xlnm.Print_Titles"))
      add("_xlnm.Print_Titles", absolute(sheet, printTitleRows));
  });
  if (list) list.children = nodes;
  else if (nodes.length > 0) insert(root, element(named(root, "definedNames"), {}, nodes));
  if (nodes.length === 0 && old.length > 0) root.children = root.children.filter((child) => child !== list);
}

/** Names that Excel makes for printing and filtering follow their sheet's place and name. */
function builtIn(
  node: XmlElement,
  name: WorkbookFile["names"][number],
  sheet: Sheet | undefined,
  file: WorkbookFile,
  place: Record<string, string>,
): XmlElement[] {
  const kept = { ...node, attributes: { ...node.attributes, ...place } };
  if (!sheet || name.sheetIndex === undefined) return [kept];
  const before = printNames(file, name.sheetIndex);
  const { printArea, printTitleRows } = sheet.pageSetup;
  const with_ = (reference: string | undefined) =>
    reference === undefined ? [] : [{ ...kept, children: [absolute(sheet, reference)] }];
  if (name.name === "_xlnm.Print_Area" && printArea !== before.printArea) return with_(printArea);
  if (name.name === "_xlnm.Print_Titles" && printTitleRows !== before.printTitleRows) return with_(printTitleRows);
  const old = file.sheets[name.sheetIndex]?.name ?? "";
  const formula = shiftedName(name.formula.slice(1), sheet);
  if (formula === undefined) return [];
  if (old === sheet.name) return [{ ...kept, children: [formula] }];
  const renamed = formula
    .split(",")
    .map((part) => part.replace(/^.*!/, `${quotedSheet(sheet.name)}!`))
    .join(",");
  return [{ ...kept, children: [renamed] }];
}

/** "A1:F20" → "Sheet!$A$1:$F$20". */
function absolute(sheet: Sheet, reference: string): string {
  return `${quotedSheet(sheet.name)}!${reference
    .replace(/^.*!/, "")
    .replace(/\$/g, "")
    .replace(/[A-Z]+|\d+/gi, "$$$&")}`;
}

function nameXml(
  root: XmlElement,
  { name, formula, visible, comment }: DefinedName,
  place: Record<string, string>,
  old: Readonly<Record<string, string>> = {},
): XmlElement {
  return element(
    named(root, "definedName"),
    { ...old, name, ...place, hidden: visible ? undefined : 1, comment: comment || undefined },
    [fileFormula(formula, undefined, 0, 0)],
  );
}

function patchView(root: XmlElement, book: Book, file: WorkbookFile, entries: readonly SavedEntry[]): void {
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  const active = entries.findIndex(({ sheet }) => sheet === book.activeSheet);
  if (!view) {
    const views = element(named(root, "bookViews"), {}, [element(named(root, "workbookView"), { activeTab: active })]);
    if (active > 0) insert(root, views);
    return;
  }
  const moved = entries.findIndex(({ index }) => index === file.activeTab);
  if (active < 0 || active === file.activeTab || (moved === active && moved === file.activeTab)) return;
  view.attributes["activeTab"] = String(active);
  const first = Number(view.attributes["firstSheet"] ?? 0);
  if (first > active) delete view.attributes["firstSheet"];
}

function patchCalendar(root: XmlElement, book: Book, file: WorkbookFile): void {
  if (book.date1904 === file.date1904) return;
  const properties = childOf(root, "workbookPr");
  if (properties) properties.attributes["date1904"] = book.date1904 ? "1" : "0";
  else insert(root, element(named(root, "workbookPr"), { date1904: book.date1904 ? 1 : 0 }));
}

function patchProtection(root: XmlElement, { isStructureProtected }: Book, file: WorkbookFile): void {
  if (isStructureProtected === file.isStructureProtected) return;
  root.children = root.children.filter(
    (child) => typeof child === "string" || !/(^|:)workbookProtection$/.test(child.name),
  );
  if (isStructureProtected) insert(root, element(named(root, "workbookProtection"), { lockStructure: 1 }));
}

const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "extLst",
];

function insert(root: XmlElement, node: XmlElement): void {
  const rank = (child: XmlElement) => ORDER.indexOf(child.name.replace(/^.*:/, ""));
  const later = root.children.findIndex((child) => typeof child !== "string" && rank(child) > rank(node));
  root.children.splice(later < 0 ? root.children.length : later, 0, node);
}

function named(root: XmlElement, name: string): string {
  return root.name.includes(":") ? `${root.name.replace(/:.*/, "")}:${name}` : name;
}

/** Sheets in the book's order; those that only the file holds stay after the sheet they followed. */
export function savedEntries(
  book: Book,
  file: WorkbookFile,
  indexOf: ReadonlyMap<string, number>,
  relationshipOf: (sheet: Sheet) => string,
): SavedEntry[] {
  const entries: SavedEntry[] = book.sheets.map((sheet) => {
    const index = indexOf.get(sheet.id);
    return { sheet, ...(index === undefined ? {} : { index }), relationship: relationshipOf(sheet) };
  });
  file.sheets.forEach((entry: SheetEntry, index) => {
    if (entry.readable) return;
    const after = entries.findIndex((one) => one.index === index - 1);
    entries.splice(index === 0 ? 0 : after < 0 ? entries.length : after + 1, 0, {
      index,
      relationship: entry.relationship,
    });
  });
  return entries;
}
