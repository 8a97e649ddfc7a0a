import fc from "fast-check";
import { canteenFacts, fileNameOf, isCanteenId } from "../../src/actions/report/canteen";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import { importFiles, MA_CANTINE_FAMILIES } from "../../src/report/canteen/importFile";
import { maCantineDefinition, maCantineExport, type MaCantineInput } from "../../src/report/canteen/macantine";
import { hasRealFiles, realFile } from "../support/realFiles";
import { importFaults, rowsOf } from "./support/importSchema";
import { market, PERIMETERS } from "./support/market";

const SIRET = "21010034300016";
const TODAY = "2026-03-01";
const ofSchema = (first: string): string =>
  `${first},description,fournisseur,date,prix_ht,famille_produits,categories_egalim,origine,est_circuit_court,est_local,definition_local,definition_local_km`;

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

type Text = PurchaseLine["text"];

function exported(change: Partial<MaCantineInput> = {}, text: Text = {}, basis: "HT" | "TTC" = "HT") {
  const lines = LINES.table.lines.map((line) => ({ ...line, date: "2025-03-04", text: { ...line.text, ...text } }));
  return maCantineExport({
    table: { ...LINES.table, basis, lines },
    suppliers: LINES.suppliers,
    perimeters: PERIMETERS,
    corrections: {},
    facts: { canteens: { "": SIRET }, families: { Viandes: "VIANDES_VOLAILLES" } },
    perimeter: 0,
    producers: new Set(['name:Ferme "A", SARL']),
    today: TODAY,
    ...change,
  });
}

const csvOf = (change?: Partial<MaCantineInput>, text?: Text): string => exported(change, text).files[0]?.csv ?? "";

test("local is the product: sold by a local producer; the seller's place says nothing else, a line without supplier passes", () => {
  const { files, blanks, refused, lineCount } = exported();
  expect(files.map(({ csv }) => csv.split("\r\n"))).toEqual([
    [
      ofSchema("siret"),
      '21010034300016,Viandes,"Ferme ""A"", SARL",2025-03-04,1234.50,VIANDES_VOLAILLES,,,,x,DEPARTEMENT,',
      "21010034300016,Viandes,Peut-être,2025-03-04,3.00,VIANDES_VOLAILLES,,,,,,",
      "21010034300016,Viandes,Loin,2025-03-04,4.00,VIANDES_VOLAILLES,,,,,,",
      "21010034300016,Viandes,,2025-03-04,5.00,VIANDES_VOLAILLES,,,,,,",
      "",
    ],
  ]);
  expect({ blanks, lineCount }).toEqual({ blanks: { labels: 4, shortChain: 4, local: 3 }, lineCount: 4 });
  expect(refused).toEqual([
    { row: 5, reason: "notPositive" },
    { row: 6, reason: "noFamily" },
  ]);
});

test("the buyer's columns say labels, origin, short chain and local products; « non » is no blank", () => {
  const text = { foodLabel: "Label Rouge ; AB", origin: "Belgique", shortChain: "non", localProduct: "oui" };
  expect(csvOf({}, text).split("\r\n")[3]).toBe(
    '21010034300016,Viandes,Loin,2025-03-04,4.00,VIANDES_VOLAILLES,"BIO,LABEL_ROUGE",EUROPE,non,x,DEPARTEMENT,',
  );
  expect(csvOf({}, { localProduct: "non" })).not.toContain(",x,");
  expect(exported({}, text).blanks).toEqual({ labels: 0, shortChain: 0, local: 0 });
});

