import { read, type CellObject } from "@e965/xlsx";
import { Workbook } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { cellAddress } from "../../../src/ground/address";
import type { Book, Sheet } from "../../../src/workbook/book/model";
import { isError } from "../../../src/workbook/calc/values";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { Applied } from "../../report/support/applied";
import { market } from "../../report/support/market";
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

/** Value and formula of every cell that holds something, by address; dates as numbers, texts of no sign as nothing. */
type Seen = Readonly<Record<string, readonly [value: string, formula: string]>>;
type Given = { readonly value: unknown; readonly formula: string | undefined };

function seen(cells: readonly (readonly [address: string, cell: Given])[]): Seen {
  const shown = (value: unknown): string =>
    isError(value) ? value.error : typeof value === "number" ? value.toPrecision(14) : String(value ?? "");
  // A function that came after the first edition bears a prefix in the file.
  const plain = (formula = ""): string => formula.replace(/^=/, "").replaceAll(/_xlfn\.|\s/g, "");
  return Object.fromEntries(
    cells
      .map(([address, { value, formula }]) => [address, [shown(value), plain(formula)]] as const)
      .filter(([, [value, formula]]) => value !== "" || formula !== ""),
  );
}

const cellsOfBook = (sheet: Sheet): Seen => {
  const { top, left, rows, columns } = sheet.usedArea(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
  const places = Array.from({ length: rows * columns }, (_, at) => [
    top + Math.floor(at / columns),
    left + (at % columns),
  ]);
  return seen(
    places.map(([row = 0, column = 0]) => [
      cellAddress(row + 1, column + 1),
      { value: sheet.value(row, column), formula: sheet.formula(row, column) },
    ]),
  );
};

/** What a reader says of a cell that shares the formula of another, where it tells no more. */
const COPY = "copy";

/** The same, with the formula that the book has where the reader only tells that there is a copy. */
const withCopies = (read: Seen, book: Seen): Seen =>
  Object.fromEntries(
    Object.entries(read).map(([address, [value, formula]]) => [
      address,
      [value, formula === COPY ? book[address]?.[1] || COPY : formula],
    ]),
  );

/** Readers of other programmes' makers: what each finds on a sheet of the file. */
const READERS: Readonly<Record<string, (file: Uint8Array, name: string) => Promise<Seen>>> = {
  SheetJS: async (file, name) => {
    const sheet = read(file, { type: "array" }).Sheets[name] ?? {};
    return seen(
      Object.entries(sheet as Record<string, CellObject>)
        .filter(([address]) => !address.startsWith("!"))
        .map(([address, { t, v, w, f }]) => [address, { value: t === "e" ? w : v, formula: f }]),
    );
  },
  exceljs: async (file, name) => {
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(file).buffer);
    const cells: [string, Given][] = [];
    workbook.getWorksheet(name)?.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.formula ? cell.result : cell.value;
        cells.push([cell.address, { value, formula: cell.formula }]);
      }),
    );
    return seen(cells);
  },
  hucre: async (file, name) => {
    const sheet = (await readXlsx(file)).sheets.find((one) => one.name === name);
    return seen(
      (sheet?.rows ?? []).flatMap((row, at) =>
        row.map((value, column): [string, Given] => {
          const cell = sheet?.cells?.get(`${at},${column}`);
          const isCopy = cell?.formulaType === "shared" && !cell.formula;
          return [
            cellAddress(at + 1, column + 1),
            { value: cell?.formulaResult ?? value, formula: isCopy ? COPY : cell?.formula },
          ];
        }),
      ),
    );
  },
};

describe("a report that we save", () => {
  const { book } = new Applied(
    market(
      [
        { supplier: " Ferme « A » & <fils>", amount: 100.5, year: 2024, family: "01", contract: "24M01", lot: 1 },
        { supplier: "Gros B", amount: "1 234,56 €", cents: 123456, year: 2025, family: "=1+1" },
        { supplier: "Total", amount: 1335.06, cents: null, year: 2025 },
      ],
      { " Ferme « A » & <fils>": ["yes", "no"], "Gros B": ["no", "check"] },
      { spareRows: 3 },
    ),
  );
  const file = saveXlsx(book);

  test.each(Object.entries(READERS))("%s reads each of its values and formulas", async (_, reader) => {
    for (const sheet of book.sheets) {
      const cells = cellsOfBook(sheet);
      expect([sheet.name, withCopies(await reader(file, sheet.name), cells)]).toEqual([sheet.name, cells]);
    }
  });
});

test("exceljs finds the tables of what we save", async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(await report()).buffer);
  expect(workbook.getWorksheet("Feuil1")?.getTables()).toHaveLength(1);
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
