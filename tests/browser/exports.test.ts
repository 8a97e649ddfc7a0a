import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { closeDesk, closeDesks, openDesk, openWorkbook, pane, paneDocument, toShare } from "./stage/desk";

const PURCHASES = [
  "Fournisseur;Code postal;Famille;Libellé;Date;Montant HT;Label;Produit local",
  "FERME DU MARAIS;62000;Fruits et légumes;Pommes, rouges;04/03/2025;400,50;AB, IGP;oui",
  "GROSSISTE DU SUD;13001;Épicerie;Riz;05/03/2025;600;;",
  "GROSSISTE DU SUD;13001;Épicerie;Avoir riz;06/03/2025;-10;;",
  "INCONNU;;Épicerie;Pâtes;07/03/2025;20;aucun;non",
  "",
].join("\n");
const HEADER =
  "siret,description,fournisseur,date,prix_ht,famille_produits,categories_egalim,origine,est_circuit_court,est_local,definition_local,definition_local_km";

let page: Page;
beforeEach(async () => {
  page = await openDesk();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterEach(closeDesk);
afterAll(closeDesks);

async function toExports(): Promise<void> {
  await openWorkbook(page, { name: "cantine.csv", content: PURCHASES });
  await toShare(page, "FERME DU MARAIS");
}

async function kept(button: string): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent("download");
  await pane(page).getByRole("button", { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: (await buffer(await file.createReadStream())).toString("utf8") };
}

const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test("the flagged lines, kept as a file that a French Excel opens and copied", async () => {
  await toExports();
  const { name, text } = await kept("Enregistrer les lignes");
  expect(name).toBe("lignes-locales.csv");
  const lines = text.split("\r\n");
  expect(lines[0]).toMatch(/^\ufeffLigne;Fournisseur;SIRET;Exercice;Famille;Montant lu;département Pas-de-Calais/);
  expect(lines[1]).toMatch(/^2;FERME DU MARAIS;;2025;Fruits et légumes;400,50;oui$/);
  await pane(page).getByRole("button", { name: "Copier les lignes" }).click();
  await pane(page).getByText("Lignes copiées").waitFor();
  expect(await clipboard()).toBe(text.slice(1));
});

test("where copying is refused, the text is shown to be copied by hand", async () => {
  await toExports();
  await paneDocument(page)
    .locator("body")
    .evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error("refused")) },
      }),
    );
  await pane(page).getByRole("button", { name: "Copier les lignes" }).click();
  expect(await pane(page).getByRole("textbox", { name: "Copier les lignes" }).inputValue()).toMatch(
    /^Ligne;Fournisseur/,
  );
});

test("a canteen's purchases for ma-cantine: twelve columns, what is refused and why; the choices come back with the workbook", async () => {
  await toExports();
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Fichier pour ma-cantine" }).click();
  await allotir.getByText("0 ligne prête, 4 refusées.").waitFor();
  await allotir.getByText("cantine sans SIRET ni numéro ma-cantine : ligne 2").waitFor();
  expect(await allotir.getByRole("button", { name: "Enregistrer pour ma-cantine" }).isDisabled()).toBe(true);
  await allotir.getByLabel("SIRET ou numéro ma-cantine de la cantine").fill("210 100 343 00016");
  await allotir.getByLabel("Épicerie").selectOption("Autres");
  await allotir.getByText("3 lignes prêtes, 1 refusée.").waitFor();
  await allotir.getByText("label 1, circuit court 3, produit local 1").waitFor();
  await allotir.getByText("montant nul ou avoir : à déduire à la main : ligne 4").waitFor();
  const { name, text } = await kept("Enregistrer pour ma-cantine");
  expect(name).toBe("ma-cantine-achats.csv");
  expect(text.split("\r\n")).toEqual([
    HEADER,
    '21010034300016,"Pommes, rouges",FERME DU MARAIS,2025-03-04,400.50,FRUITS_ET_LEGUMES,"BIO,IGP",,,x,DEPARTEMENT,',
    "21010034300016,Riz,GROSSISTE DU SUD,2025-03-05,600.00,AUTRES,,,,,,",
    "21010034300016,Pâtes,INCONNU,2025-03-07,20.00,AUTRES,,,,non,,",
    "",
  ]);
  await allotir.getByRole("button", { name: "Copier pour ma-cantine" }).click();
  await allotir.getByText("Lignes copiées").waitFor();
  expect(await clipboard()).toBe(text);
  await allotir.getByRole("button", { name: "Copier les lignes refusées" }).click();
  expect(await clipboard()).toBe("Ligne\tMotif\r\n4\tmontant nul ou avoir : à déduire à la main");

  await allotir.getByRole("button", { name: "Retour" }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("button", { name: "Fichier pour ma-cantine" }).click();
  await allotir.getByText("3 lignes prêtes, 1 refusée.").waitFor();
});
