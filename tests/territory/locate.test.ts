import { decideCodeKind } from "../../src/territory/places/codeKinds";
import { locate } from "../../src/territory/places/locate";
import { localityOf } from "../../src/territory/perimeters/locality";
import type { Perimeter, Place, PlaceHints } from "../../src/territory/places/place";
import { loadTerritory, type Territory } from "../../src/territory/territory";
import type { ColumnKinds } from "../../src/territory/places/clues";

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));

const at = (hints: PlaceHints, kinds?: ColumnKinds): Place => locate(hints, territory, kinds);
const local = (place: Place, perimeter: Perimeter) => localityOf(place, perimeter, territory);
const departement = (code: string): Perimeter => ({ kind: "departement", code });
const codesSaid = (place: Place) => place.evidence.map(({ code }) => code);

test("postcode alone: département and région, EPCI only if one, never the commune", () => {
  const arras = at({ postcode: "62000" });
  expect(arras).toMatchObject({
    level: "postcode",
    certainty: "sure",
    department: "62",
    region: "32",
    country: "FR",
    postcode: "62000",
  });
  expect(arras.commune).toBeUndefined();
  expect(arras.evidence[0]).toEqual({ code: "postcode", values: { postcode: "62000", commune: "Arras, Dainville" } });
  expect(at({ postcode: "60190" }).epci).toBeUndefined();
});

test("postcode over two départements: candidates, « à vérifier », and the answer that all candidates give", () => {
  const place = at({ postcode: "42620" });
  expect(place).toMatchObject({ level: "postcode", certainty: "check", department: undefined });
  expect(local(place, departement("42"))).toBe("check");
  expect(local(place, departement("62"))).toBe("no");
  expect(local(place, { kind: "list", codes: ["42", "03"] })).toBe("yes");
});

test("postcode over several régions: the town decides", () => {
  const place = at({ postcode: "01410" });
  expect(place.region).toBeUndefined();
  expect(at({ postcode: "01410", commune: "Lélex" })).toMatchObject({
    level: "commune",
    commune: "01210",
    region: "84",
    certainty: "sure",
  });
});

test.each([
  ["91 160", "91"],
  ["91160.0", "91"],
  ["F-62000", "62"],
  ["FR-62000", "62"],
  ["62000 Arras", "62"],
  ["'62000", "62"],
  ["91\u00a0160", "91"],
  ["91\u202f160", "91"],
])("postcode written %s", (postcode, department) => expect(at({ postcode }).department).toBe(department));

test("a lost zero is put back only where the padded code exists, in France or where no country is told", () => {
  expect(at({ postcode: "8230" }, { mostlyFive: true })).toMatchObject({
    department: "08",
    postcode: "08230",
    certainty: "sure",
    evidence: [{ code: "paddedPostcode" }],
  });
  expect(at({ postcode: "8230" })).toMatchObject({ department: "08", evidence: [{ code: "paddedPerhaps" }] });
  expect(at({ insee: "1065" })).toMatchObject({ commune: "01065" });
  expect(at({ postcode: "8230", country: "Belgique" })).toMatchObject({ country: "BE", postcode: "8230" });
  expect(at({ postcode: "7000", vatNumber: "BE0403170701" })).toMatchObject({ country: "BE" });
  expect(at({ postcode: "9999" })).toMatchObject({ level: "none", certainty: "unlocated" });
});

test("broken postcodes are not mended; the town and the département speak instead", () => {
  expect(at({ postcode: "38 51" }).certainty).toBe("unlocated");
  expect(at({ postcode: "69 46", commune: "Lyon", department: "Rhône" })).toMatchObject({
    commune: "69123",
    evidence: [{ code: "townDepartment" }],
  });
});

test("Corsica", () => {
  expect(at({ postcode: "20000" }).department).toBe("2A");
  expect(at({ postcode: "20200" }).department).toBe("2B");
  expect(at({ insee: "2A004" })).toMatchObject({ commune: "2A004", region: "94" });
  expect(at({ insee: "2a004" }).commune).toBe("2A004");
  expect(at({ postcode: "2B240" }).department).toBe("2B");
  expect(at({ postcode: "2B240", commune: "Ghisonaccia" })).toMatchObject({ commune: "2B123", certainty: "sure" });
  expect(at({ postcode: "20700" })).toMatchObject({ level: "department", department: "2A", certainty: "check" });
  expect(at({ postcode: "20405" }).department).toBe("2B");
  expect(at({ postcode: "20100", commune: "Sartene" }).commune).toBe("2A272");
});

