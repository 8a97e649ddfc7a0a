import { withAward } from "../../src/actions/lots/results/award";
import { resultsData } from "../../src/actions/lots/results/data";
import { outcomesIn } from "../../src/actions/lots/results/outcomes";
import { takePoint } from "../../src/actions/lots/draft";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import { ACTIONS } from "../../src/actions/registry";
import type { LotsFound } from "../../src/actions/study/lotsResult";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { removeSettings } from "../../src/excel/settings";
import { columnName } from "../../src/report/plan/formula";
import { bookOf, startedExcel } from "../excel/support";
import { rowOf, studied, WORK } from "./support";

const SHEET = "Résultats";
const TITLE = "Objet du lot";
const HEADERS = ["Fournisseur", "Code postal", "Famille", "Site de livraison", "Montant HT", "Exercice"];
const ACHATS = [
  HEADERS,
  ["Ferme du Val", "62000", "Légumes", "Arras", 40000, 2025],
  ["Coop du Bourg", "59000", "Épicerie", "Lens", 30000, 2025],
  ["Boucherie Haute", "62100", "Viandes", "Arras", 60000, 2025],
];
const LISTE = [
  ["Raison sociale", "Code postal", "Produits fournis", "Zones desservies", "Capacité annuelle (€ HT)"],
  ["Ferme du Val", "62000", "Légumes", "Toutes", 90000],
  ["Abattoir du Nord", "59000", "Viandes", "Arras", 90000],
];
const book = (): Book => bookOf({ Achats: ACHATS, Sourcing: LISTE });

function found({ lots }: Study): LotsFound {
  if (!lots?.ok) throw new Error("not split");
  return lots;
}

/** Three lots, one a family, awarded. */
async function awarded(from?: Study): Promise<Study> {
  const located = await studied(["departement:62", "region:32"], from);
  const settings = { ...defaultLotSettings("2026-06-01"), lots: 3 };
  const split = await ACTIONS.splitting.run({ ...located, lotSettings: settings }, WORK);
  return ACTIONS.awarding.run(takePoint(split, 3), WORK);
}

/** Types in the row of the lot whose title begins so. */
function type(opened: Book, lot: string, typed: Readonly<Record<string, string | number>>): void {
  const sheet = opened.sheet(SHEET)!;
  const { top, rows } = sheet.usedArea(true)!;
  const headings = rowOf(opened, SHEET, TITLE);
  const first = Array.from({ length: rows }, (_, at) => top + at).findIndex((row) => sheet.value(row, 0) === TITLE);
  for (let row = top + first + 1; row < top + rows; row++) {
    if (!String(sheet.value(row, 0) ?? "").startsWith(lot)) continue;
    for (const [heading, value] of Object.entries(typed)) {
      const column = headings.indexOf(columnName(heading));
      if (column < 0) throw new Error(`no column ${heading}`);
      opened.setCells(sheet, row, column, [[{ value }]], "user");
    }
    return;
  }
  throw new Error(`no lot ${lot}`);
}

const line = (opened: Book, label: string): unknown[] => rowOf(opened, SHEET, label).slice(1, 6);

/** All that a buyer types: two lots held, one of them by a firm that nobody knew; one without an offer. */
function typeAll(opened: Book): void {
  type(opened, "Légumes", {
    Titulaire: "Ferme du Val",
    offresRecues: 3,
    "dont offres de petites entreprises": 2,
    "Montant attribué € HT": 150_000,
  });
  type(opened, "Viandes", {
    Issue: "attribué",
    Titulaire: "Maison Neuve",
    "SIRET du titulaire": "55210055400013",
    "Ont répondu (noms séparés par « ; »)": "Boucherie Haute ; Abattoir du Nord",
    offresRecues: 1,
    "Montant attribué € HT": 50_000,
    "Titulaire hors liste, dans département Pas-de-Calais (62)": "oui",
  });
  type(opened, "Épicerie", { Issue: "infructueux", offresRecues: 0 });
}

