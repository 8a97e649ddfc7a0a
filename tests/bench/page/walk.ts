import type { Browser, Page } from "playwright-core";
import { pane } from "../../browser/stage/desk";
import type { BuiltPage } from "./builds";

/** A step may take so long: many lines, a busy machine. */
const MOST_MS = 900_000;

/** The practice page of a build, open on its sample. */
export async function openPage(browser: Browser, { address }: BuiltPage): Promise<Page> {
  const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(MOST_MS);
  await page.goto(address);
  await page.getByRole("grid").waitFor();
  return page;
}

/** What a person does, as far as the local share: each step ends once it is seen. */
export const WALK = {
  reading: async (page) => {
    await pane(page).getByRole("button", { name: "Lire mes achats" }).click();
    await pane(page).getByRole("button", { name: "Suivant" }).waitFor();
  },
  choosing: async (page) => {
    const allotir = pane(page);
    await allotir.getByRole("button", { name: "Suivant" }).click();
    await allotir.getByRole("combobox").first().fill("Pas-de-Calais");
    await allotir
      .getByRole("option", { name: /département Pas-de-Calais/ })
      .first()
      .click();
  },
  locating: async (page) => {
    await pane(page).getByRole("button", { name: "Suivant" }).click();
    await pane(page)
      .getByRole("button", { name: /^Corriger/ })
      .first()
      .waitFor();
    await settled(page);
  },
} as const satisfies Record<string, (page: Page) => Promise<void>>;

export async function openFile(page: Page, path: string, name: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(path);
  await page.waitForFunction((wanted) => !window.practice.busy && window.practice.fileName === wanted, name);
  await pane(page).getByRole("button", { name: "Lire mes achats" }).waitFor();
}

/** Nothing is under way in the pane. */
export async function settled(page: Page): Promise<void> {
  await pane(page).locator("main[aria-busy=false]").waitFor();
}

/** Lets what follows an edit come: debounced work, and what is drawn after it. */
export async function after(page: Page, milliseconds: number): Promise<void> {
  await page.waitForTimeout(milliseconds);
  await settled(page);
}
