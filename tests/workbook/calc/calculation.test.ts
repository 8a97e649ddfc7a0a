import { createBook } from "../../../src/workbook/book/book";
import { Freshness } from "../../../src/workbook/calc/changes/freshness";
import type { Sheet } from "../../../src/workbook/book/model";

const formulas = (...texts: string[]): { formula: string }[][] => texts.map((formula) => [{ formula }]);
const column = (sheet: Sheet, rows: number, at = 0): unknown[] =>
  Array.from({ length: rows }, (_, row) => sheet.value(row, at));

test("a running balance of 20 000 lines does not exhaust the stack, from either end", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  const lines = 20_000;
  book.setCells(
    sheet,
    0,
    0,
    Array.from({ length: lines }, (_, i) => [{ formula: i === 0 ? "=1" : `=A${i}+1` }]),
    "addin",
  );
  expect(sheet.value(lines - 1, 0)).toBe(lines);
  book.setCells(sheet, 0, 0, [[{ value: 11 }]], "addin");
  expect(sheet.value(lines - 1, 0)).toBe(lines + 10);
});

test("formulas in a circle give 0", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  book.setCells(sheet, 0, 0, formulas("=A2+1", "=A1+1", "=SUM(A1:A3)", "=OFFSET(A5,-1,0)+1"), "addin");
  expect(column(sheet, 4)).toEqual([0, 0, 0, 0]);
  book.setCells(sheet, 0, 0, [[{ value: 5 }]], "addin");
  expect(sheet.value(1, 0)).toBe(6);
});

test("structured references: this row, headers, totals, escaped names, a table on another sheet", () => {
  const book = createBook();
  const data = book.activeSheet;
  const other = book.addSheet("Autre", "addin");
  book.setCells(
    data,
    2,
    1,
    [
      [{ value: "Nom" }, { value: "Prix [€]" }, { value: "Double" }],
      [{ value: "a" }, { value: 5 }, { formula: "=[@[Prix '[€']]]*2" }],
      [{ value: "b" }, { value: 7 }, { formula: "=T[[#This Row],[Prix '[€']]]*2" }],
      [{ value: "Total" }, { value: 12 }, { value: null }],
    ],
    "addin",
  );
  const table = book.addTable(data, { top: 2, left: 1, rows: 4, columns: 3 }, "T", true, "addin");
  table.showTotals = true;
  book.setCells(
    other,
    0,
    0,
    formulas(
      "=SUM(T[Double])",
      "=INDEX(T[Nom],2)",
      "=T[[#Headers],[Double]]",
      "=T[[#Totals],[Prix '[€']]]",
      "=COUNTA(T[#All])",
      "=ROWS(T)",
      "=SUM(T[[Prix '[€']]:[Double]])",
      "=T[Rien]",
    ),
    "addin",
  );
  expect(column(other, 8)).toEqual([24, "b", "Double", 12, 11, 2, 36, { error: "#REF!" }]);
});

test("values that a file gives stand until something they read changes", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  book.load(() =>
    book.setCells(
      sheet,
      0,
      0,
      [[{ value: 1 }, { formula: "=STOCKS(A1)", cached: 42 }, { formula: "=B1+1", cached: 43 }]],
      "addin",
    ),
  );
  book.setCells(sheet, 50, 0, [[{ value: "elsewhere" }]], "addin");
  expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual([42, 43]);
  book.setCells(sheet, 0, 0, [[{ value: 2 }]], "addin");
  expect(sheet.value(0, 1)).toEqual({ error: "#NAME?" });
});

