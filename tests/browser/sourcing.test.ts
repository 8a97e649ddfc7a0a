import { buffer } from "node:stream/consumers";
import type { Locator, Page } from "playwright-core";
import { inventedSiret } from "../../src/samples/restaurant/siret";
import { localRegister, type Company, type LocalRegister } from "../support/localRegister";
import { cell, closeDesks, openDesk, pane, settled, turnTo, typeInCell } from "./stage/desk";

const CODES =
  "01.13Z 01.24Z 01.25Z 10.20Z 10.31Z 10.39A 10.39B 10.71A 10.71B 10.71C 10.71D 10.72Z 46.31Z 46.38A 03.11Z 03.12Z 03.21Z 03.22Z".split(
    " ",
  );
const FAMILIES = ["Fruits et légumes", "Boulangerie et pâtisserie", "Poissons"];
const [ARRAS, BERCK] = ["62041", "62108"];

/** Ranks beyond those of the sample's own firms. */
let rank = 40_000;
function company(name: string, activity: string, commune: string): Company {
  const siret = inventedSiret(++rank);
  const [latitude, longitude] = commune === ARRAS ? [50.291, 2.777] : [50.407, 1.592];
  return {
    siren: siret.slice(0, 9),
    name,
    activity,
    sites: [{ siret, commune, latitude: latitude!, longitude: longitude! }],
  };
}

let register: LocalRegister;
let page: Page;
/** Everything that the page asks of anybody but its own server. */
const outside: string[] = [];
let allotir: Locator;
beforeAll(async () => {
  register = await localRegister({
    companies: [
      ...Array.from({ length: 27 }, (_, index) =>
        company(`MARAICHER ${index + 1}`, "01.13Z", index % 2 ? ARRAS : BERCK),
      ),
      company("AUX BONS PAINS", "10.71C", ARRAS),
      company("MAREE DU PORT", "10.20Z", BERCK),
    ],
    codes: CODES,
    faults: { 2: { kind: "tooMany", retryAfter: "1" } },
  });
  page = await openDesk({ width: 1280, height: 1400 });
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "" && hostname !== "127.0.0.1") outside.push(`${request.url()} ${request.postData() ?? ""}`);
  });
  await page.route("https://recherche-entreprises.api.gouv.fr/**", async (route) => {
    const url = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: register.url + url.pathname + url.search }) });
  });
  allotir = pane(page);
});
afterAll(async () => {
  await closeDesks();
  register.close();
});

const press = (name: RegExp | string) => allotir.getByRole("button", { name }).first().click();

async function toSourcing(): Promise<void> {
  await press("Lire mes achats");
  await press("Territoire");
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir
    .getByRole("option", { name: /département Pas-de-Calais/ })
    .first()
    .click();
  await press("Lots");
  await allotir.getByText("7 → ").waitFor();
  await allotir.getByRole("tab", { name: "Sourcing", exact: true }).click();
  await press("Chercher des entreprises dans le registre public");
}

