import { correctLocality } from "../../src/actions/suppliers/correct";
import { describePlan, reasonOf } from "../../src/actions/lots/describe";
import { editDraft, takePoint, undoDraft } from "../../src/actions/lots/draft";
import { outlookAsked } from "../../src/actions/lots/outlook";
import { compute } from "../../src/actions/lots/search";
import { forgetPlan, planOfSaved, savePlan, takeSaved } from "../../src/actions/lots/savedPlans";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import { lotTable } from "../../src/actions/lots/sheet";
import { lotsAreFresh } from "../../src/actions/lots/fresh";
import type { LotsFound } from "../../src/actions/study/lotsResult";
import { failureOf } from "../../src/actions/failure";
import { ACTIONS } from "../../src/actions/registry";
import type { Study } from "../../src/actions/study/study";
import { bookOf, startedExcel } from "../excel/support";
import { studied, WORK } from "./support";

type Rows = readonly (readonly (string | number)[])[];
const HEADERS = [
  "Fournisseur",
  "Code postal",
  "Famille",
  "Sous-famille",
  "Site de livraison",
  "Montant HT",
  "Exercice",
];
const ACHATS: Rows = [
  HEADERS,
  ["Ferme du Val", "62000", "Légumes", "Carottes", "Arras", 40000, 2025],
  ["Coop du Bourg", "59000", "Légumes", "Salades", "Lens", 30000, 2025],
  ["Boucherie Haute", "62100", "Viandes", "Bœuf", "Arras", 60000, 2025],
  ["Gros du Sud", "13001", "Viandes", "Porc", "Lens", 50000, 2025],
];
const LISTE: Rows = [
  [
    "Raison sociale",
    "Code postal",
    "Produits fournis",
    "Zones desservies",
    "Capacité annuelle (€ HT)",
    "A déjà répondu",
  ],
  ["Ferme du Val", "62000", "Légumes", "Toutes", 90000, "Oui"],
  ["Nouvelle Ferme", "62300", "Carottes ; Bœuf", "Arras ; Lens", "45 000", "Non"],
  ["Ferme Vague", "62300", "Tisanes", "Lune", "beaucoup", "Non"],
];

async function split(sheets: Readonly<Record<string, Rows>>, perimeter = "departement:62"): Promise<Study> {
  return startedExcel(bookOf(sheets), async () =>
    ACTIONS.splitting.run({ ...(await studied([perimeter])), lotSettings: defaultLotSettings("2026-04-01") }, WORK),
  );
}

function found(study: Study): LotsFound {
  if (!study.lots?.ok) throw new Error(`not split: ${study.lots?.code ?? ""}`);
  return study.lots;
}
const draftOf = (study: Study) => describePlan(found(study).study, found(study).history.present.plan, "fr");
const total = (rows: Rows, column: number): number =>
  rows.slice(1).reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);