test("after any edit, values are those of a workbook calculated afresh", () => {
  const lines = [
    ["=SUMIFS(C$1:C$9,B$1:B$9,B1)", "x", 4],
    ['=MATCH("y",B1:B9,0)', "y", 5],
    ['=COUNTIF(B:B,"x")+A1', "x", 6],
  ] as const;
  const book = createBook();
  const fill = (target: Sheet, word: string, amount: number): void => {
    const owner = target === book.activeSheet ? book : fresh;
    owner.setCells(
      target,
      0,
      0,
      lines.map(([formula, one, two], i) => [
        { formula },
        { value: i === 2 ? word : one },
        { value: i === 0 ? amount : two },
      ]),
      "addin",
    );
  };
  let fresh = createBook();
  fill(book.activeSheet, "x", 4);
  column(book.activeSheet, 3);
  for (const [word, amount] of [
    ["y", 4],
    ["y", 9],
    ["x", 1],
  ] as const) {
    book.setCells(book.activeSheet, 2, 1, [[{ value: word }]], "addin");
    book.setCells(book.activeSheet, 0, 2, [[{ value: amount }]], "addin");
    fresh = createBook();
    fill(fresh.activeSheet, word, amount);
    expect(column(book.activeSheet, 3)).toEqual(column(fresh.activeSheet, 3));
  }
});

test("hidden rows do not count in SUBTOTAL(109)", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  book.setCells(sheet, 0, 0, [[{ value: 1 }], [{ value: 2 }], [{ formula: "=SUBTOTAL(109,A1:A2)" }]], "addin");
  expect(sheet.value(2, 0)).toBe(3);
  book.setRowHidden(sheet, 0, 1, true);
  expect(sheet.value(2, 0)).toBe(2);
});

test("in a workbook that counts from 1904, dates are four years and a day later", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  const asked = [
    "=YEAR(0)",
    '=TEXT(0,"yyyy-mm-dd")',
    "=DATE(1904,1,2)",
    '=TEXT(DATE(2024,2,29)+1,"dd/mm/yyyy")',
    "=EOMONTH(DATE(2024,2,1),0)-DATE(2024,2,1)",
    "=WEEKDAY(DATE(2024,1,1),2)",
    '=DATEDIF(DATE(2023,3,1),DATE(2024,3,1),"M")',
    "=SUM(YEAR(A10:A11))",
    '=DATEVALUE("1904-01-03")',
  ];
  book.date1904 = true;
  book.setCells(sheet, 0, 0, formulas(...asked), "addin");
  book.setCells(sheet, 9, 0, [[{ value: 43_000 }], [{ value: 43_365 }]], "addin");
  expect(column(sheet, 9)).toEqual([1904, "1904-01-01", 1, "01/03/2024", 28, 1, 12, 2021 + 2022, 2]);
});

test.each([
  ['TEXT(45292,"jj/mm/aaaa")', "01/01/2024"],
  ['TEXT(45292,"mmmm aaaa")', "janvier 2024"],
  ['TEXT(45292,"jjjj j mmmm")', "lundi 1 janvier"],
  ['TEXT(45292,"""arrêté le ""jj/mm/aa")', "arrêté le 01/01/24"],
  ['TEXT(1234567.891,"# ##0,00")', "1 234 567,89"],
  ['TEXT(1234.5,"# ##0,00 €")', "1 234,50 €"],
  ['TEXT(1234.5,"# ##0")', "1 235"],
  ['TEXT(0.2567,"0,0%")', "25,7%"],
  ['TEXT(0.2567,"0,00 %")', "25,67 %"],
  ['TEXT(1.005,"0,00")', "1,01"],
  ['TEXT(1234567,"#,##0")', "1,234,567"],
  ['TEXT(1234567,"0,000")', "1,234,567"],
  ['TEXT(1234567.5,"#,##0.00")', "1,234,567.50"],
  ['TEXT(45292.75,"h:mm AM/PM")', "6:00 PM"],
  ['TEXT(45292,"dd mmmm yyyy")', "01 January 2024"],
])("a French pattern is read as French, an English one as English: %s", (formula, expected) => {
  const book = createBook();
  book.setCells(book.activeSheet, 0, 0, formulas(`=${formula}`), "addin");
  expect(String(book.activeSheet.value(0, 0)).replace(/[\u00a0\u202f]/g, " ")).toBe(expected);
});

