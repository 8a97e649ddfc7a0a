import { codesForFamily, codesKnownTo, readCodes } from "../../src/sourcing/activities";
import { queriesFor } from "../../src/sourcing/places";
import {
  findFirms,
  MOST_FIRMS,
  searchKey,
  type Search,
  type SearchOptions,
  type SearchResult,
} from "../../src/sourcing/search";
import { loadTerritory } from "../../src/territory/territory";
import { inventedSiret } from "../../src/samples/restaurant/siret";
import { localRegister, type Company, type Fault, type LocalRegister } from "../support/localRegister";

const CODES = ["01.13Z", "01.24Z", "10.71A", "10.71B", "10.71C", "10.71D", "46.31Z", "46.33Z"];
const CODES_2025 = ["01.13Y", "01.24Y", "10.71G", "10.71H", "46.31Y"];
/** Arras; a point in its middle. */
const ARRAS = { commune: "62041", epci: "200033579", latitude: 50.291, longitude: 2.777 };
const LILLE = { commune: "59350", latitude: 50.637, longitude: 3.063 };

let last = 0;
function company(activity: string, more: Partial<Company> = {}, at: typeof LILLE = ARRAS): Company {
  const siret = inventedSiret(++last);
  return { siren: siret.slice(0, 9), name: `FERME ${last}`, activity, sites: [{ siret, ...at }], ...more };
}

let register: LocalRegister | undefined;
afterEach(() => register?.close());

async function asked(
  companies: readonly Company[],
  searches: readonly Search[],
  {
    faults = {},
    codes = CODES,
    in2025 = false,
    before = { firms: [], progress: {} },
    ...options
  }: Partial<
    SearchOptions & { faults: Record<number, Fault>; codes: string[]; in2025: boolean; before: SearchResult }
  > = {},
): Promise<SearchResult> {
  register?.close();
  register = await localRegister({ companies, faults, codes, in2025 });
  return findFirms(searches, before, { fetch, url: register.url, pauseMs: 2, cap: 200, ...options });
}

const query = (path: "/search" | "/near_point", values: Record<string, string>): Search["query"] => ({ path, values });
const vegetables: Search = {
  family: "Légumes",
  place: "Pas-de-Calais",
  codes: ["01.13Z"],
  query: query("/search", { departement: "62" }),
};
const around: Search = {
  ...vegetables,
  query: query("/near_point", { lat: "50.291", long: "2.777", radius: "10" }),
};
const names = ({ firms }: SearchResult) => firms.map(({ name }) => name);

test("the documented addresses; pages until the end; one row a company, whose families add up", async () => {
  const farms = Array.from({ length: 30 }, () => company("01.13Z"));
  const shop = company("46.31Z");
  const bread: Search = { ...vegetables, family: "Fruits", codes: ["01.13Z", "46.31Z"] };
  const result = await asked([...farms, shop, company("01.13Z", {}, LILLE)], [vegetables, bread]);
  expect(result.firms).toHaveLength(31);
  expect(result.firms[0]?.families).toEqual(["Légumes", "Fruits"]);
  expect(result.firms.at(-1)).toMatchObject({
    name: shop.name,
    families: ["Fruits"],
    commune: "62041",
    latitude: 50.291,
  });
  expect(register!.asked.map(({ address }) => address.searchParams.get("page"))).toEqual(["1", "2", "1", "2"]);
  expect(Object.fromEntries(register!.asked[0]!.address.searchParams)).toEqual({
    activite_principale: "01.13Z",
    departement: "62",
    etat_administratif: "A",
    limite_matching_etablissements: "10",
    minimal: "true",
    include: "siege,matching_etablissements,complements",
    page: "1",
    per_page: "25",
  });
  expect(result.stopped).toBeUndefined();
});

test("closed companies and closed establishments stay out, also around a point where the register gives them; masked ones keep their commune", async () => {
  const moved = company("01.13Z", { name: "DEMENAGEE" });
  const [old] = moved.sites;
  const open = { ...old!, siret: inventedSiret(9001) };
  const companies = [
    company("01.13Z", { name: "OUVERTE", bio: true }),
    company("01.13Z", { name: "FERMEE", closed: true }),
    { ...moved, sites: [{ ...old!, closed: true }, open] },
    company("01.13Z", { name: "PARTIE", sites: [{ ...old!, siret: inventedSiret(9002), closed: true }] }),
    company("01.13Z", { name: "GAEC MASQUE", masked: "company" }),
    company("01.13Z", { name: "PERSONNE", masked: "person" }),
  ];
  const found = await asked(companies, [vegetables]);
  expect(names(found)).toEqual(["OUVERTE", "DEMENAGEE", "GAEC MASQUE"]);
  expect(found.firms[0]).toMatchObject({ bio: true, category: "PME", headcount: "11" });
  expect(found.firms[1]?.siret).toBe(open.siret);
  expect(found.firms[2]).toMatchObject({ commune: "62041", latitude: undefined, postcode: undefined });
  const near = await asked(companies, [around]);
  expect(names(near)).toEqual(["OUVERTE", "DEMENAGEE"]);
  expect(register!.asked[0]!.address.pathname).toBe("/near_point");
});

