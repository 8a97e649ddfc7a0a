import { createBook } from "../../../src/workbook/book/book";
import type { Scalar } from "../../../src/workbook/book/model";
import type { Language } from "../../../src/workbook/calc/text/language";

/** The value of a formula in a workbook that is looked at in a language. */
function valueOf(formula: string, language: Language): Scalar {
  const book = createBook();
  book.language = language;
  book.setCells(book.activeSheet, 0, 0, [[{ formula: `=${formula}` }, { value: 1234.5 }, { value: true }]], "user");
  return book.activeSheet.value(0, 0);
}
const VALUE: Scalar = { error: "#VALUE!" };
const MARCH = 45_352;

test.each<[formula: string, french: Scalar, english: Scalar]>([
  ['"01/03/2024"+0', MARCH, 45_294],
  ['VALUE("12,50")', 12.5, VALUE],
  ['VALUE("12.50")', VALUE, 12.5],
  ['"1 234,5"*2', 2469, VALUE],
  ['"1\u202f234,5 €"+0', 1234.5, VALUE],
  ['"-12,5 %"+0', -0.125, VALUE],
  ['"(12)"+0', -12, -12],
  ['DATEVALUE("31/12/2024")', 45_657, VALUE],
  ['DATEVALUE("2024-03-01")', MARCH, MARCH],
  ['DATEVALUE("1 mars 2024")', MARCH, VALUE],
  ['DATEVALUE("févr. 2024")', 45_323, VALUE],
  ['"01/03/2024 12:00"+0', MARCH + 0.5, 45_294.5],
  ['"12:30"*24', 12.5, 12.5],
  ['"31/02/2024"+0', VALUE, VALUE],
  ['"lot 3"+0', VALUE, VALUE],
  ['B1&""', "1234,5", "1234.5"],
  ['C1&""', "VRAI", "TRUE"],
  ['IF("FAUX",1,2)', 2, VALUE],
  ["LEN(B1)", 6, 6],
  ['(B1&"")+1', 1235.5, 1235.5],
  ['COUNTIF(B1,">1234,4")', 1, 0],
  ['NUMBERVALUE("1.5",".",",")', 1.5, 1.5],
])("a text in a formula: =%s is %p in French, %p in English", (formula, french, english) => {
  expect([valueOf(formula, "fr"), valueOf(formula, "en")]).toEqual([french, english]);
});