test("calculated by pieces, formulas give what they give in one go: sums over sums, long chains, circles", () => {
  const filled = () => {
    const book = createBook();
    const lines = Array.from({ length: 300 }, (_, i) => [
      { formula: i === 0 ? "=1" : `=A${i}+1` },
      { formula: `=SUM(A$1:A${i + 1})+C${(i * 7) % 300 || 1}` },
      { formula: i % 50 === 0 ? `=B${i + 2}+D${i + 1}` : `=A${i + 1}*2` },
      { formula: i % 50 === 0 ? `=C${i + 1}+1` : "=COUNT(A:C)" },
    ]);
    book.setCells(book.activeSheet, 0, 0, lines, "addin");
    return book;
  };
  const [whole, inPieces] = [filled(), filled()];
  const area = { top: 0, left: 0, rows: 300, columns: 4 };
  const reads = (book: typeof whole): unknown[][] => [0, 1, 2, 3].map((at) => column(book.activeSheet, 300, at));
  whole.calculate(whole.activeSheet, area, () => false);
  let pieces = 0;
  for (let asked = 0; !inPieces.calculate(inPieces.activeSheet, area, () => ++asked % 9 === 0);) pieces++;
  expect(pieces).toBeGreaterThan(30);
  expect(reads(inPieces)).toEqual(reads(whole));
  expect(whole.activeSheet.value(299, 0)).toBe(300);
});

test("a total over many formulas, stopped at every moment, goes on where it was: each is looked at a few times, however many they are", () => {
  const looks = jest.spyOn(Freshness.prototype, "isRight");
  const looksFor = (lines: number): number => {
    const book = createBook();
    const sheet = book.activeSheet;
    const rows = Array.from({ length: lines }, (_, row) => [{ value: row }, { formula: `=A${row + 1}*2` }]);
    book.setCells(sheet, 0, 0, rows, "user");
    book.setCells(sheet, 0, 2, [[{ formula: `=SUM(B1:B${lines})` }]], "user");
    looks.mockClear();
    while (!book.calculate(sheet, { top: 0, left: 0, rows: lines, columns: 3 }, () => true));
    expect(sheet.value(0, 2)).toBe(lines * (lines - 1));
    return looks.mock.calls.length / lines;
  };
  expect(looksFor(4000)).toBeLessThan(12);
  expect(looksFor(24_000)).toBeLessThan(12);
  looks.mockRestore();
});

test("formulas that name one block of formulas look through it once between them, even where they do not read it", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  const [lines, suppliers] = [500, 400];
  const block = formulas(...Array.from({ length: suppliers }, (_, row) => `=ROW()*${row % 3}`));
  const readers = formulas(
    ...Array.from({ length: lines }, (_, row) => `=IF(A${row + 1}>0,1,SUM(B$1:B$${suppliers}))`),
  );
  book.setCells(
    sheet,
    0,
    0,
    Array.from({ length: lines }, () => [{ value: 1 }]),
    "addin",
  );
  book.setCells(sheet, 0, 1, block, "addin");
  book.setCells(sheet, 0, 2, readers, "addin");
  const looks = jest.spyOn(Freshness.prototype, "isRight");
  expect(column(sheet, lines, 2)).toEqual(Array.from({ length: lines }, () => 1));
  expect(looks.mock.calls.length).toBeLessThan(10 * (lines + suppliers));
  looks.mockRestore();
});

test("what a typed cell puts in doubt stays in doubt when its calculation is left halfway", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  book.setCells(sheet, 0, 0, [[{ value: 1 }]], "user");
  book.setCells(
    sheet,
    1,
    0,
    [2, 3, 4].map((row) => [{ formula: `=A${row - 1}+1` }]),
    "user",
  );
  expect(sheet.value(3, 0)).toBe(4);
  book.setCells(sheet, 0, 0, [[{ value: 10 }]], "user");
  expect(book.calculate(sheet, { top: 3, left: 0, rows: 1, columns: 1 }, () => true)).toBe(false);
  expect([1, 2, 3].map((row) => sheet.value(row, 0))).toEqual([11, 12, 13]);
});
