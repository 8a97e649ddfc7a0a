import fc from "fast-check";
import { applyMerges } from "../../src/suppliers/merges";
import { coreName } from "../../src/suppliers/names";
import { purchases } from "./lines";
import { scoresOf } from "./support/scores";
import { spelledList } from "./support/spellings";
import { suppliersOf, proposeMerges } from "./support/atOnce";

const named = (...names: string[]) => suppliersOf(purchases(...names.map((supplier) => ({ supplier }))));
const proposed = (...names: string[]) =>
  proposeMerges(named(...names)).map(({ reason, keys }) => [reason, keys.length]);

test.each([
  [["SAS SFJB", "SFJB SAS", "Société SFJB"], [["legalForm", 3]]],
  [["A.B.C. Transports", "ABC TRANSPORTS"], [["legalForm", 2]]],
  [["Durand Frères", "Frères Durand"], [["wordOrder", 2]]],
  [["TERRE AZUR", "TERREAZUR"], [["spacing", 2]]],
  [["Boulangerie Lefebvre", "Boulangerie Lefevbre"], [["spelling", 2]]],
  [["UGAP", "Union Groupements Achats Publics"], [["acronym", 2]]],
])("%j", (names, expected) => expect(proposed(...names)).toEqual(expected));

test.each([
  [["Mairie de Lens", "Mairie de Sens"]],
  [["SA Martin", "SA Dupont"]],
  [["A-B-C", "D-E-F"]],
  [["Lycée 12", "Lycée 13"]],
  [["Maison 1 Lille", "Maison 1481 Lille"]],
  [["SA", "SARL"]],
])("%j are not proposed", (names) => expect(proposed(...names)).toEqual([]));

test.each([
  [
    ["POMONA", "Pomona Terre Azur", "Sysco France", "SYSCO"],
    ["within", "within"],
  ],
  [["J. Dupont", "Jean Dupont"], ["initials"]],
  [["Les Vergers Cuvelier", "Verger Cuvelier"], ["legalForm"]],
])("%j: what one name says more, or less, than the other", (names, reasons) =>
  expect(proposeMerges(named(...names)).map(({ reason }) => reason)).toEqual(reasons),
);

test.each([
  ["Boucherie Vincent", "Boucherie Vincent et fils"],
  ["SARL Garage Martin", "Garaeg Martin"],
  ["EARL Ferme de la Motte", "Fermede la Motte"],
  ["Fromagerie Lecointe", "M. Lecointe Fromagerie"],
])("%s and %s: a mention added, two letters swapped, a blank forgotten, a civility", (...names) =>
  expect(proposed(...names)).toHaveLength(1),
);

test("a town added to the name tells the place: the same there, another firm's elsewhere", () => {
  const typed = (postcode: string, commune: string) =>
    proposeMerges(
      suppliersOf(
        purchases(
          { supplier: "Laiterie Dubois", postcode, commune },
          { supplier: "Laiterie Dubois (Rouen)" },
          { supplier: "Ferme du Pré", postcode: "76000", commune: "Rouen" },
          { supplier: "Dubois Transports", postcode: "29000", commune: "Quimper" },
          { supplier: "Dubois Imprimerie", postcode: "29000", commune: "Quimper" },
          { supplier: "Dubois Garage", postcode: "29000", commune: "Quimper" },
        ),
      ),
    ).length;
  expect([typed("76000", "Rouen"), typed("62000", "Arras")]).toEqual([1, 0]);
});

test("two farms of one name and two forms are two farms", () =>
  expect(proposed("EARL Ferme des Quatre Vents", "GAEC Ferme des Quatre Vents")).toEqual([]));

test("a common name in another département is another firm's; a rare one may be the same", () => {
  const at = (...places: [string, string][]) =>
    proposeMerges(suppliersOf(purchases(...places.map(([supplier, postcode]) => ({ supplier, postcode }))))).length;
  expect(
    at(
      ["Ferme du Bois", "62000"],
      ["Ferme du Bois", "29000"],
      ["EARL Ferme du Bois", "80000"],
      ["La Ferme du Bois", "59000"],
      ["GAEC du Bois", "02000"],
    ),
  ).toBe(0);
  expect(at(["Transgourmet", "62000"], ["Transgourmet Opérations", "94000"])).toBe(1);
});

test("a common name chains no strangers together", () => {
  const groups = proposeMerges(
    named("Delattre", "Delattre Primeurs", "Delattre Vasseur", "Vasseur", "Vasseur Primeurs"),
  );
  for (const { keys } of groups)
    expect(
      keys.some((key) => /DELATTRE/.test(key)) && keys.some((key) => /VASSEUR/.test(key) && !/DELATTRE/.test(key)),
    ).toBe(false);
});

test("lists as people type them: two pairs in three are found, and half of what is proposed is right", () => {
  for (const [firms, seed] of [
    [120, 11],
    [250, 12],
  ] as const) {
    const { recall, precision } = scoresOf(spelledList(firms, seed));
    expect(recall).toBeGreaterThan(0.68);
    expect(precision).toBeGreaterThan(0.5);
  }
});

test("initials never vanish", () => {
  expect(coreName("A-B-C")).toBe("ABC");
  expect(coreName("SA")).toBe("SA");
});

test("two valid SIREN are never proposed nor merged, not even through a third name", () => {
  const suppliers = suppliersOf(
    purchases(
      { supplier: "LE CELLIER", supplierId: "73282932000074" },
      { supplier: "STÉ LE CELLIER", supplierId: "55208131700018" },
      { supplier: "LE CELLIER SARL" },
    ),
  );
  for (const { keys } of proposeMerges(suppliers))
    expect(keys.filter((key) => key.startsWith("siret:")).length).toBeLessThan(2);
  const forced = JSON.stringify(suppliers.map(({ key }) => key));
  expect(applyMerges(suppliers, [forced])).toEqual(suppliers);
});

test("accepted, then undone", () => {
  const suppliers = named("SAS SFJB", "SFJB");
  const [proposal] = proposeMerges(suppliers);
  const merged = applyMerges(suppliers, [proposal!.id]);
  expect(new Set(merged.map(({ group }) => group)).size).toBe(1);
  expect(merged[0]!.group).toBeDefined();
  expect(applyMerges(suppliers, [])).toEqual(suppliers);
  expect(applyMerges(suppliers, ["not an id", "[1,2]", '["gone","gone too"]'])).toEqual(suppliers);
});

test("law: the order of the lines changes no proposal", () => {
  const names = [
    "SAS SFJB",
    "SFJB SAS",
    "ABC TRANSPORTS",
    "A.B.C. Transports",
    "Durand Frères",
    "Frères Durand",
    "Mairie de Lens",
  ];
  const ids = (list: string[]) => proposeMerges(named(...list)).map(({ id }) => id);
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) =>
      expect(ids(shuffled)).toEqual(ids(names)),
    ),
  );
});
