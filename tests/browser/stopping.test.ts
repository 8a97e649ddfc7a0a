import type { Page } from "playwright-core";
import { closeDesk, closeDesks, openDesk, pane, toShare } from "./stage/desk";

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

declare global {
  interface Window {
    /** Lets the workbook answer again. */
    answerAgain: () => void;
  }
}

/** The workbook keeps the pane waiting from one of its next requests on, counted from 1. */
async function holdUp(request: number): Promise<void> {
  await page.evaluate((from) => {
    const { host } = window.practice;
    const { receive } = host;
    let requests = 0;
    const held = new Promise<void>((resolve) => (window.answerAgain = resolve));
    host.receive = async (text) => {
      requests++;
      if (requests >= from) await held;
      return receive(text);
    };
  }, request);
}

/** Presses « Arrêter » while the pane waits: it is heard at once; the work ends with the answer, and says so. */
async function stop(): Promise<void> {
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Arrêter" }).click();
  await allotir.getByRole("button", { name: "Arrêt demandé…" }).waitFor();
  await page.evaluate(() => window.answerAgain());
  await allotir.getByText("Arrêté à votre demande. Rien n'a été laissé à moitié écrit.").waitFor();
  await allotir.getByRole("progressbar").waitFor({ state: "detached" });
}

const sheets = (): Promise<readonly string[]> =>
  page.evaluate(() => window.practice.book.sheets.map(({ name }) => name));

test("« Arrêter » answers at once while purchases are read and while the report is written, and nothing is left of it", async () => {
  const allotir = pane(page);
  const before = await sheets();
  const read = allotir.getByRole("button", { name: "Lire mes achats" });
  // Opened, the pane asks the workbook what it already holds: not that, the reading is to be held up.
  await allotir.locator("main[aria-busy=false] button:enabled", { hasText: "Lire mes achats" }).waitFor();
  await holdUp(2);
  await read.click();
  await stop();
  await toShare(page, "Corriger");
  const write = allotir.getByRole("button", { name: "Écrire dans le classeur" });
  await write.waitFor();
  await holdUp(12);
  await write.click();
  await stop();
  expect(await sheets()).toEqual(before);
  await write.click();
  await allotir.getByRole("button", { name: "Mettre à jour le classeur" }).waitFor();
  expect(await sheets()).toContain("Part locale");
});
