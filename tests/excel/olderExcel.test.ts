import { ACTIONS } from "../../src/actions/registry";
import { rowOf, studied, WORK } from "../actions/support";
import { bookOf, contentsOf, startedExcel } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT"],
  ["Ferme du Val", "62000", 1200.5],
  ["Coop du Bourg", "59000", 300],
  ["Laiterie Haute", "62100", 80],
];

describe("an Excel that knows no more than what the manifest asks (ExcelApi 1.4)", () => {
  it("reads, writes live formulas and takes everything back", async () => {
    const book = bookOf({ Achats: ROWS });
    const before = contentsOf(book);
    await startedExcel(
      book,
      async () => {
        const study = await ACTIONS.writing.run(await studied(["departement:62"]), WORK);
        expect(study.writtenAt).toBeDefined();
        expect(rowOf(book, "Part locale", "Local")[1]).toBeCloseTo(1280.5, 9);
        await ACTIONS.removing.run(study, WORK);
        expect(contentsOf(book)).toEqual(before);
      },
      { apiLevel: "1.4" },
    );
  });
});
