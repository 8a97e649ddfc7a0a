import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createBook } from "../../../src/workbook/book/book";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";

/** Amounts of 1, 10, 100 and 1000 under a heading; the sums beside. */
function saved(): Uint8Array {
  const book = createBook("Achats");
  const rows = [["Montant"], [1], [10], [100], [1000]].map((row) => row.map((value) => ({ value })));
  book.setCells(book.activeSheet, 0, 0, rows, "addin");
  const sums = ["=SUBTOTAL(9,A2:A5)", "=SUBTOTAL(109,A2:A5)", "=SUM(A2:A5)"].map((formula) => ({ formula }));
  book.setCells(book.activeSheet, 0, 3, [sums], "addin");
  book.setRowHidden(book.activeSheet, 2, 1, true);
  book.setRowHidden(book.activeSheet, 4, 1, true);
  return saveXlsx(book);
}

/** The same with a filter over the first three amounts, which hides the 10; the 1000 is hidden by hand. */
function filtered(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const filter =
    '<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';
  parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace("</sheetData>", `</sheetData>${filter}`));
  return zipSync(parts);
}

test("rows that a filter hides are out of every subtotal, those hidden by hand only where asked", () => {
  const sums = [saved(), filtered(saved())].map((file) => {
    const opened = openFile("achats.xlsx", file);
    if (!opened.ok) throw new Error(opened.code);
    opened.book.setCells(opened.book.activeSheet, 1, 0, [[{ value: 2 }]], "user");
    return [3, 4, 5].map((column) => opened.book.activeSheet.value(0, column));
  });
  expect(sums).toEqual([
    [1112, 102, 1112],
    [1102, 102, 1112],
  ]);
});
