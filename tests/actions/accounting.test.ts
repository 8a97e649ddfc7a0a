import { answerQuestion } from "../../src/actions/study/choose";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { cents, opened, rowOf, studied, WORK } from "./support";

/** Titles, sections, subtotals, two amounts in a cell, an unreadable one, a cancelled line, a credit note, another currency. */
const CONTRACTS = `
;ACHATS 2025;;;;;;
;OBJET;DATE;TITULAIRE;CODE POSTAL;MONTANT HT;STATUT;DEVISE
;SERVICES;;;;;;
;Nettoyage;26/03/2025;PROPRETE DU NORD;62000;14 237,50;payé;EUR
;Verre;28/05/2025;VERRE ET CIE;59000;Lot 1 : 100,10 + Lot 2 : 200,20;payé;EUR
;Londres;29/05/2025;ACME LTD;;5 000,00;payé;GBP
;Sous-total;;;;14 537,80;;
;TRAVAUX;;;;;;
;Toiture;10/09/2025;COUVREURS REUNIS;38000;64 000;payé;EUR
;Peinture;12/09/2025;ATELIER BLANC;62100;2 000,00;annulé;EUR
;Avoir;13/09/2025;ATELIER BLANC;62100;(350,05);payé;EUR
;Clôture;14/09/2025;ATELIER BLANC;62100;à voir;payé;EUR
;Total;;;;78 187,75;;
`.trimStart();

const LEDGER = `
Tiers;Code postal;Date;Famille;Débit;Crédit
POMONA;62000;12/03/2025;Denrées;1 000,10;
POMONA;62000;13/03/2025;Denrées;;200,05
BRAKE;59000;14/03/2025;Denrées;500,00;0,50
POMONA;62000;15/03/2025;Denrées;33,33;
Total;;;;1 533,43;200,55
`.trimStart();

const GROUPS = `
Fournisseur;CP;Objet;Montant HT;TVA;Montant TTC
BRAKE;59000;Poulet;100,00;5,50;105,50
;;Dinde;50,00;2,75;52,75
;;Veau;;5,50;105,50
POMONA;62000;Carottes;40,00;2,20;42,20
;;Choux;10,01;0,55;10,56
`.trimStart();

/** Reads with these answers, as a buyer gives them in the pane. */
async function answered(answers: Readonly<Record<string, string>>): Promise<Study> {
  const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
  return Object.entries(answers).reduce((study, [code, answer]) => answerQuestion(study, code, answer), read);
}

const amount = (book: Book, label: string): number => cents(rowOf(book, "Part locale", label)[1]);

/** Kept + left out = what the column holds, in visible cells, and the sheet says so itself. */
function expectLaw(book: Book, { read, kept }: { readonly read: number; readonly kept: number }): void {
  expect({
    read: amount(book, "Total lu"),
    kept: amount(book, "Total retenu ligne à ligne"),
    sum: amount(book, "Total lu") + amount(book, "Lignes écartées"),
    gap: amount(book, "Écart"),
  }).toEqual({ read, kept, sum: kept, gap: 0 });
  const share = book.sheet("Part locale");
  expect(Array.from({ length: 60 }, (_, row) => share?.value(row, 1))).toContain("✓ rapproché au centime");
  expect(
    amount(book, "Local") + amount(book, "Non local") + amount(book, "À vérifier") + amount(book, "Non localisé"),
  ).toBe(kept);
}

const PUT_BACK = 6;

/** Types in the « À remettre » cell of the row of « Méthode » that has this label. */
function typeYes(book: Book, label: string): void {
  const sheet = book.sheet("Méthode");
  for (let row = 0; sheet && row < 200; row++)
    if (sheet.value(row, 1) === label) return book.setCells(sheet, row, PUT_BACK, [[{ value: "oui" }]], "user");
  throw new Error(`no row ${label}`);
}

const CASES = [
  // 14 237,50 + 300,30 + 64 000 - 350,05; the column also holds the subtotal, the total, pounds and the cancelled line, which is put back.
  {
    name: "contracts",
    text: CONTRACTS,
    answers: {},
    lines: 4,
    read: 17_791_330,
    kept: 7_818_775,
    putBack: "Peinture",
    keptThen: 8_018_775,
  },
  // Débit holds 1 533,43 and its total; crédit 200,55 is taken away, on a row of its own and beside a débit.
  {
    name: "ledger",
    text: LEDGER,
    answers: {},
    lines: 4,
    read: 153_343 - 20_055 + 153_343 - 20_055,
    kept: 153_343 - 20_055,
    putBack: "Total",
    keptThen: 2 * (153_343 - 20_055),
  },
  // The third row has no HT: 105,50 - 5,50.
  { name: "groups", text: GROUPS, answers: { onlyInclVatRows: "convert" }, lines: 5, read: 30_001, kept: 30_001 },
] as const;

