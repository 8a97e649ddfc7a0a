/** Time and memory to calculate 20 000 lines of 8 formulas, and again after one edit. Run: npm run bench -- calc */
import { createBook } from "../../src/workbook/book/book";
import type { CellContent } from "../../src/workbook/book/model";

const LINES = 20_000;
const SUPPLIERS = 2_000;
const COLUMNS = [
  "Date",
  "Année",
  "Famille",
  "Fournisseur",
  "Ville",
  "Montant",
  "Objet",
  "Lot",
  "Clé",
  "Montant lu",
  "Clé courte",
  "Ligne",
  "Commune",
  "Total",
  "Nombre",
  "Part",
];

const book = createBook("Achats");
const purchases = book.activeSheet;
const names = book.addSheet("Appellations", "addin");
const suppliers = book.addSheet("Fournisseurs", "addin");
const value = (one: string | number): CellContent => ({ value: one });
const formula = (text: string): CellContent => ({ formula: text });

function line(i: number): CellContent[] {
  const row = i + 5;
  const supplier = (i * 7919) % (SUPPLIERS + 200);
  return [
    value(45000 + (i % 1000)),
    value(2022 + (i % 4)),
    value(`Famille ${i % 30}`),
    value(`Société *Nº ${supplier}?`),
    value(`Ville ${supplier % 50}`),
    value(i % 3 === 0 ? `${i % 900} ${String(i % 1000).padStart(3, "0")},50` : i / 7),
    value("Denrées"),
    value(i % 9),
    formula(`=LEFT(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(D${row}&"|"&E${row},"*"," "),"?"," "),"~"," "),240)`),
    formula(`=IF(ISNUMBER(F${row}),F${row},IFERROR(NUMBERVALUE(F${row},","," "),0))`),
    formula(`=TRIM(LEFT(D${row},60))`),
    formula(`=IFERROR(MATCH(I${row},Appellations!$A$2:$A$2001,0),0)`),
    formula(`=IF(L${row}=0,"",INDEX(Fournisseurs!$E$2:$E$2001,L${row}))`),
    formula("=SUMIFS(Achats2[Montant lu],Achats2[Famille],[@Famille],Achats2[Année],[@Année])"),
    formula("=COUNTIFS(Achats2[Famille],[@Famille],Achats2[Année],[@Année])"),
    formula("=IFERROR([@[Montant lu]]/[@Total],0)"),
  ];
}

const memory = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};
function timed(what: string, run: () => unknown): void {
  const start = performance.now();
  const result = run();
  console.log(`${what.padEnd(34)} ${(performance.now() - start).toFixed(0).padStart(6)} ms  ${String(result)}`);
}
function readAll(): number {
  let total = 0;
  for (let i = 0; i < LINES; i++) {
    for (let column = 8; column < 16; column++) purchases.value(4 + i, column);
    total += Number(purchases.value(4 + i, 9));
  }
  return total;
}

const start = memory();
timed("write", () => {
  book.setCells(
    names,
    1,
    0,
    Array.from({ length: SUPPLIERS }, (_, i) => [value(`Société  Nº ${i} |Ville ${i % 50}`)]),
    "addin",
  );
  book.setCells(
    suppliers,
    1,
    4,
    Array.from({ length: SUPPLIERS }, (_, i) => [value(`Commune ${i % 300}`)]),
    "addin",
  );
  book.setCells(purchases, 3, 0, [COLUMNS.map(value)], "addin");
  book.addTable(purchases, { top: 3, left: 0, rows: LINES + 1, columns: COLUMNS.length }, "Achats2", true, "addin");
  book.setCells(
    purchases,
    4,
    0,
    Array.from({ length: LINES }, (_, i) => line(i)),
    "addin",
  );
});
timed("full calculation (160 000 formulas)", readAll);
console.log(`memory ${(memory() - start).toFixed(0)} MB`);
timed("read again, nothing changed", readAll);
book.setCells(purchases, 4 + 10_000, 5, [[{ value: 1234.5 }]], "addin");
timed("one amount edited", readAll);
book.setCells(suppliers, 1 + 500, 4, [[{ value: "Commune nouvelle" }]], "addin");
timed("one supplier's place edited", readAll);
timed("one row inserted in the table", () => {
  book.insertRows(purchases, 100, 1, "addin");
  return readAll();
});
