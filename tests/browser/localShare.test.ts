import type { Page } from "playwright-core";
import {
  cell,
  closeDesk,
  closeDesks,
  openDesk,
  openWorkbook,
  pane,
  saveWorkbook,
  shareRow,
  takeBack,
  turnTo,
  typeInCell,
} from "./stage/desk";
import { openFile } from "../../src/workbook/files/open";

/** A municipal list of contracts: title rows, an empty first column, sections, a subtotal, amounts with spaces and a dot, postcodes with a space. */
const CONTRACTS = `
;LISTE DES MARCHES CONCLUS EN 2025;;;;
;(en application du code de la commande publique);;;;
;OBJET;DATE;TITULAIRE;CODE POSTAL;MONTANT € HT
;SERVICES;;;;
;Nettoyage des écoles;26/03/2025;PROPRETE DU NORD-EST;93 250;14 237.50
;Collecte du verre;28/05/2025;VERRE ET CIE;75014;10 782.43
;TRAVAUX;;;;
;Toiture du gymnase;10/09/2025;COUVREURS REUNIS;38000;64 000
;Peinture;12/09/2025;ATELIER BLANC;93162;2 000.00
;Total;;;;91 019.93
`.trimStart();

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

async function readAndChoose(search: string, option: RegExp): Promise<void> {
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("combobox").first().fill(search);
  await allotir.getByRole("option", { name: option }).first().click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  await allotir.getByRole("button", { name: "Suivant" }).click();
}

test("from a list of contracts to a live rate: a hand correction moves it without pressing anything", async () => {
  await openWorkbook(page, { name: "marches.csv", content: CONTRACTS });
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByText(/^4 lignes, 91.019,93/).waitFor();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("combobox").first().fill("Île-de");
  await allotir.getByRole("option", { name: /région Île-de-France/ }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByText("COUVREURS REUNIS").waitFor();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByText(/^29,7.%$/).waitFor();
  await allotir.getByRole("button", { name: "Écrire dans le classeur" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();

  const low = await shareRow(page, "Taux bas");
  expect(await cell(page, "Part locale", `B${low}`)).toBeCloseTo(27019.93 / 91019.93, 10);
  expect(await cell(page, "Part locale", `B${await shareRow(page, "Écart")}`)).toBe(0);
  expect(await cell(page, "marches", "F5")).toBe("14 237.50");

  await turnTo(page, "Fournisseurs");
  await typeInCell(page, "E5", "oui");
  expect(await cell(page, "Fournisseurs", "B5")).toBe("COUVREURS REUNIS");
  expect(await cell(page, "Part locale", `B${low}`)).toBe(1);

  const { bytes } = await saveWorkbook(page);
  const again = openFile("marches.xlsx", bytes);
  expect(again.ok && again.book.sheet("Part locale")?.value(low - 1, 1)).toBe(1);

  await allotir.getByText(/^100,0.%$/).waitFor();
  expect(await allotir.getByText("Le classeur a changé.").count()).toBe(0);

  await takeBack(page);
  await allotir.getByText("Tout ce qu'Allotir avait écrit a été retiré.").waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(["marches"]);
});

test("the sample gives a rate within four clicks, in English too", async () => {
  await readAndChoose("Pas-de-C", /Pas-de-Calais/);
  await pane(page)
    .getByText(/28,5.%/)
    .first()
    .waitFor();
  await pane(page).getByRole("button", { name: "English" }).click();
  await pane(page).getByRole("heading", { name: "Local share", exact: true }).waitFor();
  await pane(page)
    .getByText(/28\.5%/)
    .first()
    .waitFor();
});

test("one goes back and forth between the steps by keyboard", async () => {
  const allotir = pane(page);
  await allotir.locator("main[aria-busy=false]").waitFor();
  await allotir.getByRole("button", { name: "Lire mes achats" }).press("Enter");
  await allotir.getByRole("heading", { name: "Vos achats" }).waitFor();
  await allotir.locator("main[aria-busy=false]").waitFor();
  await allotir.getByRole("button", { name: "Territoire" }).press("Enter");
  await allotir.getByRole("heading", { name: "Votre territoire" }).waitFor();
  await allotir.getByRole("button", { name: "Achats" }).press("Enter");
  await allotir.getByRole("heading", { name: "Vos achats" }).waitFor();
});
