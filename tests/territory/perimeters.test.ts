import fc from "fast-check";
import { locate } from "../../src/territory/places/locate";
import { localityOf } from "../../src/territory/perimeters/locality";
import {
  canteenPerimeters,
  parsePerimeter,
  perimeterId,
  perimeterSchema,
  perimeterWords,
} from "../../src/territory/perimeters/perimeters";
import type { Perimeter, PlaceHints } from "../../src/territory/places/place";
import { searchPlaces } from "../../src/territory/perimeters/search";
import { loadTerritory, type Territory } from "../../src/territory/territory";

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));
const read = (text: string): Perimeter => {
  const perimeter = parsePerimeter(text, territory);
  if (!perimeter) throw new Error(`not read: ${text}`);
  return perimeter;
};
const localAt = (insee: string, perimeter: Perimeter) => localityOf(locate({ insee }, territory), perimeter, territory);

test("perimeters as the command line writes them", () => {
  expect(read("departement:62")).toEqual({ kind: "departement", code: "62" });
  expect(read("commune:75116")).toEqual({ kind: "commune", code: "75056" });
  expect(read("radius:50@62041")).toEqual({ kind: "radius", km: 50, centre: "62041" });
  expect(read("list:62, 59;80 200033579 62041")).toEqual({
    kind: "list",
    codes: ["62", "59", "80", "200033579", "62041"],
  });
  expect(read("region:32")).toEqual({ kind: "region", code: "32" });
  for (const wrong of [
    "departement:99",
    "commune:00000",
    "epci:123",
    "region:62",
    "radius:-1@62041",
    "radius:5@xx",
    "list:",
    "list:62,zz",
    "list:62,FR",
    "pays:FR",
    "",
  ]) {
    expect(parsePerimeter(wrong, territory)).toBeUndefined();
  }
});

test("a perimeter's id reads back as the same perimeter, whatever its name", () => {
  const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
  const communes = territory.communes.map(({ code }) => code);
  const departments = territory.departments.map(({ code }) => code);
  const epcis = territory.epcis.map(({ code }) => code);
  const perimeter: fc.Arbitrary<Perimeter> = fc.oneof(
    one(communes).map((code) => ({ kind: "commune" as const, code })),
    one(epcis).map((code) => ({ kind: "epci" as const, code })),
    one(departments).map((code) => ({ kind: "departement" as const, code })),
    one(territory.regions).map(({ code }) => ({ kind: "region" as const, code })),
    one(["BE", "GB", "FR"]).map((code) => ({ kind: "country" as const, code })),
    one(["GB:SW+SE", "BE:7", "LU:1+2+8"]).map((code) => ({ kind: "postcodes" as const, code })),
    fc
      .record({ km: fc.double({ min: 1e-9, max: 20_000, noNaN: true }), centre: one(communes) })
      .map((circle) => ({ kind: "radius" as const, ...circle })),
    fc
      .uniqueArray(one([...communes.slice(0, 50), ...departments, ...epcis.slice(0, 50), "BE", "LU"]), { minLength: 1 })
      .map((codes) => ({ kind: "list" as const, codes: codes.sort() })),
    fc.constant({ kind: "france" as const }),
  );
  fc.assert(
    fc.property(perimeter, fc.string(), (area, name) => {
      expect(parsePerimeter(perimeterId({ ...area, name }), territory)).toEqual(area);
    }),
  );
  expect(perimeterId(read("list:59,62"))).toBe(perimeterId(read("list:62;59;62")));
});

test("names", () => {
  const named = (perimeter: Perimeter) => perimeterWords(perimeter, territory);
  expect(named(read("departement:62"))).toEqual({ code: "departement", values: { name: "Pas-de-Calais", code: "62" } });
  expect(named(read("radius:50@62041"))).toEqual({
    code: "radius",
    values: { km: "50", name: "Arras", code: "62041" },
  });
  expect(named(read("list:62,59"))).toEqual({ code: "list", values: { names: "Pas-de-Calais, Nord" } });
  expect(named({ kind: "list", codes: ["62"], name: "PAT du Ternois" })).toEqual({
    code: "named",
    values: { name: "PAT du Ternois" },
  });
  expect(perimeterWords(read("region:32"), territory)).toEqual({
    code: "region",
    values: { name: "Hauts-de-France", code: "32" },
  });
});

