import { buildTerritory, bundleText } from "../../src/territory/build/territory";
import { readFileSync } from "node:fs";
import { keyWithoutArticle, placeKey } from "../../src/territory/places/names";
import { loadTerritory, type Territory } from "../../src/territory/territory";

let territory: Territory;
let postcodes: string[];
beforeAll(async () => {
  territory = await loadTerritory();
  postcodes = Array.from({ length: 100_000 }, (_, code) => String(code).padStart(5, "0")).filter(
    (code) => territory.communesOfPostcode(code).length > 0,
  );
});

const spread = (postcode: string, of: "department" | "region" | "epci") =>
  new Set(territory.communesOfPostcode(postcode).map((code) => territory.commune(code)?.[of]));

test("the committed data is what the builder makes of the installed packages", () => {
  expect(bundleText(buildTerritory())).toBe(readFileSync("src/territory/data/territory.json", "utf8"));
});

test("communes, EPCI, postcodes and pairs", () => {
  expect(territory.communes).toHaveLength(34_969);
  expect(territory.epcis).toHaveLength(1_255);
  expect(territory.regions).toHaveLength(18);
  expect(postcodes).toHaveLength(6_310);
  expect(postcodes.reduce((pairs, code) => pairs + territory.communesOfPostcode(code).length, 0)).toBe(35_493);
  expect(territory.vintages).toEqual({ communes: "2026", epci: "2025", points: "geonames" });
});

test("postcodes with one and with several communes, 46 at most", () => {
  const counts = postcodes.map((code) => territory.communesOfPostcode(code).length);
  expect(counts.filter((count) => count === 1)).toHaveLength(2_105);
  expect(counts.filter((count) => count > 1)).toHaveLength(4_205);
  expect(Math.max(...counts)).toBe(46);
  expect(territory.communesOfPostcode("51300")).toHaveLength(46);
});

test("postcodes over several départements, régions, EPCI", () => {
  const over = (of: "department" | "region" | "epci") => postcodes.filter((code) => spread(code, of).size > 1);
  expect(over("department")).toHaveLength(16);
  expect(over("department")).toEqual(expect.arrayContaining(["01200", "05110", "13780", "42620", "43450"]));
  expect([...spread("01200", "department")].sort()).toEqual(["01", "74"]);
  expect(over("region").sort()).toEqual(["01410", "01590", "05700", "37160", "48250"]);
  expect(over("epci")).toHaveLength(1_609);
  expect(spread("60190", "epci").size).toBe(6);
});

test("communes whose département is not their postcode's prefix", () => {
  const strangers = postcodes.flatMap((postcode) =>
    territory.communesOfPostcode(postcode).filter((code) => {
      const department = territory.commune(code)?.department ?? "";
      const prefix = postcode.startsWith("20")
        ? department.startsWith("2") && department !== "21"
          ? department
          : "20"
        : postcode.slice(0, department.length);
      return department.length === 2 && prefix !== department;
    }),
  );
  expect(new Set(strangers).size).toBe(23);
  expect(strangers).toEqual(expect.arrayContaining(["74109", "24335", "91479"]));
  expect(territory.communesOfPostcode("97133")).toContain("97701");
  expect(territory.communesOfPostcode("97150")).toContain("97801");
  expect(territory.communesOfPostcode("98799")).toContain("98901");
});

test("a name is unique inside a département; without the article only Vergné and La Vergne meet", () => {
  const repeated = (keyOf: (name: string) => string) => {
    const seen = new Map<string, string[]>();
    for (const { code, name, department } of territory.communes) {
      const key = `${department} ${keyOf(name)}`;
      seen.set(key, [...(seen.get(key) ?? []), code]);
    }
    return [...seen.values()].filter((codes) => codes.length > 1);
  };
  expect(repeated(placeKey)).toEqual([]);
  expect(repeated(keyWithoutArticle)).toEqual([["17464", "17465"]]);
  expect(territory.namedInDepartment("La Vergne", "17")).toEqual(["17465"]);
  expect(territory.namedInDepartment("VERGNE", "17")).toEqual(["17464"]);
});

test("no EPCI: four islands and the 94 communes of the collectivités d'outre-mer", () => {
  const without = territory.communes.filter(({ epci }) => epci === undefined);
  const overseas = without.filter(({ region }) => region === undefined);
  expect(overseas).toHaveLength(94);
  expect(
    without
      .filter(({ region }) => region !== undefined)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["L'Île-d'Yeu", "Ouessant", "Île-de-Bréhat", "Île-de-Sein"].sort((a, b) => (a < b ? -1 : 1)));
});

test("postcodes that are also INSEE codes (delegated and associated communes included), mostly of another place", () => {
  const entries = JSON.parse(
    readFileSync(require.resolve("@etalab/decoupage-administratif/data/communes.json"), "utf8"),
  ) as { code: string }[];
  const codes = new Set(entries.map(({ code }) => code));
  const both = postcodes.filter((code) => codes.has(code));
  expect(both).toHaveLength(3_203);
  expect(both.every((code) => territory.commune(code) !== undefined)).toBe(true);
  expect(both.filter((code) => !territory.communesOfPostcode(code).includes(code))).toHaveLength(3_150);
});

test("codes that begin with a zero, which spreadsheets lose", () => {
  expect(postcodes.filter((code) => code.startsWith("0"))).toHaveLength(431);
  expect(territory.communes.filter(({ code }) => code.startsWith("0"))).toHaveLength(3_135);
});

test("4,240 old codes and every delegated or associated commune lead to a current one", () => {
  const entries = JSON.parse(
    readFileSync(require.resolve("@etalab/decoupage-administratif/data/communes.json"), "utf8"),
  ) as { code: string; anciensCodes?: string[]; type: string }[];
  const old = entries.flatMap(({ code, anciensCodes = [] }) => anciensCodes.map((former) => ({ former, code })));
  expect(new Set(old.map(({ former }) => former)).size).toBe(4_240);
  const current = new Set(territory.communes.map(({ code }) => code));
  expect(entries.filter(({ code }) => !current.has(territory.commune(code)?.code ?? ""))).toEqual([]);
  expect(old.filter(({ former }) => !current.has(territory.commune(former)?.code ?? ""))).toEqual([]);
});

test("every commune of the mainland and of the overseas départements has a point and an error radius", () => {
  const without = territory.communes.filter(({ code, region }) => region !== undefined && !territory.point(code));
  expect(without).toEqual([]);
  expect(territory.point("62041")).toMatchObject({ errorKm: 5 });
});
