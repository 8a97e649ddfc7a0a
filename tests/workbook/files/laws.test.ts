import fc from "fast-check";
import { createBook } from "../../../src/workbook/book/book";
import type { Book, CellFormat, Scalar } from "../../../src/workbook/book/model";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened } from "../../actions/support";

const text = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom("_x0041_", "&<>\"'", " a ", "é\nè", "=1+1", "\u0007", "]]>"),
  )
  .filter((one) => one !== "");
const value: fc.Arbitrary<Scalar> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#N/A" as const, "#DIV/0!" as const).map((error) => ({ error })),
);
const content = fc.oneof(
  { weight: 4, arbitrary: value.map((one) => ({ value: one })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        "=SUM(A1:B2)",
        '=IF($A$1>0,"« a & b »",Feuil1!B3)',
        '=XLOOKUP(A1,B:B,C:C,"")',
        '=IFERROR(1/0,"")',
        '=TEXTJOIN(";",TRUE,A1:A3)',
      )
      .map((formula) => ({ formula })),
  },
);
const color = fc.constantFrom("#FF0000", "#00B050", "#1F4E79");
const format: fc.Arbitrary<Partial<CellFormat>> = fc.record(
  {
    numberFormat: fc.constantFrom("0.00", "dd/mm/yyyy", '#,##0.00 "€"', "@"),
    fill: color,
    color,
    bold: fc.constant(true),
    italic: fc.constant(true),
    fontSize: fc.integer({ min: 12, max: 40 }),
    horizontal: fc.constantFrom("left" as const, "center" as const, "right" as const),
    wrap: fc.constant(true),
    indent: fc.integer({ min: 1, max: 5 }),
    locked: fc.constant(false),
    borders: fc.constantFrom(
      { top: { style: "thin" as const } },
      { left: { style: "double" as const, color: "#FF0000" }, bottom: { style: "hair" as const } },
    ),
  },
  { requiredKeys: [] },
);
const area = fc.record({
  top: fc.nat(8),
  left: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

const changes = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("write" as const),
      top: fc.nat(8),
      left: fc.nat(6),
      lines: fc.array(fc.array(content, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant("dress" as const), area, format }),
    fc.record({
      kind: fc.constant("size" as const),
      at: fc.nat(9),
      points: fc.integer({ min: 4, max: 200 }).map((n) => n * 0.75),
    }),
    fc.record({ kind: fc.constant("hide" as const), at: fc.nat(9), row: fc.boolean() }),
    fc.record({
      kind: fc.constant("clear" as const),
      area,
      what: fc.constantFrom("all" as const, "contents" as const, "formats" as const),
    }),
    fc.record({
      kind: fc.constant("shift" as const),
      row: fc.boolean(),
      at: fc.nat(9),
      count: fc.integer({ min: -3, max: 3 }).filter((n) => n !== 0),
    }),
  ),
  { maxLength: 10 },
);
type Change = (typeof changes extends fc.Arbitrary<infer T> ? T : never)[number];

function make(book: Book, change: Change): void {
  const sheet = book.activeSheet;
  if (change.kind === "write") {
    const width = Math.max(...change.lines.map((line) => line.length));
    book.setCells(
      sheet,
      change.top,
      change.left,
      change.lines.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? { value: null })),
      "user",
    );
  } else if (change.kind === "dress") book.setFormat(sheet, change.area, change.format, "user");
  else if (change.kind === "size") {
    book.setColumnWidth(sheet, change.at, 1, change.points);
    book.setRowHeight(sheet, change.at, 1, change.points);
  } else if (change.kind === "hide") {
    if (change.row) book.setRowHidden(sheet, change.at, 1, true);
    else book.setColumnHidden(sheet, change.at, 1, true);
  } else if (change.kind === "clear") book.clear(sheet, change.area, change.what, "user");
  else {
    const { row, at, count } = change;
    if (row && count > 0) book.insertRows(sheet, at, count, "user");
    else if (row) book.deleteRows(sheet, at, -count, "user");
    else if (count > 0) book.insertColumns(sheet, at, count, "user");
    else book.deleteColumns(sheet, at, -count, "user");
  }
}

function contents(book: Book): unknown {
  const sheet = book.activeSheet;
  const lines = Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => [
      sheet.formula(row, column),
      sheet.value(row, column),
      Object.fromEntries(Object.entries(sheet.format(row, column)).sort()),
    ]),
  );
  const sizes = Array.from({ length: 24 }, (_, i) => [
    sheet.columnWidth(i),
    sheet.rowHeight(i),
    sheet.isColumnHidden(i),
    sheet.isRowHidden(i),
  ]);
  return { lines, sizes };
}

test("a book saved and opened is the same book, whatever was done to it before and after a first saving", () => {
  fc.assert(
    fc.property(changes, changes, (first, then) => {
      const book = createBook();
      for (const change of first) make(book, change);
      const again = opened("x.xlsx", saveXlsx(book));
      expect(contents(again)).toEqual(contents(book));
      for (const change of then) make(again, change);
      expect(contents(opened("x.xlsx", saveXlsx(again)))).toEqual(contents(again));
    }),
    { numRuns: 40 },
  );
}, 120_000);
