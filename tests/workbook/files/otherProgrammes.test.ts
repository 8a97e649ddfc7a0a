import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { createBook } from "../../../src/workbook/book/book";
import type { Book, Scalar } from "../../../src/workbook/book/model";
import { isCalculationAsked } from "../../../src/workbook/files/legacy/calculationAsked";
import { openFile } from "../../../src/workbook/files/open";
import { Package } from "../../../src/workbook/files/package/package";
import { saveXlsx } from "../../../src/workbook/files/save";
import { converted, hasLibreOffice } from "../../support/libreoffice";

const file = (name: string, bytes: Uint8Array | string): Book => {
  const result = openFile(name, typeof bytes === "string" ? strToU8(bytes) : bytes);
  if (!result.ok) throw new Error(result.code);
  return result.book;
};
const valuesOf = (book: Book, sheet = 0): Scalar[][] => {
  const one = book.sheets[sheet];
  const used = one?.usedArea(true);
  if (!one || !used) return [];
  return Array.from({ length: used.top + used.rows }, (_, row) =>
    Array.from({ length: used.left + used.columns }, (__, column) => one.value(row, column)),
  );
};
const refusal = (name: string, text: string): unknown => {
  const result = openFile(name, strToU8(text));
  return result.ok ? "opened" : [result.code, result.values];
};

