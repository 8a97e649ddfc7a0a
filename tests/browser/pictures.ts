/** Makes the pictures of the manual from the product itself: `npm run build:pictures`. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { closeDesk, closeDesks, openDesk, pane } from "./stage/desk";

type Language = "fr" | "en";

const FOLDER = process.env["PICTURES"] ?? path.join(process.cwd(), "docs", "images");
const WIDTH = Number(process.env["PANE"] ?? 380);

/** Names of what is pressed and waited for, as each language shows them. */
const WORDS = {
  fr: {
    read: "Lire mes achats",
    next: "Suivant",
    place: /département Pas-de-Calais/,
    lots: "Lots",
    help: "Aide de cette étape",
    closeHelp: "Fermer l'aide",
    present: "Présentation guidée",
    card: "Carte suivante",
    large: "Grand écran",
  },
  en: {
    read: "Read my purchases",
    next: "Next",
    place: /Pas-de-Calais/,
    lots: "Lots",
    help: "Help on this step",
    closeHelp: "Close the help",
    present: "Guided presentation",
    card: "Next card",
    large: "Large view",
  },
} as const;

async function walk(language: Language): Promise<void> {
  const words = WORDS[language];
  const page = await openDesk({ width: 1280, height: 800 });
  if (language === "en") await page.getByLabel("Langue").selectOption("en");
  await widen(page);
  const allotir = pane(page);
  const press = (name: string | RegExp): Promise<void> =>
    allotir
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
  const shoot = (name: string): Promise<void> => shootPane(page, `${name}.${language}`);
  await allotir.getByRole("button", { name: words.read }).waitFor();
  await shoot("welcome");
  await press(words.read);
  await allotir.getByRole("button", { name: words.next }).waitFor();
  await shoot("1-purchases");
  await press(words.next);
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir.getByRole("option", { name: words.place }).first().click();
  await shoot("2-territory");
  await press(words.next);
  await shoot("3-suppliers");
  await press(words.next);
  await shoot("4-share");
  await press(words.lots);
  await allotir.getByText(/^\d+[.,]\d.?% → \d+.?%$/).waitFor();
  await shoot("5-lots");
  await press(words.help);
  await allotir.locator("#help-title").waitFor();
  await shoot("help");
  await press(words.present);
  for (const card of ["need", "families", "cut", "curve", "lots", "law", "after", "exercises"]) {
    await allotir.locator("main[aria-busy=false] #card-title").waitFor();
    if (card === "lots") await shootLarge(page, words.large, language);
    if (["cut", "lots", "exercises"].includes(card) || process.env["ALL"]) await shoot(`card-${card}`);
    if (card !== "exercises") await press(words.card);
    await allotir
      .locator("main[aria-busy=true]")
      .waitFor({ timeout: 2000 })
      .catch(() => undefined);
  }
  await closeDesk();
}

async function shootLarge(page: Page, open: string, language: Language): Promise<void> {
  const allotir = pane(page);
  await allotir
    .getByText(/\d+.?% .* \d+.?% .* \d+.?%/)
    .first()
    .waitFor();
  await allotir.getByRole("button", { name: open }).click();
  const large = page.frameLocator(".office-dialog iframe");
  await large.getByRole("heading").waitFor();
  await page.screenshot({ path: path.join(FOLDER, `large.${language}.png`) });
  await page.keyboard.press("Escape");
  await page.locator(".office-dialog").waitFor({ state: "detached" });
}

async function widen(page: Page): Promise<void> {
  await page.evaluate((width) => {
    const frame = document.querySelector<HTMLElement>("iframe.pane-frame")!;
    frame.style.width = frame.style.minWidth = `${width}px`;
  }, WIDTH);
}

/** The pane once nothing is under way in it. */
async function shootPane(page: Page, name: string): Promise<void> {
  await pane(page).locator("main[aria-busy=false]").waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await page.locator("iframe.pane-frame").screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

mkdirSync(FOLDER, { recursive: true });
afterAll(closeDesks);
test.each(["fr", "en"] as const)("the pictures of the manual, %s", walk);
