import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { checkClaims } from "../../../src/workbook/files/legacy/odsClaims";
import { TooLarge } from "../../../src/workbook/files/limits";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { bookOf } from "../../excel/support";

/** Files that lie about themselves. All are small, and harmless to other programmes: what they claim is refused by each of them. */
const SHEET = "xl/worksheets/sheet1.xml";
const good = saveXlsx(
  bookOf({
    Achats: [
      ["Nom", "Montant"],
      ["A", 1.5],
    ],
  }),
);

function changed(part: string, change: (text: string) => string, file = good): Uint8Array {
  const parts = unzipSync(file);
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

function outcome(name: string, file: Uint8Array): { code: string; warnings: string[]; values: unknown[] } {
  const result = openFile(name, file);
  if (!result.ok) return { code: result.code, warnings: [], values: [] };
  const { activeSheet } = result.book;
  const area = activeSheet.usedArea(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
  const values = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => activeSheet.value(area.top + row, area.left + column)),
  );
  return { code: "ok", warnings: result.warnings.map(({ code }) => code), values };
}

test.each([
  [
    "a row",
    (text: string) => text.replace("</sheetData>", '<row r="1048577"><c r="A1048577"><v>9</v></c></row></sheetData>'),
  ],
  ["a column", (text: string) => text.replace("</row></sheetData>", '<c r="ZZZ2"><v>9</v></c></row></sheetData>')],
  ["a row without end", (text: string) => text.replace("</sheetData>", '<row r="99999999999"/></sheetData>')],
])("%s beyond the sheet is left out and told", (_, change) => {
  const file = changed(SHEET, change);
  expect(file).not.toEqual(changed(SHEET, (text) => text));
  expect(outcome("x.xlsx", file)).toEqual({
    code: "ok",
    warnings: ["cellsBeyond"],
    values: [
      ["Nom", "Montant"],
      ["A", 1.5],
    ],
  });
  const opened = openFile("x.xlsx", file);
  if (!opened.ok) throw new Error(opened.code);
  opened.book.setCells(opened.book.activeSheet, 2, 0, [[{ value: "B" }]], "user");
  expect(outcome("x.xlsx", saveXlsx(opened.book)).values).toHaveLength(3);
});

test.each([
  ["a comment", (text: string) => text.replace("<sheetData>", "<!-- <sheetData>")],
  ["a cell", (text: string) => text.slice(0, text.lastIndexOf("</v>"))],
  ["elements inside one another", (text: string) => text.replace("<sheetData>", "<sheetPr>".repeat(5000))],
  ["a quotation mark", (text: string) => text.replace(/(<cols>|<sheetData>)/, '<sheetPr codeName="x>$1')],
])("%s that never closes: a damaged file", (_, change) => {
  expect(outcome("x.xlsx", changed(SHEET, change)).code).toBe("damaged");
});

test("a thousand comments left open take no longer than one", () => {
  const started = performance.now();
  const open = "<!-- ".repeat(200_000);
  expect(
    outcome(
      "x.xlsx",
      changed(SHEET, (text) => text.replace("<sheetData>", `${open}<sheetData>`)),
    ).code,
  ).toBe("damaged");
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a sign that does not exist and a number that is none are texts", () => {
  const file = changed(SHEET, (text) => text.replace("<v>1.5</v>", "<v>1.5.2&#1114112;</v>"));
  expect(outcome("x.xlsx", file).values.at(-1)).toEqual(["A", "1.5.2&#1114112;"]);
});

test("a comment left open in a web page: what stands before is read, the rest told", () => {
  const page = "<table><tr><td>Nom</td></tr><tr><td>A</td></tr><!-- <tr><td>B</td></tr></table>";
  expect(outcome("x.xls", strToU8(page))).toEqual({
    code: "ok",
    warnings: ["otherKind", "cutShort"],
    values: [["Nom"], ["A"]],
  });
});

test("a NUL in a delimited text goes, and is told", () => {
  expect(outcome("x.csv", strToU8("Nom;Mon\0tant\nA;1,5\n"))).toEqual({
    code: "ok",
    warnings: ["emptySigns"],
    values: [
      ["Nom", "Montant"],
      ["A", "1,5"],
    ],
  });
});

test("lines wider than a sheet are cut, and told", () => {
  const { code, warnings, values } = outcome("x.csv", strToU8(`Nom;Montant\nA;1,5${";x".repeat(17_000)}\n`));
  expect([code, warnings, values.length]).toEqual(["ok", ["cellsBeyond"], 2]);
});

test("more lines than a sheet holds, and more signs than a cell: cut, and told", () => {
  const lines = outcome("x.csv", strToU8("1\n".repeat(1_048_577)));
  expect([lines.code, lines.warnings, lines.values.length]).toEqual(["ok", ["cellsBeyond"], 1_048_576]);
  const { code, warnings, values } = outcome("x.csv", strToU8(`Nom;Montant\n${"X".repeat(40_000)};1,5\n`));
  expect([code, warnings, values[1]]).toEqual(["ok", ["longTexts"], ["X".repeat(32_767), "1,5"]]);
});

/** The archive's own list says that its first parts are so large once unpacked, and packed. */
function claiming(size: number, packed?: number, parts = Infinity): Uint8Array {
  const copy = Uint8Array.from(good);
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 6, true);
  for (let part = 0; part < parts && view.getUint32(at, true) === 0x02014b50; part++) {
    if (packed !== undefined) view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, size, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

test("a part that would unpack beyond the limits is refused before it is unpacked", () => {
  const over = (...claim: Parameters<typeof claiming>) => outcome("x.xlsx", claiming(...claim)).code;
  expect(over(400_000_001, 400_000_000, 1)).toBe("tooLarge");
  expect(over(333_000_000, 400_000_000)).toBe("tooLarge");
  // A small part, many times what is packed.
  expect(over(20_000_001, undefined, 1)).toBe("tooLarge");
});

test("too many parts are refused", () => {
  const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, new Uint8Array()]));
  expect(outcome("x.xlsx", zipSync(parts, { level: 0 })).code).toBe("tooLarge");
});

test("rows that each claim the last column are refused before they take memory", () => {
  const rows = Array.from({ length: 1300 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
    "",
  );
  const file = changed(SHEET, (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
  expect(outcome("x.xlsx", file).code).toBe("tooLarge");
});

/** One sheet written by the library, as an .xls. */
function written(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["Nom", "Montant"],
    ["A", 1.5],
  ]);
  const bytes: unknown = write(
    { SheetNames: ["Achats"], Sheets: { Achats: sheet } },
    { type: "array", bookType: "biff8" },
  );
  return new Uint8Array(bytes instanceof ArrayBuffer ? bytes : []);
}

test("cells that an .ods repeats count as often as it says, empty ones not", () => {
  const row = '<table:table-row table:number-rows-repeated="5">';
  const filled = '<table:table-cell office:value-type="string" table:number-columns-repeated="4">';
  const empty = '<table:table-cell table:number-columns-repeated="16000"/>';
  const content = `${row}${filled}${empty}<table:table-row>${filled}`;
  expect(() => checkClaims(content, 24)).not.toThrow();
  expect(() => checkClaims(content, 23)).toThrow(TooLarge);
});

test("an .xls read is the table, cell by cell", () => {
  expect(outcome("x.xls", written()).values).toEqual([
    ["Nom", "Montant"],
    ["A", 1.5],
  ]);
});
