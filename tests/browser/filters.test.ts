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
} from "./stage/desk";

const PURCHASES = `Fournisseur;Code postal;Famille;Montant HT;Exercice
FERME DU MARAIS;62000;Légumes;400;2024
FERME DU MARAIS;62000;Œufs;100;2025
GROSSISTE DU SUD;13001;Légumes;600;2025
COOP DU BOURG;59000;Légumes;200;2025
`;

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

async function writeShare(perimeters: readonly RegExp[]): Promise<void> {
  await openWorkbook(page, { name: "achats.csv", content: PURCHASES });
  await toShare(page, "FERME DU MARAIS", perimeters);
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Écrire dans le classeur" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();
  await turnTo(page, "Part locale");
}

/** Opens the list of the yellow cell beside a label, and chooses. */
async function choose(label: string, choice: string): Promise<void> {
  await goTo(page, `B${await shareRow(page, label)}`);
  await page.getByRole("button", { name: "Ouvrir la liste" }).click();
  await page.getByRole("menuitem", { name: choice, exact: true }).click();
}

const beside = async (label: string): Promise<unknown> => cell(page, "Part locale", `B${await shareRow(page, label)}`);
const figures = (): Promise<unknown[]> => Promise.all(["Local", "Total retenu", "Fournisseurs, en tout"].map(beside));

test("the year, the family and the perimeter chosen in the lists of « Part locale »: sentence, figures and charts follow, the control stays", async () => {
  await writeShare([/Pas-de-Calais/, /Hauts-de-France/]);
  expect(await figures()).toEqual([500, 1300, 3]);
  await choose("Exercice", "2025");
  expect(await figures()).toEqual([100, 900, 3]);
  await choose("Famille", "Légumes");
  expect(await figures()).toEqual([0, 800, 2]);
  expect(String(await cell(page, "Part locale", "A2"))).toMatch(/exercice 2025, famille Légumes/);
  await choose("Exercice", "tous");
  expect(await figures()).toEqual([400, 1200, 3]);
  expect(await beside("Écart")).toBe(0);

  const drawn = (): Promise<string> => page.locator("figure.chart").first().innerHTML();
  const before = await drawn();
  await choose(
    "Périmètre des graphiques",
    String(await cell(page, "Part locale", "B" + String(await shareRow(page, "Périmètre des graphiques")))).includes(
      "Pas-de-Calais",
    )
      ? "région Hauts-de-France"
      : "département Pas-de-Calais (62)",
  );
  await page.waitForFunction((text) => document.querySelector("figure.chart")?.innerHTML !== text, before);
});
