import fc from "fast-check";
import { createBook } from "../../../src/workbook/book/book";
import type { Book, BookChange, Sheet } from "../../../src/workbook/book/model";

const FORMULAS = [
  "=A1+$B$2",
  "=SUM(A1:B9)",
  "=SUM($A$3:A6)",
  "=Autre!C4*2",
  "=SUM(A:A)-B5",
  '=Feuil1!$A$7&"A7"',
  "=SUM(5:6)",
  "=IF(A4>0,B8,'Autre'!A1:B3)",
];

function filled(): { book: Book; sheet: Sheet; other: Sheet } {
  const book = createBook();
  const sheet = book.activeSheet;
  const other = book.addSheet("Autre", "addin");
  book.setCells(
    sheet,
    0,
    0,
    Array.from({ length: 12 }, (_, i) => [{ value: i }, { value: i * 10 }]),
    "addin",
  );
  book.setCells(
    sheet,
    0,
    5,
    FORMULAS.map((formula) => [{ formula }]),
    "addin",
  );
  book.setCells(
    other,
    0,
    5,
    FORMULAS.map((formula) => [{ formula: formula.replace("$B$2", "Feuil1!B2:C4") }]),
    "addin",
  );
  book.setName({ name: "zone", formula: "=Feuil1!$A$3:$B$6", visible: true });
  return { book, sheet, other };
}

/** All that a sheet holds, as text. */
function picture(book: Book): string {
  return JSON.stringify([
    book.names.map((name) => name.formula),
    book.sheets.map((sheet) => [
      sheet.name,
      sheet.merges,
      sheet.tables.map((table) => [table.name, table.area]),
      Array.from({ length: 20 }, (_, r) =>
        Array.from({ length: 10 }, (_, c) => [
          sheet.formula(r, c) ?? sheet.value(r, c),
          sheet.value(r, c),
          sheet.format(r, c),
        ]),
      ),
    ]),
  ]);
}

test("rows or columns put in and taken out again leave every formula as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), (place, count, rows) => {
      const { book, sheet } = filled();
      const before = picture(book);
      if (rows) book.insertRows(sheet, place, count, "addin");
      else book.insertColumns(sheet, place, count, "addin");
      if (rows) book.deleteRows(sheet, place, count, "addin");
      else book.deleteColumns(sheet, place, count, "addin");
      expect(picture(book)).toBe(before);
    }),
    { numRuns: 60 },
  );
});

test("undo puts everything back, and redo does it again", () => {
  const step = fc.record({
    kind: fc.constantFrom("write", "formula", "format", "clear", "insert", "delete", "column"),
    row: fc.integer({ min: 0, max: 10 }),
    column: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const { book, sheet } = filled();
      const before = picture(book);
      for (const { kind, row, column } of steps) {
        const area = { top: row, left: column, rows: 2, columns: 2 };
        if (kind === "write") book.setCells(sheet, row, column, [[{ value: "x" }, { value: 3 }]], "user");
        else if (kind === "formula") book.setCells(sheet, row, column, [[{ formula: "=A1+1" }]], "user");
        else if (kind === "format") book.setFormat(sheet, area, { bold: true }, "user");
        else if (kind === "clear") book.clear(sheet, area, "all", "user");
        else if (kind === "insert") book.insertRows(sheet, row, 2, "user");
        else if (kind === "delete") book.deleteRows(sheet, row, 1, "user");
        else book.deleteColumns(sheet, column, 1, "user");
      }
      const after = picture(book);
      for (let i = 0; i < steps.length; i++) expect(book.undo()).toBe(true);
      expect(picture(book)).toBe(before);
      for (let i = 0; i < steps.length; i++) book.redo();
      expect(picture(book)).toBe(after);
    }),
    { numRuns: 80 },
  );
});

test("undoing a person's entry leaves what the add-in wrote since then", () => {
  const { book, sheet } = filled();
  book.setCells(sheet, 0, 0, [[{ value: "typed" }]], "user");
  book.setCells(sheet, 0, 1, [[{ value: "written" }]], "addin");
  book.undo();
  expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([0, "written"]);
});

test("references to rows taken out are lost, those around them shrink", () => {
  const { book, sheet } = filled();
  book.deleteRows(sheet, 1, 2, "addin");
  expect(sheet.formula(0, 5)).toBe("=A1+#REF!");
  book.deleteRows(sheet, 0, 1, "addin");
  expect(book.names[0]?.formula).toBe("=Feuil1!$A$1:$B$3");
});

test("renaming a sheet, a table or a header is followed by the formulas", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  book.setCells(
    sheet,
    0,
    0,
    [
      [{ value: "Nom" }, { value: "Prix [€]" }],
      [{ value: "a" }, { value: 4 }],
    ],
    "addin",
  );
  const table = book.addTable(sheet, { top: 0, left: 0, rows: 2, columns: 2 }, "Achats", true, "addin");
  book.setCells(sheet, 5, 0, [[{ formula: "=SUM(Achats[Prix '[€']])+Feuil1!B2" }]], "addin");
  expect(sheet.value(5, 0)).toBe(8);
  book.renameSheet(sheet, "L'été", "addin");
  table.name = "Dépenses";
  book.setCells(sheet, 0, 1, [[{ value: "Montant" }]], "addin");
  expect(sheet.formula(5, 0)).toBe("=SUM(Dépenses[Montant])+'L''été'!B2");
  expect(sheet.value(5, 0)).toBe(8);
});

test("a formula that cannot be read is refused and nothing is written", () => {
  const { book, sheet } = filled();
  const changes: BookChange[] = [];
  book.subscribe((change) => changes.push(change));
  expect(() => book.setCells(sheet, 0, 0, [[{ value: "x" }, { formula: "=SUM(A1" }]], "addin")).toThrow(
    expect.objectContaining({ code: "formula-unreadable" }),
  );
  expect(sheet.value(0, 0)).toBe(0);
  expect(changes).toEqual([]);
});
