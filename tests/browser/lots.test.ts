import type { Page } from "playwright-core";
import axe from "axe-core";
import { openFile } from "../../src/workbook/files/open";
import {
  cell,
  closeDesks,
  openDesk,
  openWorkbook,
  pane,
  saveWorkbook,
  takeBack,
  turnTo,
  typeInCell,
} from "./stage/desk";

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(() => page.context().close());
afterAll(closeDesks);

const SHEET = "Allotissement";

async function goToLots(): Promise<void> {
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Territoire" }).click();
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir
    .getByRole("option", { name: /département Pas-de-Calais/ })
    .first()
    .click();
  await allotir.getByRole("button", { name: "Lots" }).click();
}

async function rowOf(label: string): Promise<number> {
  for (let row = 1; row < 120; row++) if (String((await cell(page, SHEET, `A${row}`)) ?? "") === label) return row;
  throw new Error(`no row ${label}`);
}

test("the sample: 7 lots today, a plan at 36, written, a number changed by hand, taken back", async () => {
  await goToLots();
  const allotir = pane(page);
  await allotir.getByRole("heading", { name: "Vos lots" }).waitFor();
  await allotir
    .getByText(/^La localisation sert au sourcing et au suivi\s; elle ne peut être ni un critère ni une condition.$/)
    .first()
    .waitFor();
  const chart = allotir.getByRole("slider");
  const steps = 36 - Number(await chart.getAttribute("aria-valuenow"));
  for (let step = 0; step < Math.abs(steps); step++) await chart.press(steps > 0 ? "ArrowRight" : "ArrowLeft");
  await allotir.getByText("7 → 36 lots").waitFor();
  const [before, after] = ratesOf(await allotir.getByText(/^\d+,\d\s%\s→/).textContent());
  // « Constaté » before, what is expected after: as the sheet and the command line say.
  expect(before).toBeCloseTo(29.8, 1);
  expect(after).toBeGreaterThan(53);
  expect(after).toBeLessThan(57);
  await allotir.getByText(/^Ce découpage\s: de \d+,\d.% à \d+,\d.% dans huit tirages sur dix/).waitFor();

  await allotir.getByRole("button", { name: "Écrire la feuille" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();
  expect([await cell(page, SHEET, "C6"), await cell(page, SHEET, "D6")]).toEqual([7, 36]);
  expect(Number(await cell(page, SHEET, "D11")) * 100).toBeCloseTo(after!, 0);

  const atoms = (await rowOf("N° de lot")) + 1;
  const [lots, amount] = [await rowOf("N°"), Number(await cell(page, SHEET, `C${atoms}`))];
  const total = Number(await cell(page, SHEET, `C${lots + 36}`));
  await turnTo(page, SHEET);
  await typeInCell(page, `A${atoms}`, "36");
  expect(Number(await cell(page, SHEET, `C${lots + 36}`))).toBeCloseTo(total + amount, 2);

  const difference = allotir.getByText(/^Part locale attendue\s: [+-]/);
  await allotir.getByRole("combobox", { name: "Partir de" }).selectOption("last");
  await difference.waitFor();
  await typeInCell(page, `A${atoms}`, "lot 37");
  await allotir.getByText("7 → 37 lots").waitFor();
  expect(await allotir.getByText("Le classeur a changé.").count()).toBe(0);
  await allotir.getByRole("button", { name: "Annuler" }).click();
  await allotir.getByText("7 → 36 lots").waitFor();

  const { bytes } = await saveWorkbook(page);
  const again = openFile("lots.xlsx", bytes);
  expect(again.ok && again.book.sheet(SHEET)?.value(5, 3)).toBe(37);

  await takeBack(page);
  await allotir.getByText(/^«.Allotissement.» a été retiré/).waitFor();
  expect(await page.getByRole("tab").allTextContents()).not.toContain(SHEET);
});

test("lots are merged, the difference is shown, undone and done again; a frozen lot is left alone", async () => {
  await goToLots();
  const allotir = pane(page);
  await allotir.getByText("7 → 45 lots").waitFor();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 1", exact: true }).check();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 2", exact: true }).check();
  await allotir.getByRole("button", { name: "Fusionner" }).click();
  await allotir.getByText("7 → 44 lots").waitFor();
  await allotir.getByText(/^Lots\s: -1$/).waitFor();
  await allotir.getByRole("button", { name: "Annuler" }).click();
  await allotir.getByText("7 → 45 lots").waitFor();
  await allotir.getByRole("button", { name: "Rétablir" }).click();
  await allotir.getByText("7 → 44 lots").waitFor();
  await allotir.getByRole("button", { name: "Figer" }).first().click();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 1", exact: true }).check();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 3", exact: true }).check();
  await allotir.getByRole("button", { name: "Fusionner" }).click();
  await allotir.getByText("Ce lot est figé. Libérez-le d'abord.").waitFor();
});

