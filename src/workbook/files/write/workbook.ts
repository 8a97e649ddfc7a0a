import type { Book } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { childOf, childrenOf, element, writeDocument, type XmlElement } from "../package/xml";
import type { WorkbookFile } from "../read/workbook";
import type { SavedEntry } from "./entries";
import { insert, named } from "./workbookTree";
import { patchNames } from "./workbookNames";

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
