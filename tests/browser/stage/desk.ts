import { buffer } from "node:stream/consumers";
import path from "node:path";
import { chromium, type BrowserContext, type FrameLocator, type Locator, type Page } from "playwright-core";
import { chromiumPath } from "../../support/chromium";

/** A step may wait so long for the state that it expects: machines are busy, states come. */
export const STEP_MS = 60_000;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of a file of stories. It keeps what it compiled of the page: a new page costs half as much as a new browser's. */
let browser: BrowserContext | undefined;

/** A new page, open on the sample once `prepare` has seen it. It finds nothing of an earlier one; errors of the page fail the story. */
export async function openDesk(
  size = { width: 1280, height: 800 },
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  browser ??= await startBrowser();
  const page = await browser.newPage();
  page.on("pageerror", (error) => failures.push(error));
  await page.setViewportSize(size);
  await forgetStorage(page);
  await prepare?.(page);
  await page.goto(address());
  await page.getByRole("grid").waitFor();
  return page;
}

/** Lets things move, as most people see them. */
export const withMotion = (page: Page): Promise<void> => page.emulateMedia({ reducedMotion: "no-preference" });

const address = (): string => process.env["ALLOTIR_PAGE"] ?? "";

async function startBrowser(): Promise<BrowserContext> {
  const started = await chromium.launchPersistentContext(
    path.join(process.env["ALLOTIR_PROFILES"] ?? "", process.env["JEST_WORKER_ID"] ?? "1"),
    {
      executablePath: chromiumPath(),
      args: FLAGS,
      locale: "fr-FR",
      // As for those who do not want things to move: a story does not wait for what slides in, but where motion is part of it.
      reducedMotion: "reduce",
      acceptDownloads: true,
    },
  );
  started.setDefaultTimeout(STEP_MS);
  return started;
}

/** What pages kept on this machine goes; their scripts, as compiled, stay. */
async function forgetStorage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", {
    origin: new URL(address()).origin,
    storageTypes: "cookies,local_storage,indexeddb,service_workers,cache_storage",
  });
  await session.detach();
}

/** Ends a story: closes its pages, and takes back what it was allowed and what it answered in the network's place. */
export async function closeDesk(): Promise<void> {
  if (!browser) return;
  const [, ...pages] = browser.pages();
  await Promise.all(pages.map((page) => page.close()));
  await browser.unrouteAll({ behavior: "ignoreErrors" });
  await browser.clearPermissions();
}

const failures: Error[] = [];

/** Ends the stories of a file, and fails if the page itself failed on the way. */
export async function closeDesks(): Promise<void> {
  await browser?.close();
  browser = undefined;
  const [first] = failures.splice(0);
  if (first) throw first;
}

/** Opens a file through the button that a person uses. */
export async function openWorkbook(
  page: Page,
  file: { readonly name: string; readonly content: string | Buffer },
): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.content) });
  await page.waitForFunction(
    (name) => !window.practice.busy && (window.practice.fileName === name || window.practice.message !== undefined),
    file.name,
  );
}

/** Drops a file on the page. */
export async function dropWorkbook(
  page: Page,
  file: { readonly name: string; readonly content: string },
): Promise<void> {
  const transfer = await page.evaluateHandle(({ name, content }) => {
    const data = new DataTransfer();
    data.items.add(new File([content], name));
    return data;
  }, file);
  await page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  await page.waitForFunction((name) => !window.practice.busy && window.practice.fileName === name, file.name);
}

/** From the opened file to the local share by « Suivant », once the supplier is seen among the others. */
export async function toShare(
  page: Page,
  supplier: string,
  perimeters: readonly RegExp[] = [/Pas-de-Calais/],
): Promise<void> {
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  for (const perimeter of perimeters) {
    await allotir.getByRole("combobox").first().fill(perimeter.source);
    await allotir.getByRole("option", { name: perimeter }).first().click();
  }
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByText(supplier).first().waitFor();
  await allotir.getByRole("button", { name: "Suivant" }).click();
}

/** What a cell holds, calculated. */
export function cell(page: Page, sheet: string, address: string): Promise<unknown> {
  return page.evaluate(
    ([sheetName, place]) => {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return window.practice.book.sheet(sheetName)?.value(Number(digits) - 1, column);
    },
    [sheet, address] as const,
  );
}

/** What a cell holds once it is as expected. */
export async function settled(
  page: Page,
  sheet: string,
  address: string,
  expected: (value: unknown) => boolean,
): Promise<unknown> {
  const until = Date.now() + STEP_MS;
  for (;;) {
    const value = await cell(page, sheet, address);
    if (expected(value)) return value;
    if (Date.now() > until) throw new Error(`${sheet}!${address} stays ${JSON.stringify(value)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Row (from 1) of « Part locale » whose first cell begins with the label. */
export async function shareRow(page: Page, label: string): Promise<number> {
  for (let row = 1; row < 120; row++)
    if (String(await cell(page, "Part locale", `A${row}`)).startsWith(label)) return row;
  throw new Error(`no row ${label}`);
}

/** Turns to a sheet by its tab. */
export async function turnTo(page: Page, sheet: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
}

/** Goes to a cell of the active sheet by the box that names it; the bar beside it then shows what that cell holds. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator(".name-box");
  await box.fill(address);
  await box.press("Enter");
  await page.waitForFunction(
    (there) => document.querySelector<HTMLInputElement>(".name-box")?.value === there,
    address,
  );
}

/** Types in a cell of the active sheet, as a person does, and presses Enter. */
export async function typeInCell(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Puts a text in the system's clipboard, as another programme would, and pastes it at a cell of the active sheet. */
export async function paste(page: Page, address: string, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await goTo(page, address);
  await page.keyboard.press("Control+V");
}

/** What the sheet shows at an address, as drawn on the screen. */
export async function shownAt(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const drawn = page.locator(
    ["moving", "right", "down", "still"].map((pane) => `#${pane}-${Number(digits) - 1}-${column}`).join(","),
  );
  return (await drawn.first().textContent()) ?? "";
}

/** The pane of the add-in, a page within the page. */
export function pane(page: Page): Locator {
  // What is told aloud says again what is seen.
  return paneDocument(page).locator("body > :not(#told)");
}

export function paneDocument(page: Page): FrameLocator {
  return page.frameLocator("iframe.pane-frame");
}

/** Saves by the button and gives the file. */
export async function saveWorkbook(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const waiting = page.waitForEvent("download");
  await page.locator(".toolbar .labelled").nth(1).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await buffer(await file.createReadStream())) };
}

/** Takes back what Allotir wrote, from the button that asks to the answer. */
export async function takeBack(page: Page, { keep = true } = {}): Promise<void> {
  const allotir = pane(page);
  await allotir.getByRole("button", { name: /^Retirer/ }).click();
  const dialog = allotir.getByRole("alertdialog");
  if (!keep) await dialog.getByRole("checkbox").uncheck();
  await dialog.getByRole("button", { name: "Retirer" }).click();
  await dialog.waitFor({ state: "hidden" });
}