test.each([
  ["97133", "977", "97701"],
  ["97150", "978", "97801"],
  ["98800", "988", "98818"],
  ["97400", "974", "97411"],
  ["97500", "975", "97502"],
  ["98600", "986", undefined],
  ["98714", "987", "98735"],
])("overseas %s is in %s", (postcode, department, commune) => {
  const place = at({ postcode });
  expect(place).toMatchObject({ country: "FR", department });
  if (commune) expect(place.communes).toContain(commune);
});

test("départements d'outre-mer have a région, collectivités have none", () => {
  expect(at({ postcode: "97400" }).region).toBe("04");
  expect(at({ postcode: "98800" }).region).toBeUndefined();
});

test("Monaco is abroad, even with a French VAT number", () => {
  for (const hints of [
    { postcode: "98000" },
    { postcode: "98000", vatNumber: "FR76000023315" },
    { commune: "Monaco" },
    { postcode: "98000", commune: "MONACO CEDEX" },
  ]) {
    expect(at(hints)).toMatchObject({ level: "country", country: "MC" });
  }
  expect(local(at({ postcode: "98000" }), { kind: "france" })).toBe("no");
});

test("the army's postcodes cannot be located", () => {
  expect(at({ postcode: "00100", commune: "ARMEES" })).toMatchObject({
    level: "none",
    certainty: "unlocated",
    evidence: [{ code: "army" }],
  });
  expect(local(at({ postcode: "00100" }), departement("62"))).toBe("unlocated");
});

test("CEDEX by label: the town's département is sure, the commune likely", () => {
  const provins = at({ postcode: "77488", commune: "PROVINS CEDEX" });
  expect(provins).toMatchObject({
    level: "commune",
    commune: "77379",
    department: "77",
    certainty: "check",
    evidence: [{ code: "cedexTown" }],
  });
  expect(local(provins, departement("77"))).toBe("yes");
  expect(local(provins, { kind: "epci", code: territory.commune("77379")?.epci ?? "" })).toBe("yes");
  expect(local(provins, { kind: "commune", code: "77379" })).toBe("check");
  expect(at({ postcode: "77488 PROVINS CEDEX" }).commune).toBe("77379");
  expect(at({ commune: "SAVERNE CEDEX", department: "67" }).commune).toBe("67437");
});

test("CEDEX without a label, or with one that is no commune: département and région only", () => {
  for (const hints of [{ postcode: "92925", commune: "PARIS LA DEFENSE CEDEX" }, { postcode: "92508" }]) {
    expect(at(hints)).toMatchObject({ level: "department", department: "92", region: "11", certainty: "check" });
    expect(at(hints).commune).toBeUndefined();
    expect(local(at(hints), { kind: "region", code: "11" })).toBe("yes");
  }
  expect(at({ postcode: "75926" })).toMatchObject({ department: "75", region: "11" });
  expect(at({ postcode: "97080" }).department).toBeUndefined();
});

test("an ordinary postcode beside a CEDEX label is an ordinary address", () => {
  expect(at({ postcode: "62000", commune: "ARRAS CEDEX 9" })).toMatchObject({ commune: "62041", certainty: "sure" });
});

test.each(["LYON 1ER", "Lyon 03", "lyon", "Lyon 8e arrondissement"])("%s is Lyon", (commune) =>
  expect(at({ postcode: "69003", commune }).commune).toBe("69123"),
);
test.each([
  ["75116", "PARIS 16"],
  ["75016", "Paris"],
  ["75001", "PARIS 1ER"],
])("%s %s is Paris", (postcode, commune) => expect(at({ postcode, commune }).commune).toBe("75056"));
test("Marseille and the codes of arrondissements roll up", () => {
  expect(at({ postcode: "13001", commune: "MARSEILLE 1" }).commune).toBe("13055");
  expect([at({ insee: "75116" }).commune, at({ insee: "69381" }).commune, at({ insee: "13216" }).commune]).toEqual([
    "75056",
    "69123",
    "13055",
  ]);
});

test("old, delegated and merged communes lead to the current one", () => {
  expect(at({ insee: "74011" })).toMatchObject({ commune: "74010", evidence: [{ code: "formerInsee" }] });
  expect(at({ postcode: "74960", commune: "Annecy" }).commune).toBe("74010");
  expect(at({ postcode: "74960", commune: "Cran-Gevrier" }).commune).toBe("74010");
  expect(at({ commune: "Arbignieu", department: "01" }).commune).toBe("01015");
});

test("a postcode may belong to another département than its digits say", () => {
  expect(at({ postcode: "33220", commune: "Port-Sainte-Foy-et-Ponchapt" })).toMatchObject({
    commune: "24335",
    department: "24",
  });
  expect(at({ postcode: "94390", commune: "Paray Vieille Poste" })).toMatchObject({ department: "91" });
});