describe("kept + left out = what the column holds, to the cent, in the workbook", () => {
  const saved = new Map<string, Uint8Array>();

  test.each(CASES)(
    "$name, with a line put back by « oui »",
    async ({ name, text, answers, lines, read, kept, ...typed }) => {
      const book = opened(`${name}.csv`, new TextEncoder().encode(text));
      await startedExcel(book, async () => {
        const study = await ACTIONS.writing.run(await studied(["departement:62"], await answered(answers)), WORK);
        expect(study.reading?.ok && study.reading.table.lines).toHaveLength(lines);
        expectLaw(book, { read, kept });
        if (!("putBack" in typed)) return;
        typeYes(book, typed.putBack);
        expectLaw(book, { read, kept: typed.keptThen });
      });
      saved.set(name, saveXlsx(book));
    },
  );

  test("suppliers named once for their group keep all their lines in the sheet", async () => {
    const book = opened("groups.xlsx", saved.get("groups") ?? new Uint8Array());
    expect([amount(book, "Local"), amount(book, "Non local")]).toEqual([4000 + 1001, 10_000 + 5000 + 10_000]);
  });

  (hasLibreOffice ? test : test.skip)("LibreOffice calculates the same", () => {
    expect(saved.size).toBe(CASES.length);
    const judged = recalculated(saved);
    for (const { name, read, kept, ...typed } of CASES)
      expectLaw(opened(`${name}.xlsx`, judged.get(name) ?? new Uint8Array()), {
        read,
        kept: "keptThen" in typed ? typed.keptThen : kept,
      });
  });
});

describe("a file of TTC amounts alone", () => {
  const TTC =
    "Fournisseur;Code postal;Famille;Montant TTC\nPOMONA;62000;Denrées;105,50\nBRAKE;59000;Viandes;211,00\nLYRECO;59000;Papier;120,00\n";

  test("turned into HT at the rate chosen, which is seen and changed on « Méthode »; pane and sheet agree", async () => {
    const book = opened("ttc.csv", new TextEncoder().encode(TTC));
    await startedExcel(book, async () => {
      const written = await ACTIONS.writing.run(
        await studied(["departement:62"], await answered({ onlyInclVat: "ht:5.5" })),
        WORK,
      );
      expect([written.share?.basis, written.share?.totalCents]).toEqual(["HT", 10_000 + 20_000 + 11_374]);
      expect(amount(book, "Total retenu ligne à ligne")).toBe(41_374);
      const sheet = book.sheet("Méthode");
      for (let row = 0; sheet && row < 60; row++)
        if (sheet.value(row, 1) === "Papier") book.setCells(sheet, row, 2, [[{ value: 20 }]], "user");
      expect(amount(book, "Total retenu ligne à ligne")).toBe(40_000);
      const again = await ACTIONS.locating.run(written, WORK);
      expect([again.share?.totalCents, again.familyRates]).toEqual([40_000, { Papier: 20 }]);
      const rewritten = await ACTIONS.writing.run(again, WORK);
      expect([rewritten.share?.totalCents, amount(book, "Total retenu ligne à ligne"), amount(book, "Écart")]).toEqual([
        40_000, 40_000, 0,
      ]);
    });
  });

  (hasLibreOffice ? test : test.skip)(
    "the first line too, among twelve, when LibreOffice calculates on several processors",
    async () => {
      const lines = Array.from(
        { length: 12 },
        (_, index) => `MAISON ${index % 4};62000;${index % 2 ? "Viandes" : "Papier"};${120 + index},00`,
      );
      const book = opened(
        "ttc.csv",
        new TextEncoder().encode(
          ["Fournisseur;Code postal;Famille;Montant TTC", ...lines, "Total;;;1506,00", ""].join("\n"),
        ),
      );
      const totalCents = await startedExcel(
        book,
        async () =>
          (await ACTIONS.writing.run(await studied(["departement:62"], await answered({ onlyInclVat: "ht:20" })), WORK))
            .share?.totalCents,
      );
      expect([totalCents, amount(book, "Total retenu ligne à ligne")]).toEqual([125_500, 125_500]);
      const again = opened("ttc.xlsx", recalculated(new Map([["ttc", saveXlsx(book)]])).get("ttc") ?? new Uint8Array());
      expect([amount(again, "Total retenu ligne à ligne"), amount(again, "Local"), amount(again, "Écart")]).toEqual([
        125_500, 125_500, 0,
      ]);
    },
  );
});
