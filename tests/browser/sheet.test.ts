import type { Page } from "playwright-core";
import { createBook } from "../../src/workbook/book/book";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { cell, closeDesk, closeDesks, goTo, openDesk, openWorkbook, shownAt, typeInCell } from "./stage/desk";

/** A table of purchases A1:D5, with a list of answers to choose from in column D. */
function purchases(change: (book: Book) => void = () => undefined): Buffer {
  const book = createBook();
  const sheet = book.activeSheet;
  book.renameSheet(sheet, "Achats", "addin");
  const lines = [
    ["Fournisseur", "Ville", "Montant", "Local"],
    ["Ferme", "Arras", 300, "oui"],
    ["Coop", "Lille", 100, "non"],
    ["Moulin", "Arras", 200, "oui"],
    ["Verger", "Lens", 50, ""],
  ];
  book.setCells(
    sheet,
    0,
    0,
    lines.map((line) => line.map((value) => ({ value: value === "" ? null : value }))),
    "addin",
  );
  book.addTable(sheet, { top: 0, left: 0, rows: 5, columns: 4 }, "T_achats", true, "addin");
  book.setCells(sheet, 0, 6, [[{ formula: "=SUBTOTAL(109,C2:C5)" }]], "addin");
  book.setValidations(sheet, [
    {
      areas: [{ top: 1, left: 3, rows: 4, columns: 1 }],
      type: "list",
      formula1: "oui,non,à vérifier",
      allowBlank: true,
      showDropDown: true,
      alert: { title: "", message: "", style: "stop" },
    },
  ]);
  change(book);
  return Buffer.from(saveXlsx(book));
}

let page: Page;
const open = (change?: (book: Book) => void): Promise<void> =>
  openWorkbook(page, { name: "achats.xlsx", content: purchases(change) });
const valueAt = (address: string): Promise<unknown> => cell(page, "Achats", address);
const column = (letter: string): Promise<unknown[]> =>
  Promise.all([2, 3, 4, 5].map((row) => valueAt(`${letter}${row}`)));
/** The element that draws a cell. */
const drawn = (row: number, at: number) =>
  page.locator(["moving", "right", "down", "still"].map((pane) => `#${pane}-${row - 1}-${at}`).join(",")).first();
const rowIsShown = async (row: number): Promise<boolean> => (await drawn(row, 0).count()) > 0;

beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

/** Opens the menu of the arrow in a header. */
async function openFilter(at: number): Promise<void> {
  const box = await drawn(1, at).boundingBox();
  if (!box) throw new Error("no header");
  await page.mouse.click(box.x + box.width - 8, box.y + box.height - 8);
  await page.getByRole("menu").waitFor();
}

test("the arrow of a header keeps the rows of one value, and the sum of what is shown follows", async () => {
  await open();
  expect(await valueAt("G1")).toBe(650);
  await openFilter(1);
  expect(await page.getByRole("menuitem").allTextContents()).toEqual([
    "Trier du plus petit au plus grand",
    "Trier du plus grand au plus petit",
    "Tout afficher",
    "Arras",
    "Lens",
    "Lille",
  ]);
  await page.getByRole("menuitem", { name: "Arras" }).click();
  expect([await rowIsShown(2), await rowIsShown(3), await rowIsShown(4), await rowIsShown(5)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(await valueAt("G1")).toBe(500);
  await openFilter(1);
  await page.getByRole("menuitem", { name: "Tout afficher" }).click();
  expect([await rowIsShown(3), await valueAt("G1")]).toEqual([true, 650]);
});

test("sorting by the arrow moves whole rows; undo puts them back", async () => {
  await open();
  await openFilter(2);
  await page.getByRole("menuitem", { name: "Trier du plus petit au plus grand" }).click();
  expect([await column("A"), await column("C")]).toEqual([
    ["Verger", "Coop", "Moulin", "Ferme"],
    [50, 100, 200, 300],
  ]);
  expect(await valueAt("D5")).toBe("oui");
  await page.keyboard.press("Control+z");
  expect(await column("A")).toEqual(["Ferme", "Coop", "Moulin", "Verger"]);
});

test("the little square fills formulas down, references moved along; Ctrl+D does the same", async () => {
  await open();
  await typeInCell(page, "F2", "=C2*2");
  await goTo(page, "F2");
  const [from, to] = await Promise.all([drawn(2, 5).boundingBox(), drawn(5, 0).boundingBox()]);
  if (!from || !to) throw new Error("no cells");
  await page.mouse.move(from.x + from.width - 1, from.y + from.height - 1);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  expect(await column("F")).toEqual([600, 200, 400, 100]);
  await page.keyboard.press("Control+z");
  expect(await column("F")).toEqual([600, null, null, null]);
  await goTo(page, "F2");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  expect(await column("F")).toEqual([600, 200, null, null]);
});

test("a cell with a list opens it, takes what is chosen, and refuses what the list does not hold", async () => {
  await open();
  await goTo(page, "D5");
  await page.getByLabel("Ouvrir la liste").click();
  expect(await page.getByRole("menuitem").allTextContents()).toEqual(["oui", "non", "à vérifier"]);
  await page.getByRole("menuitem", { name: "à vérifier" }).click();
  expect(await valueAt("D5")).toBe("à vérifier");
  await typeInCell(page, "D4", "peut-être");
  expect(await page.locator(".notice").textContent()).toContain("n'est pas permise");
  await page.keyboard.press("Escape");
  expect(await valueAt("D4")).toBe("oui");
});

test("a protected sheet refuses to be changed, but in the cells left open", async () => {
  await open((book) => {
    book.setFormat(book.activeSheet, { top: 4, left: 3, rows: 1, columns: 1 }, { locked: false }, "addin");
    book.activeSheet.isProtected = true;
  });
  await typeInCell(page, "C2", "999");
  expect(await page.locator(".notice").textContent()).toContain("La feuille est protégée");
  await page.keyboard.press("Escape");
  expect(await valueAt("C2")).toBe(300);
  await goTo(page, "C2");
  await page.keyboard.press("Delete");
  expect(await valueAt("C2")).toBe(300);
  await typeInCell(page, "D5", "non");
  expect(await shownAt(page, "D5")).toBe("non");
});