test("a half kilometre is declared as the next whole one, a drawn list only where it is named a PAT", () => {
  const corrections = { "name:Peut-être": { 0: "yes" as const } };
  const producers = new Set(["name:Peut-être"]);
  const within = (perimeters: MaCantineInput["perimeters"]) =>
    csvOf({ corrections, producers, perimeters }).split("\r\n")[2];
  expect(within([{ kind: "radius", km: 7.5, centre: "62041" }])).toMatch(/,x,KM,8$/);
  expect(within([{ kind: "list", codes: ["62041"], name: "Nos voisins" }])).toMatch(/,,,,,,$/);
  expect(within([{ kind: "list", codes: ["62041"], name: "PAT de l'Artois" }])).toMatch(/,x,PAT,$/);
  expect(maCantineDefinition({ kind: "list", codes: ["1"], name: "Patrimoine" })).toBeUndefined();
});

test("a date to come, amounts with VAT and a canteen without a number are refused by line, not with the whole file", () => {
  const reasons = (change: Partial<MaCantineInput>) =>
    new Set(exported({ ...change }).refused.map(({ reason }) => reason));
  expect(reasons({ today: "2025-03-03" })).toEqual(new Set(["future"]));
  expect(reasons({ today: "2025-03-04" }).has("future")).toBe(false);
  expect(reasons({ facts: { canteens: {}, families: { Viandes: "AUTRES" } } })).toContain("noCanteen");
  expect(new Set(exported({}, {}, "TTC").refused.map(({ reason }) => reason))).toEqual(new Set(["notHT"]));
  expect(exported({ vat: { percent: 20 } }, {}, "TTC").files[0]?.csv).toContain(",1028.75,");
});

test("one file for each canteen, by SIRET or by ma-cantine's own number, cut where it would be too large", () => {
  const lines = LINES.table.lines.map((line, index) => ({
    ...line,
    date: "2025-03-04",
    amountCents: 100,
    family: "Viandes",
    text: { ...line.text, site: ["Collège A", "Collège B", "949"][index % 3] ?? "" },
  }));
  const facts = { canteens: { "Collège A": SIRET, "Collège B": "950" }, families: { Viandes: "AUTRES" as const } };
  const { files } = exported({ table: { ...LINES.table, lines }, facts });
  expect(files.map(({ canteen, csv, lineCount }) => [canteen.id, csv.split("\r\n")[0], lineCount])).toEqual([
    [SIRET, ofSchema("siret"), 2],
    ["950", ofSchema("cantine_id"), 2],
    ["949", ofSchema("cantine_id"), 2],
  ]);
  expect(files.map((file) => fileNameOf(file, 3, "fr"))[1]).toBe("ma-cantine-achats-950.csv");
  const row = { canteen: { column: "cantine_id", id: "7" }, description: "é".repeat(50), supplier: "" } as const;
  const rows = Array.from({ length: 9 }, () => ({
    ...row,
    date: TODAY,
    cents: 1,
    family: "AUTRES" as const,
    labels: [],
  }));
  const parts = importFiles(rows, 700);
  expect(parts.every(({ csv }) => new TextEncoder().encode(csv).length <= 700)).toBe(true);
  expect(parts.flatMap(({ csv }) => rowsOf(csv).slice(1))).toHaveLength(9);
  expect(parts.map((part) => fileNameOf(part, 1, "fr"))).toContain("ma-cantine-achats-2.csv");
});

test("a canteen's number is checked, a family of the same name needs no choice", () => {
  expect(["210 100 343 00016", "949", "21010034300017", "", "0949"].map(isCanteenId)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const lines = LINES.table.lines.map((line, index) => ({
    ...line,
    family: index % 2 === 0 ? "Fruits et légumes" : "Divers",
  }));
  const study = { ...EMPTY_STUDY, reading: { ok: true as const, table: { ...LINES.table, lines } } };
  expect(canteenFacts(study).families).toEqual({ "Fruits et légumes": "FRUITS_ET_LEGUMES" });
  expect(canteenFacts({ ...study, canteen: { families: { "Fruits et légumes": null } } }).families).toEqual({});
});

const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("", "=1", "a\r\nb", 'x"y', "oui", "AB, AOP", "UE"));

