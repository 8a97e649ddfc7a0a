import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { askRegister, type RegisterOptions } from "../../src/suppliers/register";
import { keptOf, registerCacheSchema, registeredPlaces, searchSchema } from "../../src/suppliers/registerAnswer";
import { loadTerritory } from "../../src/territory/territory";
import { purchases } from "./lines";
import { suppliersOf, locateSuppliers } from "./support/atOnce";

const A = "73282932000074",
  B = "55208131700018",
  C = "35600000009075",
  D = "35600000000048";

/** A local server that answers as the public register's documentation says; `script` is what it does at each call. */
type Reply = (response: ServerResponse, id: string) => void;
let server: Server | undefined;
let asked: { id: string; url: string; at: number }[];

async function register(script: Reply[], options: Partial<RegisterOptions> = {}): Promise<RegisterOptions> {
  asked = [];
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://register");
    const id = url.searchParams.get("q") ?? "";
    asked.push({ id, url: request.url ?? "", at: Date.now() });
    (script[asked.length - 1] ?? script.at(-1)!)(response, id);
  });
  await new Promise<void>((ready) => server!.listen(0, "127.0.0.1", ready));
  return { fetch, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pauseMs: 5, ...options };
}
afterEach(() => (server?.closeAllConnections(), void server?.close()));

const json =
  (body: unknown, status = 200, headers = {}): Reply =>
  (response) =>
    void response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
const site = (siret: string, more = {}) => ({
  siret,
  code_postal: "62000",
  commune: "62041",
  libelle_commune: "ARRAS",
  latitude: "50.291",
  longitude: "2.777",
  etat_administratif: "A",
  est_siege: false,
  ...more,
});
const company = (siren: string, more = {}) => ({
  siren,
  nom_complet: "LE CELLIER",
  categorie_entreprise: "PME",
  etat_administratif: "A",
  statut_diffusion: "O",
  siege: site(`${siren}00009`, { code_postal: "75001", commune: "75101", est_siege: true }),
  matching_etablissements: [site(`${siren}00074`)],
  ...more,
});
const found: Reply = (response, id) =>
  json({ results: [company(id.slice(0, 9), { matching_etablissements: [site(id)] })] })(response, id);
const tooMany = json({}, 429, { "Retry-After": "1" });
const broken = json({}, 500);

test("ids only are sent, with the documented parameters; each is asked once", async () => {
  const { cache, left, stopped } = await askRegister([A, A, B], await register([found]));
  expect(asked.map(({ url }) => url)).toEqual(
    [A, B].map((id) => `/search?q=${id}&minimal=true&include=siege,matching_etablissements,complements`),
  );
  expect({ left, stopped }).toEqual({ left: [], stopped: undefined });
  expect(cache[A]).toMatchObject({
    found: true,
    category: "PME",
    establishment: { siret: A, commune: "62041", latitude: 50.291 },
    headOffice: { commune: "75101" },
  });
  expect(registerCacheSchema.parse(JSON.parse(JSON.stringify(cache)))).toEqual(JSON.parse(JSON.stringify(cache)));
});

test("429: waits as long as it is told, then asks the same id again", async () => {
  const { cache } = await askRegister([A], await register([tooMany, found]));
  expect(asked.map(({ id }) => id)).toEqual([A, A]);
  expect(asked[1]!.at - asked[0]!.at).toBeGreaterThanOrEqual(950);
  expect(cache[A]?.found).toBe(true);
});

test("one failure is passed over and stays to be asked; three in a row stop the work; resuming asks only what is left", async () => {
  const once = await askRegister([A, B], await register([broken, found]));
  expect(once.left).toEqual([A]);
  expect(once.stopped).toBeUndefined();
  server?.close();
  const stopped = await askRegister([A, B, C, D], await register([found, broken]));
  expect(stopped).toMatchObject({ stopped: "failures", left: [B, C, D] });
  expect(asked).toHaveLength(4);
  server?.close();
  const resumed = await askRegister([A, B, C, D], await register([found], { cache: stopped.cache }));
  expect(asked.map(({ id }) => id)).toEqual([B, C, D]);
  expect(Object.keys(resumed.cache).sort()).toEqual([A, B, C, D].sort());
});

