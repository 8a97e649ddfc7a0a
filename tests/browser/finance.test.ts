import type { Page } from "playwright-core";
import { openFile } from "../../src/workbook/files/open";
import {
  cell,
  closeDesk,
  closeDesks,
  openDesk,
  openWorkbook,
  pane,
  paste,
  saveWorkbook,
  shareRow,
  toShare,
  turnTo,
} from "./stage/desk";

const PURCHASES =
  "Fournisseur;Code postal;Montant HT;Exercice\nFERME DU MARAIS;62000;400;2025\nGROSSISTE DU SUD;13001;600;2025\n";

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

/** Last year's workbook, as Allotir left it. */
async function lastYear(): Promise<Uint8Array> {
  await openWorkbook(page, { name: "achats.csv", content: PURCHASES });
  await toShare(page, "FERME DU MARAIS");
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Écrire dans le classeur" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();
  return (await saveWorkbook(page)).bytes;
}

test("a finance officer opens last year's workbook, pastes twelve lines below and reads the new rate, without the pane", async () => {
  const bytes = await lastYear();
  await openWorkbook(page, { name: "annee-derniere.xlsx", content: Buffer.from(bytes) });
  const low = await shareRow(page, "Taux bas");
  expect(await cell(page, "Part locale", `B${low}`)).toBe(0.4);

  await turnTo(page, "achats");
  await paste(page, "A4", Array.from({ length: 12 }, () => "FERME DU MARAIS\t62000\t100,00\t2026").join("\r\n"));
  expect(await cell(page, "achats", "C15")).toBe(100);
  expect(await cell(page, "Part locale", `B${low}`)).toBeCloseTo(1600 / 2200, 12);
  expect(await cell(page, "Part locale", `B${await shareRow(page, "Écart")}`)).toBe(0);
  expect(String(await cell(page, "Part locale", "A2"))).toMatch(
    /exercices 2025 à 2026\)\s: 72,7\s% = 1\s600\s€ \/ 2\s200\s€$/,
  );

  const saved = openFile("annee-derniere.xlsx", (await saveWorkbook(page)).bytes);
  const setup = saved.ok ? saved.book.sheet("Part locale")?.pageSetup : undefined;
  expect(setup).toMatchObject({
    orientation: "landscape",
    paperSize: "a4",
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: expect.stringMatching(/A1|\$A\$1/) as string,
  });
});
