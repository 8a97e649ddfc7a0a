import { placeSuppliers } from "../../src/actions/suppliers/correct";
import { acceptMerges, openProposals, refuseMerges, undoMerges } from "../../src/actions/suppliers/groups";
import { marketInput } from "../../src/actions/lots/list";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { supplierFacts } from "../../src/actions/suppliers/supplierFacts";
import { mergeId } from "../../src/suppliers/merges";
import { loadTerritory } from "../../src/territory/territory";
import { bookOf, startedExcel } from "../excel/support";
import { rowOf, studied, WORK } from "./support";

const ACHATS = [
  ["Fournisseur", "Code postal", "Commune", "Montant HT"],
  ["Ferme du Val", "62000", "Arras", 1200.5],
  ["SARL FERME DU VAL", "", "", 300],
  ["Boulangerie Lefebvre", "59000", "Lille", 80],
  ["Boulangerie Lefevbre", "59000", "Lille", 40],
  ["Brasserie Haute", "1000", "Bruxelles", 75],
];
const within = <T>(work: () => Promise<T>) => startedExcel(bookOf({ Achats: ACHATS }), work);
const named = ({ suppliers }: Study, name: string) => suppliers?.find((supplier) => supplier.name === name);
const ids = (study: Study) => openProposals(study).map(({ id }) => id);

test("proposed surest first; one accepted, one refused, then both undone", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    expect(openProposals(study).map(({ reason }) => reason)).toEqual(["legalForm", "spelling"]);
    const [farm = "", bakery = ""] = ids(study);
    const decided = await ACTIONS.locating.run(refuseMerges(acceptMerges(study, [farm]), [bakery]), WORK);
    expect(openProposals(decided)).toEqual([]);
    expect(named(decided, "Ferme du Val")?.group).toBe(named(decided, "SARL FERME DU VAL")?.group);
    expect(named(decided, "Ferme du Val")?.group).toBeDefined();
    expect(named(decided, "Boulangerie Lefebvre")?.group).toBeUndefined();
    const undone = await ACTIONS.locating.run(undoMerges(decided, [farm, bakery]), WORK);
    expect(ids(undone)).toEqual([farm, bakery]);
    expect(named(undone, "Ferme du Val")?.group).toBeUndefined();
  }));

test("a member of a proposed group is left out, and the rest is decided", () =>
  startedExcel(
    bookOf({
      Achats: [ACHATS[0]!, ["SFJB", "62000", "", 10], ["SAS SFJB", "62000", "", 10], ["SFJB SARL", "62000", "", 10]],
    }),
    async () => {
      const study = await studied(["departement:62"]);
      const [proposal] = openProposals(study);
      expect(proposal?.keys).toHaveLength(3);
      const kept = proposal!.keys.slice(1);
      const decided = await ACTIONS.locating.run(acceptMerges(study, [mergeId(kept)]), WORK);
      expect(openProposals(decided)).toEqual([]);
      expect(
        decided.suppliers
          ?.filter(({ group }) => group)
          .map(({ key }) => key)
          .sort(),
      ).toEqual([...kept].sort());
    },
  ));

test("refusing what was accepted takes it out of the groups", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    const [farm = ""] = ids(study);
    expect(refuseMerges(acceptMerges(study, [farm]), [farm]).merges).toEqual({ accepted: [], refused: [farm] });
  }));

test("a supplier without a place takes the commune of its accepted group, to be checked: it is never counted as local for that alone", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    expect(named(study, "SARL FERME DU VAL")?.place.certainty).toBe("unlocated");
    const merged = await ACTIONS.locating.run(acceptMerges(study, ids(study)), WORK);
    expect(named(merged, "SARL FERME DU VAL")).toMatchObject({
      local: ["check"],
      place: {
        commune: "62041",
        certainty: "check",
        evidence: [{ code: "sameSupplier", values: { name: "Ferme du Val", commune: "Arras" } }],
      },
    });
    expect(merged.share?.perimeters[0]?.whole.amounts).toMatchObject({ yes: 120_050, check: 30_000 });
  }));