test("whatever the lines say, every file is as ma-cantine asks", () => {
  const texts = fc.record({
    label: cell,
    supplier: cell,
    foodLabel: cell,
    siqo: cell,
    organic: cell,
    origin: cell,
    shortChain: cell,
    localProduct: cell,
    canteen: fc.constantFrom("", SIRET, "12", "Collège"),
  });
  const perimeter = fc.constantFrom<MaCantineInput["perimeters"][number]>(
    { kind: "radius", km: 0.4, centre: "62041" },
    { kind: "list", codes: ["62041"], name: "Zone" },
    { kind: "epci", code: "1" },
    { kind: "france" },
  );
  const line = fc.record({
    text: texts,
    date: fc.constantFrom(undefined, "2025-02-28", TODAY, "2026-03-02"),
    amountCents: fc.integer({ min: -2, max: 1_000_000_000 }),
    family: fc.constantFrom(...MA_CANTINE_FAMILIES, "Autre"),
  });
  const families = Object.fromEntries(MA_CANTINE_FAMILIES.map((one) => [one, one]));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), perimeter, (drawn, where) => {
      const lines = drawn.map((one, index) => ({ ...LINES.table.lines[index % 6]!, ...one }));
      const { files, lineCount, refused } = exported({
        table: { ...LINES.table, lines },
        perimeters: [where],
        facts: { canteens: { Collège: "3" }, families },
      });
      expect(files.flatMap(({ csv }) => importFaults(csv, TODAY))).toEqual([]);
      expect(lineCount + refused.length).toBe(lines.length);
    }),
    { numRuns: 150 },
  );
});

describe("the transcription of ma-cantine's schemas", () => {
  const right = `${SIRET},Pommes,,2025-01-02,90.11,AUTRES,"BIO, IGP",FRANCE,non,x,KM,200`;
  test.each([
    [right, []],
    [right.replace("AUTRES", "NOPE"), ["2: famille_produits"]],
    [right.replace("90.11", "90,11").replace(",90,11,", ',"90,11",'), ["2: prix_ht"]],
    [right.replace("2025-01-02", "2025-02-31"), ["2: date"]],
    [right.replace("FRANCE", "BE"), ["2: origine"]],
    [right.replace("2025-01-02", "2030-01-02"), ["2: a future date"]],
    [right.replace(",x,KM,200", ",,KM,"), ["2: a definition of what is not local"]],
    [right.replace("200", "7.5"), ["2: kilometres"]],
    [`${right},`, ["2: number of cells"]],
    [",,,,,,,,,,,", ["2: blank row"]],
  ])("%s", (row, faults) => {
    expect(importFaults(`${ofSchema("siret")}\r\n${row}\r\n`, TODAY)).toEqual(faults);
    expect(importFaults(`${ofSchema("siret")},\r\n${row}\r\n`, TODAY)).toEqual(["header"]);
    expect(importFaults(`${ofSchema("cantine_id")}\r\n${row}\r\n`, TODAY)).toEqual(faults);
  });
});

(hasRealFiles ? describe : describe.skip)("ma-cantine's own examples", () => {
  const faultsOf = (name: string): string[] =>
    importFaults(new TextDecoder().decode(realFile(`macantine/${name}`)), "2026-06-30");

  test.each(["", "_floating_number", "_local_vs_circuit_court", "_separator_comma", "_separator_semicolon"])(
    "purchases_good%s.csv is taken",
    (name) => expect(faultsOf(`purchases_good${name}.csv`)).toEqual([]),
  );
  test("purchases_good_separator_tab.tsv is taken", () =>
    expect(faultsOf("purchases_good_separator_tab.tsv")).toEqual([]));
  test.each(["_corrupt", "_empty_rows", "_extra_columns", "_no_header", "_wrong_header_typo"])(
    "purchases_bad%s.csv is refused",
    (name) => expect(faultsOf(`purchases_bad${name}.csv`)).not.toEqual([]),
  );
  test("purchases_bad.csv: the eleven faults that ma-cantine's own test counts", () =>
    expect(faultsOf("purchases_bad.csv")).toHaveLength(11));
});
