import { ACTIONS } from "../../src/actions/registry";
import { suggestPerimeters } from "../../src/actions/perimeters/perimeters";
import { chooseColumn } from "../../src/actions/study/choose";
import { remember } from "../../src/actions/study/memory";
import { outlineOf } from "../../src/actions/study/outline";
import { tablePlace } from "../../src/actions/study/show";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { bookOf, startedExcel } from "../excel/support";
import { WORK } from "./support";

const read = (rows: readonly (readonly (string | number)[])[]): Promise<Study> =>
  startedExcel(bookOf({ Achats: rows.map((row) => [...row]) }), () => ACTIONS.reading.run(EMPTY_STUDY, WORK));

const ACHATS = [
  ["Commune de Rety", "", "", "", ""],
  ["N° facture", "Fournisseur", "Objet", "Vide", "Montant HT"],
  ["", "Ferme du Val", "Lait", "", 10.5],
  ["F23-0002", "Coop du Bourg", "Pain", "", 20],
];

describe("the columns that may be chosen", () => {
  test("each is shown with the first thing that it holds", async () => {
    const study = await read(ACHATS);
    expect(outlineOf(study)).toMatchObject({
      headers: ["N° facture", "Fournisseur", "Objet", "Vide", "Montant HT"],
      samples: ["F23-0002", "Ferme du Val", "Lait", "", "10.5"],
      wrong: undefined,
    });
    expect(study.reading?.ok && tablePlace(study.reading.table)).toEqual({
      sheet: "Achats",
      top: 2,
      left: 1,
      rows: 3,
      columns: 5,
    });
  });

  test("a column that holds no amounts is said to be wrong, and the other choices stay", async () => {
    const labelled = chooseColumn(await read(ACHATS), "label", 1);
    const study = chooseColumn(labelled, "amount", 3);
    expect(study.reading?.ok).toBe(false);
    expect(outlineOf(study)).toMatchObject({
      columns: { label: 1, supplier: 2, amount: 3 },
      samples: ["F23-0002", "Ferme du Val", "Lait", "", "10.5"],
      wrong: { meaning: "amount", letters: "C", header: "Objet", cell: "C3", value: "Lait" },
    });
    const mended = chooseColumn(study, "amount", 5);
    expect(mended.reading?.ok && mended.reading.table.columns).toMatchObject({ label: 1, amount: 5 });
  });

  test("company ids taken for amounts are said to be wrong, though they are numbers", async () => {
    const rows = [
      ["Fournisseur", "SIRET", "Montant HT"],
      ["A SA", 35600000000048, 10],
      ["B SA", 55210055400013, 20],
    ];
    expect(outlineOf(chooseColumn(await read(rows), "amount", 2))?.wrong).toMatchObject({ letters: "B" });
  });
});

describe("perimeters to begin with", () => {
  const suggested = async (header: string, value: string | number): Promise<string[]> => {
    const study = await read([
      ["Acheteur", header, "Fournisseur", "Code postal", "Montant HT"],
      ["X", value, "Ferme du Val", "59000", 10.5],
      ["X", value, "Coop du Bourg", "59000", 20],
      ["X", value, "Coop du Bourg", "59000", 30],
    ]);
    return (await suggestPerimeters(study, "fr")).map(({ kind, ...one }) => `${kind} ${"code" in one ? one.code : ""}`);
  };
  const SUPPLIERS = ["departement 59", "region 32"];

  test.each([
    ["SIRET acheteur", "21620041200015", ["commune 62041", "epci 200033579", "departement 62", "region 32"]],
    ["SIREN", 226200012, ["departement 62", "region 32"]],
    ["Code INSEE collectivité", "62041", ["commune 62041", "epci 200033579", "departement 62", "region 32"]],
    ["Code département collectivité", "'62", ["departement 62", "region 32"]],
  ])("%s %s", async (header, value, places) => {
    expect(await suggested(header, value)).toEqual([...new Set([...places, ...SUPPLIERS])]);
  });

  test("those chosen for the last file come first in the next one", async () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
    try {
      await startedExcel(bookOf({ Achats: ACHATS.map((row) => [...row]) }), async () => {
        const study = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
        await remember({ ...study, perimeters: [{ kind: "departement", code: "80", name: "Ma Somme" }] });
        expect((await suggestPerimeters(study, "fr")).map(({ name }) => name)).toEqual(["Ma Somme"]);
      });
    } finally {
      Reflect.deleteProperty(globalThis, "localStorage");
    }
  });

  test("a column that says nothing of the buyer leaves those of the suppliers", async () => {
    expect(await suggested("Rubrique", "Divers")).toEqual(SUPPLIERS);
  });
});
