import { lotsInput } from "../../src/actions/lots/sheet";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import { ACTIONS } from "../../src/actions/registry";
import type { Study } from "../../src/actions/study/study";
import { lotsSheets } from "../../src/report/lots/lotsSheet";
import { bookOf, startedExcel } from "../excel/support";
import { cents, rowOf, studied, WORK } from "./support";

const SHEET = "Allotissement";
const ACHATS = [
  ["Fournisseur", "Code postal", "Famille", "Sous-famille", "Site de livraison", "Montant HT", "Exercice"],
  ["Ferme du Val", "62000", "Légumes", "Carottes", "Arras", 8000, 2025],
  ["Coop du Bourg", "59000", "Légumes", "Salades", "Lens", 7000, 2025],
  ["Ferme du Val", "62000", "Légumes", "Carottes", "Arras", 3000, 2024],
  ["Gros du Sud", "13001", "Viandes", "Porc", "Lens", 10000, 2025],
] as const;

async function split(): Promise<Study> {
  const located = await studied(["departement:62"]);
  return ACTIONS.splitting.run({ ...located, lotSettings: defaultLotSettings("2026-06-01") }, WORK);
}

test("« constaté » is a formula over « Part locale »: it follows the purchases, and agrees with the study", async () => {
  const book = bookOf({ Achats: ACHATS });
  await startedExcel(book, async () => {
    const study = await ACTIONS.writingLots.run(await ACTIONS.writing.run(await split(), WORK), WORK);
    const { observed } = study.lots?.ok ? study.lots.study : {};
    const shown = (): unknown[] => [
      cents(rowOf(book, SHEET, "Constaté : achats aux")[2]),
      Number(rowOf(book, SHEET, "Constaté : part locale")[2]),
    ];
    expect(observed).toMatchObject({ localCents: 800_000, totalCents: 2_500_000 });
    expect(shown()).toEqual([800_000, 0.32]);
    book.setCells(book.sheet("Achats")!, 1, 5, [[{ value: 33_000 }]], "user");
    expect(shown()).toEqual([3_300_000, 0.66]);
  });
});

test("without « Part locale » in the workbook « constaté » is the number; what the model cannot explain is told on the sheet", async () => {
  await startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const study = await split();
    if (!study.lots?.ok) throw new Error("not split");
    const input = await lotsInput(study, study.lots, [], WORK);
    const texts = (unexplained: number | null): string =>
      JSON.stringify(lotsSheets({ ...input, unexplained })[0]?.blocks.find(({ id }) => id === "lots:compare"));
    expect(texts(null)).toContain('{"number":8000');
    expect(texts(null)).not.toContain("n'explique pas");
    expect(texts(0.124)).toContain("la part constatée est à 12 points de la fourchette");
  });
});
