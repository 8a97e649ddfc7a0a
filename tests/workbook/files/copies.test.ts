import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { createBook } from "../../../src/workbook/book/book";
import type { Book } from "../../../src/workbook/book/model";
import { tokenText } from "../../../src/workbook/calc/formula";
import { tokenize } from "../../../src/workbook/calc/text/tokens";
import { openFile } from "../../../src/workbook/files/open";
import { OwnRowCopies } from "../../../src/workbook/files/read/ownRowCopies";
import { saveXlsx } from "../../../src/workbook/files/save";

const ROWS = 6;

/** Amounts in A, their doubles in B, the share of each in C, what another sheet says in D. */
function purchases(): Book {
  const book = createBook("Achats");
  const sheet = book.activeSheet;
  const rows = Array.from({ length: ROWS }, (_, at) => [
    { value: at + 1 },
    { formula: `=A${at + 1}*2` },
    { formula: `=A${at + 1}/SUM($A$1:$A$${ROWS})` },
    { formula: `=A${at + 1}+Achats!A1` },
  ]);
  book.setCells(sheet, 0, 0, rows, "user");
  return book;
}

const formulasOf = (book: Book): (string | undefined)[] =>
  Array.from({ length: ROWS * 4 }, (_, at) => book.sheets[0]!.formula(Math.floor(at / 4), at % 4));

const sheetText = (file: Uint8Array): string => strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);

function reopened(file: Uint8Array): Book {
  const result = openFile("achats.xlsx", file);
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

test("copies of a formula in a column are written once, unless they name a sheet or hold a list, and come back in full", () => {
  const book = purchases();
  book.setName({ name: "Taux", formula: "=Achats!$Z$1", visible: true, scopeSheetId: undefined, comment: undefined });
  for (let row = 0; row < ROWS; row++) {
    const copies = [`=A${row + 1}*Taux`, `=SUM(A${row + 1}*{1,2})`].map((formula) => ({ formula }));
    book.setCells(book.sheets[0]!, row, 4, [copies], "user");
  }
  const file = saveXlsx(book);
  const text = sheetText(file);
  expect([...text.matchAll(/<f[^>]*>([^<]+)<\/f>/g)].map(([, formula]) => formula)).toEqual([
    "A1*2",
    "A1/SUM($A$1:$A$6)",
    "A1+Achats!A1",
    "A1*Taux",
    ...Array.from({ length: ROWS }, (_, at) => [`SUM(A${at + 1}*{1,2})`, `A${at + 2}+Achats!A1`])
      .flat()
      .slice(0, -1),
  ]);
  expect(text).toContain('<f t="shared" ref="B1:B6" si="0">');
  expect(formulasOf(reopened(file))).toEqual(formulasOf(book));
});

test("a formula typed among copies, or over the first of them, leaves the others as they were", () => {
  for (const row of [0, 3]) {
    const book = reopened(saveXlsx(purchases()));
    book.setCells(book.sheets[0]!, row, 1, [[{ formula: "=A1+100" }]], "user");
    expect(formulasOf(reopened(saveXlsx(book)))).toEqual(formulasOf(book));
  }
});

const piece = fc.oneof(
  fc.constantFrom(
    "@",
    "$A$@",
    "A@",
    "B@:C@",
    "AB@",
    "$D@",
    '"A@"',
    "'Lot A@'!B@",
    "LOG10(A@)",
    "A$@",
    "@:@",
    "A1",
    "A12:A13",
  ),
  fc.nat(40).map(String),
);

test("formulas read as copies are those that each text says, whatever looks like the number of its row", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: 0, max: 14 })),
      (pieces, rows) => {
        const copies = new OwnRowCopies();
        for (const row of rows) {
          const text = pieces.map((each) => each.replaceAll("@", String(row + 1))).join("+");
          const tokens = copies.tokensOf(text, row, 7, tokenize);
          expect(tokens?.map((token) => tokenText(token, row, 7)).join("")).toBe(
            tokenize(text, row, 7)
              .map((token) => tokenText(token, row, 7))
              .join(""),
          );
        }
      },
    ),
  );
});
