import { strFromU8, unzipSync } from "fflate";
import { createBook } from "../../../src/workbook/book/book";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";

test("an add-in's function bears Excel's mark in the file, and its own name in the formula bar", () => {
  const book = createBook();
  book.setCells(
    book.activeSheet,
    0,
    0,
    [
      [
        { value: "62041" },
        { formula: '=IF(ALLOTIR.ESTLOCAL(A1,"département:62")="oui",RANK.EQ(1,A1:A2),"ALLOTIR.X(")' },
      ],
    ],
    "user",
  );
  const bytes = saveXlsx(book);
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xml.replace(/&quot;/g, '"')).toContain(
    '<f>IF(_xldudf_ALLOTIR_ESTLOCAL(A1,"département:62")="oui",_xlfn.RANK.EQ(1,A1:A2),"ALLOTIR.X(")</f>',
  );
  const again = openFile("a.xlsx", bytes);
  if (!again.ok) throw new Error(again.code);
  expect(again.book.activeSheet.formula(0, 1)).toBe(
    '=IF(ALLOTIR.ESTLOCAL(A1,"département:62")="oui",RANK.EQ(1,A1:A2),"ALLOTIR.X(")',
  );
});
