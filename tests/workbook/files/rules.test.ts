import { saveXlsx } from "../../../src/workbook/files/save";
import { opened } from "../../actions/support";
import { buyersFile, partsOf } from "./buyersFile";

const SHEET = "xl/worksheets/sheet1.xml";

test("a list taken from another sheet (kept in the extension) is known to the book, and stays where it was", () => {
  const book = opened("achats.xlsx", buyersFile());
  const sheet = book.activeSheet;
  expect(sheet.validations).toMatchObject([
    { type: "decimal", operator: "greaterThan", formula1: "0" },
    {
      type: "list",
      formula1: "=Listes!$A$1:$A$3",
      showDropDown: true,
      areas: [{ top: 1, left: 3, rows: 4, columns: 1 }],
      alert: { title: "Famille" },
    },
  ]);
  book.setCells(sheet, 1, 4, [[{ value: 7 }]], "user");
  expect(partsOf(saveXlsx(book))[SHEET]).toContain(
    /<extLst>.*<\/extLst>/s.exec(partsOf(buyersFile())[SHEET] ?? "")?.[0],
  );
});

test("taken away, the list leaves the extension; changed, it is written once", () => {
  const book = opened("achats.xlsx", buyersFile());
  const [decimal, list] = book.activeSheet.validations;
  if (!decimal || !list) throw new Error("no list");
  book.setValidations(book.activeSheet, [decimal]);
  expect(partsOf(saveXlsx(book))[SHEET]).not.toContain("extLst");
  book.setValidations(book.activeSheet, [decimal, { ...list, formula1: "=Listes!$A$1:$A$2" }]);
  const again = opened("achats.xlsx", saveXlsx(book));
  expect(again.activeSheet.validations).toEqual([decimal, { ...list, formula1: "=Listes!$A$1:$A$2" }]);
});
