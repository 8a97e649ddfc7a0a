import type { Frame, Page } from "playwright-core";
import { cell, closeDesk, closeDesks, openDesk, openWorkbook, pane, shareRow, toShare } from "./stage/desk";
import { axeFindings } from "./stage/axe";
import { walkTo } from "./stage/keyboard";

let page: Page;
afterEach(closeDesk);
afterAll(closeDesks);

const press = (name: string | RegExp): Promise<void> => pane(page).getByRole("button", { name }).first().click();
const settled = (): Promise<void> => pane(page).locator("main[aria-busy=false]").waitFor();
const paneFrame = (): Frame => page.frames().find((one) => one.url().includes("taskpane"))!;

const FOLDS_WITHIN_FOLDS = 3;

/** Opens what is folded on a screen, and what was folded in it. */
async function unfold(): Promise<void> {
  for (let depth = 0; depth < FOLDS_WITHIN_FOLDS; depth++) {
    await paneFrame().evaluate(async () => {
      const folded = "main button[aria-expanded=false]:not([role=combobox]):not([aria-haspopup])";
      for (const button of document.querySelectorAll<HTMLElement>(folded)) button.click();
      await new Promise(requestAnimationFrame);
    });
    await settled();
  }
}

/** What bars the way on a screen of the pane: findings of axe, what stands beyond its width, what covers what. */
const barriers = async (): Promise<string[]> => [...(await axeFindings(paneFrame())), ...(await misplaced())];

function misplaced(): Promise<string[]> {
  return paneFrame().evaluate(() => {
    const main = document.querySelector("main")!;
    const shown = [...main.querySelectorAll("button, select, textarea, label, h1, h2, p")].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 4 && height > 4 && element.closest("[role=grid]") === null;
    });
    const boxes = shown.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const covered = boxes.flatMap(({ element, box }, at) =>
      boxes
        .slice(at + 1)
        .filter(({ element: other, box: { left, right, top, bottom } }) => {
          const wide = Math.min(right, box.right) - Math.max(left, box.left);
          const high = Math.min(bottom, box.bottom) - Math.max(top, box.top);
          return wide > 6 && high > 6 && !element.contains(other) && !other.contains(element);
        })
        .map(({ element: other }) => `« ${element.textContent} » covers « ${other.textContent} »`),
    );
    return [
      ...(main.scrollWidth > main.clientWidth ? [`wider by ${main.scrollWidth - main.clientWidth}`] : []),
      ...covered,
    ];
  });
}

test("at 200 % each screen, all unfolded, stands within its width: nothing covers anything, axe finds nothing", async () => {
  page = await openDesk({ width: 640, height: 400 });
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>("iframe.pane-frame")!;
    frame.style.width = frame.style.minWidth = "320px";
  });
  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    await settled();
    await unfold();
    found[screen] = await barriers();
  };
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).waitFor();
  await look("welcome");
  await press("Lire mes achats");
  await allotir.getByRole("heading", { name: "Vos achats" }).waitFor();
  await look("purchases");
  await press("Suivant");
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir
    .getByRole("option", { name: /Pas-de-Calais/ })
    .first()
    .click();
  await look("territory");
  await press("Suivant");
  await allotir.getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  await look("suppliers");
  await press("Suivant");
  await press("Compléments de « Part locale »");
  for (const part of [/^Rôle/, /^Taille/, /^Ce qui part/, /^EGalim/, /^Feuille « Suivi »/])
    await allotir.getByRole("checkbox", { name: part }).check();
  await allotir.getByLabel("Où sont les restaurants").waitFor();
  await look("share");
  await press("Lots");
  await allotir.getByRole("tab", { name: "Grille" }).waitFor();
  for (const tab of ["Lots", "Grille", "Besoin", "Règles", "Sourcing", "Résultats", "Garder"]) {
    await allotir.getByRole("tab", { name: tab }).click();
    await look(`lots, ${tab}`);
  }
  expect(Object.entries(found).filter(([, barring]) => barring.length > 0)).toEqual([]);
});

const PURCHASES = [
  "Fournisseur;Code postal;Famille;Libellé;Date;Montant HT;Label",
  "FERME DU MARAIS;62000;Fruits et légumes;Pommes;04/03/2025;400;AB",
  "GROSSISTE DU SUD;13001;Épicerie fine;Riz;05/03/2025;600;aucun",
  "",
].join("\n");

test("a canteen's figures by keyboard: EGalim overseas, its families, « Suivi », then written", async () => {
  page = await openDesk();
  await openWorkbook(page, { name: "cantine.csv", content: PURCHASES });
  await toShare(page, "FERME DU MARAIS");
  const allotir = pane(page);
  await allotir.locator("h1:focus, h2:focus").filter({ hasText: "Part locale" }).waitFor();
  await walkTo(page, "Compléments de « Part locale »");
  await page.keyboard.press("Enter");
  await walkTo(page, /^EGalim/);
  await page.keyboard.press("Space");
  await allotir.getByText("100,0 % ; seuil 50 %").waitFor();
  await walkTo(page, "Où sont les restaurants");
  await page.keyboard.type("May");
  await allotir.getByText("100,0 % ; seuil 5 %").waitFor();
  await walkTo(page, "Épicerie fine");
  await page.keyboard.type("Aut");
  await allotir.getByText("40,0 % ; seuil 2 %").waitFor();
  await walkTo(page, /^Feuille « Suivi »/);
  await page.keyboard.press("Space");
  await walkTo(page, "Écrire dans le classeur", "Shift+Tab");
  await page.keyboard.press("Enter");
  await allotir.getByText(/^Écrit à/).waitFor();
  const row = await shareRow(page, "2025\u00a0: durables");
  expect(await cell(page, "Part locale", `E${row}`)).toBe(0.4);
  expect([await cell(page, "Part locale", `G${row}`), await cell(page, "Part locale", `H${row}`)]).toEqual([
    0.05,
    "atteint",
  ]);
  expect(await cell(page, "Suivi", "A8")).toBe("Fournisseurs locaux");
  expect(await cell(page, "Suivi", "C8")).toBe(1);
});
