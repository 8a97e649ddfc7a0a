/** Places that are not what they seem: four digits, prefixes, two places in a cell, the département beside the town, the address in the supplier's cell. */
import type { ColumnKinds } from "../../src/territory/places/clues";
import { areMostlyFive } from "../../src/territory/places/codeKinds";
import { locate } from "../../src/territory/places/locate";
import { localityOf } from "../../src/territory/perimeters/locality";
import type { Perimeter, Place, PlaceHints } from "../../src/territory/places/place";
import { loadTerritory, type Territory } from "../../src/territory/territory";

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));
const at = (hints: PlaceHints, kinds?: ColumnKinds): Place => locate(hints, territory, kinds);
const local = (hints: PlaceHints, perimeter: Perimeter): string => localityOf(at(hints), perimeter, territory);

describe("four digits", () => {
  test.each([
    ["1000", "BOURG-EN-BRESSE", "01"],
    ["1400.0", "Châtillon sur Chalaronne", "01"],
    ["6000", "Nice", "06"],
    ["2100", "ST QUENTIN", "02"],
  ])("%s %s: the town proves the zero", (postcode, commune, department) =>
    expect(at({ postcode, commune })).toMatchObject({ department, certainty: "sure" }),
  );
  test.each([
    ["7800", "ATH"],
    ["6700", "ARLON"],
    ["7000", "MONS"],
    ["8200", "BRUGGE"],
    ["4100", "Esch"],
    ["1204", "GENEVE"],
    ["6200", "ARRAS"],
    ["1000", "Le Hameau Perdu"],
    ["7800", "ATH (07)"],
  ])("%s %s is never certain in France", (postcode, commune) => {
    for (const kinds of [{}, { mostlyFive: true }]) {
      const { country, certainty } = at({ postcode, commune }, kinds);
      expect(country === "FR" && certainty === "sure").toBe(false);
    }
  });
  test("what may be Belgian is in the range of a perimeter that holds Belgium, and of no other", () => {
    const ath = { postcode: "7800", commune: "Le Hameau Perdu" };
    expect(local(ath, { kind: "list", codes: ["62", "59", "BE"] })).toBe("check");
    expect(local(ath, { kind: "departement", code: "07" })).toBe("check");
    expect(local(ath, { kind: "departement", code: "62" })).toBe("no");
    expect(local(ath, { kind: "postcodes", code: "BE:78" })).toBe("check");
  });
  test("without a town the column decides, or the country", () => {
    expect(at({ postcode: "1000" })).toMatchObject({ department: "01", certainty: "check" });
    expect(at({ postcode: "1000" }, { mostlyFive: true })).toMatchObject({ department: "01", certainty: "sure" });
    expect(at({ postcode: "1000", country: "France" })).toMatchObject({ department: "01", certainty: "sure" });
    expect(at({ postcode: "F-1000" })).toMatchObject({ department: "01", certainty: "sure" });
    const column = (...codes: string[]) =>
      areMostlyFive(
        codes.map((postcode) => ({ postcode })),
        territory,
      );
    expect(column("62000", "59000.0", "1000", "")).toBe(true);
    expect(column("62000", "7500", "1000", "B-7500")).toBe(false);
    expect(column("62000 ARRAS", "F-62300", "80 000", "7800", "1000")).toBe(true);
  });
});

test.each([
  ["B-7700", "BE"],
  ["B7500", "BE"],
  ["B 7500", "BE"],
  ["BE-7500", "BE"],
  ["B-7500 Tournai", "BE"],
  ["L-8211", "LU"],
  ["L8211", "LU"],
  ["CH-1204", "CH"],
  ["CH1204 Genève", "CH"],
  ["D-66111", "DE"],
  ["D66111", "DE"],
  ["MC-98000", "MC"],
  ["MC98000", "MC"],
])("%s names its country: %s", (postcode, country) => {
  expect(at({ postcode })).toMatchObject({ country, certainty: "sure" });
  expect(at({ commune: postcode })).toMatchObject({ country });
});
test.each(["F-62300", "F62300", "FR-62300", "FR 62300", "f - 62300", "F-62300 LENS"])("%s is certain", (postcode) =>
  expect(at({ postcode })).toMatchObject({ country: "FR", department: "62", certainty: "sure" }),
);
test("digits that the prefix's country does not have, or another country's cell, are never certain", () => {
  expect(at({ postcode: "B-62000" }).certainty).not.toBe("sure");
  expect(at({ postcode: "B-7500", country: "France" }).certainty).not.toBe("sure");
  expect(at({ postcode: "62000", commune: "ARRAS", country: "Belgique" }).certainty).not.toBe("sure");
  expect(at({ postcode: "7500", commune: "TOURNAI", country: "Belgique" })).toMatchObject({
    country: "BE",
    certainty: "sure",
  });
});