test("« too many », an error, a cut connection, a proxy's page: waited for or passed over, and resumed without asking twice", async () => {
  const companies = Array.from({ length: 60 }, () => company("01.13Z"));
  const started = Date.now();
  const first = await asked(companies, [vegetables, { ...vegetables, family: "Fruits" }], {
    faults: { 2: { kind: "tooMany", retryAfter: "1" }, 4: { kind: "cut" }, 5: { kind: "html" } },
  });
  expect(Date.now() - started).toBeGreaterThanOrEqual(950);
  expect(register!.asked.map(({ address }) => address.searchParams.get("page"))).toEqual(["1", "2", "2", "3", "1"]);
  expect(first.firms).toHaveLength(50);
  const rest = await asked(companies, [vegetables, { ...vegetables, family: "Fruits" }], { before: first });
  expect(register!.asked.map(({ address }) => address.searchParams.get("page"))).toEqual(["3", "1", "2", "3"]);
  expect(rest.firms).toHaveLength(60);
  const all = { 1: { kind: "broken" }, 2: { kind: "broken" }, 3: { kind: "broken" } } as const;
  const dead = await asked(
    companies,
    [1, 2, 3, 4].map((n) => ({ ...vegetables, family: `F${n}` })),
    { faults: all },
  );
  expect(dead).toMatchObject({ stopped: "failures", firms: [] });
  expect(register!.asked).toHaveLength(3);
});

test("a cap a search, raised later; stopped on the way; as many firms as a workbook keeps", async () => {
  const companies = Array.from({ length: 80 }, () => company("01.13Z"));
  const capped = await asked(companies, [vegetables], { cap: 50 });
  expect(Object.values(capped.progress)).toEqual([{ total: 80, read: 50, isEnded: false }]);
  const more = await asked(companies, [vegetables], { cap: 200, before: capped });
  expect(register!.asked).toHaveLength(2);
  expect(more.firms).toHaveLength(80);
  const stop = new AbortController();
  const shares: number[] = [];
  const half = await asked(companies, [vegetables], {
    signal: stop.signal,
    onProgress: (share) => (shares.push(share), stop.abort()),
  });
  expect(half).toMatchObject({ stopped: "cancelled" });
  expect(half.firms).toHaveLength(25);
  expect(shares).toEqual([25 / 80]);
  const many = Array.from({ length: MOST_FIRMS - 10 }, (_, index) => ({
    siret: `${String(index).padStart(9, "0")}00000`,
    families: [],
  }));
  const full = await asked(companies, [vegetables], { before: { firms: many, progress: {} } });
  expect(full.stopped).toBe("full");
  expect(register!.asked).toHaveLength(1);
});

test("10 000 results are the end of a search, whatever there is beyond", async () => {
  const companies = Array.from({ length: 10_050 }, () => company("01.13Z"));
  const almost = { firms: [], progress: { [searchKey(vegetables)]: { total: 10_000, read: 9_975, isEnded: false } } };
  const { progress } = await asked(companies, [vegetables], { cap: 20_000, before: almost });
  expect(register!.asked.map(({ address }) => address.searchParams.get("page"))).toEqual(["400"]);
  expect(Object.values(progress)).toEqual([{ total: 10_000, read: 10_000, isEnded: true }]);
});

test("from one nomenclature to the other: a code that the register refuses stands for its class", async () => {
  const baker = company("10.71C", { activity2025: "10.71H" });
  const bread: Search = { ...vegetables, family: "Pain", codes: ["10.71C"] };
  const later = await asked([baker], [bread, vegetables], { codes: CODES_2025, in2025: true });
  expect(later.firms).toMatchObject([{ activity: "10.71H" }]);
  expect(register!.asked.map(({ address }) => address.searchParams.get("activite_principale"))).toEqual([
    "10.71C",
    "10.71G,10.71H",
    "01.13Y",
  ]);
  const typed = await asked([baker], [{ ...bread, codes: readCodes("10.71 et 1071h") }]);
  expect(typed.firms).toMatchObject([{ activity: "10.71C", activity2025: "10.71H" }]);
  const none = await asked([baker], [{ ...bread, codes: ["99.99Z"] }]);
  expect(Object.values(none.progress)).toEqual([{ read: 0, isEnded: true, hasNoCode: true }]);
});

test("codes by the words of a family; what a buyer types; classes that changed their number", () => {
  expect(codesForFamily("Fruits et légumes")).toEqual(expect.arrayContaining(["01.13Z", "46.31Z"]));
  expect(codesForFamily("BEURRE, ŒUFS, FROMAGES")).toContain("10.51C");
  expect(codesForFamily("Pain & viennoiseries")).toContain("10.71C");
  expect(codesForFamily("Divers")).toEqual([]);
  expect(readCodes("01.13Z, 0124z ; 10.71 – SIRET 12345678901234")).toEqual(["01.13Z", "01.24Z", "10.71"]);
  expect(codesKnownTo(["31.00G", "31.00H"], ["31.01Z"])).toEqual(["31.00G", "31.00H"]);
});

test("places as the register takes them: a circle is cut at 50 km, a list that mixes kinds is asked in parts", async () => {
  const territory = await loadTerritory();
  const values = (place: Parameters<typeof queriesFor>[0]) => queriesFor(place, territory).map((one) => one.values);
  expect(values({ kind: "departement", code: "62" })).toEqual([{ departement: "62" }]);
  expect(values({ kind: "epci", code: "200033579" })).toEqual([{ epci: "200033579" }]);
  expect(values({ kind: "radius", km: 80, centre: "62041" })).toMatchObject([{ radius: "50" }]);
  expect(values({ kind: "list", codes: ["62041", "59", "200033579", "BE"] })).toEqual([
    { epci: "200033579" },
    { departement: "59" },
    { code_commune: "62041" },
  ]);
  expect(values({ kind: "country", code: "BE" })).toEqual([]);
});
