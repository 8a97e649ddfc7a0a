import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "playwright-core";
import { closeDesks, openDesk, pane } from "./stage/desk";

/** A register that answers as its documentation says: too many calls once, then every establishment in Lille. */
let register: Server;
let asked: string[];
let page: Page;
let allotir: FrameLocator;
beforeEach(async () => {
  asked = [];
  register = createServer((request, response) => {
    const id = new URL(request.url ?? "", "http://register").searchParams.get("q") ?? "";
    asked.push(id);
    const headers = {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "Retry-After",
    };
    if (asked.length === 1) return void response.writeHead(429, { ...headers, "retry-after": "1" }).end("{}");
    const site = {
      siret: id,
      code_postal: "59000",
      commune: "59350",
      libelle_commune: "LILLE",
      latitude: "50.63",
      longitude: "3.06",
      etat_administratif: "A",
      est_siege: true,
    };
    response.writeHead(200, headers).end(
      JSON.stringify({
        results: [{ siren: id.slice(0, 9), nom_complet: "X", siege: site, matching_etablissements: [site] }],
      }),
    );
  });
  await new Promise<void>((ready) => register.listen(0, "127.0.0.1", ready));
  page = await openDesk({ width: 1280, height: 1400 });
  const address = `http://127.0.0.1:${(register.address() as AddressInfo).port}`;
  await page.route("https://recherche-entreprises.api.gouv.fr/**", async (route) => {
    const url = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: address + url.pathname + url.search }) });
  });
  allotir = pane(page);
});
afterEach(async () => {
  await page.context().close();
  register.close();
});
afterAll(closeDesks);

const press = (name: RegExp | string) => allotir.getByRole("button", { name }).first().click();

/** The big figure of each perimeter, by name: goes to the share and back. */
async function rates(): Promise<Record<string, string>> {
  await press("Part locale");
  await allotir.getByRole("heading", { name: "Part locale" }).waitFor();
  const cards = await allotir.getByRole("article").all();
  const found: Record<string, string> = {};
  for (const card of cards)
    found[(await card.getByRole("heading").first().textContent()) ?? ""] =
      (await card.locator("p").first().textContent()) ?? "";
  await press("Fournisseurs");
  await allotir.getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  return found;
}

async function correct(supplier: string, change: () => Promise<unknown>): Promise<void> {
  await allotir.getByRole("searchbox", { name: "Chercher un fournisseur" }).fill(supplier);
  await press(new RegExp(`^Corriger : ${supplier}`));
  await change();
  await allotir.locator("main[aria-busy=false]").waitFor();
  await press(new RegExp(`^Corriger : ${supplier}`));
}