test("a lot too large for one local supplier shows who could answer together and with what; what to source is listed", async () => {
  await goToLots();
  const allotir = pane(page);
  await allotir.getByRole("button", { name: /^À sourcer \(0\)/ }).click();
  await allotir.getByText(/^Chaque famille a au moins 3 fournisseurs connus/).waitFor();
  await allotir.getByRole("button", { name: "Partir des lots actuels" }).click();
  await allotir.getByText("7 → 7 lots").waitFor();
  await allotir.getByRole("heading", { name: /^2\. Viandes et charcuterie/ }).waitFor();
  const details = allotir.getByRole("button", { name: "Détail" });
  for (let lot = 0; lot < 7; lot++) await details.nth(lot).click();
  await allotir.getByText("Répondre ensemble").first().waitFor();
  const groups = allotir.getByRole("listitem").filter({ hasText: /^[^:€]+ \+ / });
  expect(await groups.count()).toBeGreaterThan(0);
  const [together, ...brought] = (await groups.first().innerText())
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  expect(together!.split(" + ")).toHaveLength(brought.length);
  for (const line of brought) expect(line).toMatch(/\s: .+ \([\d\s]+,\d\d\s€\)$/);

  await allotir.getByRole("combobox", { name: /^Liste de fournisseurs/ }).selectOption({ index: 0 });
  await allotir.getByRole("button", { name: /^À sourcer \([1-9]/ }).waitFor();
  await allotir
    .getByText(/ par an, [012] fournisseurs? connus? dont \d loca/)
    .first()
    .waitFor();
});

test("nothing in the step bars the way to those who do not see it well, at 320 pixels", async () => {
  await goToLots();
  await pane(page).getByRole("heading", { name: "Vos lots" }).waitFor();
  const frame = page.frames().find((one) => one.url().includes("taskpane"))!;
  await page.evaluate(() => {
    const pane = document.querySelector<HTMLElement>("iframe.pane-frame")!;
    pane.style.width = pane.style.minWidth = "320px";
  });
  for (const fold of ["Réglages", "Règles de la commande publique", "Produits liés"])
    await pane(page).getByRole("button", { name: fold }).click();
  await pane(page).getByRole("button", { name: "Détail" }).first().click();
  await pane(page).getByText("Fournisseurs capables", { exact: true }).waitFor();
  expect(
    await frame.evaluate(
      () => document.querySelector("main")!.scrollWidth - document.querySelector("main")!.clientWidth,
    ),
  ).toBe(0);
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(() => (window as typeof window & { axe: typeof axe }).axe.run(document));
  expect(
    found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(" ")}`,
    ),
  ).toEqual([]);
});

test("without a list: a floor, no range; nothing to split is said so", async () => {
  await openWorkbook(page, {
    name: "achats.csv",
    content:
      "Fournisseur;Code postal;Famille;Montant HT;Exercice\nFerme du Val;62000;Légumes;1200;2025\nCoop;59000;Viandes;900;2025\n",
  });
  await goToLots();
  await pane(page)
    .getByText(/un plancher, pas une prévision/)
    .first()
    .waitFor();
  expect(
    await pane(page)
      .getByText(/huit tirages sur dix/)
      .count(),
  ).toBe(0);

  await openWorkbook(page, {
    name: "seul.csv",
    content: "Fournisseur;Code postal;Montant HT\nFerme du Val;62000;1200\nCoop;59000;900\n",
  });
  await goToLots();
  await pane(page)
    .getByText(/^Rien à découper\s: un seul produit/)
    .waitFor();
});

test("a threshold is corrected and comes back; a plan put aside is taken up again and compared", async () => {
  await goToLots();
  const allotir = pane(page);
  await allotir.getByText("7 → 45 lots").waitFor();
  await allotir.getByRole("button", { name: "Règles de la commande publique" }).click();
  await allotir.getByText(/Procédure formalisée \(art\. R2124-1\)/).waitFor();
  await allotir.getByRole("button", { name: "Seuils : voir et corriger" }).click();
  const amount = allotir.getByRole("textbox", { name: "Montant (€ HT)" }).last();
  await amount.fill("90000000");
  await amount.press("Enter");
  await allotir.getByText(/Procédure adaptée \(art\. R2123-1\)/).waitFor();
  await allotir.getByText(/annexe n°\s2 .*\s;\smodifié par vous/).waitFor();
  await allotir.getByRole("button", { name: "Revenir aux valeurs officielles" }).click();
  await allotir.getByText(/Procédure formalisée \(art\. R2124-1\)/).waitFor();

  await allotir.getByRole("button", { name: /^Découpages mis de côté/ }).click();
  await allotir.getByRole("textbox", { name: "Nom" }).fill("Ma version du 12 mars");
  await allotir.getByRole("button", { name: "Mettre ce découpage de côté" }).click();
  await allotir.getByText(/^Ma version du 12 mars\s: 45 lots$/).waitFor();
  await allotir.getByRole("button", { name: "Partir des lots actuels" }).click();
  await allotir.getByText("7 → 7 lots").waitFor();
  await allotir.getByRole("combobox", { name: "Partir de" }).selectOption("present");
  await allotir.getByRole("combobox", { name: "Aller à" }).selectOption("saved Ma version du 12 mars");
  await allotir.getByText(/^Lots\s: \+38$/).waitFor();
  await allotir.getByRole("button", { name: "Reprendre : Ma version du 12 mars" }).click();
  await allotir.getByText("7 → 45 lots").waitFor();
});

test("the lot table is copied, saved as a file, or shown ready for Ctrl+C", async () => {
  await goToLots();
  const allotir = pane(page);
  await allotir.getByText("7 → 45 lots").waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    allotir.getByRole("button", { name: "Enregistrer le tableau des lots" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("lots.csv");
  const frame = page.frames().find((one) => one.url().includes("taskpane"))!;
  await frame.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } }),
  );
  await allotir.getByRole("button", { name: "Copier le tableau des lots" }).click();
  const rows = (await allotir.getByRole("textbox", { name: "Copier le tableau des lots" }).inputValue())
    .trim()
    .split("\n");
  expect(rows).toHaveLength(46);
  expect(rows[0]).toContain("codeCPV");
});

test("one supplier only, or none that is local: said in words", async () => {
  const file = (name: string, rows: readonly string[]) => ({
    name,
    content: ["Fournisseur;Code postal;Famille;Montant HT;Exercice", ...rows, ""].join("\n"),
  });
  await openWorkbook(
    page,
    file("un.csv", ["Ferme Duval;62000;Légumes;12000;2025", "Ferme Duval;62000;Viandes;9000;2025"]),
  );
  await goToLots();
  await pane(page)
    .getByText(/^Un seul fournisseur est connu/)
    .waitFor();

  await openWorkbook(
    page,
    file("dehors.csv", ["Vergers Blin;13001;Légumes;12000;2025", "Halles Roche;13001;Viandes;9000;2025"]),
  );
  await goToLots();
  await pane(page)
    .getByText(/^Aucun fournisseur connu n'est local/)
    .waitFor();
});

function ratesOf(text: string | null): number[] {
  return [...(text ?? "").matchAll(/(\d+),(\d)/g)].map(([, whole, tenth]) => Number(`${whole}.${tenth}`));
}
