import * as fc from "fast-check";
import { ACTIONS } from "../../src/actions/registry";
import { pooled } from "../../src/actions/lots/pool";
import { lotsAreFresh } from "../../src/actions/lots/fresh";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import { directoryEntries, directoryFile } from "../../src/actions/sourcing/directory";
import { sharedNeeds } from "../../src/actions/sourcing/partnerNeed";
import { withSourcing } from "../../src/actions/sourcing/state";
import type { Study } from "../../src/actions/study/study";
import type { SourcedSupplier } from "../../src/reading/sheets/sourcing";
import { placeOf, type Word } from "../../src/report/typed/words";
import { SOURCING_BLOCK } from "../../src/report/sourcing/input";
import { directoryCells } from "../../src/report/sourcing/directory";
import { inventedSiret } from "../../src/samples/restaurant/siret";
import type { Scalar } from "../../src/workbook/book/model";
import { openFile } from "../../src/workbook/files/open";
import { bookOf, startedExcel } from "../excel/support";
import { opened, studied, WORK } from "./support";

const HEADERS = ["Fournisseur", "SIRET", "Code postal", "Famille", "Site de livraison", "Montant HT", "Exercice"];
const [FARM, BAKER] = [inventedSiret(1), inventedSiret(2)];
const ACHATS = [
  HEADERS,
  ["Ferme du Val", FARM, "62000", "Légumes", "Arras", 41237.89, 2025],
  ["Gros du Nord", "", "59000", "Légumes", "Lens", 30119.5, 2025],
  ["Boulangerie Nord", "", "59000", "Pain", "Arras", 60451.25, 2025],
  ["Fournil du Sud", "", "13001", "Pain", "Lens", 50777.1, 2025],
];

/** A firm of « Sourcing », and what was typed for it. */
function answered(study: Study, siret: string, name: string, typed: Readonly<Record<string, Word>>): Study {
  const firms = [...(study.sourcing?.firms ?? []), { siret, name, commune: "62041", families: ["Pain"] }];
  const words = Object.entries(typed).map(([column, word]) => [placeOf(SOURCING_BLOCK, siret, column), word] as const);
  return withSourcing({ ...study, otherWords: new Map([...(study.otherWords ?? []), ...words]) }, { firms });
}

function valuesOf(bytes: Uint8Array): Scalar[][] {
  const sheet = opened("annuaire.xlsx", bytes).sheets[0]!;
  const used = sheet.usedArea(true)!;
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => sheet.value(row, column)),
  );
}

test("the directory: one plain sheet, the capacity of those who agreed alone, nothing of the workbook it comes from", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const study = answered(
      answered(await studied(["departement:62"]), BAKER, "AUX BONS PAINS", {
        answer: "oui",
        capacity: 80_000,
        shared: "oui",
      }),
      inventedSiret(5),
      "PAINS SECRETS",
      { answer: "oui", capacity: 70_000 },
    );
    const file = await directoryFile(study, "fr");
    const result = openFile("annuaire.xlsx", file);
    expect(result.ok && result.book.sheets.map(({ name }) => name)).toEqual(["Annuaire partagé"]);
    expect(valuesOf(file).slice(2)).toEqual([
      [
        "Fournisseur",
        "SIRET",
        "Code postal",
        "Commune",
        "Département",
        "Familles",
        "Lieux livrés",
        "Capacité (€ HT par an)",
      ],
      ["AUX BONS PAINS", BAKER, null, "Arras", "Pas-de-Calais", "Pain", null, 80_000],
      ["Boulangerie Nord", null, "59000", null, "Nord", "Pain", "Arras", null],
      ["Ferme du Val", FARM, "62000", null, "Pas-de-Calais", "Légumes", "Arras", null],
      ["Fournil du Sud", null, "13001", null, "Bouches-du-Rhône", "Pain", "Lens", null],
      ["Gros du Nord", null, "59000", null, "Nord", "Légumes", "Lens", null],
      ["PAINS SECRETS", inventedSiret(5), null, "Arras", "Pas-de-Calais", "Pain", null, null],
    ]);
  }));

test("no amount stands in a shared directory, whatever was bought and from whom", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 1_001, max: 99_999_999 }),
          fc.constantFrom("Pain", "Légumes"),
        ),
        {
          minLength: 2,
          maxLength: 12,
        },
      ),
      fc.option(fc.integer({ min: 1, max: 900_000 })),
      async (bought, agreed) => {
        const rows = bought.map(([firm, cents, family]) => [
          `Maison ${"ABCDEF"[firm - 1]!}`,
          "",
          "62000",
          family,
          "Arras",
          cents / 100,
          2025,
        ]);
        await startedExcel(bookOf({ Achats: [HEADERS, ...rows] }), async () => {
          const read = await studied(["departement:62"]);
          const study = answered(read, BAKER, "AUX BONS PAINS", {
            answer: "oui",
            capacity: 1_234_567,
            ...(agreed !== null && { shared: "oui", capacity: agreed }),
          });
          const cells = directoryCells(await directoryEntries(study, "fr"), "fr").flat();
          expect(cells.filter((cell) => typeof cell === "number")).toEqual(agreed === null ? [] : [agreed]);
          const digits = cells.filter((cell) => typeof cell === "string" && /\d/.test(cell));
          expect(new Set(digits)).toEqual(new Set([BAKER, "62000"]));
        });
      },
    ),
    { numRuns: 15 },
  ));

