import { createBook } from "../../../src/workbook/book/book";
import type { Scalar } from "../../../src/workbook/book/model";

/** Cells that the formulas read, from A1; row 5 is empty. */
const DATA: readonly (readonly Scalar[])[] = [
  [23, "23", "brown", true, { error: "#SPILL!" }],
  [5, "x", "red", false],
  [-100, null, "brown", null],
  [60, "8", null, "Hello"],
  [null, null, null, null],
  [60, "ann", 45351, 45716],
];

/** What Excel answers, kind by kind. Where LibreOffice answers otherwise, Excel's value holds. */
const CASES: Readonly<Record<string, readonly (readonly [formula: string, excel: Scalar])[]>> = {
  "conditions: a text is never equal to « <> » a number, nothing is neither above nor below, columns count their empty cells":
    [
      ['COUNTIF(B1:B4,"<>23")', 4],
      ['COUNTIF(A1:A4,"<>23")', 3],
      ['COUNTIF(A1:A4,"<=")', 0],
      ['COUNTIF(A1:A4,">"&A5)', 0],
      ['COUNTIF(C:C,"<>*brown")', 1_048_574],
      ['COUNTIF(D:D,A5&"")', 1_048_572],
    ],
  "texts joined by a sign that stands in a cell": [
    ["TEXTJOIN(B2,TRUE,C1:C2)", "brownxred"],
    ['TEXTJOIN("-",D2,C1:C4)', "brown-red-brown-"],
  ],
  "signs of Windows, and a tilde before a letter": [
    ["CHAR(128)", "€"],
    ['CODE("€")', 128],
    ['SEARCH("~d","My dear")', 4],
    ['SEARCH("~","Hi ~Bang!")', 1],
  ],
  "numbers in a format: a negative that rounds to nothing keeps its brackets, a small one its digits, no day outside the calendar":
    [
      ['TEXT(-1/3,"#,##0_);(#,##0)")', "(0)"],
      ['TEXT(1.2E-16,"0.00E+0")', "1.20E-16"],
      ['TEXT(2958466,"dd/mm/yyyy")', { error: "#VALUE!" }],
    ],
  "hours, and days by months of thirty": [
    ["TIME(1,60.9,0)", 2 / 24],
    ["TIME(0,0,-1)", { error: "#NUM!" }],
    ['TIMEVALUE("12:00 PM")', 0.5],
    ['TIMEVALUE("24:00")', 0],
    ["DAYS360(C6,D6)", 358],
    ["YEARFRAC(39508,39691,4)", 179 / 360],
    ["YEARFRAC(46179,46084,0)", 93 / 360],
    ["YEARFRAC(36526,36892,1)", 1],
    ["EOMONTH(44987,TRUE)", { error: "#VALUE!" }],
    ['INT(" 2024-01-10 ")', { error: "#VALUE!" }],
    ['INT(" 7.5 ")', 7],
  ],
  "whole parts: decimals are cut off, texts are read, what is too great or out of bounds is refused": [
    ["LCM(4.8,8.4,12)", 24],
    ["GCD(5.5,2.5)", 1],
    ["LCM(B4,2)", 8],
    ["GCD(-1,5)", { error: "#NUM!" }],
    ["COMBIN(1000000,500000)", { error: "#NUM!" }],
    ["COMBIN(52,5)", 2_598_960],
    ["PERMUT(1000000,2)", 999_999_000_000],
    ["BASE(255,16)", "FF"],
    ["BASE(255,1)", { error: "#NUM!" }],
    ['DECIMAL("zz",36)', 1295],
    ["ROMAN(499)", "CDXCIX"],
    ["ROMAN(499,4)", "ID"],
    ['ARABIC("mcmxii")', 1912],
    ["MROUND(TRUE,2)", { error: "#VALUE!" }],
    ["ISODD(TRUE)", { error: "#VALUE!" }],
    ['OR("",TRUE)', true],
  ],
  "money over time: empty cells and texts are no payments, a rate that is not met is told": [
    ["NPV(0.1,A3,A4,A5,A6)", -100 / 1.1 + 60 / 1.21 + 60 / 1.331],
    ["IRR(A3:A6)", 0.130662386],
    ["IRR(A1:A2)", { error: "#NUM!" }],
    ["RATE(12,-10,100,1000000)", { error: "#NUM!" }],
    ["RATE(12,-10,100)", 0.029228541],
    ["PMT(0.01,12,1000)", -88.848788678],
    ["PMT(-3,5,100)", { error: "#NUM!" }],
    ["FV(-1,-2,1)", { error: "#DIV/0!" }],
    ["NPER(0.01,-100,1000)", 10.588644459],
    ["SLN(10,1,0)", { error: "#DIV/0!" }],
  ],
  "statistics: texts and empty cells are passed over, or count as nought where the function says so": [
    ["GEOMEAN(A1:A2,A4)", 19.03778262],
    ["TRIMMEAN(A1:A4,0.5)", 14],
    ["MINA(B1:B4)", 0],
    ['AVERAGEA(1,2,"5",TRUE)', 2.25],
    ["SLOPE(A1:A6,A1:A6)", 1],
    ["INDEX(FREQUENCY(A1:A6,A1),2)", 2],
    ["MODE(A1:A6)", 60],
  ],
  "places: nothing but a cell or a name is an address, a place beyond the sheet is none": [
    ['ROW(INDIRECT("h"))', { error: "#REF!" }],
    ['ROW(INDIRECT("5"))', { error: "#REF!" }],
    ['ROW(INDIRECT("H5"))', 5],
    ['COLUMN(INDIRECT("H:H"))', 8],
    ["ROW(OFFSET(A1,2000000,0))", { error: "#REF!" }],
    ["SUM(OFFSET(A1,0,0,2,0))", { error: "#REF!" }],
    ["ADDRESS(3,7,1,0)", "R3C7"],
    ["ADDRESS(23,45,4,0)", "R[23]C[45]"],
    ["XLOOKUP(A5,A1:A6,B1:B6)", 0],
    ["XLOOKUP(23,A1:A4,B1:B3)", { error: "#VALUE!" }],
    ["XLOOKUP(10,A1:A4,C1:C4,,-1)", "red"],
    ["XLOOKUP(60,A1:A6,B1:B6,,0,-1)", "ann"],
    ['VLOOKUP("x","y",1)', { error: "#VALUE!" }],
    ["INDEX(A1:A2,1,1,2)", { error: "#REF!" }],
    ["SUM(OFFSET(A1,0,0,2,0.9))", 28],
    ["XLOOKUP(61,A1:A6,B1:B6,,-1,2)", "ann"],
    ["XLOOKUP(61,A1:A6,B1:B6,,-1,-2)", "8"],
  ],
  "empty cells and arguments left out, in functions that came with the Analysis ToolPak": [
    ["LCM(A5,C5)", { error: "#VALUE!" }],
    ["GCD(A5:C5)", 0],
    ["LCM(A4:A5)", 0],
    ["LCM(A4,A5)", 60],
    ["GCD(,A4)", { error: "#N/A" }],
    ["MROUND(,A4)", { error: "#N/A" }],
    ["MROUND(A4,)", { error: "#N/A" }],
  ],
  "months that carry beyond the last year; a moment that is a day to the second; a word for true": [
    ["DATE(9999,13,-1)", { error: "#NUM!" }],
    ["DAYS360(45992.000001,46000.999999)", 9],
    ['DAYS360(45658,45688,"TRUE")', 29],
  ],
  "rates that are sought from what is no rate; numbers of the newer errors": [
    ["IRR({-20,5,30},-1)", { error: "#VALUE!" }],
    ['IRR({-20,5,30},"Hello")', { error: "#VALUE!" }],
    ["ERROR.TYPE(E1)", 9],
  ],
  "a branch that names the formula's own cell and is not taken": [
    ['CHOOSE(2,K1,"no circle")', "no circle"],
    ["1+CHOOSE(1,K2)", 0],
  ],
};

describe.each(Object.entries(CASES))("%s", (_kind, cases) => {
  const book = createBook("Cas");
  const sheet = book.activeSheet;
  book.setCells(
    sheet,
    0,
    0,
    DATA.map((line) => line.map((value) => ({ value }))),
    "addin",
  );
  book.setCells(
    sheet,
    0,
    10,
    cases.map(([formula]) => [{ formula: `=${formula}` }]),
    "addin",
  );
  test.each(cases.map(([formula, excel], row) => ({ formula, excel, row })))("$formula", ({ excel, row }) => {
    const value = sheet.value(row, 10);
    if (typeof excel === "number") expect(value).toBeCloseTo(excel, 7);
    else expect(value).toEqual(excel);
  });
});
