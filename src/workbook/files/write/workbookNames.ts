import type { Book, DefinedName, Sheet } from "../../book/model";
import { childOf, childrenOf, element, type XmlElement } from "../package/xml";
import { quotedSheet } from "../../calc/refs";
import { printNames } from "../read/open";
import type { WorkbookFile } from "../read/workbook";
import { fileFormula } from "./formulas/formulas";
import { shiftedName } from "./shiftedParts";
import type { SavedEntry } from "./entries";
import { insert, named } from "./workbookTree";

export function patchNames(root: XmlElement, book: Book, file: WorkbookFile, entries: readonly SavedEntry[]): void {
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
