import { ACTIONS } from "../../src/actions/registry";
import type { Book, Sheet } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { cents, opened, rowOf, studied, WORK } from "./support";

type Line = readonly [supplier: string, postcode: string, amount: number, year: number];
const HEADER = ["Fournisseur", "Code postal", "Montant HT", "Exercice"] as const;
const LOCAL = "Ferme du Marais";
const FAR = "Grossiste du Sud";
const LINES: readonly Line[] = [
  [LOCAL, "62000", 400, 2024],
  [FAR, "13001", 600, 2024],
  [LOCAL, "62000", 500, 2025],
  [FAR, "13001", 500, 2025],
];
const LOW = "Taux bas";

/** The sheet with its lines, its share for the Pas-de-Calais written. */
async function written(lines: readonly Line[]): Promise<Book> {
  const book = bookOf({ Achats: [HEADER, ...lines] });
  await write(book);
  return book;
}

/** Every scenario as it ended, for LibreOffice to judge. */
const ended = new Map<string, Book>();

const write = (book: Book) =>
  startedExcel(book, async () => ACTIONS.writing.run(await studied(["departement:62"]), WORK));

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const low = (book: Book) => rowOf(book, "Part locale", LOW)[1];
const total = (book: Book): number => cents(rowOf(book, "Part locale", "Total retenu")[1]);
const type = (book: Book, sheet: string, row: number, column: number, values: readonly (string | number)[]): void =>
  book.setCells(sheetOf(book, sheet), row, column, [values.map((value) => ({ value }))], "user");

test.each<[string, readonly Line[], string]>([
  [
    "a credit note larger than the purchases",
    [
      [LOCAL, "62000", 100, 2025],
      [FAR, "13001", 50, 2025],
      [FAR, "13001", -400, 2025],
    ],
    "total nul ou négatif",
  ],
  [
    "a total of zero",
    [
      [LOCAL, "62000", 100, 2025],
      [FAR, "13001", 50, 2025],
      [FAR, "13001", -150, 2025],
    ],
    "total nul ou négatif",
  ],
  [
    "a share above 100 %",
    [
      [LOCAL, "62000", 300, 2025],
      [FAR, "13001", 50, 2025],
      [FAR, "13001", -150, 2025],
    ],
    "part hors de 0 à 100 % (avoirs)",
  ],
])("%s: amounts and a reason in place of a rate", async (name, lines, reason) => {
  const book = await written(lines);
  ended.set(name, book);
  expect(low(book)).toBe(reason);
  expect(cents(rowOf(book, "Part locale", "dont avoirs")[1])).toBe(
    lines.reduce((sum, [, , amount]) => sum + Math.min(0, amount) * 100, 0),
  );
  expect(rowOf(book, "Part locale", "Écart")[1]).toBe(0);
});

test("all unlocated: from 0 to 100 %", async () => {
  const book = await written([
    ["Inconnu", "", 100, 2025],
    ["Sans lieu", "", 50, 2025],
  ]);
  ended.set("all unlocated", book);
  expect([
    low(book),
    rowOf(book, "Part locale", "Taux haut")[1],
    cents(rowOf(book, "Part locale", "Non localisé")[1]),
  ]).toEqual([0, 1, 15_000]);
});

test("two currencies are never added: what is not in euros is left out and listed, and counts when the buyer gives its amount", async () => {
  const book = bookOf({
    Achats: [
      [...HEADER, "Devise"],
      [LOCAL, "62000", 100, 2025, "EUR"],
      [FAR, "13001", 100, 2025, "EUR"],
      [FAR, "13001", 40, 2025, "GBP"],
    ],
  });
  await write(book);
  expect([low(book), total(book), rowOf(book, "Part locale", "Écart")[1]]).toEqual([0.5, 20_000, 0]);
  const method = sheetOf(book, "Méthode");
  const rows = Array.from({ length: 60 }, (_, index) => index);
  const decided =
    rows.flatMap((row) => rows.filter((column) => method.value(row, column) === "Montant décidé"))[0] ?? -1;
  type(book, "Méthode", rows.find((row) => method.value(row, 2) === "autre devise") ?? -1, decided, [50]);
  ended.set("two currencies", book);
  expect([low(book), total(book), rowOf(book, "Part locale", "Écart")[1]]).toEqual([100 / 250, 25_000, 0]);
});

