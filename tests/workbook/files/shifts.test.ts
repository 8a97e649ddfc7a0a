import type { Book } from "../../../src/workbook/book/model";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened } from "../../actions/support";
import { buyersFile, partsOf } from "./buyersFile";

const SHEET = "xl/worksheets/sheet1.xml";

function sheetOf(book: Book, name = "Achats") {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(name);
  return sheet;
}

test("two rows put in: comments, links, lists, colours, filter, page breaks and names of printing follow their cells", () => {
  const book = opened("achats.xlsx", buyersFile());
  book.insertRows(sheetOf(book), 2, 2, "user");
  book.insertRows(sheetOf(book, "Listes"), 0, 1, "user");
  const parts = partsOf(saveXlsx(book));
  for (const part of [
    '<autoFilter ref="A1:E7"',
    'sqref="E2:E7"',
    '<hyperlink ref="A6"',
    'brk id="5"',
    "<xm:sqref>D2:D7</xm:sqref>",
    "<xm:f>Listes!$A$2:$A$4</xm:f>",
    '<dataValidation type="decimal"',
  ])
    expect(parts[SHEET]).toContain(part);
  expect(parts["xl/comments1.xml"]).toContain('ref="B6"');
  expect(parts["xl/drawings/notes1.vml"]).toContain(
    "<x:Anchor> 2, 15, 4, 10, 4, 31, 8, 9</x:Anchor><x:Row>5</x:Row><x:Column>1</x:Column>",
  );
  expect(parts["xl/workbook.xml"]).toContain("Achats!$A$1:$E$7");
  expect(parts["xl/workbook.xml"]).toContain("Achats!$1:$1");
});

test("a row taken out takes its comment and link with it; put back by undo, the file is as it was", () => {
  const before = buyersFile();
  const book = opened("achats.xlsx", before);
  book.deleteRows(sheetOf(book), 3, 1, "user");
  const without = partsOf(saveXlsx(book));
  expect(without["xl/comments1.xml"]).not.toContain("<comment ");
  expect(without["xl/drawings/notes1.vml"]).not.toContain("<v:shape ");
  expect(without[SHEET]).not.toContain("hyperlink");
  expect(without[SHEET]).toContain("<xm:sqref>D2:D4</xm:sqref>");
  book.undo();
  const again = partsOf(saveXlsx(book));
  const there = partsOf(before);
  for (const name of [SHEET, "xl/comments1.xml", "xl/drawings/notes1.vml"]) expect(again[name]).toBe(there[name]);
});

test("columns put in before: everything goes right", () => {
  const book = opened("achats.xlsx", buyersFile());
  book.insertColumns(sheetOf(book), 0, 1, "user");
  const parts = partsOf(saveXlsx(book));
  for (const part of [
    '<autoFilter ref="B1:F5"',
    'sqref="F2:F5"',
    '<hyperlink ref="B4"',
    'brk id="3"',
    "<xm:sqref>E2:E5</xm:sqref>",
  ])
    expect(parts[SHEET]).toContain(part);
  expect(parts["xl/comments1.xml"]).toContain('ref="C4"');
});
