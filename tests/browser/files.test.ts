import type { Page } from "playwright-core";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf } from "../excel/support";
import { cell, closeDesk, closeDesks, openDesk, openWorkbook, pane, shareRow, typeInCell } from "./stage/desk";

const FIRST =
  "Fournisseur;Code postal;Date;Montant HT\nFerme du Val;62000;12/03/2021;1000,10\nCoop du Bourg;59000;13/03/2021;250\n";
const YEAR_2022 = saveXlsx(
  bookOf({
    Feuil1: [
      ["Fournisseur", "Code postal", "Date", "Montant HT"],
      ["Ferme du Val", "62000", 44_632, 2000.2],
      ["Laiterie", "62100", 44_633, 300.05],
    ],
  }),
);
const MOVED_2023 =
  "Code postal;Date;Montant HT;Fournisseur\n62000;12/03/2023;70,70;Ferme du Val\n59000;13/03/2023;8,08;Boulangerie\n";
const RECEIPTS_2024 =
  "Fournisseur;Code postal;Date;Sens;Montant HT\nFerme du Val;62000;12/03/2024;Dépense;11,11\nTrésorerie;62100;13/03/2024;Recette;500\nCoop du Bourg;59000;13/04/2024;Dépense;22,22\n";
const PLAIN_SUM = 1000.1 + 250 + 2000.2 + 300.05 + 70.7 + 8.08 + 11.11 + 22.22;

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

test("three yearly files added in one go: the report's total is their plain sum, to the cent, and names each file", async () => {
  await openWorkbook(page, { name: "achats 2021.csv", content: FIRST });
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir
    .getByText(/^2 lignes/)
    .first()
    .waitFor();
  await allotir
    .locator("input[type=file]")
    .setInputFiles([
      file("achats 2022.xlsx", YEAR_2022),
      file("achats 2023.csv", MOVED_2023),
      file("achats 2024.csv", RECEIPTS_2024),
    ]);
  await allotir
    .getByText(/^8 lignes, 3.662,46/)
    .first()
    .waitFor();
  await allotir.getByText(/achats 2022\.xlsx.*par Excel/).waitFor();
  await allotir.getByText(/achats 2023\.csv.*en valeurs/).waitFor();
  await allotir.getByText(/Ces copies sont à vous/).waitFor();
  expect(await allotir.getByText("Le classeur a changé").count()).toBe(0);
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("combobox").first().fill("Pas-de-Calais");
  await allotir
    .getByRole("option", { name: /Pas-de-Calais/ })
    .first()
    .click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByText("Boulangerie").first().waitFor();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir
    .getByRole("button", { name: /^Écrire/ })
    .first()
    .click();
  await page.waitForFunction(() => window.practice.book.sheet("Part locale")?.usedArea(true) !== undefined);
  await allotir
    .getByRole("button", { name: /^Retirer/ })
    .first()
    .waitFor();
  const row = await shareRow(page, "Total");
  const figures = await Promise.all(
    ["B", "C", "D", "E", "F"].map((column) => cell(page, "Part locale", `${column}${row}`)),
  );
  const total = figures.find((value) => typeof value === "number");
  expect(Math.round(Number(total) * 100)).toBe(Math.round(PLAIN_SUM * 100));
  const labels = await page.evaluate(() => {
    const sheet = window.practice.book.sheet("Achats réunis");
    const used = sheet?.usedArea(true);
    const texts = new Set<string>();
    for (let at = 0; sheet && used && at < used.rows * used.columns; at++)
      texts.add(String(sheet.value(used.top + Math.floor(at / used.columns), used.left + (at % used.columns))));
    return [...texts].filter((text) => /\.(csv|xlsx)/.test(text));
  });
  expect(labels.sort()).toEqual(["achats 2022.xlsx · Feuil1", "achats 2023.csv", "achats 2024.csv"]);
});

test("a file whose reading no longer advances is given up, and the page stays alive meanwhile", async () => {
  await page.route("**/*fileWorker*", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      // Sleeps as a page can: asks the time, a minute at most.
      body: "onmessage = () => { postMessage({ step: 0 }); const end = Date.now() + 60000; while (Date.now() < end); };",
    }),
  );
  const opening = openWorkbook(page, { name: "dort.xls", content: "peu importe" });
  await page.waitForFunction(() => window.practice.busy);
  await typeInCell(page, "Z1", "vivant");
  expect(await page.evaluate(() => window.practice.book.activeSheet.value(0, 25))).toBe("vivant");
  expect(await page.evaluate(() => window.practice.busy)).toBe(true);
  await opening;
  expect(await page.locator(".notice").textContent()).toContain("trop long à lire");
  expect(await page.locator(".file-name").textContent()).toBe("restaurant-departement.xlsx");
});
