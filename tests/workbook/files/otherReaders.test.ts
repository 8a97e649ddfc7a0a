import { read } from "@e965/xlsx";
import { Workbook } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Book } from "../../../src/workbook/book/model";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { useExcel } from "../host/useExcel";

/** Parts of a file as texts. */
const parts = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const selected = (file: Uint8Array): string[] =>
  [...parts(file)].filter(([, text]) => /tabSelected="(1|true)"/.test(text)).map(([name]) => name);
const reopened = (file: Uint8Array): Book => {
  const result = openFile("a.xlsx", file);
  if (!result.ok) throw new Error(result.code);
  return result.book;
};

const now = useExcel();

/** Two sheets, a table with a calculated column, a drop-down and a look. */
async function report(): Promise<Uint8Array> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B3").formulas = [
      ["Fournisseur", "Montant"],
      ["Ferme", 10],
      ["Pêche", "=B2*2"],
    ];
    sheet.tables.add("A1:B3", true).name = "Achats";
    sheet.getRange("A2").format.fill.color = "#00FF00";
    sheet.getRange("D1").dataValidation.rule = { list: { inCellDropDown: true, source: "oui,non" } };
    context.workbook.worksheets.add("Autre").activate();
    await context.sync();
  });
  return saveXlsx(now.book);
}

test("exceljs and SheetJS read the values, formulas and tables of what we save", async () => {
  const file = await report();
  const sheet = read(file, { type: "array" }).Sheets["Feuil1"];
  expect([sheet?.["A3"], sheet?.["B3"]]).toEqual([
    expect.objectContaining({ v: "Pêche" }),
    expect.objectContaining({ v: 20, f: "B2*2" }),
  ]);
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const same = workbook.getWorksheet("Feuil1");
  expect([same?.getCell("A3").value, same?.getCell("B3").formula, same?.getCell("B3").result]).toEqual([
    "Pêche",
    "B2*2",
    20,
  ]);
  expect(same?.getTables()).toHaveLength(1);
});

test("only the sheet shown is selected, whatever the file came from", async () => {
  expect(selected(await report())).toEqual(["xl/worksheets/sheet2.xml"]);
  const again = reopened(saveXlsx(now.book));
  again.activate(again.sheets[0] ?? again.activeSheet, "user");
  again.setCells(again.activeSheet, 8, 0, [[{ value: 1 }]], "user");
  expect(selected(saveXlsx(again))).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("links are relative, shared strings are counted, a list refuses a wrong word", async () => {
  const file = parts(await report());
  for (const [name, text] of file)
    if (name.endsWith(".rels") && name !== "_rels/.rels") expect(text).not.toContain('Target="/');
  expect(file.get("xl/sharedStrings.xml")).toMatch(/<sst [^>]*\bcount="4" uniqueCount="4"/);
  expect(file.get("xl/worksheets/sheet1.xml")).toMatch(/<dataValidation [^>]*showErrorMessage="1"/);
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A chart sheet that is selected, a sheet that is not; the link's prefix declared on each sheet; styles without fills or borders; no view of the workbook. */
const strange = (): Uint8Array => {
  const links = (...all: [type: string, target: string][]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
        .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${LINKS}/${type}" Target="${target}"/>`)
        .join("")}</Relationships>`,
    );
  const sheet = (name: string, id: number): string =>
    `<sheet xmlns:q="${LINKS}" name="${name}" sheetId="${id}" q:id="rId${id}"/>`;
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": links(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": strToU8(
      `<workbook ${MAIN}><sheets>${sheet("Courbe", 1)}${sheet("Achats", 2)}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": links(
      ["chartsheet", "chartsheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ),
    "xl/chartsheets/sheet1.xml": strToU8(
      `<chartsheet ${MAIN}><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>`,
    ),
    "xl/styles.xml": strToU8(`<styleSheet ${MAIN}><cellXfs count="1"><xf/></cellXfs></styleSheet>`),
  });
};

test("a chart sheet before ours is no longer selected, and the sheet shown is the one named", () => {
  const book = reopened(strange());
  book.setCells(book.activeSheet, 0, 1, [[{ value: 1 }]], "user");
  const file = saveXlsx(book);
  expect(selected(file)).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(parts(file).get("xl/workbook.xml")).toContain('<bookViews><workbookView activeTab="1"/></bookViews>');
});

test("a sheet added to a file that declares its prefixes sheet by sheet declares them too", () => {
  const book = reopened(strange());
  book.addSheet("Part locale", "addin");
  expect(parts(saveXlsx(book)).get("xl/workbook.xml")).toMatch(
    new RegExp(`<sheet xmlns:q="${LINKS}" [^>]*name="Part locale"[^>]*q:id=`),
  );
});

test("styles without fills or borders become whole when one is added", () => {
  const book = reopened(strange());
  const area = { top: 0, left: 0, rows: 1, columns: 1 };
  book.setFormat(book.activeSheet, area, { fill: "#00FF00", borders: { top: { style: "thin" } } }, "user");
  const styles = parts(saveXlsx(book)).get("xl/styles.xml") ?? "";
  expect(styles).toMatch(/<fills count="3"><fill><patternFill patternType="none"\/><\/fill>/);
  expect(styles).toMatch(/<borders count="2"><border><left\/>/);
  expect(reopened(saveXlsx(book)).activeSheet.format(0, 0)).toMatchObject({ fill: "#00FF00" });
});
