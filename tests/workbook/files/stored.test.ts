import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Book } from "../../../src/workbook/book/model";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { bookOf } from "../../excel/support";

function opened(file: Uint8Array): Book {
  const result = openFile("a.xlsx", file);
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

/** A saved workbook (10, 20, 30 in A1:A3) with another cell added at the end of its third row. */
function withCell(cell: string): Uint8Array {
  const parts = unzipSync(saveXlsx(bookOf({ Achats: [[10], [20], [30]] })));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const at = sheet.lastIndexOf("</row>");
  parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.slice(0, at) + cell + sheet.slice(at));
  return zipSync(parts);
}

const CELL = [2, 2] as const;

test("a formula entered over an array is not narrowed to its own row, when it is calculated again, copied and saved", () => {
  const file = withCell('<c r="C3"><f t="array" ref="C3">IF(A1:A3&gt;5,A1:A3*2)</f><v>20</v></c>');
  const book = opened(file);
  const sheet = book.activeSheet;
  book.setCells(sheet, 0, 0, [[{ value: 11 }]], "user");
  expect(sheet.value(...CELL)).toBe(22);
  book.insertRows(sheet, 0, 1, "user");
  book.setCells(sheet, 1, 0, [[{ value: 12 }]], "user");
  expect(sheet.value(3, 2)).toBe(24);
  const again = opened(saveXlsx(book));
  again.setCells(again.activeSheet, 1, 0, [[{ value: 13 }]], "user");
  expect(again.activeSheet.value(3, 2)).toBe(26);
  // Without the mark it is narrowed, as ever.
  const plain = opened(withCell('<c r="C3"><f>IF(A1:A3&gt;5,A1:A3*2)</f><v>60</v></c>'));
  plain.setCells(plain.activeSheet, 0, 0, [[{ value: 11 }]], "user");
  expect(plain.activeSheet.value(...CELL)).toBe(60);
});

test("an end of line of two signs is one, as XML has it; a return written as such stays", () => {
  expect(opened(withCell('<c r="C3" t="str"><v>a\r\nb</v></c>')).activeSheet.value(...CELL)).toBe("a\nb");
  expect(opened(withCell('<c r="C3" t="str"><v>a&#13;b</v></c>')).activeSheet.value(...CELL)).toBe("a\rb");
});

test("copies of a formula down a column are written once, where it reads its own sheet, and are what they were when opened and saved again", () => {
  const book = bookOf({ Achats: [["Montant", "Double"], [1], [2], [3], [4]], Autre: [[7]] });
  const sheet = book.activeSheet;
  const copies = (column: number, formula: (row: number) => string): void =>
    book.setCells(
      sheet,
      1,
      column,
      [2, 3, 4, 5].map((row) => [{ formula: formula(row) }]),
      "user",
    );
  copies(1, (row) => `=A${row}*2&"<"`);
  copies(2, (row) => `=A${row}+Autre!$A$1`);
  const file = saveXlsx(book);
  const text = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(text.match(/<f[^>]*>/g)).toEqual([
    '<f t="shared" ref="B2:B5" si="0">',
    "<f>",
    ...Array.from({ length: 3 }, () => ['<f t="shared" si="0"/>', "<f>"]).flat(),
  ]);
  const again = opened(file);
  const formulas = (one: Book): (string | undefined)[] => [1, 2, 3, 4].map((row) => one.activeSheet.formula(row, 1));
  expect(formulas(again)).toEqual(formulas(book));
  // The first of the group changes: the others keep what they had.
  again.setCells(again.activeSheet, 1, 1, [[{ value: 0 }]], "user");
  again.setCells(again.activeSheet, 5, 0, [[{ value: 5 }, { formula: '=A6*2&"<"' }]], "user");
  const third = opened(saveXlsx(again));
  expect(formulas(third)).toEqual([undefined, ...formulas(book).slice(1)]);
  expect(third.activeSheet.formula(5, 1)).toBe('=A6*2&"<"');
  expect(third.activeSheet.value(4, 1)).toBe("8<");
});