test("« J'ai attribué »: live counts of lots and money held, offers, holders; all of it kept when written again", async () => {
  const opened = book();
  await startedExcel(opened, async () => {
    let study = await awarded();
    expect(line(opened, "Lots mis en concurrence").slice(0, 2)).toEqual([3, 520_000]);
    typeAll(opened);
    const check = (): void => {
      expect(line(opened, "Lots attribués").slice(0, 2)).toEqual([2, 200_000]);
      expect(line(opened, "Lots infructueux").slice(0, 2)).toEqual([1, 120_000]);
      expect(
        [line(opened, "Tenus par un titulaire situé dans département")].map(([n, euros, share, , of]) => [
          n,
          euros,
          share,
          of,
        ]),
      ).toEqual([[2, 200_000, 1, "2 / 2"]]);
      expect(line(opened, "Tenus par un titulaire situé dans région").slice(0, 3)).toEqual([1, 150_000, 0.75]);
      expect(line(opened, "Titulaire dont le lieu reste à établir (région").slice(0, 2)).toEqual([1, 50_000]);
      expect(line(opened, "Offres reçues par lot")[0]).toBeCloseTo(4 / 3, 9);
      expect([line(opened, "Lots avec une seule offre")[0], line(opened, "Lots sans offre")[0]]).toEqual([1, 1]);
      expect(line(opened, "Offres de petites entreprises").slice(0, 3)).toEqual([2, null, 0.5]);
      expect(line(opened, "Titulaires différents")[0]).toBe(2);
    };
    check();
    study = await ACTIONS.writingResults.run(study, WORK);
    check();
    // Written in the other language, and by a programme that dropped the settings: nothing typed is lost.
    study = await ACTIONS.writingResults.run(study, { language: "en" });
    await ACTIONS.writingResults.run(study, WORK);
    check();
    await removeSettings();
    const later = await studied(["departement:62", "region:32"]);
    expect(outcomesIn(later.otherWords!)).toHaveLength(3);
    await ACTIONS.writingResults.run(later, WORK);
    check();
  });
});

test("the next study knows who answered, and the file of essential data holds what was awarded", async () => {
  const opened = book();
  await startedExcel(opened, async () => {
    const study = await awarded();
    typeAll(opened);
    const next = await ACTIONS.splitting.run(study, WORK);
    const { bidders, need } = found(next).study.appraiser.market;
    const meat = need.products.findIndex(({ name }) => name === "Viandes");
    const tieOf = (name: string) => bidders.find((bidder) => bidder.name === name)?.products.get(meat);
    expect([tieOf("Maison Neuve"), tieOf("Abattoir du Nord"), tieOf("Boucherie Haute")]).toEqual([
      "sold",
      "sold",
      "incumbent",
    ]);
    expect(bidders.filter(({ name }) => name === "Abattoir du Nord")).toHaveLength(1);
    expect(bidders.find(({ name }) => name === "Maison Neuve")?.within).toEqual(["yes", "unlocated"]);
    const rows = resultsData(next).trim().split("\r\n");
    expect(rows.slice(1).sort()).toEqual([
      "Légumes;;;;48;150000.00;3;;",
      "Viandes;;;;48;50000.00;1;55210055400013;SIRET",
    ]);
  });
});

test("another award: lots of which something was typed stay below and no longer count, the others go", async () => {
  const opened = book();
  await startedExcel(opened, async () => {
    const first = await awarded();
    type(opened, "Légumes", { Titulaire: "Ferme du Val", offresRecues: 3 });
    const met = await ACTIONS.splitting.run(first, WORK);
    const one = takePoint(met, 1);
    const { award: day = "" } = outcomesIn(met.otherWords!)[0]!;
    for (const on of [day, "2031-01-01"]) {
      const again = outcomesIn(withAward(one, found(one), undefined, "fr", on).otherWords!);
      expect(again.map(({ award, products, offers }) => [award, products.length, offers])).toEqual([
        [on, 3, undefined],
        [on === day ? "" : day, 1, 3],
      ]);
    }
    await ACTIONS.awarding.run(one, WORK);
    expect(line(opened, "Lots mis en concurrence")[0]).toBe(1);
    expect(line(opened, "Offres reçues par lot")[0]).toBe("");
  });
  expect(outcomesIn(EMPTY_STUDY.otherWords ?? new Map())).toEqual([]);
});
