import type { Sheet, Table } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { replacePieces, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, element, parseXml, writeDocument, type XmlElement } from "../package/xml";
import { areaReference } from "../read/address";
import { readTables, type FileTable } from "../read/tables";
import { fileFormula } from "./formulas/formulas";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The tables of a sheet: parts of those that are gone are taken out, changed ones rewritten, new ones added. */
export function patchTables(
  editor: PackageEditor,
  part: string,
  original: SheetXml,
  xml: SheetXml,
  sheet: Sheet,
  partOf: ReadonlyMap<Table, string>,
  nextId: () => number,
): SheetXml {
  const before = readTables(editor.pack, part, original);
  const kept = before.filter((old) => sheet.tables.some((table) => partOf.get(table) === old.part));
  for (const old of before) if (!kept.includes(old)) editor.unrelate(part, old.relationship);
  for (const old of kept) {
    const table = sheet.tables.find((one) => partOf.get(one) === old.part);
    if (table && !sameTable(table, old, sheet))
      editor.set(old.part, writeDocument(tableXml(table, sheet, old.root, nextId)));
  }
  const links = kept.map(({ relationship }) => relationship);
  for (const table of sheet.tables) {
    if (partOf.has(table)) continue;
    const name = editor.freePart("xl/tables/table", ".xml");
    editor.set(name, writeDocument(tableXml(table, sheet, undefined, nextId)), TYPE);
    links.push(editor.relate(part, "table", name));
  }
  if (links.length === before.length && kept.length === before.length) return xml;
  const entries = links.map((id) => `<tablePart xmlns:r="${LINKS}" r:id="${id}"/>`).join("");
  return replacePieces(
    xml,
    "tableParts",
    links.length > 0 ? [`<tableParts count="${links.length}">${entries}</tableParts>`] : [],
  );
}

function sameTable(table: Table, old: FileTable, sheet: Sheet): boolean {
  const names = childrenOf(childOf(old.root, "tableColumns"), "tableColumn").map(
    ({ attributes }) => attributes["name"] ?? "",
  );
  return (
    table.name === old.name &&
    areaReference(table.area) === areaReference(old.area) &&
    table.hasHeaders === old.hasHeaders &&
    table.showTotals === old.showTotals &&
    table.style === old.style &&
    table.showBandedRows === old.showBandedRows &&
    table.showFilterButton === old.showFilterButton &&
    (!table.hasHeaders ||
      columnNames(table, sheet).every((name, index) => name === names[index]?.replace(/_x000a_/gi, "\n")))
  );
}

/** Names of the columns: the header cells, each another one as Excel asks. */
function columnNames(table: Table, sheet: Sheet): string[] {
  const taken = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, index) => {
    const value = table.hasHeaders ? sheet.value(table.area.top, table.area.left + index) : null;
    const text = value === null || typeof value === "object" || value === "" ? `Colonne${index + 1}` : String(value);
    let name = text;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${text}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function tableXml(table: Table, sheet: Sheet, old: XmlElement | undefined, nextId: () => number): XmlElement {
  const root = old ? parseXml(writeDocument(old)) : element("table", { xmlns: MAIN, id: nextId() });
  const { area, name, hasHeaders, showTotals } = table;
  const { headerRowCount: _h, totalsRowCount: _t, totalsRowShown, ...others } = root.attributes;
  root.attributes = {
    ...others,
    name,
    displayName: name,
    ref: areaReference(area),
    ...(hasHeaders ? {} : { headerRowCount: "0" }),
    ...(showTotals ? { totalsRowCount: "1" } : { totalsRowShown: totalsRowShown ?? "0" }),
  };
  const filtered = { ...area, rows: area.rows - (showTotals ? 1 : 0) };
  const oldFilter = childOf(root, "autoFilter");
  const filter =
    hasHeaders && table.showFilterButton
      ? [element("autoFilter", { ...oldFilter?.attributes, ref: areaReference(filtered) }, oldFilter?.children)]
      : [];
  const info = childOf(root, "tableStyleInfo")?.attributes ?? {
    showFirstColumn: "0",
    showLastColumn: "0",
    showColumnStripes: "0",
  };
  const style = element("tableStyleInfo", {
    ...(table.style ? { name: table.style } : {}),
    ...without(info, "name", "showRowStripes"),
    showRowStripes: table.showBandedRows ? 1 : 0,
  });
  const rest = childrenOf(root).filter(
    (child) =>
      /(sortState|extLst)$/.test(child.name) &&
      (old ? areaReference(area) === old.attributes["ref"] || child.name.endsWith("extLst") : false),
  );
  const columns = tableColumns(table, sheet, childrenOf(childOf(root, "tableColumns"), "tableColumn"));
  root.children = [
    ...filter,
    ...rest.filter((child) => child.name.endsWith("sortState")),
    element("tableColumns", { count: columns.length }, columns),
    style,
    ...rest.filter((child) => child.name.endsWith("extLst")),
  ];
  return root;
}

function tableColumns(table: Table, sheet: Sheet, old: readonly XmlElement[]): XmlElement[] {
  let lastId = Math.max(0, ...old.map(({ attributes }) => Number(attributes["id"])));
  return columnNames(table, sheet).map((name, index) => {
    const before =
      old.find(({ attributes }) => attributes["name"] === name) ??
      (old.length === table.area.columns ? old[index] : undefined);
    const formula = columnFormula(table, sheet, table.area.left + index);
    const others = childrenOf(before).filter((child) => !formula || !child.name.endsWith("calculatedColumnFormula"));
    return element(
      "tableColumn",
      { ...before?.attributes, id: before?.attributes["id"] ?? ++lastId, name: name.replace(/\n/g, "_x000a_") },
      [...(formula ? [element("calculatedColumnFormula", {}, [formula])] : []), ...others],
    );
  });
}

/** The formula of a column when all its lines have the same one; written relative to the first line. */
function columnFormula(table: Table, sheet: Sheet, column: number): string | undefined {
  const { area, hasHeaders, showTotals } = table;
  const first = area.top + (hasHeaders ? 1 : 0);
  const end = area.top + area.rows - (showTotals ? 1 : 0);
  const formula = sheet.formula(first, column);
  if (formula === undefined) return undefined;
  for (let row = first + 1; row < end; row++) if (sheet.formula(row, column) !== formula) return undefined;
  return fileFormula(formula, sheet, first, column);
}

function without(attributes: Readonly<Record<string, string>>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}
