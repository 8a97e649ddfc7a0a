import { ACTIONS } from "../../src/actions/registry";
import type { Study } from "../../src/actions/study/study";
import { removeSettings } from "../../src/excel/settings";
import type { Book, Sheet } from "../../src/workbook/book/model";
import { studied, WORK } from "../actions/support";
import { bookOf, contentsOf, startedExcel } from "./support";

const LINES = 120;
const SUPPLIERS = ["Ferme du Val", "Coop du Bourg", "Laiterie Haute", "Grossiste du Nord"];
const POSTCODES = ["62000", "59000", "62100", "80000"];
const line = (index: number): (string | number)[] => [
  SUPPLIERS[index % 4]!,
  POSTCODES[index % 4]!,
  10 + index,
  ["Pain", "Lait", "Viande"][index % 3]!,
];
const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT", "Famille"],
  ...Array.from({ length: LINES }, (_, index) => line(index)),
];

const sheetOf = (book: Book, name: string): Sheet => {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const write = async (language: "fr" | "en" = "fr"): Promise<Study> =>
  ACTIONS.writing.run(await studied(["departement:62"]), { ...WORK, language });
const put = (
  book: Book,
  sheet: string,
  row: number,
  column: number,
  content: { value: string | number } | { formula: string },
) => book.setCells(sheetOf(book, sheet), row, column, [[content]], "user");

/** Row and column, from 0, of the first cell whose text begins so. */
function find(sheet: Sheet, start: string): { row: number; column: number } {
  const used = sheet.usedArea(true);
  for (let row = 0; used && row < used.top + used.rows; row++)
    for (let column = 0; column < used.left + used.columns; column++)
      if (String(sheet.value(row, column) ?? "").startsWith(start)) return { row, column };
  throw new Error(`no « ${start} »`);
}

describe("a second writing", () => {
  it("without change sends a small part of the bytes and leaves every cell, table and chart as it is", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async ({ meter }) => {
      const study = await studied(["departement:62"]);
      const before = meter.bytesOut;
      const written = await ACTIONS.writing.run(study, WORK);
      const first = meter.bytesOut - before;
      const contents = contentsOf(book);
      const things = book.sheets.map(({ tables, charts }) => [tables.map(({ id }) => id), charts.map(({ id }) => id)]);
      const start = meter.bytesOut;
      await ACTIONS.writing.run(written, WORK);
      expect(meter.bytesOut - start).toBeLessThan(first / 3);
      expect(contentsOf(book)).toEqual(contents);
      expect(book.sheets.map(({ tables, charts }) => [tables.map(({ id }) => id), charts.map(({ id }) => id)])).toEqual(
        things,
      );
    });
  });

  it("after the workbook was read again adds no row beside the purchases", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      await write();
      const rows = sheetOf(book, "Achats").usedArea(true)?.rows;
      await write();
      expect(sheetOf(book, "Achats").usedArea(true)?.rows).toBe(rows);
    });
  });

  it("makes room for what comes: the buyer's notes move along, their formulas follow, what they dressed stays", async () => {
    const book = bookOf({ Achats: ROWS, Bilan: [["Mon bilan"]] });
    await startedExcel(book, async () => {
      await write();
      const share = sheetOf(book, "Part locale");
      const control = find(share, "Total retenu");
      put(book, "Bilan", 1, 0, { formula: `='Part locale'!B${control.row + 1}` });
      put(book, "Bilan", 2, 0, { formula: "=SUM(Allotir_Lignes[Montant retenu])" });
      const list = sheetOf(book, "Fournisseurs");
      const below = (list.usedArea(true)?.rows ?? 0) + 2;
      put(book, "Fournisseurs", below, 1, { value: "Relancer la coop" });
      book.setFormat(share, { top: control.row, left: 1, rows: 1, columns: 1 }, { fill: "#FF0000" }, "user");
      const total = sheetOf(book, "Bilan").value(1, 0);
      const added = ["Maraîcher", "62300", 1000, "Légumes"].map((value) => ({ value }));
      book.setCells(sheetOf(book, "Achats"), LINES + 1, 0, [added, added], "user");
      await write();
      const note = find(list, "Relancer la coop");
      expect(note).toEqual({ row: below + 1, column: 1 });
      expect(sheetOf(book, "Bilan").value(1, 0)).toBe(Number(total) + 2000);
      expect(sheetOf(book, "Bilan").value(2, 0)).toBe(Number(total) + 2000);
      expect(share.format(find(share, "Total retenu").row, 1).fill).toBe("#FF0000");
      expect(book.sheets.map(({ name }) => name)).not.toContain("Fournisseurs (2)");
    });
  });

  it("mends what was overwritten, cell by cell and in columns of one formula", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      await write();
      const contents = contentsOf(book);
      const kept = find(sheetOf(book, "Achats"), "Montant retenu");
      put(book, "Achats", 50, kept.column, { value: 7 });
      const label = find(sheetOf(book, "Part locale"), "Non local");
      put(book, "Part locale", label.row, label.column, { value: "n'importe quoi" });
      book.merge(sheetOf(book, "Méthode"), { top: 4, left: 0, rows: 2, columns: 2 });
      await write();
      expect(contentsOf(book)).toEqual(contents);
    });
  });

  it("is the same where another programme dropped our settings", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      await write();
      const contents = contentsOf(book);
      await removeSettings();
      await write();
      expect(contentsOf(book)).toEqual(contents);
    });
  });

  it("in the other language says everything in it, and back", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      await write();
      const french = contentsOf(book);
      await write("en");
      const share = sheetOf(book, "Part locale");
      expect(share.value(find(share, "Total counted").row, 1)).toBe(8340);
      expect(share.charts.map(({ title }) => title).join()).not.toMatch(/famille/i);
      await write();
      expect(contentsOf(book)).toEqual(french);
    });
  });
});