test("an accepted group is one supplier where suppliers are counted, in the pane and in the sheet, and one bidder for the lots", async () => {
  const book = bookOf({ Achats: ACHATS });
  await startedExcel(book, async () => {
    const study = await studied(["departement:62"]);
    expect(study.share?.supplierCount).toBe(5);
    const merged = await ACTIONS.writing.run(acceptMerges(study, ids(study)), WORK);
    expect(merged.share?.supplierCount).toBe(3);
    expect(rowOf(book, "Part locale", "Fournisseurs, en tout")[1]).toBe(3);
    const bidders = marketInput(merged, undefined, await loadTerritory()).suppliers;
    expect(bidders.map(({ name, amountCents }) => [name, amountCents])).toEqual([
      ["Ferme du Val", 150_050],
      ["Boulangerie Lefebvre", 12_000],
      ["Brasserie Haute", 7_500],
    ]);
  });
});

test("a commune or a country given by the buyer prevails", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    const key = named(study, "SARL FERME DU VAL")?.key ?? "";
    const home = await ACTIONS.locating.run(placeSuppliers(study, [key], "62041"), WORK);
    expect(named(home, "SARL FERME DU VAL")).toMatchObject({ local: ["yes"], place: { certainty: "sure" } });
    const abroad = await ACTIONS.locating.run(placeSuppliers(study, [key], "BE"), WORK);
    expect(named(abroad, "SARL FERME DU VAL")).toMatchObject({
      local: ["no"],
      place: { country: "BE", certainty: "sure" },
    });
  }));

test("decisions and places come back with the workbook", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    const [farm = "", bakery = ""] = ids(study);
    const key = named(study, "Boulangerie Lefebvre")?.key ?? "";
    await ACTIONS.locating.run(
      { ...placeSuppliers(refuseMerges(acceptMerges(study, [farm]), [bakery]), [key], "62041"), headOffice: true },
      WORK,
    );
    const again = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(again).toMatchObject({
      merges: { accepted: [farm], refused: [bakery] },
      placements: { [key]: "62041" },
      headOffice: true,
      perimeters: study.perimeters,
    });
  }));

test("distance and capacity of a supplier are told in words: declared where a list says so, else estimated, with the proven floor", () =>
  startedExcel(
    bookOf({
      Achats: [
        ["Fournisseur", "Code postal", "Commune", "Montant HT", "Date"],
        ["Ferme du Val", "59000", "Lille", 1000, "2025-03-01"],
        ["Brasserie Haute", "62000", "Arras", 400, "2025-03-01"],
      ],
      Sourcing: [
        ["Raison sociale", "Produits fournis", "Capacité annuelle (€ HT)"],
        ["Ferme du Val", "Légumes", 90000],
      ],
    }),
    async () => {
      const study = await studied(["radius:50@62041"]);
      const facts = await supplierFacts(study, "fr");
      expect(facts(named(study, "Ferme du Val")!)).toEqual([
        expect.stringMatching(/^43 km ± 7 depuis Arras/),
        expect.stringMatching(/^producteur \(à vérifier\).: son nom dit «.FERME.»$/),
        expect.stringMatching(/^capacité déclarée par vous.: 90.000.€ par an \(plancher prouvé 1.000.€\)$/),
      ]);
      expect(facts(named(study, "Brasserie Haute")!)[1]).toMatch(
        /^capacité estimée d'après vos achats.: 4.800.€ par an \(plancher prouvé 400.€\)$/,
      );
    },
  ));

test("decisions are taken over by the next file of this machine, which keeps no name; one taken back is forgotten", async () => {
  const kept = new Map<string, string>();
  Object.defineProperty(globalThis, "localStorage", {
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
    configurable: true,
  });
  try {
    await within(async () => {
      const study = await studied(["departement:62"]);
      const [farm = "", bakery = ""] = ids(study);
      await ACTIONS.locating.run(refuseMerges(acceptMerges(study, [farm]), [bakery]), WORK);
    });
    expect([...kept.values()].join()).not.toMatch(/FERME|Lefebvre|62000/i);
    await within(async () => {
      const next = await studied(["departement:62"]);
      expect(next.merges).toEqual({ accepted: [expect.any(String)], refused: [expect.any(String)] });
      expect(next.replayedMerges).toHaveLength(2);
      expect(named(next, "SARL FERME DU VAL")?.group).toBeDefined();
      await ACTIONS.locating.run(undoMerges(next, next.merges.accepted), WORK);
    });
    await within(async () => expect((await studied(["departement:62"])).replayedMerges).toHaveLength(1));
    await startedExcel(bookOf({ Achats: [ACHATS[0]!, ACHATS[1]!, ACHATS[3]!] }), async () =>
      expect((await studied(["departement:62"])).replayedMerges).toEqual([]),
    );
  } finally {
    Reflect.deleteProperty(globalThis, "localStorage");
  }
});