describe("from the study to lots", () => {
  test("the list is found by its columns and located; what it says that cannot be used is told with its cell", async () => {
    const { list, unknown, study } = found(await split({ Achats: ACHATS, Sourcing: LISTE }));
    expect(list).toMatchObject({
      sheet: "Sourcing",
      problems: [{ code: "capacityUnreadable", row: 4, column: 5, value: "beaucoup" }],
    });
    expect(unknown).toEqual({ supplies: ["Tisanes"], zones: ["Lune"] });
    const bidder = (name: string) => study.appraiser.market.bidders.find((one) => one.name === name);
    expect(bidder("Nouvelle Ferme")).toMatchObject({
      locality: "yes",
      capacityCents: 4_500_000,
      capacityOrigin: "declared",
    });
    expect(bidder("Ferme du Val")).toMatchObject({ locality: "yes", capacityCents: 9_000_000 });
    expect(bidder("Gros du Sud")).toMatchObject({ locality: "no", capacityOrigin: "estimated" });
    expect(study.floorOnly).toBe(false);
  });

  test("a turnover or a headcount tells the capacity where none is declared, and says so; the share of it may be changed", async () => {
    const sized: Rows = [
      ["Raison sociale", "Code postal", "Produits fournis", "Capacité annuelle (€ HT)", "CA", "Tranche d'effectif"],
      ["Ferme Une", "62000", "Légumes", 90000, "1 000 000", "20 à 49 salariés"],
      ["Ferme Deux", "62000", "Légumes", "", "1 000 000", "20 à 49 salariés"],
      ["Ferme Trois", "62000", "Légumes", "", "", "10 à 19 salariés"],
      ["Ferme Quatre", "62000", "Légumes", "", "", "inconnu"],
    ];
    const first = await split({ Achats: ACHATS, Sourcing: sized });
    const capacities = (study: Study) =>
      ["Une", "Deux", "Trois", "Quatre"].map((name) => {
        const { capacityCents, capacityOrigin } = found(study).study.appraiser.market.bidders.find(
          (one) => one.name === `Ferme ${name}`,
        )!;
        return [capacityCents === undefined ? undefined : capacityCents / 100, capacityOrigin];
      });
    expect(capacities(first)).toEqual([
      [90_000, "declared"],
      [200_000, "turnover"],
      [300_000, "headcount"],
      [undefined, "unknown"],
    ]);
    const { parameters } = first.lotSettings!;
    const again = await startedExcel(bookOf({ Achats: ACHATS, Sourcing: sized }), async () =>
      ACTIONS.splitting.run(
        {
          ...(await studied(["departement:62"])),
          lotSettings: { ...first.lotSettings!, parameters: { ...parameters, turnoverShare: 0.1 } },
        },
        WORK,
      ),
    );
    expect(capacities(again).map(([cents]) => cents)).toEqual([90_000, 100_000, 150_000, undefined]);
    const texts = draftOf(first)
      .lots.flatMap(({ capable, near }) => [...capable, ...near])
      .map((supplier) => reasonOf(supplier, "fr"));
    expect(texts.some((text) => /capacité estimée \(d'après l'effectif\) de 300/.test(text))).toBe(true);
  });

  test("a column of thousands of names is refused as families, in a sentence and at once", async () => {
    const many: Rows = [
      HEADERS,
      ...Array.from({ length: 3_001 }, (_, index) => [
        "Ferme du Val",
        "62000",
        `Famille ${index}`,
        "P",
        "Arras",
        10,
        2025,
      ]),
    ];
    const study = await split({ Achats: many });
    expect(study.lots).toMatchObject({ ok: false, code: "tooManyFamilies" });
  });

  test("without a list: a floor only, no simulation", async () => {
    const { study, history } = found(await split({ Achats: ACHATS }));
    expect(study.floorOnly).toBe(true);
    expect((await compute("outlook", outlookAsked(study, history.present.plan, {}), {})).simulation).toBeNull();
    expect(study.toSource.length).toBeGreaterThan(0);
  });

  test("a plan put aside under a name comes back as it was, with its titles; another of the same name takes its place", async () => {
    const study = await split({ Achats: ACHATS, Sourcing: LISTE });
    const { need } = found(study).study.classified;
    const [first] = found(study).history.present.plan.lots;
    const renamed = editDraft(study, { kind: "rename", lot: first!.id, title: "À moi" }).study;
    const content = (one: Study) => draftOf(one).lots.map(({ title, lot }) => [title, lot.atoms]);
    const saved = savePlan(savePlan(study, "Mardi"), "Mercredi");
    expect(saved.lotSettings?.plans?.map(({ name }) => name)).toEqual(["Mardi", "Mercredi"]);
    const again = savePlan({ ...renamed, lotSettings: saved.lotSettings }, " Mardi ");
    const plans = again.lotSettings!.plans!;
    expect(plans.map(({ name }) => name)).toEqual(["Mercredi", "Mardi"]);
    const back = takeSaved(takePoint({ ...study, lotSettings: again.lotSettings }, 1), plans[1]!);
    expect(content(back)).toEqual(content(renamed));
    expect(content(undoDraft(back))).not.toEqual(content(renamed));
    expect(forgetPlan(again, "Mardi").lotSettings?.plans?.map(({ name }) => name)).toEqual(["Mercredi"]);
    const fewer = planOfSaved(need, { name: "old", lots: [{ parts: plans[1]!.lots[0]!.parts }, { parts: ["gone"] }] });
    expect(fewer?.lots.flatMap(({ atoms }) => atoms).sort((a, b) => a - b)).toEqual(need.atoms.map((_, at) => at));
    expect(planOfSaved(need, { name: "gone", lots: [{ parts: ["gone"] }] })).toBeUndefined();
  });

  test("every plan of the frontier holds the whole need, to the cent, and the CSV too", async () => {
    const study = await split({ Achats: ACHATS, Sourcing: LISTE });
    for (const { plan } of found(study).study.frontiers.local.points) {
      expect(describePlan(found(study).study, plan, "fr").lots.reduce((sum, { cents }) => sum + cents, 0)).toBe(
        total(ACHATS, 5),
      );
    }
    const rows = lotTable(study, found(study), "fr").trim().split("\r\n");
    expect(rows[0]).toContain(
      "objet;codeCPV;lieuExecution.code;lieuExecution.typeCode;dureeMois;montant;offresRecues;titulaires.id",
    );
    expect(rows).toHaveLength(draftOf(study).lots.length + 1);
  });

  test("a correction by hand counts, and lots made with other answers are no longer fresh", async () => {
    await startedExcel(bookOf({ Achats: ACHATS }), async () => {
      const located = await studied(["departement:62"]);
      const gros = located.suppliers!.find(({ name }) => name === "Gros du Sud")!;
      const study = await ACTIONS.splitting.run(correctLocality(located, [gros.key], 0, "yes"), WORK);
      expect(found(study).study.appraiser.market.bidders.find(({ name }) => name === "Gros du Sud")?.locality).toBe(
        "yes",
      );
      expect(lotsAreFresh(study)).toBe(true);
      expect(lotsAreFresh(await ACTIONS.locating.run(study, WORK))).toBe(true);
      expect(lotsAreFresh(correctLocality(study, [gros.key], 0, "no"))).toBe(false);
    });
  });

  test("a draft made by hand stays when computed again; a proposed one follows the new settings", async () => {
    await startedExcel(bookOf({ Achats: ACHATS, Sourcing: LISTE }), async () => {
      const study = takePoint(await ACTIONS.splitting.run(await studied(["departement:62"]), WORK), 3);
      const [first, second] = draftOf(study).lots;
      const merged = editDraft(study, { kind: "merge", lots: [first!.lot.id, second!.lot.id] }).study;
      const again = await ACTIONS.splitting.run(merged, WORK);
      expect(draftOf(again).lots.map(({ lot }) => lot.atoms)).toEqual(draftOf(merged).lots.map(({ lot }) => lot.atoms));
      expect(draftOf(undoDraft(merged)).lots).toHaveLength(draftOf(study).lots.length);
      const one = await ACTIONS.splitting.run({ ...study, lotSettings: { ...study.lotSettings!, lots: 1 } }, WORK);
      expect(draftOf(one).lots).toHaveLength(1);
    });
  });

  test("the duration and the smallest lot typed in the sheet are taken; what the pane changed since stays", async () => {
    const book = bookOf({ Achats: ACHATS, Sourcing: LISTE });
    await startedExcel(book, async () => {
      const written = await ACTIONS.writingLots.run(
        await ACTIONS.splitting.run(
          { ...(await studied(["departement:62"])), lotSettings: defaultLotSettings("2026-04-01") },
          WORK,
        ),
        WORK,
      );
      const sheet = book.sheet("Allotissement")!;
      const row = Array.from({ length: 60 }, (_, at) => at).find((at) =>
        String(sheet.value(at, 0)).startsWith("Durée totale du marché"),
      )!;
      const type = (at: number, value: number) => book.setCells(sheet, at, 2, [[{ value }]], "user");
      type(row, 24);
      type(row + 1, 25000);
      const again = await ACTIONS.splitting.run(written, WORK);
      expect(again.lotSettings).toMatchObject({
        duration: { firmMonths: 12, renewals: 1, monthsPerRenewal: 12 },
        parameters: { minimumLotCents: 2_500_000 },
      });
      type(row, 30);
      const rewritten = await ACTIONS.writingLots.run(again, WORK);
      expect(rewritten.lotSettings?.duration).toEqual({ firmMonths: 30, renewals: 0, monthsPerRenewal: 12 });
      expect([sheet.value(row, 2), sheet.value(row + 1, 2)]).toEqual([30, 25000]);
      type(row, 6);
      const inPane = {
        ...rewritten,
        lotSettings: { ...rewritten.lotSettings!, duration: { firmMonths: 48, renewals: 0, monthsPerRenewal: 12 } },
      };
      expect((await ACTIONS.splitting.run(inPane, WORK)).lotSettings?.duration.firmMonths).toBe(48);
    });
  });

  test("stopped before it begins: cancelled, the study as it was", async () => {
    await startedExcel(bookOf({ Achats: ACHATS }), async () => {
      const stop = new AbortController();
      stop.abort();
      expect(
        await ACTIONS.splitting
          .run(await studied(["departement:62"]), { ...WORK, signal: stop.signal })
          .catch(failureOf),
      ).toMatchObject({ code: "cancelled" });
    });
  });
});

