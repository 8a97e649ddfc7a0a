import { defaultLotSettings, type LotSettings } from "../../src/actions/lots/settings";
import { followSheet } from "../../src/actions/lots/follow";
import { needRemarks } from "../../src/actions/lots/needWords";
import { reviewLots } from "../../src/actions/lots/review";
import { describePlan } from "../../src/actions/lots/describe";
import { ACTIONS } from "../../src/actions/registry";
import type { LotsFound } from "../../src/actions/study/lotsResult";
import type { Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { bookOf, startedExcel } from "../excel/support";
import { cents, rowOf, studied, WORK } from "./support";

const SHEET = "Allotissement";
const ACHATS = [
  ["Fournisseur", "Code postal", "Famille", "Sous-famille", "Site de livraison", "N° marché", "Montant HT", "Exercice"],
  ["Ferme du Val", "62000", "Légumes", "Carottes", "Arras", "M1", 8000, 2025],
  ["Coop du Bourg", "59000", "Légumes", "Salades", "Lens", "", 7000, 2025],
  ["Boucherie Haute", "62100", "Viandes", "Bœuf", "Arras", "M2", 12000, 2025],
  ["Gros du Sud", "13001", "Viandes", "Porc", "Lens", "M2", 10000, 2025],
] as const;

const SETTINGS: LotSettings = {
  ...defaultLotSettings("2026-06-01"),
  duration: { firmMonths: 24, renewals: 0, monthsPerRenewal: 12 },
  durationIsChosen: true,
};

async function written(settings: LotSettings = SETTINGS): Promise<Study> {
  const located = await studied(["departement:62"]);
  return ACTIONS.writingLots.run(await ACTIONS.splitting.run({ ...located, lotSettings: settings }, WORK), WORK);
}

function found({ lots }: Study): LotsFound {
  if (!lots?.ok) throw new Error("not split");
  return lots;
}

/** Row and column (from 0) of the cell under a heading, on the row of a product. */
function cellOf(book: Book, product: string, heading: string): { readonly row: number; readonly column: number } {
  const sheet = book.sheet(SHEET)!;
  const { top, rows } = sheet.usedArea(true)!;
  const headings = rowOf(book, SHEET, "N° de lot");
  for (let row = top; row < top + rows; row++)
    if (sheet.value(row, headings.indexOf("Produit")) === product) return { row, column: headings.indexOf(heading) };
  throw new Error(`no part ${product}`);
}

function type(book: Book, product: string, value: string | number): void {
  const { row, column } = cellOf(book, product, "Besoin retenu € HT");
  book.setCells(book.sheet(SHEET)!, row, column, [[{ value }]], "user");
}

function shown(book: Book, product: string, heading: string): unknown {
  const { row, column } = cellOf(book, product, heading);
  return book.sheet(SHEET)!.value(row, column);
}

const procedure = (book: Book): readonly unknown[] =>
  rowOf(book, "Avis sur les lots", "Sur la durée, d'après les parts").slice(1, 3);

test("« Besoin retenu » typed on the sheet moves parts, lots, totals and thresholds at once, then the pane", async () => {
  const book = bookOf({ Achats: ACHATS });
  await startedExcel(book, async () => {
    const study = await written();
    expect([cents(rowOf(book, SHEET, "Montant par an")[3]), ...procedure(book)]).toEqual([
      3_700_000,
      74_000,
      "Procédure adaptée (art. R2123-1)",
    ]);
    type(book, "Bœuf", 90_000);
    expect([cents(rowOf(book, SHEET, "Montant par an")[3]), ...procedure(book)]).toEqual([
      11_500_000,
      230_000,
      "Procédure formalisée (art. R2124-1)",
    ]);
    expect(shown(book, "Bœuf", "Montant par an € HT")).toBe(90_000);
    const before = found(study).study.classified.need.totalCents;
    const after = await followSheet(study, WORK);
    const { need } = found(after).study.classified;
    expect([before, need.totalCents]).toEqual([3_700_000, 11_500_000]);
    const lots = describePlan(found(after).study, found(after).history.present.plan, "fr").lots;
    expect(lots.reduce((sum, lot) => sum + lot.cents, 0)).toBe(11_500_000);
    expect(lots.find(({ products }) => products.includes("Bœuf"))!.cents).toBeGreaterThanOrEqual(9_000_000);
    // The split drawn follows the numbers typed in the table of parts.
    const drawn = (): unknown[] => {
      const sheet = book.sheet("Répartition")!;
      const { top, rows } = sheet.usedArea(true)!;
      const at = Array.from({ length: rows }, (_, row) => top + row).findLast((row) => sheet.value(row, 1) === "Bœuf")!;
      return [sheet.value(at, 2), sheet.value(at, 3)];
    };
    expect(drawn()[1]).toBeNull();
    const lot = cellOf(book, "Bœuf", "N° de lot");
    const number = Number(drawn()[0]);
    book.setCells(book.sheet(SHEET)!, lot.row, lot.column, [[{ value: number + 5 }]], "user");
    expect(drawn()[0]).toBe(number + 5);
    book.setCells(book.sheet(SHEET)!, lot.row, lot.column, [[{ value: number }]], "user");
    // Emptied again: the computed need is back on both sides.
    type(book, "Bœuf", "");
    const back = await followSheet(after, WORK);
    expect([found(back).study.classified.need.totalCents, procedure(book)[0]]).toEqual([3_700_000, 74_000]);
  });
});

test("a need typed as text, negative, or below what is under contract: told beside the cell and in the pane", async () => {
  const book = bookOf({ Achats: ACHATS });
  await startedExcel(book, async () => {
    const study = await written();
    type(book, "Carottes", "beaucoup");
    type(book, "Salades", -5);
    type(book, "Porc", 4_000);
    const told = ["Carottes", "Salades", "Porc", "Bœuf"].map((product) => shown(book, product, "Remarque"));
    expect(told).toEqual(["pas un montant : non retenu", "négatif : non retenu", "moins que déjà sous marché", ""]);
    const after = await followSheet(study, WORK);
    expect(found(after).study.classified.need.totalCents).toBe(800_000 + 700_000 + 1_200_000 + 400_000);
    const remarks = needRemarks(after, found(after), "fr");
    expect(remarks).toHaveLength(3);
    expect(remarks.find((text) => text.startsWith("Légumes › Carottes"))).toContain("n'est pas un montant");
    expect(remarks.find((text) => text.startsWith("Légumes › Salades"))).toContain("négatif");
    expect(remarks.find((text) => text.startsWith("Viandes › Porc"))).toContain("déjà achetés sous marché");
    const typed = { ...SETTINGS, need: { ...SETTINGS.need, basis: "typed" as const, typedCents: 2_000_000 } };
    const small = await ACTIONS.splitting.run({ ...study, lotSettings: typed }, WORK);
    expect(needRemarks({ ...small, seen: undefined }, found(small), "fr")[0]).toContain("moindre");
  });
});

test("a maximum typed in euros on the sheet commands the procedure there and in the pane; the lots keep the forecast", async () => {
  const book = bookOf({ Achats: ACHATS });
  await startedExcel(book, async () => {
    const study = await written({ ...SETTINGS, maximumPercent: 150 });
    expect(procedure(book)[0]).toBe(111_000);
    const sheet = book.sheet(SHEET)!;
    const { top, rows } = sheet.usedArea(true)!;
    const at = (label: string): number =>
      Array.from({ length: rows }, (_, row) => top + row).find((row) =>
        String(sheet.value(row, 0) ?? "").startsWith(label),
      )!;
    book.setCells(sheet, at("Maximum de l'accord-cadre"), 2, [[{ value: 300_000 }]], "user");
    book.setCells(sheet, at("Durée totale du marché"), 2, [[{ value: 60 }]], "user");
    book.setCells(sheet, at("Raison d'une durée"), 2, [[{ value: "Amortir les cuves" }]], "user");
    expect(procedure(book)).toEqual([300_000, "Procédure formalisée (art. R2124-1)"]);
    const after = await followSheet(study, WORK);
    expect(after.lotSettings).toMatchObject({ maximumCents: 30_000_000, durationReason: "Amortir les cuves" });
    const { plan, score, lots } = describePlan(found(after).study, found(after).history.present.plan, "fr");
    const { law } = reviewLots(
      plan,
      score,
      lots.map(({ flags }) => flags),
      after.lotSettings!,
    );
    expect(law).toMatchObject({ totalCents: 30_000_000, procedure: "formal" });
    expect(law.warnings).toContainEqual({ code: "longDuration", months: 60, longest: 48 });
    expect(lots.reduce((sum, lot) => sum + lot.cents, 0)).toBe(3_700_000);
  });
});
