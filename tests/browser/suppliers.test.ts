import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locator, Page } from "playwright-core";
import { closeDesk, closeDesks, openDesk, openWorkbook, pane, paneDocument } from "./stage/desk";

/** A register that answers as its documentation says: too many calls once, then every establishment in Lille. */
let register: Server;
let asked: string[];
let page: Page;
let allotir: Locator;
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
  await closeDesk();
  register.close();
});
afterAll(closeDesks);

const press = (name: RegExp | string) => allotir.getByRole("button", { name }).first().click();

/** The big figure of each perimeter, by name: goes to the share and back. */
async function rates(): Promise<Record<string, string>> {
  await press("Part locale");
  await allotir.getByRole("heading", { name: "Part locale", exact: true }).waitFor();
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
  const listed = allotir.getByRole("list", { name: "Vos fournisseurs" }).getByRole("listitem");
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
  const map = allotir.getByRole("group", { name: /^Carte.: \d+ fournisseurs locaux/ });
  await map
    .getByRole("button", { name: /^Lille.: \d+ fournisseurs?/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await allotir.getByText(/^Lille.: \d+ fournisseurs?$/).waitFor();
  expect(await listed.count()).toBeLessThan(10);
  const saved = page.waitForEvent("download");
  await press("Enregistrer l'image");
  expect((await saved).suggestedFilename()).toBe("carte-fournisseurs.png");
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
  await allotir.getByLabel("Afficher").selectOption("local");
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

/** Sixty suppliers of a canteen without any place: a third in the buyer's own list, a third with a number, a third with neither. */
function withoutPlaces(): { readonly name: string; readonly content: string } {
  const lines = Array.from({ length: 60 }, (_, at) => {
    const kind = at % 3;
    const name = `${["Ferme", "Coopérative", "Maison"][kind] ?? ""} ${NAMES[Math.floor(at / 3)] ?? ""}`;
    return `${name};${kind === 1 ? siretOf(at) : ""};${kind === 2 ? 900 - 10 * at : 5000 - 40 * at};2025`;
  });
  return { name: "achats-sans-lieu.csv", content: ["Fournisseur;SIRET;Montant HT;Année", ...lines].join("\n") };
}

const NAMES =
  "Wacquemont Brimelart Hocquebert Delattre Vasseur Lecointe Rousselin Capelle Fauquet Merlier Quenton Bacquaert Dourlens Ternisien Obled Hennart Lheureux Caron Pruvost Sauvage".split(
    " ",
  );

/** A SIRET whose key is right. */
function siretOf(at: number): string {
  const body = `4${String(10_000_000 + 7_919 * at).slice(0, 8)}`.slice(0, 8);
  const siren = withKey(body);
  return withKey(`${siren}0001`);
}

function withKey(digits: string): string {
  const key = [...Array(10).keys()].find((last) => {
    const sum = [...`${digits}${last}`].reverse().reduce((total, digit, at) => {
      const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return sum % 10 === 0;
  });
  return `${digits}${key ?? 0}`;
}

test("a file without places comes from 0–100 % to less than five points in fifteen gestures: list of another file, register, ticks", async () => {
  await openWorkbook(page, withoutPlaces());
  let gestures = 0;
  const gesture = async (done: Promise<unknown>): Promise<void> => {
    gestures++;
    await done;
    await allotir.locator("main[aria-busy=false]").waitFor();
  };
  await gesture(press("Lire mes achats"));
  await allotir.getByText("Aucune colonne ne dit où sont vos fournisseurs.").waitFor();
  await gesture(press("Suivant"));
  await gesture(allotir.getByRole("combobox").first().fill("Pas-de-C"));
  await gesture(allotir.getByRole("option", { name: /département Pas-de-Calais/ }).click());
  await gesture(press("Suivant"));
  expect(Object.values(await rates())).toEqual(["Pas encore de taux"]);
  const list = [
    "Nom;Code postal;Commune",
    ...NAMES.map((name, at) => `FERME ${name.toUpperCase()};${at % 2 ? "62000;Arras" : "59000;Lille"}`),
    // The list knows forty firms that the buyer never bought from.
    ...Array.from({ length: 40 }, (_, at) => `Établissements ${siretOf(at).slice(1, 8)};80000;Amiens`),
  ];
  await gesture(
    allotir
      .locator("input[type=file]")
      .setInputFiles({ name: "adresses.csv", mimeType: "text/csv", buffer: Buffer.from(list.join("\n")) }),
  );
  await gesture(press("Reprendre 20 lieux"));
  await allotir.getByText(/la fourchette passe de 0,0.% – 100,0.% à/).waitFor();
  await gesture(press("Interroger l'annuaire…"));
  await gesture(allotir.getByLabel("J'accepte que ces numéros soient envoyés").check());
  await gesture(press(/^Interroger l'annuaire \(/));
  await allotir.getByText(/réponses? gardées? dans ce classeur/).waitFor();
  await gesture(press("Montrer ceux qui manquent"));
  await gesture(allotir.getByLabel("Cocher tous ceux du filtre").check());
  await allotir.getByText(/^20 cochés/).waitFor();
  await gesture(allotir.getByLabel(/^Pour «.département Pas-de-Calais \(62\).», ils sont$/).selectOption("no"));
  await allotir.getByText(/la fourchette passe de/).waitFor();
  expect(gestures).toBeLessThanOrEqual(15);
  expect(Object.values(await rates())).toEqual([expect.stringMatching(/^\d+,\d.%$/)]);
});

test("2 000 suppliers: few are drawn, the keyboard crosses them in a few Tabs, a search forgives accents", async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `${at === 1500 ? "Cœur de Ferme" : `Maison n° ${at}`};62000;Arras;${3000 - at}`,
  );
  await openWorkbook(page, {
    name: "deux-mille.csv",
    content: ["Fournisseur;Code postal;Commune;Montant HT", ...rows].join("\n"),
  });
  await press("Lire mes achats");
  await press("Suivant");
  await press("+ département Pas-de-Calais (62)");
  await press("Suivant");
  const items = allotir.getByRole("list", { name: "Vos fournisseurs" }).getByRole("listitem");
  await items.nth(5).waitFor();
  expect(await items.count()).toBeLessThan(200);
  const focused = (): Promise<string> =>
    paneDocument(page)
      .locator("body")
      .evaluate(() => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? "");
  await allotir.getByLabel("Cocher Maison n° 0").focus();
  await page.keyboard.press("End");
  expect(await focused()).toBe("1999");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe("1998");
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press("Tab");
  expect(await focused()).toBe("");
  await allotir.getByRole("searchbox", { name: "Chercher un fournisseur" }).fill("coeur");
  await allotir.getByLabel("Cocher Cœur de Ferme").waitFor();
  expect(await items.count()).toBe(1);
});
