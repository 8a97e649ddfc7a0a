import type { Frame, Page } from "playwright-core";
import { cell, closeDesks, openDesk } from "./stage/desk";
import { axeFindings } from "./stage/axe";

let page: Page;
beforeAll(async () => {
  page = await openDesk();
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>("iframe.pane-frame")!;
    frame.style.width = frame.style.minWidth = "320px";
  });
});
afterAll(closeDesks);

const frameOf = (name: string): Frame => page.frames().find((one) => one.url().includes(name))!;
const STOPS = 80;

/** What has the focus in a frame, as it is told to a person who sees nothing. */
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

/** Goes to a button by the tabulator key alone, and presses it. */
async function pressByKeys(name: RegExp): Promise<void> {
  const frame = frameOf("taskpane");
  for (let stop = 0; stop < STOPS; stop++) {
    if (name.test(await focused(frame))) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(name)} is not reached by the keyboard`);
}

/** The card is played: its title has the focus. */
async function at(title: RegExp): Promise<void> {
  await frameOf("taskpane").waitForFunction(
    (wanted) => {
      const isTitle = document.activeElement?.id === "card-title";
      return isTitle && new RegExp(wanted).test(document.activeElement?.textContent ?? "");
    },
    title.source,
    { polling: 100 },
  );
}

const overflow = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.querySelector("main")!.scrollWidth - document.querySelector("main")!.clientWidth);

test("a trainer goes from a fresh page to the last card by the keyboard, at 320 pixels and on the projector", async () => {
  const pane = frameOf("taskpane");
  await pane.getByRole("button", { name: "Présentation guidée, dans ce classeur" }).waitFor();
  expect(await axeFindings(pane)).toEqual([]);
  await page.locator("iframe.pane-frame").focus();
  await pressByKeys(/^Présentation guidée/);
  await at(/^Le besoin$/);
  for (const title of [/^Qui peut répondre/, /^Couper une famille$/, /^La courbe$/, /^36 lots$/]) {
    await pressByKeys(/^Carte suivante$/);
    await at(title);
  }
  expect([await axeFindings(pane), await overflow(pane)]).toEqual([[], 0]);
  expect([await cell(page, "Allotissement", "C6"), await cell(page, "Allotissement", "D6")]).toEqual([7, 36]);

  await pressByKeys(/^Grand écran$/);
  const dialog = page.frameLocator(".office-dialog iframe");
  await dialog.getByRole("heading", { name: "36 lots" }).waitFor();
  const large = frameOf("large");
  expect(await axeFindings(large)).toEqual([]);
  const smallest = await large.evaluate(() =>
    Math.min(...[...document.querySelectorAll("#large *")].map((one) => parseFloat(getComputedStyle(one).fontSize))),
  );
  expect(smallest).toBeGreaterThanOrEqual(24);
  expect(await dialog.locator("dd").count()).toBe(5);
  await page.keyboard.press("ArrowRight");
  await dialog.getByRole("heading", { name: "Ce que dit la loi" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await dialog.getByRole("heading", { name: "36 lots" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".office-dialog").waitFor({ state: "detached" });

  await pressByKeys(/^Carte suivante$/);
  await at(/^Ce que dit la loi$/);
  await pressByKeys(/^Carte suivante$/);
  await at(/^Et après/);
  expect(await cell(page, "Résultats", "A1")).toBe("Ce qu'il est advenu des lots");
  await pressByKeys(/^Carte suivante$/);
  await at(/^À vous$/);
  expect([await axeFindings(pane), await overflow(pane)]).toEqual([[], 0]);
});

test("an exercise explains a wrong answer and accepts the right one; a term opens its meaning in a line", async () => {
  const pane = frameOf("taskpane");
  const merge = pane.locator("section").filter({ has: pane.getByRole("heading", { name: /^Fusionnez/ }) });
  const number = merge.getByRole("textbox");
  await number.fill("999");
  await number.press("Enter");
  await merge.getByText("Ce n'est pas cela.").waitFor();
  const [, answer = ""] = /Réunis, ils valent .*\s: (\d+) fournisseur/.exec(await merge.innerText()) ?? [];
  await number.fill(answer);
  await number.press("Enter");
  await merge.getByText("C'est juste.").waitFor();

  const law = pane
    .locator("section")
    .filter({ has: pane.getByRole("heading", { name: /la procédure change-t-elle/ }) });
  await law.getByRole("radio", { name: "Oui" }).press("Space");
  await law.getByRole("button", { name: "Vérifier" }).press("Enter");
  await law.getByText("Ce n'est pas cela.").waitFor();
  await law.getByRole("button", { name: "Procédure formalisée" }).press("Enter");
  await law.getByRole("note").getByText("À partir d'un seuil européen").waitFor();
  await law.getByRole("radio", { name: "Non" }).press("Space");
  await law.getByRole("button", { name: "Vérifier" }).press("Enter");
  await law.getByText("C'est juste.").waitFor();
});

test("the help of a step opens on its title, and Escape gives the focus back to its « ? »", async () => {
  const pane = frameOf("taskpane");
  await pressByKeys(/^Quitter la présentation$/);
  // One arrives at the step's title: help asked for before would lose the focus to it.
  await pane.locator("main[aria-busy=false] h2:focus").waitFor();
  const help = pane.getByRole("button", { name: "Aide de cette étape" });
  await help.press("Enter");
  await pane.getByRole("heading", { name: "Aide : Achats" }).waitFor();
  expect(await axeFindings(pane)).toEqual([]);
  await page.keyboard.press("Escape");
  await pane.getByRole("heading", { name: "Aide : Achats" }).waitFor({ state: "detached" });
  expect(await focused(pane)).toBe("Aide de cette étape");
});

test("the sample opens apart: this workbook stays as it is, and the presentation begins in the new one", async () => {
  const before = await page.evaluate(() => window.practice.book.sheets.map(({ name }) => name));
  const pane = frameOf("taskpane");
  await pane.getByRole("button", { name: "Aide de cette étape" }).press("Enter");
  await pane.getByRole("button", { name: "Essayer sur l'exemple" }).press("Enter");
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "L'ouvrir dans un autre onglet" }).press("Enter");
  const other = await opened;
  await other.frameLocator("iframe.pane-frame").getByRole("heading", { name: "Le besoin" }).waitFor();
  expect(await page.evaluate(() => window.practice.book.sheets.map(({ name }) => name))).toEqual(before);
});
