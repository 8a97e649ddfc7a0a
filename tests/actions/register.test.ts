import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { saveSetting } from "../../src/excel/settings";
import { agreeToRegister, idsToAsk, withRegister } from "../../src/actions/suppliers/register";
import type { RegisterAccess } from "../../src/suppliers/registerCalls";
import { ACTIONS } from "../../src/actions/registry";
import { siteBySiret } from "../../src/actions/suppliers/siteBySiret";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { bookOf, startedExcel } from "../excel/support";
import { studied, WORK } from "./support";

const [FARM, COOP] = ["73282932000074", "55208131700018"];
const ACHATS = [
  ["Fournisseur", "SIRET", "Code postal", "Montant HT"],
  ["Ferme du Val", FARM, "", 100],
  ["Coop du Bourg", COOP, "", 200],
  ["Sans numéro", "", "59000", 50],
];

let server: Server;
let asked: string[];
let status = 200;
let access: RegisterAccess;
beforeEach(async () => {
  asked = [];
  status = 200;
  server = createServer((request, response) => {
    const id = new URL(request.url ?? "", "http://register").searchParams.get("q") ?? "";
    asked.push(id);
    const site = (siret: string, commune: string) => ({
      siret,
      commune,
      code_postal: "00000",
      latitude: null,
      longitude: null,
      etat_administratif: "A",
    });
    response.writeHead(status, { "content-type": "application/json" }).end(
      JSON.stringify({
        results: [
          {
            siren: id.slice(0, 9),
            siege: site(`${id.slice(0, 9)}00001`, "75056"),
            matching_etablissements: [site(id, id === FARM ? "62041" : "59350")],
          },
        ],
      }),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  access = { fetch, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pauseMs: 1 };
});
afterEach(() => void (server.closeAllConnections(), server.close()));

test("nothing is sent without consent", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const study = await studied(["departement:62"]);
    expect(ACTIONS.lookingUp.isAvailable(study)).toBe(false);
    expect(await ACTIONS.lookingUp.run(study, { ...WORK, register: access })).toBe(study);
    expect(asked).toEqual([]);
  }));

test("the ids of uncertain suppliers alone, largest first; places, head offices and the share follow; answers are kept in the workbook and never asked again", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const study = withRegister(await studied(["departement:62"]), { consented: true });
    const found = await ACTIONS.lookingUp.run(study, { ...WORK, register: access });
    expect(asked).toEqual([COOP, FARM]);
    expect(found.share?.perimeters[0]?.whole.amounts).toMatchObject({ yes: 10_000, no: 25_000, unlocated: 0 });
    const offices = await ACTIONS.locating.run({ ...found, headOffice: true }, WORK);
    expect(offices.share?.perimeters[0]?.whole.amounts).toMatchObject({ yes: 0, no: 35_000 });
    const again = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(again.register).toMatchObject({
      cache: { [FARM]: { establishment: { commune: "62041" } } },
    });
    expect(idsToAsk(await ACTIONS.locating.run(again, WORK), true)).toEqual([]);
  }));

test("consent is the machine's: a workbook received from someone else carries answers and no agreement", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const machine = new Map<string, string>();
    Object.defineProperty(globalThis, "localStorage", {
      value: {
        getItem: (key: string) => machine.get(key) ?? null,
        setItem: (key: string, text: string) => machine.set(key, text),
      },
      configurable: true,
    });
    try {
      const study = agreeToRegister(await studied(["departement:62"]), true);
      await ACTIONS.lookingUp.run(study, { ...WORK, register: access });
      expect((await ACTIONS.reading.run(EMPTY_STUDY, WORK)).register).toMatchObject({ consented: true });
      machine.clear();
      await saveSetting("Allotir.annuaire", { consented: true, cache: { [FARM]: { found: false } } });
      const received = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
      expect(received.register).toMatchObject({ consented: false });
      expect(ACTIONS.lookingUp.isAvailable({ ...received, suppliers: [] })).toBe(false);
    } finally {
      Reflect.deleteProperty(globalThis, "localStorage");
    }
  }));

test("stopped on the way: what arrived is kept and counts, the rest can be resumed", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const stop = new AbortController();
    const study = withRegister(await studied(["departement:62"]), { consented: true });
    const half = await ACTIONS.lookingUp.run(study, {
      ...WORK,
      register: access,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(half.register).toMatchObject({ stopped: "cancelled", left: 1 });
    expect(half.share?.perimeters[0]?.whole.amounts).toMatchObject({ no: 25_000, unlocated: 10_000 });
    const whole = await ACTIONS.lookingUp.run(half, { ...WORK, register: access });
    expect(asked).toEqual([COOP, FARM]);
    expect(whole.register).toMatchObject({ stopped: undefined, left: 0 });
  }));

test("a register out of order is told, and changes no place", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    status = 500;
    const study = withRegister(await studied(["departement:62"]), { consented: true });
    const failed = await ACTIONS.lookingUp.run(study, { ...WORK, register: access });
    expect(failed.register).toMatchObject({ cache: {}, left: 2 });
    expect(failed.share?.perimeters[0]?.whole.amounts).toMatchObject({ unlocated: 30_000 });
  }));

describe("the buyer's own site by its number", () => {
  const found = async (text: string, consented: boolean, change: Partial<RegisterAccess> = {}) =>
    siteBySiret(EMPTY_STUDY, text, consented, "fr", { ...access, ...change });

  test("its commune, once the buyer agreed; known afterwards without asking again", async () => {
    const site = await found(`${FARM.slice(0, 3)} ${FARM.slice(3)}`, true);
    expect(site).toMatchObject({
      ok: true,
      commune: { kind: "commune", code: "62041", name: "commune Arras (62041)" },
    });
    expect(await siteBySiret(site.study, FARM, false, "fr", access)).toMatchObject({ ok: true });
    expect(site.study.register?.consented).toBe(false);
    expect(asked).toEqual([FARM]);
  });

  test("a wrong number, no consent, a register out of reach, each says so and sends no more than it may", async () => {
    expect(await found("12345678901234", true)).toMatchObject({ ok: false, code: "invalid" });
    expect(await found(FARM, false)).toMatchObject({ ok: false, code: "noConsent" });
    expect(asked).toEqual([]);
    expect(await found(FARM, true, { fetch: () => Promise.reject(new Error("no network")) })).toMatchObject({
      ok: false,
      code: "unreachable",
    });
    status = 404;
    expect(await found(FARM, true)).toMatchObject({ ok: false, code: "unreachable" });
  });
});
