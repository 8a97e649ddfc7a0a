/** Opening and saving a workbook of 100 000 × 15 cells: times and memory. Run with tsx. */
import { createBook } from "../../src/practice/book/book";
import { openFile } from "../../src/practice/files/open";
import { saveXlsx } from "../../src/practice/files/save";

const ROWS = 100_000;
const COLUMNS = 15;

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(2)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  return result;
}

const book = createBook();
book.load(() => {
  for (let top = 0; top < ROWS; top += 1000)
    book.setCells(book.activeSheet, top, 0, Array.from({ length: 1000 }, (_, i) => Array.from({ length: COLUMNS }, (_, j) => ({ value: j % 3 === 0 ? `Fournisseur ${(top + i) % 5000} ${j}` : (top + i) * j + 0.5 }))), "addin");
});
const file = timed("save new", () => saveXlsx(book));
console.log(`${(file.length / 1e6).toFixed(1)} MB`);
const result = timed("open", () => openFile("bench.xlsx", file));
if (!result.ok) throw new Error(result.code);
const sheet = result.book.activeSheet;
result.book.setCells(sheet, 5, 1, [[{ value: 1 }]], "user");
timed("save, one cell changed", () => saveXlsx(result.book));
