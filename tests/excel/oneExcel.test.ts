import { ACTIONS } from "../../src/actions/registry";
import { rowOf, studied, WORK } from "../actions/support";
import { bookOf, contentsOf, startedExcel } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Famille", "Produit", "Montant HT", "Date"],
  ["Ferme du Val", "62000", "Légumes", "Carottes", 41200.5, "2025-03-01"],
  ["Coop du Bourg", "59000", "Légumes", "Poireaux", 30300, "2025-05-02"],
  ["Laiterie Haute", "62100", "Laitages", "Fromages", 28000, "2025-06-03"],
  ["Grossiste", "75012", "Laitages", "Yaourts", 12000, "2025-07-04"],
];

describe("an Excel that knows no more than what the manifest asks (ExcelApi 1.14)", () => {
  it("reads, writes, writes again, prepares lots and takes everything back", async () => {
    const book = bookOf({ Achats: ROWS });
    const before = contentsOf(book);
    const wholeJob = async (): Promise<void> => {
      const once = await ACTIONS.writing.run(await studied(["departement:62"]), WORK);
      const study = await ACTIONS.writing.run(once, WORK);
      expect(rowOf(book, "Part locale", "Local")[1]).toBeCloseTo(69200.5, 9);
      const split = await ACTIONS.splitting.run(study, WORK);
      expect(split.lots?.ok).toBe(true);
      const written = await ACTIONS.writingLots.run(split, WORK);
      expect(book.sheet("Allotissement")).toBeDefined();
      await ACTIONS.removing.run(written, WORK);
    };
    await startedExcel(book, wholeJob, { apiLevel: "1.14" });
    expect(contentsOf(book)).toEqual(before);
  });
});
