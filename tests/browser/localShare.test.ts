import type { Page } from "playwright-core";
import {
  cell,
  closeDesk,
  closeDesks,
  openDesk,
  openWorkbook,
  pane,
  paneDocument,
  saveWorkbook,
  shareRow,
  takeBack,
  turnTo,
  typeInCell,
  withMotion,
} from "./stage/desk";
import { walkTo } from "./stage/keyboard";
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
  await withMotion(page);
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

/** What the pane told aloud since it was first listened to, in order. */
async function listening(): Promise<() => Promise<readonly string[]>> {
  const body = paneDocument(page).locator("body");
  await body.evaluate((element) => {
    const heard: string[] = [];
    new MutationObserver(() => {
      const told = document.getElementById("told")?.textContent ?? "";
      if (told !== "" && told !== heard.at(-1)) heard.push(told);
    }).observe(element, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { heard });
  });
  return () => body.evaluate(() => (window as typeof window & { heard: string[] }).heard);
}

test("the whole job by keyboard alone: F6 between the parts, each action told, one stands at the heading of what comes", async () => {
  const allotir = pane(page);
  await allotir.locator("main[aria-busy=false]").waitFor();
  const heard = await listening();
  const told = async (text: RegExp): Promise<void> => {
    const until = Date.now() + 60_000;
    while (!(await heard()).some((one) => text.test(one.replace(/\s/g, " ")))) {
      if (Date.now() > until) throw new Error(`${String(text)} is not told: ${(await heard()).join(" | ")}`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };
  const standsAt = (heading: string) => allotir.locator("h1:focus, h2:focus").filter({ hasText: heading }).waitFor();

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F6");
  expect(await page.locator(":focus").getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("F6");
  await walkTo(page, "Lire mes achats");
  await page.keyboard.press("Enter");
  await standsAt("Vos achats");
  await told(/Lecture finie : .*lignes/);

  await walkTo(page, "Territoire", "Shift+Tab");
  await page.keyboard.press("Enter");
  await standsAt("Votre territoire");
  const search = allotir.locator("[role=combobox]:focus");
  for (let pressed = 0; pressed < 12 && (await search.count()) === 0; pressed++) await page.keyboard.press("Tab");
  await page.keyboard.type("Pas-de-C");
  await allotir.getByRole("option", { name: /département Pas-de-Calais/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await allotir.getByRole("button", { name: /Ôter/ }).waitFor();
  await walkTo(page, "Part locale", "Shift+Tab");
  await page.keyboard.press("Enter");
  await standsAt("Part locale");
  await told(/Part locale : .*Pas-de-Calais.*28,5/);
  await walkTo(page, "Écrire dans le classeur");
  await page.keyboard.press("Enter");
  await told(/Écrit à \d/);

  await page.keyboard.press("F6");
  expect(await page.locator(":focus").textContent()).toContain("Ouvrir");
  await page.keyboard.press("F6");
  expect(await page.locator(":focus").getAttribute("class")).toContain("editor");
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("Shift+F6");
  await walkTo(page, "Retirer ce qu'Allotir a écrit");
  await page.keyboard.press("Enter");
  await allotir.getByRole("alertdialog").waitFor();
  await walkTo(page, "Retirer");
  await page.keyboard.press("Enter");
  await told(/Tout ce qu'Allotir avait écrit a été retiré/);
  await standsAt("Part locale");
  expect(await page.getByRole("tab").count()).toBe(2);
});
