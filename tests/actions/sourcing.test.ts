import { defaultLotSettings } from "../../src/actions/lots/settings";
import { ACTIONS } from "../../src/actions/registry";
import { plannedSearches } from "../../src/actions/sourcing/plan";
import { withSourcing } from "../../src/actions/sourcing/state";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { inventedSiret } from "../../src/samples/restaurant/siret";
import type { Book, Sheet } from "../../src/workbook/book/model";
import { bookOf, startedExcel } from "../excel/support";
import { localRegister, type Company, type LocalRegister } from "../support/localRegister";
import { studied, WORK } from "./support";

const [FARM, BAKER] = [inventedSiret(1), inventedSiret(2)];
const ACHATS = [
  ["Fournisseur", "SIRET", "Code postal", "Famille", "Site de livraison", "Montant HT", "Exercice"],
  ["Ferme du Val", FARM, "62000", "Légumes", "Arras", 41237.89, 2025],
  ["Gros du Nord", inventedSiret(3), "59000", "Légumes", "Lens", 30119.5, 2025],
  ["Boulangerie Nord", "", "59000", "Pain", "Arras", 60451.25, 2025],
  ["Fournil du Sud", "", "13001", "Pain", "Lens", 50777.1, 2025],
];
const at = (siret: string, commune = "62041") => ({ siret, commune, latitude: 50.291, longitude: 2.777 });
const COMPANIES: Company[] = [
  { siren: FARM.slice(0, 9), name: "FERME DU VAL", activity: "01.13Z", sites: [at(FARM)] },
  { siren: BAKER.slice(0, 9), name: "AUX BONS PAINS", activity: "10.71C", bio: true, sites: [at(BAKER)] },
  {
    siren: inventedSiret(4).slice(0, 9),
    name: "BOULANGERIE NORD",
    activity: "10.71C",
    sites: [at(inventedSiret(4), "62498")],
  },
];
const CODES = [
  "01.13Z",
  "01.24Z",
  "01.25Z",
  "10.31Z",
  "10.39A",
  "10.39B",
  "46.31Z",
  "10.71A",
  "10.71B",
  "10.71C",
  "10.71D",
  "10.72Z",
];

let register: LocalRegister;
beforeEach(async () => {
  register = await localRegister({ companies: COMPANIES, codes: CODES });
});
afterEach(() => register.close());

const work = () => ({ ...WORK, register: { fetch, url: register.url, pauseMs: 1 } });

async function split(): Promise<Study> {
  const study = await studied(["departement:62", "radius:30@62041"]);
  return ACTIONS.splitting.run({ ...study, lotSettings: defaultLotSettings("2026-04-01") }, WORK);
}
const searched = async (study: Study) => ACTIONS.sourcing.run(withSourcing(study, { consented: true }), work());

/** The cell under a heading in the row of a SIRET. */
function cellOf(book: Book, siret: string, heading: string): { sheet: Sheet; row: number; column: number } {
  const sheet = book.sheet("Sourcing")!;
  const used = sheet.usedArea(true)!;
  const rows = Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => String(sheet.value(row, column) ?? "")),
  );
  const column = rows[6]!.findIndex((text) => text.startsWith(heading));
  return { sheet, row: rows.findIndex((cells) => cells.includes(siret)), column };
}
const shown = (book: Book, siret: string, heading: string) => {
  const { sheet, row, column } = cellOf(book, siret, heading);
  return sheet.value(row, column);
};
function type(book: Book, siret: string, heading: string, value: string | number): void {
  const { sheet, row, column } = cellOf(book, siret, heading);
  book.setCells(sheet, row, column, [[{ value }]], "user");
}

test("nothing is sent without consent, which this machine alone gives; then codes and places, never an amount, a name or a number", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const study = await split();
    expect(ACTIONS.sourcing.isAvailable(study)).toBe(false);
    expect(await ACTIONS.sourcing.run(study, work())).toBe(study);
    expect(register.asked).toEqual([]);
    const found = await searched(study);
    expect((await plannedSearches(found)).map(({ family, place }) => [family, place])).toEqual([
      ["Pain", "département Pas-de-Calais (62)"],
      ["Pain", expect.stringContaining("30 km")],
      ["Légumes", "département Pas-de-Calais (62)"],
      ["Légumes", expect.stringContaining("30 km")],
    ]);
    expect(register.asked.length).toBe(4);
    const secrets = ACHATS.slice(1).flatMap(([name, siret, , , , amount]) => [
      String(name).split(" ").at(-1)!.toUpperCase(),
      String(siret),
      String(siret).slice(0, 9),
      String(Math.trunc(Number(amount))),
    ]);
    for (const { sent, address } of register.asked) {
      secrets.filter((secret) => secret !== "").forEach((secret) => expect(sent.toUpperCase()).not.toContain(secret));
      expect(sent).not.toMatch(/\d{9}/);
      expect([...address.searchParams.keys()].filter((name) => !ALLOWED.has(name))).toEqual([]);
    }
    const again = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(again.sourcing).toMatchObject({ firms: plain(found.sourcing?.firms), consented: false });
  }));

