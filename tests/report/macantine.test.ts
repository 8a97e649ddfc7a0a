import { canteenSiret, firstChoices } from "../../src/actions/report/canteen";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { maCantineFile, type MaCantineInput } from "../../src/report/canteen/macantine";
import { hasRealFiles, realFile } from "../support/realFiles";
import { market, PERIMETERS } from "./support/market";

const CHOICES = { canteenSiret: "21010034300016", families: { Viandes: "VIANDES_VOLAILLES" as const }, perimeter: 0 };
const HEADER =
  "siret,description,fournisseur,date,prix_ht,famille_produits,categories_egalim,origine,est_circuit_court,est_local,definition_local,definition_local_km";

const LINES = market(
  [
    { supplier: 'Ferme "A", SARL', amount: 1234.5, family: "Viandes" },
    { supplier: 'Ferme "A", SARL', amount: -5, family: "Viandes" },
    { supplier: "Loin", amount: 2, family: "Divers" },
    { supplier: "Peut-être", amount: 3, family: "Viandes" },
    { supplier: "Loin", amount: 4, family: "Viandes" },
    { supplier: "", amount: 5, family: "Viandes" },
  ],
  { 'Ferme "A", SARL': ["yes", "yes"], Loin: ["no", "no"], "Peut-être": ["check", "check"] },
);

function fileOf(change: Partial<MaCantineInput> = {}, basis: "HT" | "TTC" = "HT") {
  const table = { ...LINES.table, basis, lines: LINES.table.lines.map((line) => ({ ...line, date: "2025-03-04" })) };
  return maCantineFile({
    table,
    suppliers: LINES.suppliers,
    perimeters: PERIMETERS,
    corrections: {},
    choices: CHOICES,
    ...change,
  });
}

test("twelve columns, ISO date, decimal point, its own words; nothing is said of a place that is not sure", () => {
  const [header, ...lines] = fileOf().csv.split("\r\n");
  expect(header).toBe(HEADER);
  expect(lines).toEqual([
    '21010034300016,Viandes,"Ferme ""A"", SARL",2025-03-04,1234.50,VIANDES_VOLAILLES,,,,x,DEPARTEMENT,',
    "21010034300016,Viandes,Peut-être,2025-03-04,3.00,VIANDES_VOLAILLES,,,,,,",
    "21010034300016,Viandes,Loin,2025-03-04,4.00,VIANDES_VOLAILLES,,,,non,,",
    "",
  ]);
  expect(fileOf().unsaidCount).toBe(1);
});

test("a correction of the buyer prevails; a radius gives its kilometres, a country is unknown to ma-cantine", () => {
  const corrections = { "name:Peut-être": { 0: "yes" as const } };
  const radius = fileOf({ corrections, perimeters: [{ kind: "radius", km: 200, centre: "62041" }] }).csv.split("\r\n");
  expect(radius[2]).toMatch(/,x,KM,200$/);
  expect(fileOf({ corrections, perimeters: [{ kind: "country", code: "BE" }] })).toMatchObject({
    lineCount: 3,
    unsaidCount: 2,
  });
});

test("what it would not take is refused and listed, with its row", () => {
  expect(fileOf().refused).toEqual([
    { row: 5, reason: "notPositive" },
    { row: 6, reason: "noFamily" },
    { row: 9, reason: "noSupplier" },
  ]);
  expect(fileOf({}, "TTC")).toMatchObject({ lineCount: 0 });
  expect(fileOf({ vat: { percent: 20 } }, "TTC").csv).toContain(",1028.75,");
});

test("the canteen's SIRET is checked, a family of the same name needs no choice", () => {
  expect([canteenSiret("210 100 343 00016"), canteenSiret("21010034300017")]).toEqual(["21010034300016", undefined]);
  const table = {
    ...LINES.table,
    lines: LINES.table.lines.map((line, index) => ({
      ...line,
      family: index % 2 === 0 ? "Fruits et légumes" : "Divers",
    })),
  };
  expect(firstChoices({ ...EMPTY_STUDY, reading: { ok: true, table } }).families).toEqual({
    "Fruits et légumes": "FRUITS_ET_LEGUMES",
  });
});

(hasRealFiles ? test : test.skip)("the header is that of ma-cantine's own example", () => {
  expect(new TextDecoder().decode(realFile("macantine/purchases_good.csv")).split(/\r?\n/)[0]).toBe(HEADER);
});
