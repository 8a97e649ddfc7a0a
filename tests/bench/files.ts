/** Opening and saving a workbook of 100 000 × 15 cells, then one of 20 000 lines with 14 formulas each: processor time and memory. Run: npm run bench -- files */
import { createBook } from "../../src/workbook/book/book";
import type { Book } from "../../src/workbook/book/model";
import { openFile } from "../../src/workbook/files/open";
import { saveXlsx } from "../../src/workbook/files/save";

function timed<T>(what: string, run: () => T): T {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  return result;
}

function constants(rows: number, columns: number): Book {
  const book = createBook();
  book.load(() => {
    for (let top = 0; top < rows; top += 1000)
      book.setCells(
        book.activeSheet,
        top,
        0,
        Array.from({ length: 1000 }, (_, i) =>
          Array.from({ length: columns }, (_, j) => ({
            value: j % 3 === 0 ? `Fournisseur ${(top + i) % 5000} ${j}` : (top + i) * j + 0.5,
          })),
        ),
        "addin",
      );
  });
  return book;
}

/** Lines of purchases with columns like those that the report writes beside them. */
function formulas(rows: number): Book {
  const book = constants(rows, 5);
  const sheet = book.activeSheet;
  for (let top = 1; top < rows; top += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - top) }, (_, i) => {
      const line = top + i + 1;
      return Array.from({ length: 14 }, (_, j) => ({
        formula:
          j % 2 === 0
            ? `=IF(AND(ISNUMBER($B${line}),$B${line}>${j}),IFERROR($C${line}/$B$2,"à vérifier « ${j} »"),"")`
            : `=IF(G${line}="","",ROUND($B${line}*$C${line}/100,2)+MAX(0,$E${line}-${j}))`,
      }));
    });
    book.setCells(sheet, top, 6, lines, "addin");
  }
  book.setFormat(
    sheet,
    { top: 1, left: 6, rows: rows - 1, columns: 14 },
    { numberFormat: "#,##0.00 €", fill: "#EEF3FA" },
    "addin",
  );
  return book;
}

function openSaveAgain(book: Book): void {
  const file = timed("  save new", () => saveXlsx(book));
  console.log(`  ${(file.length / 1e6).toFixed(1)} MB`);
  const result = timed("  open", () => openFile("bench.xlsx", file));
  if (!result.ok) throw new Error(result.code);
  result.book.setCells(result.book.activeSheet, 5, 1, [[{ value: 1 }]], "user");
  timed("  save, one cell changed", () => saveXlsx(result.book));
}

console.log("100 000 × 15 constants");
openSaveAgain(constants(100_000, 15));
console.log("20 000 lines, 14 formulas each");
const book = formulas(20_000);
timed(
  "  calculate",
  () =>
    book.activeSheet.usedArea(true) &&
    Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 20 }, (_, column) => book.activeSheet.value(row, column)),
    ).length,
);
openSaveAgain(book);