test("three families in two places, « too many » once on the way; what is answered in the sheet counts in the lots", async () => {
  await toSourcing();
  await press("Ajouter une commune");
  const radius = allotir.getByLabel("Rayon (km, 50 au plus)");
  await radius.fill("20");
  await radius.press("Enter");
  await allotir.getByLabel("Ajouter un rayon autour d'une commune").fill("Arras");
  await allotir.getByRole("option", { name: /Arras/ }).first().click();
  await allotir.getByRole("checkbox", { name: /^20 km à vol/ }).waitFor();
  const families = allotir.getByRole("group", { name: "Familles à sourcer" });
  for (const box of await families.getByRole("checkbox").all())
    await box.setChecked(
      FAMILIES.includes((await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? ""),
    );
  const search = allotir.getByRole("button", { name: "Chercher (6 recherches)" });
  await search.waitFor();
  expect(await search.isDisabled()).toBe(true);
  expect(register.asked).toEqual([]);
  await allotir.getByRole("checkbox", { name: /J'accepte l'envoi/ }).check();
  await search.click();
  await allotir.getByText("29 entreprises trouvées.").waitFor();
  await allotir.getByText("Toutes les recherches sont faites.").waitFor();
  // Two pages of vegetables in the département, one « too many », five other searches.
  expect(register.asked.length).toBe(8);
  const asked = register.asked.map(({ address }) => address.href);
  expect(new Set(asked).size).toBe(7);
  expect(new Set(asked.filter((address) => address.includes("/near_point?"))).size).toBe(3);

  expect(outside).toHaveLength(8);
  for (const request of outside) {
    expect(new URL(request.split(" ")[0]!).hostname).toBe("recherche-entreprises.api.gouv.fr");
    expect(request).not.toMatch(/\d{9}|\d{4,}[.,]\d{2}\b/);
  }
  await press("Écrire la feuille « Sourcing »");
  await settled(page, "Sourcing", "A8", (value) => value === "AUX BONS PAINS");
  await turnTo(page, "Sourcing");
  const headings = await Promise.all(
    [..."ABCDEFGHIJKLMNOPQRSTUVW"].map(
      async (letter) => [String(await cell(page, "Sourcing", `${letter}7`)), letter] as const,
    ),
  );
  const under = (heading: string): string => headings.find(([text]) => text.startsWith(heading))?.[1] ?? "";
  expect(await cell(page, "Sourcing", `${under("Commune")}8`)).toBe("Arras");
  await typeInCell(page, `${under("Réponse")}8`, "oui");
  await typeInCell(page, `${under("Capacité")}8`, "120000");
  await allotir.getByText(/^1 entreprise a répondu et compte dans les lots/).waitFor();
  await allotir.locator("main[aria-busy=false]").waitFor();
  await allotir.getByRole("tab", { name: "Besoin", exact: true }).click();
  await allotir.getByText(/ fournisseurs dans la liste/).waitFor();
});

test("the directory to share is saved, a partner's and its need are read in: whose suppliers count is chosen", async () => {
  await allotir.getByRole("tab", { name: "Sourcing", exact: true }).click();
  await press("Annuaire à partager entre acheteurs");
  const saving = page.waitForEvent("download");
  await press("Enregistrer l'annuaire à partager");
  const file = await saving;
  expect(file.suggestedFilename()).toBe("annuaire-a-partager.xlsx");
  const content = await buffer(await file.createReadStream());
  await press("Achats");
  await allotir.locator("input[type=file]").setInputFiles([
    { name: "annuaire-du-voisin.xlsx", mimeType: "application/octet-stream", buffer: content },
    {
      name: "besoin-du-voisin.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Famille;Lieu;Besoin (€ HT par an)\nPoissons;Berck;12345,00\nÉpices;Berck;1200,00\n"),
    },
  ]);
  await allotir
    .getByText(/Annuaire partagé/)
    .first()
    .waitFor();
  await allotir.locator("main[aria-busy=false]").waitFor();
  await press("Lots");
  await allotir.getByText("7 → ").waitFor();
  await allotir.getByRole("tab", { name: "Sourcing", exact: true }).click();
  await press("Annuaire à partager entre acheteurs");
  await allotir.getByText(/^Annuaires de partenaires lus\s: Annuaire partagé/).waitFor();
  const need = allotir.getByRole("region", { name: "Besoin du partenaire, à côté du vôtre" });
  await need.getByText("Poissons (Berck)").waitFor();
  await need.getByText(/^12.345.€$/).waitFor();
  await need.getByText(/^13.545.€$/).waitFor();
  await allotir.getByLabel("Fournisseurs comptés").selectOption("own");
  await allotir.locator("main[aria-busy=false]").waitFor();
  expect(await allotir.getByLabel("Fournisseurs comptés").inputValue()).toBe("own");
});