test("a buyer reviews the sample's suppliers: draws a perimeter, groups, corrects two, asks the register; the share follows", async () => {
  await press("Lire mes achats");
  await press("Suivant");
  await press("Rayon autour d'une commune");
  await allotir.getByRole("combobox", { name: "Commune de départ" }).fill("Arras");
  await allotir.getByRole("option", { name: "commune Arras (62041)" }).click();
  await press(/^Liste dessinée/);
  await allotir.getByLabel("Territoires, un par ligne").fill("62\nSomme\nSaint-Denis");
  await allotir.getByText(/«.Saint-Denis.».: plusieurs communes/).waitFor();
  await allotir.getByLabel("Territoires, un par ligne").fill("62\nSomme\nSaint-Denis (93)");
  await allotir.getByText("3 territoires reconnus.").waitFor();
  await allotir.getByLabel("Nom de la liste").fill("PAT d'essai");
  await press("Ajouter cette liste");
  await press("Renommer PAT d'essai");
  await allotir.getByLabel("Nom du périmètre").fill("PAT et voisins");
  await allotir.getByLabel("Nom du périmètre").press("Enter");
  await press("Suivant");
  await allotir.getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  const first = await rates();
  expect(Object.keys(first)).toEqual(["50 km à vol d'oiseau depuis Arras (62041)", "PAT et voisins"]);

  await press("Regroupements proposés (2)");
  await press(/^Regrouper STE MARAICHAGE/);
  await press("Déjà décidé (1)");
  await press(/^Défaire STE MARAICHAGE/);
  await press("Tout regrouper (2)");
  await press("Déjà décidé (2)");
  await press(/^Défaire STE MARAICHAGE/);
  await press(/^Laisser séparés STE MARAICHAGE/);
  await allotir.getByText("Aucun autre regroupement à proposer.").waitFor();
  expect(await rates()).toEqual(first);

  await correct("Coopérative maraîchère Brimelart", () =>
    allotir.getByLabel(/^Pour «.PAT et voisins.»/).selectOption("no"),
  );
  await correct("Huilerie Hocquebert", async () => {
    await allotir.getByLabel("Ou son pays, hors de France").selectOption("BE");
    await allotir.getByText("Placé par vous : Belgique").waitFor();
  });
  await allotir.getByRole("searchbox", { name: "Chercher un fournisseur" }).fill("");
  await allotir.getByLabel("Afficher").selectOption("corrected");
  const listed = allotir.getByRole("list", { name: "Vos fournisseurs" }).locator(":scope > li");
  await listed.nth(1).waitFor();
  expect(await listed.count()).toBe(2);
  await allotir.getByLabel("Afficher").selectOption("all");
  const corrected = await rates();
  for (const name of Object.keys(first)) if (name.startsWith("PAT")) expect(corrected[name]).not.toBe(first[name]);

  await press("Annuaire public des entreprises");
  expect(await allotir.getByRole("button", { name: /^Interroger l'annuaire/ }).isDisabled()).toBe(true);
  expect(asked).toEqual([]);
  await allotir.getByLabel("J'accepte que ces numéros soient envoyés").check();
  await press(/^Interroger l'annuaire/);
  await allotir.getByText(/réponses? gardées? dans ce classeur/).waitFor();
  expect(asked.length).toBeGreaterThan(1);
  expect(asked[0]).toBe(asked[1]);
  expect(asked.every((id) => /^\d{9}(\d{5})?$/.test(id))).toBe(true);
  const looked = await rates();
  expect(looked).not.toEqual(corrected);
  expect(looked["PAT et voisins"]).toMatch(/^\d+,\d.%$/);

  await press("Carte");
  await allotir.getByRole("img", { name: /^Carte.: \d+ fournisseurs locaux/ }).waitFor();
});

test("the buyer's site by its SIRET: nothing sent before they agree, then its commune makes the circle, and cards say how far", async () => {
  await press("Lire mes achats");
  await press("Suivant");
  await press("Rayon autour d'une commune");
  await allotir.getByLabel("Ou le SIRET de votre site").fill("732 829 320 00075");
  await press("Trouver");
  await allotir.getByText(/^Ce n'est ni un SIRET/).waitFor();
  await allotir.getByLabel("Ou le SIRET de votre site").fill("732 829 320 00074");
  await press("Trouver");
  await allotir.getByText(/rien n'est envoyé sans votre accord/).waitFor();
  expect(asked).toEqual([]);
  await allotir.getByLabel(/^J'accepte que ce seul numéro/).check();
  await press("Trouver");
  await allotir.getByText("Votre site : commune Lille (59350).").waitFor();
  expect(new Set(asked)).toEqual(new Set(["73282932000074"]));
  await press("Suivant");
  await allotir.getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  await allotir
    .getByText(/^\d+ km ± \d+ depuis Lille/)
    .first()
    .waitFor();
  await allotir
    .getByText(/^capacité estimée d'après vos achats/)
    .first()
    .waitFor();
});

test("the review works by keyboard: filter, search, lines of a supplier selected in the sheet", async () => {
  await press("Lire mes achats");
  await press("Suivant");
  await press("+ département Nord (59)");
  await press("Suivant");
  await allotir.getByRole("searchbox", { name: "Chercher un fournisseur" }).press("W");
  await page.keyboard.type("acquemont");
  const lines = allotir.getByRole("button", { name: "Voir ses lignes : Crèmerie Wacquemont" });
  await lines.focus();
  await page.keyboard.press("Enter");
  await allotir.getByRole("button", { name: /^Lignes suivantes \(1 sur \d\) : Crèmerie Wacquemont/ }).waitFor();
  const selected = await page.locator(".name-box").inputValue();
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (before) => (document.querySelector(".name-box") as HTMLInputElement).value !== before,
    selected,
  );
});