test("a slow or unintelligible answer is a failure", async () => {
  expect(await askRegister([A], await register([() => undefined], { patienceMs: 50 }))).toMatchObject({ left: [A] });
  server?.closeAllConnections();
  server?.close();
  expect(await askRegister([A], await register([json({ erreur: "?" })]))).toMatchObject({ left: [A], cache: {} });
});

test("progress is told and the work can be cancelled at once, even while waiting", async () => {
  const cancel = new AbortController();
  const progress: string[] = [];
  const options = await register([found, tooMany], {
    signal: cancel.signal,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  setTimeout(() => cancel.abort(), 100);
  const started = Date.now();
  expect(await askRegister([A, B], options)).toMatchObject({ stopped: "cancelled", left: [B] });
  expect(Date.now() - started).toBeLessThan(900);
  expect(progress).toEqual(["1/2"]);
});

test("four calls a second at most", async () => {
  const sentAt: number[] = [];
  const noting: typeof fetch = (...call) => (sentAt.push(Date.now()), fetch(...call));
  await askRegister([A, B, C], await register([found], { pauseMs: undefined, fetch: noting }));
  expect(sentAt[2]! - sentAt[0]!).toBeGreaterThanOrEqual(480);
});

test("places: masked, closed, abroad, a SIREN without an establishment, an id unknown to the register", async () => {
  const replies: Reply[] = [
    json({
      results: [
        company(A.slice(0, 9), {
          nom_complet: "[NON-DIFFUSIBLE]",
          matching_etablissements: [
            site(A, { code_postal: "[NON-DIFFUSIBLE]", latitude: "[NON-DIFFUSIBLE]", longitude: null }),
          ],
        }),
      ],
    }),
    json({ results: [company(B.slice(0, 9), { matching_etablissements: [site(B, { etat_administratif: "F" })] })] }),
    json({
      results: [
        company(C.slice(0, 9), {
          matching_etablissements: [
            site(C, {
              code_postal: null,
              commune: null,
              libelle_commune: null,
              libelle_pays_etranger: "BELGIQUE",
              latitude: null,
              longitude: null,
            }),
          ],
        }),
      ],
    }),
    json({ results: [company("552081317", { matching_etablissements: [] })] }),
    json({ results: [] }),
  ];
  const { cache } = await askRegister([A, B, C, "552081317", D], await register(replies));
  const territory = await loadTerritory();
  const places = registeredPlaces(cache, territory);
  expect(places.get(A)?.establishment).toMatchObject({ level: "commune", commune: "62041", certainty: "sure" });
  expect(places.get(B)?.establishment).toMatchObject({ level: "establishment", certainty: "check", errorKm: 0.5 });
  expect(places.get(C)?.establishment).toMatchObject({ level: "country", country: "BE" });
  expect(places.get("552081317")).toMatchObject({ establishment: undefined, headOffice: { commune: "75056" } });
  expect(cache[D]).toEqual({ found: false });
  const suppliers = suppliersOf(purchases({ supplier: "X", supplierId: "552081317" }));
  expect(locateSuppliers(suppliers, territory, [], { registered: places })[0]?.place.certainty).toBe("unlocated");
  expect(
    locateSuppliers(suppliers, territory, [], { registered: places, site: "headOffice" })[0]?.place.department,
  ).toBe("75");
});

test("an answer takes few characters: what is kept of a thousand suppliers fits in a workbook's settings", async () => {
  const long = site(A, { latitude: "50.29103121", longitude: "2.77742113", est_siege: true });
  const kept = keptOf(
    A,
    searchSchema.parse({ results: [company(A.slice(0, 9), { siege: long, matching_etablissements: [long] })] }),
  );
  expect(kept).toEqual({
    found: true,
    category: "PME",
    establishment: { siret: A, postcode: "62000", commune: "62041", latitude: 50.291, longitude: 2.7774 },
  });
  expect(JSON.stringify({ [A]: kept }).length).toBeLessThan(250);
});
