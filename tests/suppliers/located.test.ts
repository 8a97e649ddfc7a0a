import type { Perimeter } from "../../src/territory/places/place";
import { loadTerritory, type Territory } from "../../src/territory/territory";
import { purchases } from "./lines";
import { suppliersOf, locateSuppliers } from "./support/atOnce";

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));
const nord: Perimeter = { kind: "departement", code: "59" };
const pasDeCalais: Perimeter = { kind: "departement", code: "62" };

test("one answer per perimeter, in their order", () => {
  const suppliers = suppliersOf(
    purchases({ supplier: "A", postcode: "62000" }, { supplier: "B" }, { supplier: "C", postcode: "Londres" }),
  );
  expect(locateSuppliers(suppliers, territory, [pasDeCalais, nord]).map(({ local }) => local)).toEqual([
    ["yes", "no"],
    ["unlocated", "unlocated"],
    ["no", "no"],
  ]);
});

test("the buyer's own placement overrides and says so", () => {
  const suppliers = suppliersOf(purchases({ supplier: "A", postcode: "62000" }));
  const [moved] = locateSuppliers(suppliers, territory, [nord], {
    corrections: { [suppliers[0]!.key]: { insee: "59350" } },
  });
  expect(moved).toMatchObject({
    local: ["yes"],
    place: { commune: "59350", certainty: "sure", evidence: [{ code: "buyer" }, { code: "insee" }] },
  });
});

test("a column of INSEE codes under a header « code postal » is seen as a whole", () => {
  const suppliers = suppliersOf(
    purchases(...["62041", "62498", "62193", "59350"].map((postcode) => ({ supplier: postcode, postcode }))),
  );
  expect(locateSuppliers(suppliers, territory, []).map(({ place }) => place.commune)).toEqual([
    "62041",
    "62498",
    "62193",
    "59350",
  ]);
});

test("establishment or head office, as the buyer chooses; the difference is flagged", () => {
  const suppliers = suppliersOf(purchases({ supplier: "A", supplierId: "73282932000074", postcode: "62000" }));
  const headOffice = {
    level: "commune",
    certainty: "sure",
    communes: ["75056"],
    commune: "75056",
    department: "75",
    country: "FR",
    evidence: [],
  } as const;
  const registered = new Map([["73282932000074", { headOffice }]]);
  expect(locateSuppliers(suppliers, territory, [pasDeCalais], { registered })).toMatchObject([
    { local: ["yes"], flags: ["headOfficeElsewhere"] },
  ]);
  expect(locateSuppliers(suppliers, territory, [pasDeCalais], { registered, site: "headOffice" })).toMatchObject([
    { local: ["no"] },
  ]);
});

test("wholesalers, centrales d'achat and factoring companies are marked by whole words", () => {
  const flags = (supplier: string) => locateSuppliers(suppliersOf(purchases({ supplier })), territory, [])[0]!.flags;
  expect(flags("SYSCO FRANCE SAS")).toEqual(["wholesaler"]);
  expect(flags("U.G.A.P.")).toEqual([]);
  expect(flags("UGAP")).toEqual(["purchasingBody"]);
  expect(flags("BNP PARIBAS FACTOR (Durand)")).toEqual(["factoring"]);
  expect(flags("Garage Suezard")).toEqual([]);
});