describe("two places in a cell", () => {
  test.each([
    { postcode: "62000 / 59000" },
    { postcode: "62000/59000" },
    { postcode: "62000 - 59000" },
    { postcode: "62000-59000" },
    { postcode: "62000 59000" },
    { postcode: "62000, 59000" },
    { postcode: "62000 et 59000" },
    { postcode: "62000;59000" },
    { postcode: "62000\n59000" },
    { postcode: "62 000 / 59 000" },
    { postcode: "62000 ARRAS / 59000 LILLE" },
    { postcode: "62000 / B-7500" },
    { postcode: "62000", commune: "ARRAS / LILLE" },
    { postcode: "62000", commune: "Arras et Lens" },
    { postcode: "62000", commune: "Arras, Dainville" },
    { commune: "ARRAS / LILLE", department: "62" },
    { commune: "62000 ARRAS / 59000 LILLE" },
    { address: "3 rue du Bac 62000 ARRAS / 4 place Neuve 59000 LILLE" },
    { name: "TRAVAUX (62000 ARRAS) / TP DU NORD (59000 LILLE)" },
  ])("%j is never certain", (hints) => {
    expect(at(hints).certainty).not.toBe("sure");
    expect(local(hints, { kind: "commune", code: "62041" })).not.toBe("yes");
  });
  test("the same twice is one; holders of one département are in it, to be checked", () => {
    expect(at({ postcode: "62000 / 62000" })).toMatchObject({ department: "62", certainty: "sure" });
    expect(at({ postcode: "62000 / 62300" })).toMatchObject({ department: "62", certainty: "check" });
    expect(local({ postcode: "62000 / 62300" }, { kind: "departement", code: "62" })).toBe("yes");
    expect(local({ postcode: "62000 / 59000" }, { kind: "departement", code: "62" })).toBe("check");
  });
  test.each([
    ["25610", "Arc-et-Senans", "25021"],
    ["25610", "ARC ET SENANS", "25021"],
    ["62200", "Boulogne s/ mer", "62160"],
    ["62000", "ARRAS - ZI EST", "62041"],
    ["62000", "ARRAS CEDEX 9", "62041"],
  ])("%s %s is one place", (postcode, commune, code) =>
    expect(at({ postcode, commune })).toMatchObject({ commune: code, certainty: "sure" }),
  );
});

test.each([
  ["Arras (62)", "62", "62041"],
  ["62 - ARRAS", "62", "62041"],
  ["62 ARRAS", "62", "62041"],
  ["62000 ARRAS", "62", "62041"],
  ["ARRAS 62000", "62", "62041"],
  ["F-62000 ARRAS", "62", "62041"],
  ["ARRAS 62", "62", "62041"],
  ["ARRAS / 62", "62", "62041"],
  ["Arras, 62", "62", "62041"],
  ["Arras, Pas-de-Calais", "62", "62041"],
  ["Arras - Pas de Calais", "62", "62041"],
  ["Arras (Pas-de-Calais)", "62", "62041"],
  ["Arras (62 - Pas-de-Calais)", "62", "62041"],
  ["Arras, Pas-de-Calais, France", "62", "62041"],
  ["Lille (Nord)", "59", "59350"],
  ["Laval, Mayenne", "53", "53130"],
  ["Ajaccio (2A)", "2A", "2A004"],
  ["PARIS 75", "75", "75056"],
  ["Paris (75)", "75", "75056"],
  ["LENS CEDEX (62)", "62", undefined],
  ["BOULOGNE (62)", "62", undefined],
  ["Saint-Martin (62)", "62", undefined],
  ["62 - Nulle Part", "62", undefined],
])("%s is in %s for certain", (commune, department, code) => {
  const place = at({ commune });
  expect(place).toMatchObject({ department, ...(code ? { commune: code, certainty: "sure" } : {}) });
  expect(local({ commune }, { kind: "departement", code: department })).toBe("yes");
});
test("a number is not always a département, nor a département always the town's", () => {
  for (const commune of ["PARIS 16", "LYON 03", "Marseille 1"])
    expect(["75", "69", "13"]).toContain(at({ commune }).department);
  expect(at({ commune: "Lille (62)" })).toMatchObject({ department: "62", certainty: "check" });
  expect(local({ commune: "Lille (62)" }, { kind: "departement", code: "62" })).toBe("check");
  expect(at({ commune: "Mayenne" }).communes).toEqual(["53147"]);
  expect(at({ postcode: "62000", commune: "Arras", department: "59" }).certainty).toBe("check");
  expect(at({ insee: "62041", commune: "Lyon" }).certainty).toBe("check");
  expect(at({ commune: "Tournai (Belgique)" })).toMatchObject({ country: "BE" });
});

test.each([
  ["BOULANGERIE DU PORT - 62200 BOULOGNE-SUR-MER", "62160", "62"],
  ["LEGUMES DU NORD (59000 LILLE)", "59350", "59"],
  ["VIANDES SAS, 12 rue des Halles, 75001 PARIS", "75056", "75"],
  ["SARL X 12 RUE NEUVE 62000 ARRAS", "62041", "62"],
  ["SARL X\n12 rue Neuve\nF-62000 ARRAS", "62041", "62"],
  ["MENUISERIE LEROY, Arras (62)", "62041", "62"],
  ["SARL X - BP 20300 - 62008 ARRAS CEDEX", undefined, "62"],
])("the address in the supplier's cell: %s", (name, commune, department) => {
  expect(at({ name })).toMatchObject({ department, ...(commune ? { commune, certainty: "sure" } : {}) });
});
test("digits of a name are no place, and a name never speaks against a cell", () => {
  for (const name of [
    "STOCK 38000 PRODUITS",
    "BUREAU 2000",
    "SARL 3D (SAS)",
    "RCS 62000",
    "1001 PILES BATTERIES",
    "H2O",
  ])
    expect(at({ name }).certainty).toBe("unlocated");
  expect(at({ name: "MAIRIE 62000" })).toMatchObject({ department: "62", certainty: "check" });
  expect(at({ name: "LILLE METAUX (59)", postcode: "62000" })).toMatchObject({ department: "62", certainty: "sure" });
  expect(at({ name: "X (B-7500 TOURNAI)" })).toMatchObject({ country: "BE" });
});
