import type { Page } from "playwright-core";
import { cell, closeDesk, closeDesks, openDesk, openWorkbook, pane, shareRow } from "./stage/desk";

const PURCHASES = `Fournisseur;Code postal;Code APE;Famille;Montant HT;Date
EARL du Val;62000;;Légumes;1200;03/02/2025
SARL Dupont;62000;01.13Z;Légumes;300;05/02/2025
Les Halles;59000;4631Z;Légumes;500;06/03/2025
Loin SAS;59000;10.71C;Pain;1000;07/03/2025
`;

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

test("who sells: nothing unless ticked; a role corrected in the pane moves the figure, which the sheet repeats", async () => {
  await openWorkbook(page, { name: "achats.csv", content: PURCHASES });
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("combobox").first().fill("Pas-de-Cal");
  await allotir
    .getByRole("option", { name: /département Pas-de-Calais/ })
    .first()
    .click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("button", { name: "Corriger : EARL du Val" }).click();
  await allotir.getByLabel("Rôle du vendeur").selectOption("producteur");
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByText(/^50,0.%$/).waitFor();
  await allotir.getByRole("button", { name: "Compléments de « Part locale »" }).click();
  for (const name of [/^Rôle des vendeurs/, /^Taille et statut/, /^Ce qui part/])
    await allotir.getByRole("checkbox", { name }).check();
  await allotir.getByText(/^Dont producteurs et transformateurs locaux.: 50,0.% = 1.500/).waitFor();
  await allotir.getByText(/^Hors du périmètre.: 1.000.€ influençables, 500.€ non influençables/).waitFor();
  await allotir.getByRole("button", { name: "Écrire dans le classeur" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();
  expect(await cell(page, "Part locale", `C${await shareRow(page, "Dans les filtres")}`)).toBe(1500);
  const whole = await shareRow(page, "Ensemble");
  expect([await cell(page, "Part locale", `B${whole}`), await cell(page, "Part locale", `C${whole}`)]).toEqual([
    1000, 500,
  ]);
});
