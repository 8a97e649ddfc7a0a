import type { Page } from "playwright-core";
import {
  cell,
  closeDesk,
  closeDesks,
  openDesk,
  openWorkbook,
  pane,
  saveWorkbook,
  settled,
  shareRow,
  takeBack,
  toShare,
  turnTo,
  typeInCell,
  withMotion,
} from "./stage/desk";

const PURCHASES =
  "Fournisseur;Code postal;Montant HT\nFERME DU MARAIS;62000;400\nGROSSISTE DU SUD;13001;500\nCOOP DU BOURG;59000;100\n";

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

const press = (name: string | RegExp): Promise<void> => pane(page).getByRole("button", { name }).click();

async function written(): Promise<number> {
  await openWorkbook(page, { name: "achats.csv", content: PURCHASES });
  await toShare(page, "FERME DU MARAIS");
  await press("Écrire dans le classeur");
  await pane(page)
    .getByText(/^Écrit à/)
    .waitFor();
  return shareRow(page, "Taux bas");
}

async function correct(supplier: string, answer: "yes" | "no"): Promise<void> {
  const allotir = pane(page);
  await press("Fournisseurs");
  await allotir.getByRole("searchbox", { name: "Chercher un fournisseur" }).fill(supplier);
  await press(new RegExp(`^Corriger : ${supplier}`));
  await allotir.getByLabel(/^Pour «/).selectOption(answer);
  await allotir.locator("main[aria-busy=false]").waitFor();
  await press("Part locale");
}

test("a correction given in the pane after the writing survives « Mettre à jour »", async () => {
  const low = await written();
  expect(await cell(page, "Part locale", `B${low}`)).toBeCloseTo(0.4, 12);
  await correct("GROSSISTE DU SUD", "yes");
  await pane(page)
    .getByText(/^90,0.%$/)
    .waitFor();
  await press("Mettre à jour le classeur");
  await settled(page, "Part locale", `B${low}`, (value) => value === 0.9);
  await pane(page).locator("main[aria-busy=false]").waitFor();
  await pane(page)
    .getByText(/^90,0.%$/)
    .waitFor();
});

test("« Retirer » then « Rétablir » gives back every correction, after saving and opening again too", async () => {
  await withMotion(page);
  const low = await written();
  await turnTo(page, "Fournisseurs");
  const [column, row] = await place("Correction", "COOP DU BOURG");
  await typeInCell(page, `${column}${row}`, "oui");
  await pane(page)
    .getByText(/^50,0.%$/)
    .waitFor();
  await correct("GROSSISTE DU SUD", "yes");
  await takeBack(page);
  await pane(page)
    .getByText(/^Tout ce qu'Allotir avait écrit a été retiré/)
    .waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(["achats"]);
  await press("Rétablir");
  await settled(page, "Part locale", `B${low}`, (value) => value === 1);
  expect(await cell(page, "Fournisseurs", `${column}${row}`)).toBe("oui");

  await pane(page).locator("main[aria-busy=false]").waitFor();
  await takeBack(page);
  await pane(page)
    .getByText(/^Tout ce qu'Allotir avait écrit a été retiré/)
    .waitFor();
  const { bytes } = await saveWorkbook(page);
  await openWorkbook(page, { name: "plus-tard.xlsx", content: Buffer.from(bytes) });
  await pane(page).getByRole("heading", { name: "Allotir connaît ce classeur" }).waitFor();
  await press("Rétablir");
  await settled(page, "Part locale", `B${low}`, (value) => value === 1);
});

test("a workbook that is opened again says what it was and what is new since", async () => {
  await written();
  const { bytes } = await saveWorkbook(page);
  await openWorkbook(page, { name: "plus-tard.xlsx", content: Buffer.from(bytes) });
  await pane(page)
    .getByText(/^Ce classeur a été traité le \d\d\/\d\d\/\d{4}.: 40,0.% d'achats locaux/)
    .waitFor();
  await turnTo(page, "achats");
  await typeInCell(page, "A5", "MARAICHER NOUVEAU");
  await typeInCell(page, "B5", "62100");
  await typeInCell(page, "C5", "1000");
  await press("Mettre à jour");
  await pane(page)
    .getByText(/1 nouveau fournisseur \(MARAICHER NOUVEAU\).; 1 ligne de plus.; total de 1.000,00.€ à 2.000,00.€/)
    .waitFor();
  await pane(page)
    .getByText(/^Écrit à/)
    .waitFor();
});

test("AltGr+E, which types « € » on a French keyboard, writes nothing", async () => {
  await openWorkbook(page, { name: "achats.csv", content: PURCHASES });
  await toShare(page, "FERME DU MARAIS");
  await press("Fournisseurs");
  await pane(page).getByRole("searchbox", { name: "Chercher un fournisseur" }).focus();
  for (const key of ["E", "R", "O", "K"]) await page.keyboard.press(`Control+Alt+Key${key}`);
  await page.keyboard.insertText("€");
  expect(await pane(page).getByRole("searchbox", { name: "Chercher un fournisseur" }).inputValue()).toBe("€");
  await pane(page).locator("main[aria-busy=false]").waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(["achats"]);
});

test("a lot merged while the sheet is written stays merged", async () => {
  const allotir = pane(page);
  await press("Lire mes achats");
  await press("Territoire");
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir
    .getByRole("option", { name: /département Pas-de-Calais/ })
    .first()
    .click();
  await press("Lots");
  const lots = Number(
    /→ (\d+) lots/.exec(
      (await allotir
        .getByText(/7 → \d+ lots/)
        .first()
        .textContent()) ?? "",
    )?.[1],
  );
  await press("Écrire la feuille");
  await allotir.getByRole("checkbox", { name: "Choisir le lot 1", exact: true }).check();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 2", exact: true }).check();
  await press("Fusionner");
  await allotir.getByText(`7 → ${lots - 1} lots`).waitFor();
  await allotir.getByText(/^Écrit à/).waitFor();
  await allotir.locator("main[aria-busy=false]").waitFor();
  expect(await allotir.getByText(`7 → ${lots - 1} lots`).count()).toBeGreaterThan(0);
  await press(/^Mettre à jour la feuille/);
  await settled(page, "Allotissement", "D6", (value) => value === lots - 1);
});

/** Column and row of a cell of « Fournisseurs », by how its heading begins and by the supplier. */
async function place(heading: string, supplier: string): Promise<[string, number]> {
  return page.evaluate(
    ([start, name]) => {
      const sheet = window.practice.book.sheet("Fournisseurs");
      for (let row = 0; sheet && row < 12; row++)
        for (let column = 0; column < 26; column++)
          if (String(sheet.value(row, column) ?? "").startsWith(start ?? ""))
            for (let below = row + 1; below < row + 12; below++)
              if (sheet.value(below, 1) === name) return [String.fromCharCode(65 + column), below + 1];
      throw new Error(`no ${start}`);
    },
    [heading, supplier],
  );
}