test("country, prefix of the postcode, VAT, or the town decide before a colliding French code", () => {
  expect(at({ postcode: "10115", country: "Allemagne" })).toMatchObject({ country: "DE", level: "country" });
  expect(at({ postcode: "10110", commune: "Berlin" })).toMatchObject({ country: "DE", certainty: "check" });
  expect(at({ postcode: "10110", vatNumber: "DE811569869" })).toMatchObject({ country: "DE" });
  for (const [postcode, country] of [
    ["B-7000", "BE"],
    ["L-1234", "LU"],
    ["D-66111", "DE"],
    ["CH-1201", "CH"],
    ["SW1A 2AA", "GB"],
    [" KT15 3NB", "GB"],
    ["1012 AB", "NL"],
  ] as const) {
    expect(at({ postcode })).toMatchObject({ country, level: "country", certainty: "sure" });
  }
  expect(at({ postcode: "Londres" })).toMatchObject({
    country: "GB",
    level: "country",
    evidence: [{ code: "townAbroad" }],
  });
});

test("a foreign VAT number beside a French address is to be checked", () => {
  expect(at({ postcode: "62000", commune: "Arras", vatNumber: "BE0403170701" })).toMatchObject({
    commune: "62041",
    certainty: "check",
  });
});

test("what contradicts itself keeps both candidates", () => {
  const place = at({ postcode: "62000", commune: "Lyon" });
  expect(place).toMatchObject({ level: "postcode", certainty: "check" });
  expect(local(place, departement("62"))).toBe("check");
  expect(codesSaid(at({ insee: "62041", postcode: "69001" }))).toEqual(["insee", "postcodeElsewhere"]);
});

test("a name alone asserts nothing", () => {
  const place = at({ commune: "Arras" });
  expect(place).toMatchObject({ commune: "62041", certainty: "check" });
  expect(local(place, departement("62"))).toBe("check");
  expect(at({ commune: "Saint-Denis" }).communes).toHaveLength(4);
});

test.each([
  ["62", "62"],
  ["062", "62"],
  ["Pas-de-Calais", "62"],
  ["'49", "49"],
  ["2A", "2A"],
  ["974", "974"],
  ["1", "01"],
])("département %s", (department, code) => {
  expect(at({ department })).toMatchObject({ level: "department", department: code, certainty: "check" });
});

test("an address gives its postcode and town when no cell does", () => {
  expect(at({ address: "12 rue du Bac, 62000 ARRAS" }).commune).toBe("62041");
  expect(at({ address: "[ND]" }).certainty).toBe("unlocated");
});

test("postcode or INSEE code is decided for a whole column", () => {
  const codes = ["62041", "62498", "59350", "62193", "80021"].map((postcode) => ({ postcode }));
  expect(decideCodeKind(codes, "postcode", territory)).toBe("insee");
  expect(
    decideCodeKind(
      ["62000", "62300", "59000", "62100", "80000"].map((postcode) => ({ postcode })),
      "postcode",
      territory,
    ),
  ).toBe("postcode");
  const ambiguous = { insee: "13100", commune: "Aix-en-Provence" };
  expect(decideCodeKind([ambiguous], "insee", territory)).toBe("postcode");
  expect(at({ postcode: "62041" }, { postcode: "insee" })).toMatchObject({ commune: "62041", level: "commune" });
});

test("a Belgian or British buyer reads their own codes", () => {
  const place = at({ postcode: "7000" }, { homeCountry: "BE" });
  expect(place).toMatchObject({ country: "BE", postcode: "7000" });
  expect(local(place, { kind: "postcodes", code: "BE:70+71" })).toBe("yes");
  expect(local(at({ postcode: "SW1A 2AA" }), { kind: "postcodes", code: "GB:SW+SE" })).toBe("yes");
  expect(local(at({ postcode: "SW1A 2AA" }), { kind: "postcodes", code: "GB:S" })).toBe("no");
  expect(local(at({ country: "Belgique" }), { kind: "postcodes", code: "BE:70" })).toBe("check");
  expect(local(place, { kind: "country", code: "BE" })).toBe("yes");
});

test("nothing known is unlocated, never « not local »", () => {
  for (const hints of [{}, { postcode: "-" }, { postcode: "0" }, { commune: "Zzz" }])
    expect(local(at(hints), departement("62"))).toBe("unlocated");
  expect(local(at({ country: "France" }), departement("62"))).toBe("check");
  expect(local(at({ country: "France" }), { kind: "france" })).toBe("yes");
});
