import { chooseColumn } from "../../src/actions/study/choose";
import { correctLocality } from "../../src/actions/suppliers/correct";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { opened, rowOf, studied, WORK } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT", "Objet", "Nature"],
  ["Ferme du Val", "62000", 1200, "Lait", "Denrées"],
  ["Coop du Bourg", "59000", 300, "Pain", "Denrées"],
  ["Laiterie Haute", "62100", 500, "Beurre", "Denrées"],
];

describe("what the buyer chose is kept in the workbook", () => {
  it("comes back when the saved workbook is opened again: columns, perimeters, corrections", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await studied(["departement:62"]);
      const chosen = chooseColumn({ ...study }, "family", 4);
      const located = await ACTIONS.locating.run(
        correctLocality(chosen, [study.suppliers?.[1]?.key ?? ""], 0, "yes"),
        WORK,
      );
      await ACTIONS.writing.run(located, WORK);
      expect(rowOf(book, "Part locale", "Local")[1]).toBe(2000);
    });
    const again = opened("achats.xlsx", saveXlsx(book));
    await startedExcel(again, async () => {
      const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
      expect(read.reading?.ok && read.reading.table.columns.family).toBe(4);
      expect(read.perimeters.map(({ kind, name }) => [kind, name])).toEqual([
        ["departement", "département Pas-de-Calais (62)"],
      ]);
      const located = await ACTIONS.locating.run(read, WORK);
      expect(located.share?.perimeters[0]?.whole.amounts.yes).toBe(200_000);
    });
  });

  it("a correction typed in the sheet counts in the pane, and a later one in the pane prevails", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const written = await ACTIONS.writing.run(await studied(["departement:62"]), WORK);
      const sheet = book.sheet("Fournisseurs");
      const used = sheet?.usedArea(true);
      if (!sheet || !used) throw new Error("no sheet");
      const rows = Array.from({ length: used.rows }, (_, row) => row);
      const header = rows.find((row) => sheet.value(row, 1) === "Fournisseur") ?? 0;
      const column =
        Array.from({ length: used.columns }, (_, index) => index).find((index) =>
          String(sheet.value(header, index)).startsWith("Correction"),
        ) ?? 0;
      const second = rows.find((row) => sheet.value(row, 1) === written.suppliers?.[1]?.name) ?? 0;
      book.setCells(sheet, second, column, [[{ value: "oui" }]], "user");
      const followed = await ACTIONS.locating.run(written, WORK);
      expect(followed.share?.perimeters[0]?.whole.amounts.yes).toBe(200_000);
      const changed = correctLocality(followed, [followed.suppliers?.[1]?.key ?? ""], 0, "no");
      const rewritten = await ACTIONS.writing.run(changed, WORK);
      expect(rewritten.share?.perimeters[0]?.whole.amounts.yes).toBe(170_000);
      expect(sheet.value(second, column)).toBe("non");
    });
  });
});