/** As the settings give it back. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const ALLOWED = new Set(
  "activite_principale departement lat long radius etat_administratif limite_matching_etablissements minimal include page per_page".split(
    " ",
  ),
);

test("« Sourcing » lists every firm with what the register says; what is typed stays, and feeds the lots: from a floor to a forecast", () => {
  const book = bookOf({ Achats: ACHATS });
  return startedExcel(book, async () => {
    const before = await split();
    expect(before.lots?.ok && before.lots.study.floorOnly).toBe(true);
    const written = await ACTIONS.writingSourcing.run(await searched(before), WORK);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Achats", "Sourcing", "Questionnaire"]);
    const row = (siret: string) =>
      ["Familles recherchées", "Commune", "Local", "Distance", "Activité", "Taille", "Bio", "Déjà"].map((heading) =>
        shown(book, siret, heading),
      );
    expect(row(FARM)).toEqual([
      "Légumes",
      "Arras",
      "oui",
      expect.any(Number),
      "Culture de légumes, de melons, de racines et de tubercules (01.13Z)",
      "PME, 10 à 19 salariés",
      null,
      "oui",
    ]);
    expect(row(inventedSiret(4)).at(-1)).toBe("nom semblable");
    expect(row(BAKER).slice(-2)).toEqual(["oui", null]);
    type(book, BAKER, "Réponse", "oui");
    type(book, BAKER, "Capacité", 80_000);
    type(book, BAKER, "Lieux livrés", "Lens");
    type(book, BAKER, "Minimum", "150 €");
    type(book, BAKER, "Contactée le", 46_000);
    type(book, FARM, "Réponse", "oui");
    type(book, FARM, "Minimum", "2 palettes");
    type(book, inventedSiret(4), "Réponse", "non");
    type(book, FARM, "Jours", "lundi et jeudi");
    const after = await ACTIONS.following.run(written, WORK);
    if (!after.lots?.ok) throw new Error("not split");
    expect(after.lots.study.floorOnly).toBe(false);
    const { market } = after.lots.study.appraiser;
    const baker = market.bidders.find(({ name }) => name === "AUX BONS PAINS");
    expect(baker).toMatchObject({
      locality: "yes",
      capacityCents: 8_000_000,
      capacityOrigin: "declared",
      minimumOrderCents: 15_000,
    });
    const farm = market.bidders.find(({ name }) => name.toUpperCase() === "FERME DU VAL");
    expect(farm?.capacityOrigin).toBe("headcount");
    expect(farm?.minimumOrderCents).toBeUndefined();
    expect([...(baker?.zones ?? [])].map((zone) => market.need.zones[zone])).toEqual(["Lens"]);
    expect(market.bidders.filter(({ name }) => name === "BOULANGERIE NORD")).toHaveLength(0);
    // Written again after another search, found firms move; typed words stay with theirs.
    const more = {
      ...COMPANIES[0]!,
      name: "AAA MARAICHER",
      siren: inventedSiret(7).slice(0, 9),
      sites: [at(inventedSiret(7))],
    };
    register.close();
    register = await localRegister({ companies: [...COMPANIES, more], codes: CODES });
    const cleared = withSourcing(after, { progress: {}, consented: true });
    const rewritten = await ACTIONS.writingSourcing.run(await ACTIONS.sourcing.run(cleared, work()), WORK);
    expect(shown(book, inventedSiret(7), "SIRET")).toBe(inventedSiret(7));
    expect(["Réponse", "Capacité", "Lieux", "Contactée"].map((heading) => shown(book, BAKER, heading))).toEqual([
      "oui",
      80_000,
      "Lens",
      46_000,
    ]);
    expect(shown(book, FARM, "Jours")).toBe("lundi et jeudi");
    const taken = await ACTIONS.removing.run(rewritten, WORK);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Achats"]);
    const restored = await ACTIONS.restoring.run(taken, WORK);
    expect(shown(book, BAKER, "Capacité")).toBe(80_000);
    const reopened = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(reopened.sourcing?.firms).toEqual(plain(restored.sourcing?.firms));
  });
});
