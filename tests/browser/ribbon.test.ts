import type { Page } from "playwright-core";
import {
  cell,
  closeDesk,
  closeDesks,
  goTo,
  openDesk,
  openWorkbook,
  pane,
  shareRow,
  toShare,
  turnTo,
  typeInCell,
} from "./stage/desk";

const PURCHASES =
  "Fournisseur;Code postal;Montant HT\nFerme du Val;62000;1200\nCoop du Bourg;59000;800\nMaison Roy;62300;500\n";

let page: Page;
beforeEach(async () => {
  page = await openDesk();
  await openWorkbook(page, { name: "achats.csv", content: PURCHASES });
  await pane(page).getByRole("button", { name: "Lire mes achats" }).waitFor();
});
afterEach(closeDesk);
afterAll(closeDesks);

/** A button of the add-in's group above the sheet. */
const press = (name: string): Promise<void> =>
  page.getByRole("navigation", { name: "Allotir" }).getByRole("button", { name, exact: true }).click();

/** The right button on a cell, then an item of the add-in's part of the menu. */
async function onCell(address: string, name: string): Promise<void> {
  await goTo(page, address);
  await page.getByRole("grid").press("Shift+F10");
  await page.getByRole("menuitem", { name }).click();
}

test("the ribbon opens each step, brings a written share up to date, and opens the help", async () => {
  const allotir = pane(page);
  await press("Lots");
  await allotir.getByText("Choisissez d'abord votre territoire").waitFor();
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir
    .getByRole("option", { name: /département Pas-de-Calais/ })
    .first()
    .click();
  await press("Lots");
  await allotir.getByText(/^Rien à découper/).waitFor();
  await press("Fournisseurs");
  await allotir.getByText("Coop du Bourg").waitFor();

  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("button", { name: "Écrire dans le classeur" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();
  await turnTo(page, "achats");
  await typeInCell(page, "C3", "1700");
  await typeInCell(page, "A3", "Verger Neuf");
  await press("Mettre à jour");
  // The new line counts whether it is local or not, until its supplier is known.
  await page.waitForFunction(
    (row) => window.practice.book.sheet("Part locale")?.value(row - 1, 1) === 0.5,
    await shareRow(page, "Taux haut"),
  );
  expect([
    await cell(page, "Fournisseurs", "B5"),
    await cell(page, "Fournisseurs", "B6"),
    await cell(page, "Fournisseurs", "B7"),
  ]).toContain("Verger Neuf");

  const opened = page.context().waitForEvent("page");
  await press("Aide");
  await (await opened).getByRole("heading", { name: "Aide d'Allotir" }).waitFor();
});

test("the menu on cells says who a supplier is and leaves rows out; the keys do the same", async () => {
  const allotir = pane(page);
  await toShare(page, "Coop du Bourg");
  await allotir
    .getByText(/^Taux d'achat local/)
    .first()
    .waitFor();
  await onCell("B4", "Qui est ce fournisseur ?");
  await allotir.getByRole("searchbox").waitFor();
  expect(await allotir.getByRole("list", { name: "Vos fournisseurs" }).getByRole("listitem").allTextContents()).toEqual(
    [expect.stringContaining("Maison Roy")],
  );

  await goTo(page, "A2");
  await page.keyboard.press("Control+Shift+H");
  await allotir.getByText("Ferme du Val").first().waitFor();
  await onCell("A9", "Qui est ce fournisseur ?");
  await allotir.getByText(/^Aucune des lignes sélectionnées n'est un achat/).waitFor();

  await onCell("A3", "Écarter ces lignes");
  await allotir.getByText(/^2 lignes, 1.700,00/).waitFor();
});

test("buttons and menu speak English with the page", async () => {
  await page.getByLabel("Langue").selectOption("en");
  await press("Suppliers");
  await pane(page).getByText("Choose your territory first").waitFor();
  await goTo(page, "A2");
  await page.getByRole("grid").press("Shift+F10");
  expect(await page.getByRole("menuitem").allTextContents()).toEqual(
    expect.arrayContaining(["Who is this supplier?Ctrl+Shift+H", "Leave these rows out"]),
  );
});
