import { placeOf, spellingsOf, supplierOf } from "../../src/suppliers/lineOwner";
import { purchases } from "./lines";
import { suppliersOf } from "./support/atOnce";

const lines = purchases(
  { supplier: "Ferme du Val", postcode: "62000" },
  { supplier: "FERME DU VAL", postcode: "62000" },
  { supplier: "Coop du Bourg", postcode: "62000" },
  { supplier: "ferme du val", postcode: "59000" },
);

test("a line knows its supplier however its name is typed", () => {
  const suppliers = suppliersOf(lines);
  const place = placeOf(suppliers);
  expect(lines.map(place)).toEqual([0, 0, 1, 2]);
  expect(lines.map((line) => supplierOf(suppliers)(line)?.name)).toEqual([
    "Ferme du Val",
    "Ferme du Val",
    "Coop du Bourg",
    "ferme du val",
  ]);
  expect(place({ signature: "someone else" })).toBeUndefined();
});

test("each spelling stands once, with the place of its supplier", () => {
  const suppliers = suppliersOf(lines);
  expect(spellingsOf(suppliers)).toHaveLength(3);
  for (const { signature, supplier } of spellingsOf(suppliers))
    expect(placeOf(suppliers)({ signature })).toBe(supplier);
});
