import { ACTIONS } from "../../src/actions/registry";
import type { Study } from "../../src/actions/study/study";
import type { Book, Sheet } from "../../src/workbook/book/model";
import { studied, WORK } from "../actions/support";
import { bookOf, contentsOf, startedExcel } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT", "Exercice", "Famille"],
  ["Ferme du Val", "62000", 1200.5, 2025, "Légumes"],
  ["Coop du Bourg", "59000", 300, 2025, "Légumes"],
  ["Laiterie Haute", "62100", 80, 2025, "Laitages"],
];

const sheetOf = (book: Book, name: string): Sheet => {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const write = async (from?: Study): Promise<Study> =>
  ACTIONS.writing.run(await studied(["departement:62"], from), WORK);
const put = (book: Book, sheet: Sheet, row: number, column: number, value: string | number): void =>
  book.setCells(sheet, row, column, [[{ value }]], "user");
const total = (book: Book, name = "Part locale"): unknown => {
  const sheet = sheetOf(book, name);
  for (let row = 0; row < 60; row++)
    if (String(sheet.value(row, 0)).startsWith("Total retenu")) return sheet.value(row, 1);
  return undefined;
};
const columnOf = (sheet: Sheet, heading: string): number =>
  Array.from({ length: 60 }, (_, at) => at).findIndex((at) => sheet.value(0, at) === heading);

describe("nothing is deleted or cleared without proof", () => {
  it("leaves alone what crafted names and settings point at: a sheet, the purchases, a hidden sheet", async () => {
    const book = bookOf({ Achats: ROWS, Archive: ROWS, Notes: [["Notes"], ["à garder"]] });
    book.setName({ name: "Allotir_feuille_share", formula: "=Archive!$A$1", visible: false });
    book.setName({ name: "Allotir_bloc_share_3a_title", formula: "=Archive!$A$1:$E$4", visible: false });
    book.setName({ name: "Allotir_bloc_lines", formula: "=Achats!$A$1:$E$4", visible: false });
    book.setName({ name: "Allotir_bloc_x", formula: "=Achats!$B$1:$E$4", visible: false });
    book.setName({ name: "Allotir_garde_lines", formula: "=Notes!$A$1:$A$2", visible: false });
    book.setName({ name: "Allotir_bloc_gone", formula: "=#REF!", visible: false });
    const before = contentsOf(book);
    await startedExcel(book, async () => {
      await ACTIONS.removing.run(await studied(["departement:62"]), WORK);
      expect(contentsOf(book)).toEqual(before);
      for (const name of ["Allotir_bloc_x", "Allotir_feuille_y"])
        book.setName({ name, formula: "=Achats!$B$1:$E$4", visible: false });
      const study = await write();
      expect(study.strayNames).toBe(2);
      expect(contentsOf(book)).toMatchObject({ Archive: before.Archive, Notes: before.Notes });
      expect(total(book)).toBe(1580.5);
      await ACTIONS.removing.run(study, WORK);
      expect(contentsOf(book)).toEqual(before);
    });
  });

  it("keeps a column that the buyer put between ours, and moves ours", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      const sheet = sheetOf(book, "Achats");
      const at = columnOf(sheet, "Montant retenu");
      book.insertColumns(sheet, at, 1, "user");
      put(book, sheet, 0, at, "Vérifié par");
      put(book, sheet, 2, at, "Anne");
      const again = await write(study);
      expect(sheet.value(2, columnOf(sheet, "Vérifié par"))).toBe("Anne");
      expect(total(book)).toBe(1580.5);
      await ACTIONS.removing.run(again, WORK);
      expect(sheet.value(2, columnOf(sheet, "Vérifié par"))).toBe("Anne");
      expect(columnOf(sheet, "Montant retenu")).toBe(-1);
    });
  });

  it("keeps a text typed in spare rows and a note under the list", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      const sheet = sheetOf(book, "Achats");
      const at = columnOf(sheet, "Remarque");
      put(book, sheet, 20, at, "à demander au magasin");
      await expect(write(study)).rejects.toMatchObject({ code: "placeTaken", values: { sheet: "Achats" } });
      expect(sheet.value(20, at)).toBe("à demander au magasin");
      book.setCells(sheet, 20, at, [[{ value: null }]], "user");
      const list = sheetOf(book, "Fournisseurs");
      put(book, list, 12, 0, "Relancer la coop");
      const again = await write(study);
      expect(list.value(12, 0)).toBe("Relancer la coop");
      await ACTIONS.removing.run(again, WORK);
      expect(contentsOf(book).Fournisseurs).toEqual([["12,0", "Relancer la coop", "General"]]);
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats", "Fournisseurs"]);
    });
  });

  it("leaves the buyer's cells where our list grows over them, and writes the list on another sheet", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      const list = sheetOf(book, "Fournisseurs");
      put(book, list, 7, 1, "Ma note");
      const sheet = sheetOf(book, "Achats");
      book.setCells(
        sheet,
        4,
        0,
        [["Nouvelle Ferme", "62300", 500, 2025, "Légumes"].map((value) => ({ value }))],
        "user",
      );
      await write(study);
      expect(list.value(7, 1)).toBe("Ma note");
      expect(book.sheet("Fournisseurs (2)")?.value(7, 1)).toBeDefined();
      expect(total(book)).toBe(2080.5);
    });
  });
});
