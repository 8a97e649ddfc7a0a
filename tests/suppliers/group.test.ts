import fc from "fast-check";
import { UNKNOWN_SUPPLIER } from "../../src/suppliers/group";
import { distinctNames, purchases } from "./lines";
import { suppliersOf } from "./support/atOnce";

const A = "73282932000074",
  B = "55208131700018",
  OTHER_SITE = "73282932000009";

test("by SIRET whatever the names; the name shown is the one with the largest amount", () => {
  const [supplier, ...others] = suppliersOf(
    purchases(
      { supplier: "LE CELLIER", supplierId: A, cents: 100 },
      { supplier: "STÉ LE CELLIER", supplierId: `${A}.00`, cents: 900 },
    ),
  );
  expect(others).toEqual([]);
  expect(supplier).toMatchObject({
    key: `siret:${A}`,
    name: "STÉ LE CELLIER",
    siren: A.slice(0, 9),
    lineCount: 2,
    amountCents: 1000,
  });
});

test("two valid SIREN are never one supplier, even under one name", () => {
  expect(
    suppliersOf(purchases({ supplier: "LE CELLIER", supplierId: A }, { supplier: "LE CELLIER", supplierId: B })),
  ).toHaveLength(2);
});

test("establishments of one SIREN are linked, each at its place", () => {
  const found = suppliersOf(
    purchases(
      { supplier: "X", supplierId: "732829320", postcode: "62000" },
      { supplier: "X", supplierId: "732829320", postcode: "59000" },
      { supplier: "X", vatNumber: "FR44732829320", postcode: "62000" },
    ),
  );
  expect(found).toHaveLength(2);
  expect(found.every(({ group }) => group === "siren:732829320")).toBe(true);
  expect(
    suppliersOf(purchases({ supplier: "X", supplierId: A }, { supplier: "X", supplierId: OTHER_SITE })).map(
      ({ group }) => group,
    ),
  ).toEqual(["siren:732829320", "siren:732829320"]);
});

test("without an id: by name and place; case, accents and punctuation do not matter, legal forms do", () => {
  const found = suppliersOf(
    purchases(
      { supplier: "Épicerie d'Arras", postcode: "62000" },
      { supplier: "EPICERIE D ARRAS", postcode: "62 000" },
      { supplier: "SARL Épicerie d'Arras", postcode: "62000" },
      { supplier: "Épicerie d'Arras", postcode: "59000" },
    ),
  );
  expect(found.map(({ lineCount }) => lineCount)).toEqual([2, 1, 1]);
  expect(distinctNames(found)).toBe(3);
});

test("destroyed ids never gather suppliers", () => {
  const found = suppliersOf(
    purchases({ supplier: "A", supplierId: "7,17E+13" }, { supplier: "B", supplierId: "7,17E+13" }),
  );
  expect(found.map(({ name, idNote }) => [name, idNote])).toEqual([
    ["A", "lost"],
    ["B", "lost"],
  ]);
});

test("lines without a name are one unknown supplier", () => {
  const found = suppliersOf(purchases({ supplier: " " }, { supplier: "", cents: -500 }));
  expect(found).toMatchObject([{ key: UNKNOWN_SUPPLIER, name: "", lineCount: 2, amountCents: 9_500 }]);
});

test("law: cents are kept, and each signature, whatever its case, leads to one supplier", () => {
  const text = fc.constantFrom(
    "Le Cellier",
    "LE CELLIER",
    "le cellier",
    "X".repeat(300),
    "X".repeat(301),
    "A*B",
    "A?B",
    "",
  );
  const place = fc.constantFrom("62000", "59000", "");
  const id = fc.constantFrom(A, B, "732829320", "8,03E+13", "");
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ supplier: text, postcode: place, supplierId: id, cents: fc.integer({ min: -1e9, max: 1e9 }) }),
        { maxLength: 30 },
      ),
      (rows) => {
        const lines = purchases(...rows);
        const suppliers = suppliersOf(lines);
        const sum = (cents: readonly number[]) => cents.reduce((total, one) => total + one, 0);
        expect(sum(suppliers.map(({ amountCents }) => amountCents))).toBe(
          sum(lines.map(({ amountCents }) => amountCents)),
        );
        const signatures = suppliers.flatMap((supplier) =>
          supplier.signatures.map((signature) => signature.toLowerCase()),
        );
        expect(new Set(signatures).size).toBe(signatures.length);
        expect(new Set(signatures)).toEqual(new Set(lines.map(({ signature }) => signature.toLowerCase())));
        expect(new Set(suppliers.map(({ key }) => key)).size).toBe(suppliers.length);
      },
    ),
  );
});
