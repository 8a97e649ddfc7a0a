import { ACTIONS } from "../../src/actions/registry";
import { askFor } from "../../src/actions/report/sellers";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { opened, rowOf, studied, WORK } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Date", "N° facture", "Montant HT"],
  ["Ferme du Val", "62000", "12/01/2024", "F1", 1200],
  ["Ferme du Val", "62000", "15/01/2025", "F2", 300],
  ["Ferme du Val", "62000", "15/01/2025", "F2", 100],
  ["Gros du Sud", "13001", "16/01/2025", "F2", 400],
];

test("what is typed in « Suivi » is kept at the next writing, after another opening, and in the other language", async () => {
  const book = bookOf({ Achats: ROWS });
  await startedExcel(book, async () => {
    const located = await studied(["departement:62"]);
    const written = await ACTIONS.writing.run(askFor(located, "tracking", true), WORK);
    expect(rowOf(book, "Suivi", "Taux d'achat local bas").slice(2, 4)).toEqual([1, 0.5]);
    expect(rowOf(book, "Suivi", "Livraisons").slice(2, 4)).toEqual([1, 2]);
    expect(rowOf(book, "Suivi", "Commandes ou factures").slice(2, 4)).toEqual([1, 2]);
    type("Emplois déclarés", 3, 2.5);
    type("Emplois déclarés", 5, "Bilan du titulaire");
    type("Taux d'achat local bas", 4, 0.6);
    await ACTIONS.writing.run(written, WORK);
    expect(kept("Emplois", "Taux d'achat")).toEqual([2.5, "Bilan du titulaire", 0.6]);
  });
  const later = opened("achats.xlsx", saveXlsx(book));
  await startedExcel(later, async () => {
    const study = await ACTIONS.locating.run(await ACTIONS.reading.run(EMPTY_STUDY, WORK), WORK);
    expect(study.optionalParts).toContain("tracking");
    await ACTIONS.writing.run(study, { language: "en" });
    const jobs = rowOf(later, "Suivi", "Jobs declared");
    expect([jobs[3], jobs[5], rowOf(later, "Suivi", "Low local share")[4]]).toEqual([2.5, "Bilan du titulaire", 0.6]);
    await ACTIONS.removing.run(study, WORK);
    expect(later.sheet("Suivi")).toBeUndefined();
  });

  function type(label: string, column: number, value: number | string): void {
    const sheet = book.sheet("Suivi")!;
    const area = sheet.usedArea(true)!;
    const rows = Array.from({ length: area.rows }, (_, index) => area.top + index);
    const row = rows.find((one) => String(sheet.value(one, 0) ?? "").startsWith(label)) ?? NaN;
    book.setCells(sheet, row, column, [[{ value }]], "user");
  }
  function kept(jobs: string, rate: string): unknown[] {
    const row = rowOf(book, "Suivi", jobs);
    return [row[3], row[5], rowOf(book, "Suivi", rate)[4]];
  }
});
