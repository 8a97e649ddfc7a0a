import type { Page } from "playwright-core";
import {
  cell,
  closeDesk,
  closeDesks,
  dropWorkbook,
  goTo,
  openDesk,
  openWorkbook,
  saveWorkbook,
  shownAt,
  turnTo,
  typeInCell,
} from "./stage/desk";

const PURCHASES = { name: "achats.csv", content: "Fournisseur;Montant HT\nFerme du Val;1 200,50\nCoop du Bourg;800\n" };
let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

test("the page opens on the sample: its name, its sheets, its first lines", async () => {
  expect(await page.locator(".file-name").textContent()).toBe("restaurant-departement.xlsx");
  expect(await page.getByRole("tab").allTextContents()).toEqual(expect.arrayContaining(["Achats"]));
  expect(await shownAt(page, "E4")).toBe("Fournisseur");
});

test("a delimited file opens by the button, and its amounts read as French people write them", async () => {
  await openWorkbook(page, PURCHASES);
  expect(await shownAt(page, "A2")).toBe("Ferme du Val");
  expect(await page.locator(".file-name").textContent()).toBe("achats.csv");
});

test("a file dropped on the page opens", async () => {
  await dropWorkbook(page, PURCHASES);
  expect(await shownAt(page, "A3")).toBe("Coop du Bourg");
});

test("a file that is no workbook leaves the one on screen and says why", async () => {
  await openWorkbook(page, { name: "photo.pdf", content: "%PDF-1.4\n" });
  expect(await page.locator(".notice").textContent()).toContain("photo.pdf");
  expect(await page.locator(".file-name").textContent()).toBe("restaurant-departement.xlsx");
});

test("a value typed in a cell moves the formulas that read it; undo and redo go back and forth", async () => {
  await openWorkbook(page, PURCHASES);
  await typeInCell(page, "D1", "10");
  await typeInCell(page, "D2", "=SOMME(D1;2,5)");
  expect(await shownAt(page, "D2")).toBe("12,5");
  await typeInCell(page, "D1", "36,8 %");
  expect(await cell(page, "achats", "D2")).toBeCloseTo(2.868, 10);
  expect(await shownAt(page, "D1")).toBe("36,80%");
  await page.keyboard.press("Control+z");
  expect(await shownAt(page, "D2")).toBe("12,5");
  await page.keyboard.press("Control+y");
  expect(await cell(page, "achats", "D2")).toBeCloseTo(2.868, 10);
});

test("the formula bar shows the formula in French and edits it", async () => {
  await openWorkbook(page, PURCHASES);
  await typeInCell(page, "D1", "=SI(1>0;SOMME(2;3);0)");
  await goTo(page, "D1");
  const bar = page.getByLabel("Contenu de la cellule");
  expect(await bar.inputValue()).toBe("=SI(1>0;SOMME(2;3);0)");
  await bar.fill("=SOMME(4;5)");
  await bar.press("Enter");
  expect(await cell(page, "achats", "D1")).toBe(9);
});

test("copied cells come back with their formulas moved along", async () => {
  await openWorkbook(page, PURCHASES);
  await typeInCell(page, "D1", "1");
  await typeInCell(page, "D2", "2");
  await typeInCell(page, "E1", "=D1*10");
  await goTo(page, "E1");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+v");
  expect(await cell(page, "achats", "E2")).toBe(20);
});

test("rows put in push the rest down, formulas included", async () => {
  await openWorkbook(page, PURCHASES);
  await typeInCell(page, "D3", "=B3*2");
  await goTo(page, "A2");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Insérer des lignes" }).click();
  expect(await cell(page, "achats", "A3")).toBe("Ferme du Val");
  expect(await cell(page, "achats", "D4")).toBe(1600);
});

test("saving gives an .xlsx that opens again with what was typed", async () => {
  await openWorkbook(page, PURCHASES);
  await typeInCell(page, "D1", "vu");
  const file = await saveWorkbook(page);
  expect(file.name).toBe("achats.xlsx");
  await openWorkbook(page, { name: "retour.xlsx", content: Buffer.from(file.bytes) });
  expect(await cell(page, "achats", "D1")).toBe("vu");
  expect(await cell(page, "achats", "A2")).toBe("Ferme du Val");
});

test("sheets: add, rename, turn", async () => {
  await page.getByLabel("Ajouter une feuille").click();
  await page.getByRole("tab", { selected: true }).dblclick();
  await page.getByLabel("Nom de la feuille").fill("Notes");
  await page.getByLabel("Nom de la feuille").press("Enter");
  await typeInCell(page, "A1", "bonjour");
  await turnTo(page, "Achats");
  expect(await shownAt(page, "E4")).toBe("Fournisseur");
  expect(await cell(page, "Notes", "A1")).toBe("bonjour");
});
