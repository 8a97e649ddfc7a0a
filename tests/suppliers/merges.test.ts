import fc from "fast-check";
import { suppliersOf } from "../../src/suppliers/group";
import { applyMerges, proposeMerges } from "../../src/suppliers/merges";
import { coreName } from "../../src/suppliers/names";
import { purchases } from "./lines";

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
  [["SA", "SARL"]],
])("%j are not proposed", (names) => expect(proposed(...names)).toEqual([]));

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
