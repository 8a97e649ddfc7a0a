import type { Page } from "playwright-core";
import {
  closeDesk,
  closeDesks,
  goTo,
  openDesk,
  openWorkbook,
  pane,
  paneDocument,
  shownAt,
  typeInCell,
} from "./stage/desk";
import { axeFindings } from "./stage/axe";

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

test("the pane loads over Microsoft's client and stands within its bounds", async () => {
  await paneDocument(page).locator("#pane > *").first().waitFor();
  const frame = page.locator("iframe.pane-frame");
  expect((await frame.boundingBox())?.width).toBe(380);
  const divider = page.getByRole("separator");
  const box = await divider.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 3, 300);
  await page.mouse.down();
  await page.mouse.move(200, 300);
  await page.mouse.up();
  expect((await frame.boundingBox())?.width).toBe(450);
  await divider.focus();
  await page.keyboard.press("ArrowRight");
  expect((await frame.boundingBox())?.width).toBe(440);
});

test.each(["light", "dark", "contrast"])(
  "nothing on the page bars the way to those who do not see it well (%s)",
  async (theme) => {
    await page.getByLabel("Apparence").selectOption(theme);
    expect(await axeFindings(page, { iframes: false })).toEqual([]);
  },
);

test("one place tells aloud the cell one stands on, what is selected and what is refused", async () => {
  const told = page.locator("#told");
  await typeInCell(page, "A5", "1");
  await typeInCell(page, "A6", "2");
  await goTo(page, "A5");
  await told.filter({ hasText: /^A5 1$/ }).waitFor({ state: "attached" });
  await page.keyboard.press("Shift+ArrowDown");
  await told.filter({ hasText: /^A5:A6 1 Moyenne.: 1,50 Nombre.: 2 Somme.: 3$/ }).waitFor({ state: "attached" });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "photo.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await told.filter({ hasText: "photo.pdf" }).waitFor({ state: "attached" });
  expect(await page.locator("[aria-live], [role=status], [role=alert]").count()).toBe(1);
});

test("the page speaks English when asked, formulas and numbers too", async () => {
  await typeInCell(page, "A1", "1,5");
  await page.getByLabel("Langue").selectOption("en");
  await page.getByRole("button", { name: "Open…" }).waitFor();
  expect(await shownAt(page, "A1")).toBe("1.5");
});

test("the pane follows language and look, and keeps what was done in it", async () => {
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("combobox").first().fill("Île-de");
  await allotir.getByRole("option", { name: /région Île-de-France/ }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  const background = () =>
    allotir
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await background();
  await page.getByLabel("Apparence").selectOption("dark");
  await paneDocument(page)
    .locator("html")
    .evaluate(() => new Promise(requestAnimationFrame));
  expect(await background()).not.toBe(light);
  await page.getByLabel("Langue").selectOption("en");
  await allotir.getByRole("heading", { name: "Your suppliers" }).waitFor();
  expect(await paneDocument(page).locator("html").getAttribute("lang")).toBe("en");
});

test("a large sheet is drawn where one looks, and only there", async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `Fournisseur ${index};${index},50;75001`);
  await openWorkbook(page, { name: "grand.csv", content: `Nom;Montant;CP\n${lines.join("\n")}\n` });
  await page.getByRole("grid").hover();
  await page.evaluate(() => document.querySelector(".scroller")?.scrollTo(0, 20 * 19_000));
  await page.locator("[aria-rowindex='19010'] [aria-colindex='1']").first().waitFor({ state: "attached" });
  expect(await page.locator("[aria-rowindex='19010'] [aria-colindex='1']").first().textContent()).toBe(
    "Fournisseur 19008",
  );
  expect(await page.locator(".row").count()).toBeLessThan(100);
});

test("a workbook that the pane offers opens in another tab, beside this one", async () => {
  await paneDocument(page).locator("#pane > *").first().waitFor();
  await typeInCell(page, "A1", "à moi");
  const file = await page.evaluate(async () => Array.from((await window.practice.saved())?.bytes ?? []));
  await typeInCell(page, "A1", "resté");
  const frame = await page.locator("iframe.pane-frame").elementHandle();
  await (
    await frame?.contentFrame()
  )?.evaluate((bytes) => {
    const text = bytes.map((byte) => String.fromCharCode(byte)).join("");
    return Excel.createWorkbook(btoa(text));
  }, file);
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "L'ouvrir dans un autre onglet" }).click();
  const other = await opening;
  await other.waitForFunction(() => window.practice?.fileName === "Classeur2.xlsx");
  expect([await shownAt(other, "A1"), await shownAt(page, "A1")]).toEqual(["à moi", "resté"]);
  await page.locator(".notice").waitFor({ state: "detached" });
});
