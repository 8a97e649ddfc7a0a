import { ACTIONS } from "../../src/actions/registry";
import { giveFixed, leaks } from "../../src/actions/report/leaks";
import { askFor } from "../../src/actions/report/sellers";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { sellersOf } from "../../src/commandLine/sellers";
import { loadTerritory } from "../../src/territory/territory";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { cents, opened, rowOf, studied, WORK } from "./support";

const SHEETS = {
  Achats: [
    ["Fournisseur", "Code postal", "Famille", "Montant HT", "Date"],
    ["Ferme du Val", "62000", "Légumes", 200, "2025-03-01"],
    ["Loin SAS", "59000", "Légumes", 400, "2025-03-02"],
    ["Grossiste Nord", "59000", "Légumes", 300, "2025-03-03"],
    ["Loin SAS", "59000", "Pain", 50, "2025-03-04"],
  ],
  Connus: [
    ["Fournisseur", "Code postal", "Produits fournis", "Capacité annuelle HT"],
    ["Ferme du Val", "62000", "Légumes ; Pain", 500],
    ["Fournil d'Arras", "62000", "Pain", 90],
    ["Sans capacité", "62000", "Pain", ""],
  ],
};

const keyOf = (study: Study, name: string): string =>
  study.suppliers?.find((supplier) => supplier.name === name)?.key ?? "";

/** Types under a heading of « Fournisseurs », on a supplier's row. */
function typeIn(book: Book, name: string, heading: string, text: string): void {
  const sheet = book.sheet("Fournisseurs")!;
  const column = Array.from({ length: 60 }, (_, at) => sheet.value(3, at)).indexOf(heading);
  const row = [4, 5, 6].find((one) => sheet.value(one, 1) === name) ?? NaN;
  book.setCells(sheet, row, column, [[{ value: text }]], "user");
}

test("leaks: wholesalers apart, the list's firms and capacities counted once; one figure in pane, sheet and command line; ticks are kept", async () => {
  const territory = await loadTerritory();
  const book = bookOf(SHEETS);
  const expectOneFigure = (study: Study): void => {
    const whole = leaks(study, territory)[0]!.whole;
    const row = rowOf(book, "Part locale", "Ensemble");
    expect([1, 2, 3, 5, 6, 7, 8].map((at) => cents(row[at]))).toEqual([
      whole.outsideCents,
      whole.fixedCents,
      whole.uncertainCents,
      whole.declaredCents,
      whole.possibleCents,
      whole.lowCents,
      whole.highCents,
    ]);
    expect(sellersOf(study, territory).leaks?.[0]?.whole).toEqual(whole);
  };
  await startedExcel(book, async () => {
    const study = await ACTIONS.writing.run(askFor(await studied(["departement:62"]), "leaks", true), WORK);
    expect(leaks(study, territory)[0]).toMatchObject({
      whole: { outsideCents: 45_000, fixedCents: 30_000, localOffers: 2, declaredCents: 39_000, lowCents: 35_000 },
      byFamily: [
        { family: "Légumes", outsideCents: 40_000, localOffers: 1, declaredCents: 30_000, lowCents: 30_000 },
        { family: "Pain", outsideCents: 5_000, localOffers: 2, declaredCents: 39_000, lowCents: 5_000 },
      ],
    });
    expectOneFigure(study);

    typeIn(book, "Grossiste Nord", "Non influençable – d\u2019après vous", "non");
    const typed = await ACTIONS.locating.run(study, WORK);
    expect(leaks(typed, territory)[0]?.whole).toMatchObject({ outsideCents: 75_000, fixedCents: 0 });
    const ticked = await ACTIONS.writing.run(giveFixed(typed, keyOf(typed, "Loin SAS"), true), WORK);
    expect(leaks(ticked, territory)[0]?.whole).toMatchObject({ outsideCents: 30_000, fixedCents: 45_000 });
    expectOneFigure(ticked);
  });
  await startedExcel(opened("achats.xlsx", saveXlsx(book)), async () => {
    const study = await ACTIONS.locating.run(await ACTIONS.reading.run(EMPTY_STUDY, WORK), WORK);
    expect(leaks(study, territory)[0]?.whole).toMatchObject({ outsideCents: 30_000, fixedCents: 45_000 });
  });
});