describe("bad input", () => {
  const without = (column: string): Rows =>
    ACHATS.map((row) => row.filter((_, index) => index !== HEADERS.indexOf(column)));

  test("no family column: the labels are grouped and it is said", async () => {
    const labelled = ACHATS.map((row, index) => [
      ...row.filter((_, at) => at !== 2 && at !== 3),
      index === 0 ? "Libellé" : String(row[3]),
    ]);
    const study = await split({ Achats: labelled });
    expect(found(study).study.classified.familySource).toBe("label");
    expect(draftOf(study).lots.reduce((sum, { cents }) => sum + cents, 0)).toBe(total(ACHATS, 5));
  });

  test("nothing to split by: one clear code", async () => {
    const bare = [
      ["Fournisseur", "Code postal", "Montant HT"],
      ["Ferme du Val", "62000", 1200],
      ["Coop", "59000", 900],
    ];
    expect((await split({ Achats: bare })).lots).toMatchObject({ ok: false, code: "oneAtom" });
  });

  test("one supplier only, all suppliers outside, capacities of zero: plans without promise, nothing lost", async () => {
    const alone = ACHATS.map((row, index) => (index === 0 ? row : ["Ferme du Val", "62000", ...row.slice(2)]));
    const zero: Rows = [
      LISTE[0]!,
      ...["Ferme du Val", "Coop du Bourg", "Boucherie Haute", "Gros du Sud"].map((name) => [
        name,
        "62000",
        "Légumes ; Viandes",
        "Toutes",
        0,
        "Non",
      ]),
    ];
    const [single, outside, broke] = [
      await split({ Achats: alone }),
      await split({ Achats: ACHATS }, "departement:29"),
      await split({ Achats: ACHATS, Sourcing: zero }),
    ];
    expect(found(single).study.appraiser.market.bidders).toHaveLength(1);
    expect(draftOf(outside).score.expectedCents.local).toBe(0);
    expect(draftOf(broke).score.expectedCents.local).toBe(0);
    expect(draftOf(broke).lots.every(({ flags }) => flags.includes("noCapable"))).toBe(true);
    for (const study of [single, outside, broke])
      expect(draftOf(study).lots.reduce((sum, { cents }) => sum + cents, 0)).toBe(total(ACHATS, 5));
  });

  test("200 zones", async () => {
    const many: Rows = [
      HEADERS,
      ...Array.from({ length: 400 }, (_, index) => [
        `Ferme du Val ${"ABCDEFGHIJKLMNOPQRST"[index % 20]}`,
        index % 2 ? "62000" : "59000",
        `Famille ${index % 4}`,
        `Produit ${index % 8}`,
        `Zone ${index % 200}`,
        1000 + index,
        2025,
      ]),
    ];
    const study = await split({ Achats: many });
    expect(draftOf(study).lots.reduce((sum, { cents }) => sum + cents, 0)).toBe(total(many, 5));
  });

  test("no delivery place: lots by product", async () => {
    expect(draftOf(await split({ Achats: without("Site de livraison") })).lots.length).toBeGreaterThan(0);
  });
});