test("a partner's directory in the workbook: ours, theirs or all, and a capacity that both know counts once", async () => {
  const partner = directoryCells(
    [
      {
        name: "AUX BONS PAINS",
        number: BAKER,
        postcode: "62000",
        families: ["Pain"],
        zones: ["Lens"],
        capacityCents: 8_000_000,
      },
      {
        name: "FOURNIL DE BERCK",
        number: inventedSiret(8),
        postcode: "62600",
        families: ["Pain"],
        zones: [],
        capacityCents: 5_000_000,
      },
    ],
    "en",
  ).map((row) => row.map((value) => value ?? ""));
  await startedExcel(bookOf({ Achats: ACHATS, Partenaire: partner }), async () => {
    const study = answered(await studied(["departement:62"]), BAKER, "AUX BONS PAINS", {
      answer: "oui",
      capacity: 60_000,
      zones: "Arras",
    });
    const split = async (pool: "own" | "partner" | "pooled" | undefined) => {
      const lots = (
        await ACTIONS.splitting.run({ ...study, lotSettings: { ...defaultLotSettings("2026-04-01"), pool } }, WORK)
      ).lots;
      if (!lots?.ok) throw new Error("not split");
      return lots.study.appraiser.market;
    };
    const capacities = async (pool: Parameters<typeof split>[0]) =>
      Object.fromEntries(
        (await split(pool)).bidders
          .filter(({ key }) => key.startsWith("list:"))
          .map(({ name, capacityCents }) => [name, capacityCents]),
      );
    expect(await capacities("own")).toEqual({ "AUX BONS PAINS": 6_000_000 });
    expect(await capacities("partner")).toEqual({ "AUX BONS PAINS": 8_000_000, "FOURNIL DE BERCK": 5_000_000 });
    expect(await capacities(undefined)).toEqual({ "AUX BONS PAINS": 6_000_000, "FOURNIL DE BERCK": 5_000_000 });
    const market = await split("pooled");
    const baker = market.bidders.find(({ name }) => name === "AUX BONS PAINS");
    expect(baker?.zones.size).toBe(2);
    const made = await ACTIONS.splitting.run({ ...study, lotSettings: defaultLotSettings("2026-04-01") }, WORK);
    expect(lotsAreFresh({ ...made, lotSettings: { ...made.lotSettings!, pool: "own" } })).toBe(false);
  });
});

test("a partner's need: ours, theirs and together by family, a capacity that several know counted once", async () => {
  const listed = (name: string, number: string, families: string[], capacityCents: number) => ({
    name,
    number,
    families,
    zones: [],
    capacityCents,
  });
  const directory = (...entries: ReturnType<typeof listed>[]) =>
    directoryCells(entries, "fr").map((row) => row.map((value) => value ?? ""));
  const book = bookOf({
    Achats: ACHATS,
    Besoin: [
      ["Groupement de l'Artois"],
      ["Famille", "Lieu de livraison", "Besoin (€ HT par an)"],
      ["légumes", "Béthune", 12_000.5],
      ["LEGUMES", "Berck", "8 000,25 €"],
      ["Fromage", "Berck", 5000],
      ["Pain", "Berck", "à voir"],
      ["Total", "", 25_000.75],
    ],
    "Annuaire A": directory(listed("AUX BONS PAINS", BAKER, ["Pain", "Fromage"], 8_000_000)),
    "Annuaire B": directory(listed("AUX BONS PAINS", BAKER, ["Pain"], 8_000_000)),
  });
  await startedExcel(book, async () => {
    const { lots, ...study } = await ACTIONS.splitting.run(
      { ...(await studied(["departement:62"])), lotSettings: defaultLotSettings("2026-04-01") },
      WORK,
    );
    if (!lots?.ok) throw new Error("not split");
    const needs = sharedNeeds(study, lots.study.classified.need, {});
    expect(needs?.sheets).toEqual(["Besoin"]);
    expect(needs?.unread).toEqual([{ sheet: "Besoin", row: 6 }]);
    expect(needs?.families).toEqual([
      { family: "Pain", places: [], ownCents: 11_122_835, partnerCents: 0, capacityCents: 8_000_000 },
      {
        family: "Légumes",
        places: ["Berck", "Béthune"],
        ownCents: 7_135_739,
        partnerCents: 2_000_075,
        capacityCents: undefined,
      },
      { family: "Fromage", places: ["Berck"], ownCents: 0, partnerCents: 500_000, capacityCents: 8_000_000 },
    ]);
    expect(needs?.total).toEqual({ ownCents: 18_258_574, partnerCents: 2_500_075, capacityCents: 8_000_000 });
    expect(sharedNeeds(study, lots.study.classified.need, { pool: "own" })?.total.capacityCents).toBeUndefined();
    expect(sharedNeeds({ ...study, grids: [] }, lots.study.classified.need, {})).toBeUndefined();
  });
});

test("pooled lists: whoever tells first, never more than the largest that one list tells of a firm", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.record({
            firm: fc.integer({ min: 1, max: 4 }),
            numbered: fc.boolean(),
            cents: fc.option(fc.integer({ min: 1, max: 1_000 })),
          }),
          { maxLength: 4 },
        ),
        { maxLength: 4 },
      ),
      (lists) => {
        const rows = lists.map((list) =>
          list.map(({ firm, numbered, cents }, row): SourcedSupplier => ({
            row,
            text: { supplier: `Firme ${"ABCD"[firm - 1]!}`, ...(numbered && { supplierId: inventedSiret(firm) }) },
            supplies: [],
            zones: [],
            ...(cents !== null && { capacityCents: cents }),
          })),
        );
        const sum = (all: readonly SourcedSupplier[], name: string) =>
          all
            .filter(({ text }) => text.supplier === name)
            .reduce((total, { capacityCents = 0 }) => total + capacityCents, 0);
        const all = pooled(rows);
        for (const name of new Set(all.map(({ text }) => text.supplier ?? "")))
          expect(sum(all, name)).toBe(rows.map((list) => sum(list, name)).find((cents) => cents > 0) ?? 0);
      },
    ),
  ));
