import type { Book, Sheet } from "../book/model";
import { patchLinks } from "./links/write";
import { originOf, wasTouched } from "./origins";
import { PackageEditor } from "./package/editor";
import { joinSheet, replacePieces, splitSheet, type SheetXml } from "./package/sheetXml";
import type { Origin } from "./read/open";
import { readWorkbook } from "./read/workbook";
import { areaReference } from "./read/address";
import { blankPackage, BLANK_SHEET } from "./write/blank";
import { patchCharts } from "./write/charts";
import { patchCustomXml } from "./write/customXml";
import { patchConditionalFormats } from "./write/conditional/rules";
import { patchValidations } from "./write/rules";
import { patchSheetData, type SavedSheet } from "./write/sheetData";
import { shiftParts } from "./write/shiftedParts";
import { shiftedSheet } from "./write/shifts";
import { patchSettings } from "./write/sheetSettings";
import { StringsWriter } from "./write/strings";
import { StylesWriter } from "./write/looks/styles";
import { patchTables } from "./write/tables";
import { patchWorkbook } from "./write/workbook";
import { savedEntries } from "./write/entries";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * The workbook as an .xlsx file (.xlsm when it was opened from one: see `savedExtension`, origins.ts).
 * A book opened from such a file is saved by changing that file: parts and cells that did not change stay as they were, byte for byte.
 * @example writeFileSync("achats.xlsx", saveXlsx(book));
 */
export function saveXlsx(book: Book): Uint8Array {
  const origin = originOf(book) ?? newOrigin();
  const { file } = origin;
  const editor = new PackageEditor(file.pack);
  const strings = new StringsWriter(file);
  const styles = new StylesWriter(file, editor);
  styles.keepNamed(book.styles);
  const links = new Map<string, string>();
  let formulasChanged = false;
  file.sheets.forEach((entry, index) => {
    if (!entry.readable || [...origin.sheets].some(([id, at]) => at === index && book.sheet(id))) return;
    editor.unrelate(file.part, entry.relationship);
    formulasChanged = true;
  });
  for (const sheet of book.sheets) {
    const { part, link } = sheetPart(editor, origin, sheet);
    links.set(sheet.id, link);
    const opened = splitSheet(editor.text(part) ?? BLANK_SHEET);
    shiftParts(editor, part, sheet);
    const saved: SavedSheet = {
      sheet,
      xml: shiftedSheet(opened, sheet, book),
      file,
      strings,
      styles,
      recalculated: wasTouched(book) || !originOf(book),
      isActive: sheet === book.activeSheet,
      isShownAnew: origin.sheets.get(book.activeSheet.id) !== file.activeTab,
    };
    formulasChanged = saveSheet(editor, part, opened, saved, origin) || formulasChanged;
  }
  deselectOthers(editor, origin);
  strings.save(editor);
  styles.save(editor);
  patchCustomXml(editor, book.customXml, file);
  patchWorkbook(
    editor,
    book,
    file,
    savedEntries(book, file, origin.sheets, (sheet) => links.get(sheet.id) ?? ""),
    formulasChanged,
  );
  const chain = formulasChanged ? file.relationships.find(({ kind }) => kind === "calcChain") : undefined;
  if (chain) editor.unrelate(file.part, chain.id);
  return editor.pack.save();
}

/** Sheets that only the file holds (charts, dialogs) are not shown, so they are not selected. */
function deselectOthers(editor: PackageEditor, { file }: Origin): void {
  for (const { readable, part } of file.sheets) {
    const text = readable ? undefined : editor.text(part);
    const plain = text?.replace(/(<(?:\w+:)?sheetView\b[^<>]*?)\stabSelected="(?:1|true)"/g, "$1");
    if (plain !== undefined && plain !== text) editor.set(part, plain);
  }
}

function newOrigin(): Origin {
  return {
    file: readWorkbook(blankPackage(), "xl/workbook.xml"),
    sheets: new Map(),
    tables: new Map(),
    charts: new Map(),
  };
}

function sheetPart(editor: PackageEditor, { file, sheets }: Origin, sheet: Sheet): { part: string; link: string } {
  const entry = file.sheets[sheets.get(sheet.id) ?? -1];
  if (entry) return { part: entry.part, link: entry.relationship };
  const part = editor.freePart("xl/worksheets/sheet", ".xml");
  editor.set(part, BLANK_SHEET, SHEET_TYPE);
  return { part, link: editor.relate(file.part, "worksheet", part) };
}

/** Writes what changed in one sheet; tells whether formulas did. */
function saveSheet(editor: PackageEditor, part: string, opened: SheetXml, saved: SavedSheet, origin: Origin): boolean {
  const { sheet } = saved;
  const data = patchSheetData(saved);
  let xml = patchSettings(saved);
  if (data) {
    xml = replacePieces(xml, "sheetData", ["<sheetData/>"]);
    const used = sheet.usedArea(false);
    xml = replacePieces(xml, "dimension", [`<dimension ref="${used ? areaReference(used) : "A1"}"/>`]);
  }
  xml = patchConditionalFormats(saved, xml);
  xml = patchValidations(saved, xml);
  xml = patchLinks(editor, part, saved, xml);
  xml = patchTables(editor, part, saved.xml, xml, sheet, origin.tables, () => nextTableId(editor));
  xml = patchCharts(editor, part, saved, xml, origin.charts.get(sheet.id) ?? []);
  if (xml.pieces !== opened.pieces) editor.set(part, joinSheet(xml, data?.rows));
  return data?.formulasChanged ?? false;
}

/** Numbers of tables are unique in the workbook. */
function nextTableId(editor: PackageEditor): number {
  const ids = editor.pack
    .names()
    .filter((name) => /^xl\/tables\/[^/]+\.xml$/.test(name))
    .map((name) => Number(/<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec(editor.text(name) ?? "")?.[1] ?? 0));
  return Math.max(0, ...ids) + 1;
}
