import { ACTIONS } from "../../src/actions/registry";
import { askFor } from "../../src/actions/report/sellers";
import { dependencies, inclusionText, sizeShares, spaserText } from "../../src/actions/report/sizes";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { giveTurnover } from "../../src/actions/suppliers/sizes";
import { withRegister } from "../../src/actions/suppliers/register";
import { sellersOf } from "../../src/commandLine/sellers";
import { keptOf, searchSchema } from "../../src/suppliers/registerAnswer";
import { loadTerritory, type Territory } from "../../src/territory/territory";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { cents, opened, rowOf, studied, WORK } from "./support";

const [SMALL, LARGE] = ["73282932000074", "55210055400013"];
let territory: Territory;
beforeAll(async () => {
  territory = await loadTerritory();
});

const ROWS = [
  ["Fournisseur", "SIRET", "Code postal", "Famille", "Montant HT", "Exercice"],
  ["Petit", SMALL, "62000", "Pain", 300, 2025],
  ["Petit", SMALL, "62000", "=Lait", 100, 2025],
  ["Grand", LARGE, "59000", "Pain", 500, 2025],
  ["Muet", "", "62000", "Pain", 100, 2025],
];
const answered = (siret: string, company: object) => ({
  [siret]: keptOf(siret, searchSchema.parse({ results: [{ siren: siret.slice(0, 9), ...company }] })),
});
const CACHE = {
  ...answered(SMALL, {
    categorie_entreprise: "PME",
    tranche_effectif_salarie: "11",
    complements: { est_ess: true, est_siae: false, est_bio: null },
  }),
  ...answered(LARGE, { categorie_entreprise: "GE" }),
};

test("sizes and status as the register tells them: one figure in pane, sheet and command line; a typed turnover is kept; two files", async () => {
  const book = bookOf({ Achats: ROWS });
  await startedExcel(book, async () => {
    const located = withRegister(await studied(["departement:62"]), { consented: true, cache: CACHE });
    const study = await ACTIONS.writing.run(askFor(located, "sizes", true), WORK);
    const told = sellersOf(study, territory).sizes?.shares ?? [];
    for (const [id, label, sure, uncertain] of [
      ["pme", "PME", 40_000, 10_000],
      ["ge", "GE", 50_000, 10_000],
      ["ess", "ESS", 40_000, 60_000],
    ] as const) {
      const row = rowOf(book, "Part locale", label);
      const everywhere = sizeShares(study).find((share) => share.id === id)?.perimeters[0]?.whole.everywhere;
      expect([cents(row[2]), cents(row[3])]).toEqual([sure, uncertain]);
      expect(everywhere).toMatchObject({
        amounts: { yes: sure, check: uncertain },
        rate: { low: row[4], high: row[5] },
      });
      expect(told.find((share) => share.id === id)?.everywhere).toMatchObject({ sureCents: sure, lowRate: row[4] });
    }
    expect(dependencies(study)).toEqual([]);

    const sheet = book.sheet("Fournisseurs")!;
    const header = Array.from({ length: 60 }, (_, column) => sheet.value(3, column));
    const at = header.indexOf("Chiffre d\u2019affaires d\u2019après vous");
    const row = [4, 5, 6].find((one) => sheet.value(one, 1) === "Petit") ?? NaN;
    expect([header.indexOf("Effectif"), header.indexOf("Statuts")].map((column) => sheet.value(row, column))).toEqual([
      "10 à 19 salariés",
      "ESS",
    ]);
    book.setCells(sheet, row, at, [[{ value: 1600 }]], "user");
    expect(sheet.value(row, header.indexOf("Dépendance"))).toBe(0.25);
    const typed = await ACTIONS.locating.run(study, WORK);
    expect(dependencies(typed)).toMatchObject([{ name: "Petit", part: 0.25 }]);

    const key = dependencies(typed)[0]?.key ?? "";
    expect(dependencies(giveTurnover(typed, key, 80_000))).toMatchObject([{ part: 0.5 }]);
    expect(dependencies(giveTurnover(typed, key, undefined))).toEqual([]);

    expect(inclusionText(typed, "fr").split("\r\n")).toEqual([
      "\ufeffRaison sociale du Fournisseur;SIRET;Dépense achat (€);Catégorie d'achat (optionnelle);Entité acheteuse (optionnelle)",
      `Petit;${SMALL};300,00;Pain;`,
      `Petit;${SMALL};100,00;'=Lait;`,
      `Grand;${LARGE};500,00;Pain;`,
      "Muet;;100,00;Pain;",
      "",
    ]);
    const spaser = spaserText(typed, "fr").split("\r\n");
    expect(spaser).toContain("PME;partout;€ HT;400,00;500,00;1000,00;40,0;50,0;2025");
    expect(spaser).toContain("PME;partout;fournisseurs;1;2;3;33,3;66,7;2025");
    expect(spaser.find((line) => line.startsWith("ESS et local"))).toContain(
      ";€ HT;400,00;500,00;1000,00;40,0;50,0;2025",
    );
    expect(spaserText(typed, "en").split("\r\n")).toContain(
      "SME;anywhere;€ excl. VAT;400.00;500.00;1000.00;40.0;50.0;2025",
    );
    await ACTIONS.writing.run(typed, WORK);
  });
  await startedExcel(opened("achats.xlsx", saveXlsx(book)), async () => {
    const study = await ACTIONS.locating.run(await ACTIONS.reading.run(EMPTY_STUDY, WORK), WORK);
    expect([study.optionalParts, Object.values(study.turnovers ?? {})]).toEqual([["sizes"], [160_000]]);
  });
});
