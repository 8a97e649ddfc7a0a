import { ACTIONS } from "../../src/actions/registry";
import type { Study } from "../../src/actions/study/study";
import type { Book, Sheet } from "../../src/workbook/book/model";
import { studied, WORK } from "../actions/support";
import { bookOf, contentsOf, startedExcel } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT", "Exercice"],
  ["Ferme du Val", "62000", 1200.5, 2025],
  ["Coop du Bourg", "59000", 300, 2024],
  ["Laiterie Haute", "62100", 80, 2025],
];

const sheetOf = (book: Book, name: string): Sheet => {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const write = async (from?: Study): Promise<Study> =>
  ACTIONS.writing.run(await studied(["departement:62"], from), WORK);

function total(book: Book, name = "Part locale"): unknown {
  const sheet = sheetOf(book, name);
  for (let row = 0; row < 60; row++)
    if (String(sheet.value(row, 0)).startsWith("Total retenu")) return sheet.value(row, 1);
  return undefined;
}

/** What a person or another programme does to a written workbook, after which writing and taking back go on. */
const WEATHER: Readonly<Record<string, (book: Book) => void>> = {
  "one of our sheets deleted": (book) => book.deleteSheet(sheetOf(book, "Méthode"), "user"),
  "one of our columns deleted": (book) => book.deleteColumns(sheetOf(book, "Achats"), 6, 1, "user"),
  "the rows of a title deleted": (book) => book.deleteRows(sheetOf(book, "Fournisseurs"), 0, 2, "user"),
  "a line deleted": (book) => book.deleteRows(sheetOf(book, "Achats"), 2, 1, "user"),
  "a value in the last row": (book) => {
    book.setCells(sheetOf(book, "Fournisseurs"), 1_048_575, 0, [[{ value: "fin" }]], "user");
  },
};

describe("hard weather", () => {
  test.each(Object.keys(WEATHER))("%s: writing and taking back go on", async (name) => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      WEATHER[name]?.(book);
      const again = await write(study);
      expect(total(book)).toBe(name === "a line deleted" ? 1280.5 : 1580.5);
      await ACTIONS.removing.run(again, WORK);
      expect(sheetOf(book, "Achats").usedArea(true)?.columns).toBe(4);
    });
  });

  it("a renamed sheet keeps its name, and what names it follows", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      book.renameSheet(sheetOf(book, "Part locale"), "L'essentiel", "user");
      const again = await write(study);
      expect(book.sheet("Part locale")).toBeUndefined();
      expect(total(book, "L'essentiel")).toBe(1580.5);
      expect(sheetOf(book, "Synthèse").value(2, 0)).toBe(sheetOf(book, "L'essentiel").value(1, 0));
      expect(sheetOf(book, "L'essentiel").charts.length).toBeGreaterThan(0);
      await ACTIONS.removing.run(again, WORK);
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats"]);
    });
  });

  it("an empty sheet of the buyer's that bears one of our names stays theirs", async () => {
    const book = bookOf({ Achats: ROWS, Fournisseurs: [] });
    await startedExcel(book, async () => {
      const study = await write();
      expect(sheetOf(book, "Fournisseurs").usedArea(true)).toBeUndefined();
      expect(total(book)).toBe(1580.5);
      await ACTIONS.removing.run(study, WORK);
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats", "Fournisseurs"]);
    });
  });

  it("a protected sheet and a protected structure are told before anything is touched, by writing and by taking back", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async (excel) => {
      const study = await write();
      sheetOf(book, "Méthode").isProtected = true;
      const before = contentsOf(book);
      const refused = { code: "sheetProtected", values: { sheet: "Méthode" } };
      await expect(write(study)).rejects.toMatchObject(refused);
      await expect(ACTIONS.removing.run(study, WORK)).rejects.toMatchObject(refused);
      expect(contentsOf(book)).toEqual(before);
      sheetOf(book, "Méthode").isProtected = false;
      await ACTIONS.removing.run(await write(study), WORK);
      expect(excel).toBeDefined();
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats"]);
    });
  });

  it("the buyer's own charts and notes on our sheets stay", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      const share = sheetOf(book, "Part locale");
      const [chart] = share.charts;
      if (!chart) throw new Error("no chart");
      book.setCharts(share, [...share.charts, { ...chart, id: "{MINE}", name: "Mon graphique" }]);
      await write(study);
      expect(sheetOf(book, "Part locale").charts.map(({ name }) => name)).toContain("Mon graphique");
    });
  });
});