test("three years: each its rate, and what changed from one to the next", async () => {
  const book = await written([
    ...LINES.map(([name, code, amount, year]): Line => [name, code, amount, year - 1]),
    ...LINES.slice(2),
  ]);
  ended.set("three years", book);
  const years = [2023, 2024, 2025].map((year) => rowOf(book, "Part locale", String(year)).slice(1, 3));
  expect(years).toEqual([
    [1000, 400],
    [1000, 500],
    [1000, 500],
  ]);
  const [, year, before, , rate, change, , suppliers] = rowOf(book, "Part locale", "département Pas-de-Calais");
  expect([year, before, rate, change, suppliers]).toEqual([2025, 2024, 0.5, 0, 1]);
});

test("a line pasted below the table counts at once; a supplier never seen is to place, and is not called far", async () => {
  const book = await written(LINES);
  type(book, "Achats", 5, 0, [LOCAL, "62000", 1000, 2025]);
  expect([low(book), total(book)]).toEqual([1900 / 3000, 300000]);
  type(book, "Achats", 6, 0, ["Inconnu au bataillon", "", 1000, 2025]);
  expect(cents(rowOf(book, "Part locale", "Non localisé")[1])).toBe(100000);
  expect([low(book), rowOf(book, "Part locale", "Taux haut")[1]]).toEqual([1900 / 4000, 2900 / 4000]);
  ended.set("lines pasted", book);
});

test("the lines sorted otherwise: nothing moves", async () => {
  const book = await written(LINES);
  const before = [low(book), total(book)];
  [...LINES].reverse().forEach((line, index) => type(book, "Achats", 1 + index, 0, line));
  expect([low(book), total(book)]).toEqual(before);
  expect(rowOf(book, "Part locale", "2024").slice(1, 3)).toEqual([1000, 400]);
  ended.set("sorted", book);
});

test("a supplier corrected, the sheet renamed, the workbook saved, opened again and written again: the answer stays", async () => {
  const book = await written(LINES);
  const suppliers = sheetOf(book, "Fournisseurs");
  const correction = rowOf(book, "Fournisseurs", "N°").findIndex((heading) => String(heading).startsWith("Correction"));
  const row = [4, 5].find((one) => suppliers.value(one, 1) === FAR) ?? -1;
  type(book, "Fournisseurs", row, correction, ["oui"]);
  expect(low(book)).toBe(1);
  book.renameSheet(sheetOf(book, "Achats"), "Achats de l'année", "user");
  expect([low(book), total(book)]).toEqual([1, 200000]);
  const again = opened("achats.xlsx", saveXlsx(book));
  expect([low(again), total(again)]).toEqual([1, 200000]);
  await write(again);
  expect([low(again), total(again)]).toEqual([1, 200000]);
  ended.set("corrected, renamed, saved, written again", again);
});

(hasLibreOffice ? test : test.skip)("LibreOffice finds every scenario as it ended", () => {
  const judged = recalculated(new Map([...ended].map(([name, book]) => [name, saveXlsx(book)])));
  const figures = (book: Book): unknown[] =>
    [
      "Local",
      "Non local",
      "À vérifier",
      "Non localisé",
      "Total retenu",
      "Taux bas",
      "Taux haut",
      "Fournisseurs, en tout",
      "Écart",
      "dont avoirs",
    ].map((label) => {
      const value = rowOf(book, "Part locale", label)[1];
      return typeof value === "number" ? Number(value.toFixed(9)) : value;
    });
  for (const [name, book] of ended)
    expect([name, ...figures(opened(`${name}.xlsx`, judged.get(name) ?? new Uint8Array()))]).toEqual([
      name,
      ...figures(book),
    ]);
  expect(ended.size).toBe(9);
});

(hasLibreOffice ? test : test.skip)(
  "one amount changed without the add-in moves LibreOffice's rate as it should",
  async () => {
    const book = await written(LINES);
    const files = new Map([["before", saveXlsx(book)]]);
    type(book, "Achats", 1, 2, [1400]);
    const judged = recalculated(files.set("after", saveXlsx(book)));
    const rates = ["before", "after"].map((name) => low(opened(`${name}.xlsx`, judged.get(name) ?? new Uint8Array())));
    expect(rates).toEqual([0.45, expect.closeTo(1900 / 3000, 12)]);
  },
);