test("every stored perimeter comes back from the settings, and strange ones are refused", () => {
  for (const text of [
    "departement:62",
    "france",
    "radius:50@62041",
    "list:62,59",
    "country:BE",
    "postcodes:GB:SW+SE",
  ]) {
    const perimeter = read(text);
    expect(perimeterSchema.parse(JSON.parse(JSON.stringify(perimeter)))).toEqual(perimeter);
  }
  expect(perimeterSchema.safeParse({ kind: "radius", km: -3, centre: "62041" }).success).toBe(false);
});

test("a radius: inside, outside, and « à vérifier » within the error of the limit", () => {
  const radius = read("radius:50@62041");
  expect(localAt("62041", radius)).toBe("yes");
  expect(localAt("62498", radius)).toBe("yes");
  expect(localAt("69123", radius)).toBe("no");
  expect(localAt("59350", read("radius:45@62041"))).toBe("check");
});

test("a neighbouring country that the circle may reach stays to be checked; one that it cannot reach is outside", () => {
  const belgian = locate({ postcode: "B-7000" }, territory);
  expect(localityOf(belgian, read("radius:50@59350"), territory)).toBe("check");
  expect(localityOf(belgian, read("radius:50@69123"), territory)).toBe("no");
  expect(localityOf(locate({ postcode: "SW1A 2AA" }, territory), read("radius:50@59350"), territory)).toBe("no");
});

test("départements and a neighbouring country in one list", () => {
  const list = read("list:59,BE");
  const answer = (hints: PlaceHints) => localityOf(locate(hints, territory), list, territory);
  expect([
    answer({ postcode: "B-7000" }),
    answer({ postcode: "59000" }),
    answer({ postcode: "62000" }),
    answer({ postcode: "D-66111" }),
    answer({}),
  ]).toEqual(["yes", "yes", "no", "no", "unlocated"]);
  expect(perimeterWords(list, territory, () => "Belgique").values).toEqual({ names: "Nord, Belgique" });
});

test("ma-cantine's five definitions", () => {
  const arras = territory.commune("62041");
  expect(canteenPerimeters("62041", territory)).toEqual({
    PAT: undefined,
    COMMUNE: { kind: "epci", code: arras?.epci },
    DEPARTEMENT: { kind: "departement", code: "62" },
    REGION: { kind: "region", code: "32" },
    KM: { kind: "radius", km: 200, centre: "62041" },
  });
});

test("law: what is local in a perimeter is local in any that holds it", () => {
  fc.assert(
    fc.property(fc.nat(34_968), fc.nat(34_968), (home, other) => {
      const buyer = territory.communes[home]!;
      const supplier = territory.communes[other]!;
      const nested: Perimeter[] = [
        { kind: "commune", code: buyer.code },
        { kind: "departement", code: buyer.department },
        ...(buyer.region ? [{ kind: "region", code: buyer.region } as const] : []),
        { kind: "france" },
      ];
      const answers = nested.map((perimeter) => localAt(supplier.code, perimeter));
      const first = answers.indexOf("yes");
      expect(answers.slice(first).every((answer) => answer === "yes")).toBe(true);
      expect(localAt(buyer.code, nested[0]!)).toBe("yes");
    }),
    { numRuns: 300 },
  );
});

test("law: a wider circle never loses a supplier", () => {
  const order = ["no", "check", "yes"];
  fc.assert(
    fc.property(
      fc.nat(34_000),
      fc.integer({ min: 5, max: 400 }),
      fc.integer({ min: 0, max: 200 }),
      (other, km, more) => {
        const code = territory.communes[other]!.code;
        const rank = (radius: number) => order.indexOf(localAt(code, { kind: "radius", km: radius, centre: "62041" }));
        expect(rank(km + more)).toBeGreaterThanOrEqual(rank(km));
      },
    ),
    { numRuns: 100 },
  );
});

test("search of an area: largest first, accents ignored, kinds chosen", () => {
  expect(searchPlaces("pas de", territory, 3)[0]).toMatchObject({ kind: "departement", code: "62" });
  expect(searchPlaces("ILE-DE-FR", territory, 3)[0]).toMatchObject({ kind: "region", code: "11" });
  expect(searchPlaces("arras", territory, 3, ["commune"])[0]).toMatchObject({
    kind: "commune",
    code: "62041",
    department: "62",
  });
  expect(searchPlaces("62041", territory, 3)[0]).toMatchObject({ name: "Arras" });
  expect(searchPlaces("Saint-Denis", territory, 10, ["commune"]).map(({ code }) => code)).toEqual(
    expect.arrayContaining(["93066", "97411"]),
  );
  expect(searchPlaces("  ", territory, 3)).toEqual([]);
});
