import { ACTIONS } from "../../../src/actions/registry";
import { defaultLotSettings } from "../../../src/actions/lots/settings";
import type { Book, Sheet } from "../../../src/workbook/book/model";
import { splitSheet } from "../../../src/workbook/files/package/sheetXml";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened, studied, WORK } from "../../actions/support";
import { startedExcel } from "../../excel/support";
import { hasLibreOffice, recalculated } from "../../support/libreoffice";
import { hasRealFiles, realFile } from "../../support/realFiles";
import { buyersFile, partsOf } from "./buyersFile";

/** Parts in which Allotir's sheets, texts and looks are told beside the buyer's. */
const SHARED =
  /^(\[Content_Types\]\.xml|xl\/(workbook|sharedStrings|styles)\.xml|.*\.rels|customXml\/.*|docProps\/.*)$/;
/** Elements of a sheet that say how far its cells go. */
const EXTENT = ["", "cols", "sheetData", "dimension", "sheetViews"];

/** What the buyer has in the cells that held something at the beginning, and around them. */
function ownWork(book: Book, first: Book): unknown {
  return first.sheets.map(({ name }) => {
    const sheet = book.sheet(name);
    const area = first.sheet(name)?.usedArea(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
    if (!sheet) return name;
    const cells = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => cellOf(sheet, area.top + row, area.left + column)),
    );
    const columns = Array.from({ length: area.left + area.columns }, (_, column) => [
      sheet.columnWidth(column),
      sheet.isColumnHidden(column),
    ]);
    const rows = Array.from({ length: area.top + area.rows }, (_, row) => [
      sheet.rowHeight(row),
      sheet.isRowHidden(row),
    ]);
    const { visibility, isProtected, merges, validations, conditionalFormats, charts, frozenRows, frozenColumns } =
      sheet;
    return {
      name,
      cells,
      columns,
      rows,
      visibility,
      isProtected,
      merges,
      validations,
      conditionalFormats,
      charts,
      frozenRows,
      frozenColumns,
      used: sheet.usedArea(true),
      tables: sheet.tables.map((table) => ({ ...table.area, name: table.name })),
    };
  });
}

function cellOf(sheet: Sheet, row: number, column: number): string {
  return JSON.stringify([
    sheet.formula(row, column) ?? sheet.value(row, column),
    Object.entries(sheet.format(row, column)).sort(),
  ]);
}

function ownNames(book: Book): unknown {
  return book.names
    .filter(({ visible }) => visible)
    .map(({ scopeSheetId, ...name }) => ({ ...name, sheet: scopeSheetId && book.sheet(scopeSheetId)?.name }));
}

function otherPieces(xml: string): string {
  return splitSheet(xml)
    .pieces.filter(({ name }) => !EXTENT.includes(name))
    .map((piece) => sameMeaning(piece.xml))
    .join("\n");
}

/** A piece in one spelling: attributes in order, empty elements closed at once, no outline said as none at all, priorities by rank. */
function sameMeaning(xml: string): string {
  const priorities = [...xml.matchAll(/ priority="(\d+)"/g)].map(([, given]) => Number(given)).sort((a, b) => a - b);
  return xml
    .replace(/<(\w+)((?: [\w:]+="[^"]*")*)><\/\1>/g, "<$1$2/>")
    .replace(/ outlineLevel(?:Row|Col)="0"/g, "")
    .replace(/ priority="(\d+)"/g, (_, given: string) => ` priority="${priorities.indexOf(Number(given)) + 1}"`)
    .replace(/<(\w+)((?: [\w:]+="[^"]*")+)/g, (_, name: string, attributes: string) =>
      [`<${name}`, ...(attributes.match(/[\w:]+="[^"]*"/g) ?? []).sort()].join(" "),
    );
}

/** Report and lots written, saved; opened again, other perimeters, written again, saved; opened again, all taken back, saved. */
async function throughAll(name: string, file: Uint8Array): Promise<Uint8Array> {
  let bytes = file;
  const step = async (work: () => Promise<unknown>) => {
    const book = opened(name, bytes);
    await startedExcel(book, async () => void (await work()));
    bytes = saveXlsx(book);
  };
  await step(async () => {
    const study = await studied(["departement:62"]);
    await ACTIONS.writing.run(study, WORK);
    const split = await ACTIONS.splitting.run({ ...study, lotSettings: defaultLotSettings("2026-04-01") }, WORK);
    if (split.lots?.ok) await ACTIONS.writingLots.run(split, WORK);
  });
  await step(async () => ACTIONS.writing.run(await studied(["departement:62", "region:32"]), WORK));
  await step(async () => ACTIONS.removing.run(await studied(["departement:62"]), WORK));
  return bytes;
}

async function expectKept(name: string, before: Uint8Array): Promise<void> {
  const after = await throughAll(name, before);
  const first = opened(name, before);
  const last = opened(name, after);
  expect(last.sheets.map((sheet) => sheet.name)).toEqual(first.sheets.map((sheet) => sheet.name));
  expect(ownNames(last)).toEqual(ownNames(first));
  expect(ownWork(last, first)).toEqual(ownWork(first, first));
  const [old, now] = [partsOf(before), partsOf(after)];
  for (const [part, text] of Object.entries(old)) {
    if (SHARED.test(part)) continue;
    if (/^xl\/worksheets\//.test(part))
      expect([part, otherPieces(now[part] ?? "<x/>")]).toEqual([part, otherPieces(text)]);
    else expect([part, now[part] === text]).toEqual([part, true]);
  }
}

test("a buyer's file, written twice, saved three times and taken back, holds all that it held", async () => {
  await expectKept("achats.xlsx", buyersFile());
}, 120_000);

(hasLibreOffice ? test : test.skip)(
  "the same file made by LibreOffice",
  async () => {
    const file = recalculated(new Map([["achats", buyersFile()]])).get("achats");
    await expectKept("achats.xlsx", file ?? new Uint8Array());
  },
  300_000,
);

(hasRealFiles ? test.each : test.skip.each)([
  "fr08_macantine_achats_siret_exemple.xlsx",
  "fr09_chorus_export_2_extractions.xlsx",
  "uk11_barts_2020-04_plage_B1_entete_au_format_date.xlsx",
])(
  "%s",
  async (name) => {
    await expectKept(name, realFile(name));
  },
  300_000,
);