describe("a web page named .xls", () => {
  test("cells hold the texts that the page shows, its signs read", () => {
    const book = file(
      "Extraction 2024.xls",
      `<html><head><style>td{color:red}</style></head><body><!-- <table><tr><td>old</td></tr></table> --><table border=1>
        <tr><th>Fournisseur<th>Date</th><th>Montant&nbsp;HT</th></tr>
        <tr><td>L&eacute;gumes <b>d&#39;Artois</b><br>Arras</td><td>03/04/2024</td><td>12,50</td></tr>
        <tr><td>A &amp;eacute; B &lt;C&gt;</td><td></td><td>1&nbsp;234,50&nbsp;&euro;</td></tr>
      </table></body></html>`,
    );
    expect(book.sheets.map(({ name }) => name)).toEqual(["Extraction 2024"]);
    expect(valuesOf(book)).toEqual([
      ["Fournisseur", "Date", "Montant\u00a0HT"],
      ["Légumes d'Artois\nArras", "03/04/2024", "12,50"],
      ["A &eacute; B <C>", null, "1\u00a0234,50\u00a0€"],
    ]);
  });

  test("cells that span rows and columns push the others, and are merged", () => {
    const book = file(
      "a.xls",
      "<table><tr><td rowspan='2'>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>",
    );
    expect(valuesOf(book)).toEqual([
      ["a", "b", null],
      [null, "c", "d"],
      ["e", null, null],
    ]);
    expect(book.sheets[0]?.merges).toEqual([
      { top: 0, left: 0, rows: 2, columns: 1 },
      { top: 0, left: 1, rows: 1, columns: 2 },
    ]);
  });

  test("several tables are several sheets; an old page of Windows keeps its accents", () => {
    const page =
      "<table><tr><td><table><tr><td>Pêche</td></tr></table></td></tr></table><table><tr><td>x</td></tr></table>";
    const bytes = Uint8Array.from([...page].map((sign) => sign.charCodeAt(0)));
    const book = file("page.xls", bytes);
    expect(book.sheets.map(({ name }, index) => [name, valuesOf(book, index)])).toEqual([
      ["page", [["Pêche"]]],
      ["page 2", [["x"]]],
    ]);
  });

  test("a page cut short or without a table is told, not hung on", () => {
    expect(valuesOf(file("a.xls", "<table><tr><td>a<td>b < c</td><td>d<!-- never closed"))).toEqual([
      ["a", "b < c", "d"],
    ]);
    expect(refusal("a.xls", "<html><table></table>")).toEqual(["notAWorkbook", { name: "a.xls" }]);
    const started = Date.now();
    file("a.xls", `<table><tr><td>x</td></tr>${"<a '<!--\"<td".repeat(100_000)}`);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

test("what is neither a workbook nor a table in text says what it is", () => {
  expect(refusal("a.slk", "ID;PWXL;N;E\r\nC;Y1;X1;K12.5\r\nE\r\n")).toEqual([
    "exchangeFormat",
    { name: "a.slk", format: "SYLK (.slk)" },
  ]);
  expect(refusal("a.dif", 'TABLE\r\n0,1\r\n"EXCEL"\r\n')).toEqual([
    "exchangeFormat",
    { name: "a.dif", format: "DIF (.dif)" },
  ]);
});

const NAMESPACES = ["office", "table", "text"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
/** An OpenDocument sheet of one row, with no part but what its format asks for. */
const ods = (cells: string): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"/>',
    ),
    "content.xml": strToU8(
      `<?xml version="1.0"?><office:document-content ${NAMESPACES} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Achats"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });

test("an .ods opens without its part of styles, and without the texts that show its values", () => {
  const book = file(
    "a.ods",
    ods(
      '<table:table-cell office:value-type="float" office:value="12.5"/>' +
        '<table:table-cell office:value-type="date" office:date-value="2024-04-02"></table:table-cell>' +
        '<table:table-cell office:value-type="percentage" office:value="0.055"/>' +
        '<table:table-cell office:value-type="string"><text:p>62000</text:p></table:table-cell>',
    ),
  );
  expect(valuesOf(book)).toEqual([[12.5, 45_384, 0.055, "62000"]]);
});

test("formulas of an .ods without a result are calculated", () => {
  const book = file(
    "a.ods",
    ods(
      '<table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>' +
        '<table:table-cell table:formula="of:=[.A1]*2"/>',
    ),
  );
  expect(valuesOf(book)).toEqual([[5, 10]]);
});

/** A1 = 5; B1 and C1 are formulas as the cells are given. */
const xlsx = (cells: string, workbook = ""): Uint8Array => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": strToU8(links("officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": strToU8(
      `<workbook ${main} xmlns:r="${types}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(links("worksheet", "worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>5</v></c>${cells}</row></sheetData></worksheet>`,
    ),
  });
};

test("formulas of an .xlsx without a result are calculated, the others stand as stored", () => {
  const cells =
    '<c r="B1"><f>A1*2</f></c><c r="C1"><f>A1*2</f><v>7</v></c><c r="D1" t="str"><f>A1&amp;""</f><v></v></c>';
  expect(valuesOf(file("a.xlsx", xlsx(cells)))).toEqual([[5, 10, 7, ""]]);
});

test("fullCalcOnLoad asks for every formula, but those whose functions are not known here keep their results", () => {
  const cells = '<c r="B1"><f>A1*2</f><v>0</v></c><c r="C1"><f>STRANGE.THING(A1)+A1</f><v>7</v></c>';
  expect(valuesOf(file("a.xlsx", xlsx(cells, '<calcPr calcId="1" fullCalcOnLoad="1"/>')))).toEqual([[5, 10, 7]]);
  expect(valuesOf(file("a.xlsx", xlsx(cells)))).toEqual([[5, 0, 7]]);
});

test("an .xlsb says in its properties of calculation whether it asks for a full one", () => {
  const record = (flag: number): number[] => [0x9d, 0x01, 26, ...new Array<number>(24).fill(0), flag, 0];
  const first = [0x83, 0x01, 0x00];
  const asked = (flag: number): boolean =>
    isCalculationAsked(Package.open(zipSync({ "xl/workbook.bin": Uint8Array.from([...first, ...record(flag)]) })));
  expect([0, 1].map(asked)).toEqual([false, true]);
});

(hasLibreOffice ? test : test.skip)(
  "an .xls whose formulas bear « calculate on load » is calculated, another stands as stored",
  () => {
    const book = createBook("A");
    book.setCells(book.activeSheet, 0, 0, [[{ value: 5 }, { formula: "=A1*2" }]], "user");
    const xls = converted(new Map([["a", saveXlsx(book)]]), "xlsx", "xls").get("a") ?? new Uint8Array();
    const withFlags = (flags: number): Uint8Array => {
      const container = CFB.read(xls, { type: "array" });
      const entry = CFB.find(container, "Workbook");
      if (!entry) throw new Error("no stream");
      const stream = Uint8Array.from(entry.content as ArrayLike<number>);
      const view = new DataView(stream.buffer);
      for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
        if (view.getUint16(at, true) !== 6) continue;
        view.setFloat64(at + 10, 0, true);
        view.setUint16(at + 18, flags, true);
      }
      entry.content = stream;
      return new Uint8Array(CFB.write(container, { type: "array" }) as ArrayBuffer);
    };
    expect(valuesOf(file("a.xls", withFlags(3)))).toEqual([[5, 10]]);
    expect(valuesOf(file("a.xls", withFlags(0)))).toEqual([[5, 0]]);
  },
  120_000,
);
