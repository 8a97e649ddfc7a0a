import { ACTIONS } from "../../src/actions/registry";
import { readPastedPlaces } from "../../src/actions/suppliers/pastedPlaces";
import { readPlaceFile } from "../../src/actions/suppliers/placeFile";
import { placeAll } from "../../src/actions/suppliers/placements";
import { waysAtFirst, waysToPlace, type PlaceList } from "../../src/actions/suppliers/ways";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { rangeChanges } from "../../src/share/range";
import { readAsAsked } from "../../src/workbook/files/apart/sheets";
import type { FileContents } from "../../src/workbook/files/apart/sheets";
import { bookOf, startedExcel } from "../excel/support";
import { studied, WORK } from "./support";

const BOOK = {
  Achats: [
    ["Fournisseur", "SIRET", "Famille", "Montant HT"],
    ["Ferme du Val", "", "Légumes", 600],
    ["FERME DU VAL", "", "Légumes", 100],
    ["Coop du Bourg", "73282932000074", "Légumes", 200],
    ["Grossiste Inconnu", "", "Viande", 100],
  ],
  Fournisseurs: [
    ["Fournisseur", "SIRET", "Code postal", "Commune", "Familles", "Capacité annuelle"],
    ["Ferme du val", "", "62000", "Arras", "Légumes", 90000],
    ["Coopérative", "73282932000074", "59000", "Lille", "Légumes", 50000],
  ],
};
const within = <T>(work: () => Promise<T>, book: Parameters<typeof bookOf>[0] = BOOK) =>
  startedExcel(bookOf(book), work);

/** Read where the test runs, by the readers that the worker has. */
const readHere = (name: string, bytes: Uint8Array): Promise<FileContents> =>
  new Promise((resolve) => readAsAsked({ name, bytes }, (message) => "result" in message && resolve(message.result)));

test("a file without places: what each way would settle, the list by number or name, and what it did to the range", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    const ways = await waysToPlace(study);
    expect(ways).toMatchObject({
      missing: { count: 3, cents: 100_000 },
      totalCents: 100_000,
      numbers: { count: 1, cents: 20_000 },
      lists: [{ source: "Fournisseurs", count: 2, cents: 90_000, asked: [] }],
      largest: { count: 3, cents: 100_000 },
    });
    expect(study.share?.perimeters[0]?.whole.rate).toMatchObject({ low: 0, high: 1 });
    const placed = await ACTIONS.locating.run(placeAll(study, ways.lists[0]?.placements ?? {}), WORK);
    expect(rangeChanges(study.share, placed.share!)).toEqual([
      {
        name: "département Pas-de-Calais (62)",
        before: { ok: true, low: 0, high: 1 },
        after: { ok: true, low: 0.7, high: 0.8 },
      },
    ]);
    expect(rangeChanges(placed.share, placed.share!)).toEqual([]);
    expect((await waysToPlace(placed)).missing).toEqual({ count: 1, cents: 10_000 });
  }));

test("before any perimeter, the first step tells the same ways, and whether any column tells a place", () =>
  within(async () => {
    const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(await waysAtFirst(read)).toMatchObject({
      hasColumn: false,
      ways: { missing: { count: 3, cents: 100_000 }, numbers: { count: 1 }, lists: [{ source: "Fournisseurs" }] },
    });
  }));

test("the first step says nothing where most places are told", () =>
  within(async () => expect(await waysAtFirst(await ACTIONS.reading.run(EMPTY_STUDY, WORK))).toBeUndefined(), {
    Achats: [
      ["Fournisseur", "Code postal", "Commune", "Montant HT"],
      ["Ferme du Val", "62000", "Arras", 600],
      ["Inconnu", "", "", 500],
    ],
  }));

test("a list in another file, by SIRET then name: what is not certain is asked, never guessed", () =>
  within(
    async () => {
      const study = await studied(["departement:62"]);
      const csv = [
        "Nom;SIRET;Commune",
        "Un autre nom;73282932000074;Lille",
        "ferme du val;;Arras",
        "Ferme du Val;;Béthune",
        "Boulangeri Wacquemont;;Lens",
        "Laiterie Personne;;Calais",
        "Brasserie Lointaine;;Nulle Part Ailleurs",
        "Moulin Homonyme;55208131700018;Arras",
      ].join("\n");
      const file = await readPlaceFile({ name: "adresses.csv", bytes: new TextEncoder().encode(csv) }, readHere);
      const list = file.ok && file.list;
      if (!list) throw new Error("not a list");
      const [way] = (await waysToPlace(study, [list])).lists;
      const keyOf = (name: string): string => study.suppliers?.find((one) => one.name === name)?.key ?? "";
      expect(way).toMatchObject({
        source: "adresses.csv",
        count: 3,
        placements: { [keyOf("Coop du Bourg")]: "59350" },
        asked: [
          { name: "Ferme du Val", amountCents: 60_000, candidates: [{ where: "62041" }, { where: "62119" }] },
          { name: "Boulangerie Wacquemont", candidates: [{ name: "Boulangeri Wacquemont", where: "62498" }] },
        ],
      });
    },
    {
      Achats: [
        ["Fournisseur", "SIRET", "Montant HT"],
        ["Ferme du Val", "", 600],
        ["Coop du Bourg", "73282932000074", 200],
        ["Boulangerie Wacquemont", "", 100],
        ["Moulin Homonyme", "54205118000066", 80],
        ["Brasserie Lointaine", "", 50],
      ],
    },
  ));

test("a file that holds no list, or cannot be read, is told", async () => {
  const read = (name: string, text: string) => readPlaceFile({ name, bytes: new TextEncoder().encode(text) }, readHere);
  expect(await read("prix.csv", "Produit;Prix\nCarottes;2")).toEqual({ ok: false, refused: "noList" });
  expect(await read("faux.xlsx", "PK\u0003\u0004 tronqué")).toMatchObject({ ok: false, refused: { ok: false } });
});

test("hundreds of suppliers and a long list are matched one by one", async () => {
  const names = Array.from({ length: 300 }, (_, at) => `${String.fromCharCode(65 + (at % 26))}${at} Dupré`);
  const list: PlaceList = {
    source: "liste",
    lines: names.filter((_, at) => at % 2 === 0).map((supplier) => ({ supplier, commune: "Arras" })),
  };
  await within(
    async () => {
      const way = (await waysToPlace(await studied(["departement:62"]), [list])).lists[0];
      expect(Object.keys(way?.placements ?? {})).toHaveLength(150);
    },
    { Achats: [["Fournisseur", "Montant HT"], ...names.map((name) => [name, 10])] },
  );
});

test("two columns pasted: names, numbers, places; what is not understood is told", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    const pasted = await readPastedPlaces(
      study,
      "ferme du val\t62000 Arras\nCoop du Bourg;Lille (59)\r\n732 829 320 00074\tLille\nPersonne\tArras\nGrossiste Inconnu\tNulle Part Ailleurs\n\n",
    );
    expect(pasted.unknownSuppliers).toEqual(["Personne"]);
    expect(pasted.unknownPlaces).toEqual(["Grossiste Inconnu\tNulle Part Ailleurs"]);
    expect(Object.values(pasted.placements).sort()).toEqual(["59350", "62041"]);
    const placed = await ACTIONS.locating.run(placeAll(study, pasted.placements), WORK);
    expect(placed.share?.perimeters[0]?.whole.rate).toMatchObject({ low: 0.7, high: 0.8 });
  }));
