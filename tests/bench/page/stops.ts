import type { Frame, Page } from "playwright-core";
import { pane } from "../../browser/stage/desk";
import { builtPages, startChromium } from "./builds";
import { purchasesFile } from "./purchasesFile";
import { openFile, openPage, WALK } from "./walk";

/**
 * What « Arrêter » takes at several moments of each long work on many lines: from the click until the pane shows that it was heard, until the work
 * has ended, and the longest time without a picture meanwhile. Milliseconds of the clock, so of a machine that does nothing else.
 * Run: node .ci/ts.mjs tests/bench/page/stops.ts [lines]
 */
const [lines = 60_000] = process.argv.slice(2, 3).map(Number);

/** When the button is pressed, milliseconds after it came. */
const MOMENTS = [0, 500, 1500, 4000, 10_000, 25_000, 60_000];

interface Stop {
  readonly heard: number;
  readonly ended: number;
  /** Longest time between two pictures, from before the click to the end. */
  readonly still: number;
}

/** Works until it has ended; undefined when it did before it was told to stop. Clicks on anything else do nothing. */
function stopWatched(frame: Frame): Promise<Stop | undefined> {
  return frame.evaluate(
    () =>
      new Promise<{ heard: number; ended: number; still: number } | undefined>((resolve) => {
        let pressed: number | undefined;
        let heard: number | undefined;
        let [last, still] = [performance.now(), 0];
        const press = (event: MouseEvent): void => {
          if (event.target instanceof HTMLElement && event.target.textContent === "Arrêter") pressed = event.timeStamp;
          else event.stopPropagation();
        };
        const picture = (): void => {
          const now = performance.now();
          [last, still] = [now, Math.max(still, now - last)];
          const isOver = document.querySelector("main")?.getAttribute("aria-busy") === "false";
          if (pressed !== undefined && !document.body.innerText.includes("Arrêter")) heard ??= now - pressed;
          if (!isOver) return void requestAnimationFrame(picture);
          removeEventListener("click", press, true);
          resolve(pressed === undefined ? undefined : { heard: heard ?? now - pressed, ended: now - pressed, still });
        };
        addEventListener("click", press, true);
        requestAnimationFrame(picture);
      }),
  );
}

/** Begins a work by its button, and stops it so long after its progress is shown. */
async function stopped(page: Page, button: RegExp, after: number): Promise<Stop | undefined> {
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  if (!frame) throw new Error("no pane");
  await pane(page).getByRole("button", { name: button }).click();
  const watched = stopWatched(frame);
  const stop = pane(page).getByRole("button", { name: "Arrêter" });
  const isShown = stop.waitFor().then(() => true);
  if (!(await Promise.race([isShown, watched.then(() => false)]))) return undefined;
  await page.waitForTimeout(after);
  const box = await Promise.race([stop.boundingBox(), watched.then(() => undefined)]);
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return watched;
}

type Row = Record<string, number>;

/** Stops a work later and later, until it has ended before. */
async function stops(page: Page, button: RegExp): Promise<Record<string, Row>> {
  const found: Record<string, Row> = {};
  for (const moment of MOMENTS) {
    const stop = await stopped(page, button, moment);
    if (!stop) return found;
    if (!(await pane(page).getByRole("button", { name: button }).isVisible())) return found;
    found[`after ${moment} ms`] = Object.fromEntries(
      Object.entries(stop).map(([what, milliseconds]) => [what, Math.round(milliseconds as number)]),
    );
  }
  return found;
}

async function main(): Promise<void> {
  const file = purchasesFile(lines);
  const [build] = await builtPages("now");
  if (!build) throw new Error("not built");
  const browser = await startChromium();
  const page = await openPage(browser, build);
  await openFile(page, file.path, "achats.xlsx");
  const tell = (work: string, found: Record<string, Row>): void => {
    console.log(work);
    console.table(found);
  };
  tell("reading", await stops(page, /^Lire mes achats$/));
  await WALK.choosing(page);
  tell("locating", await stops(page, /^Suivant$/));
  await pane(page)
    .getByRole("button", { name: /^Corriger/ })
    .first()
    .waitFor();
  await pane(page).getByRole("button", { name: "Suivant" }).click();
  tell("writing", await stops(page, /^Écrire dans le classeur$/));
  await browser.close();
  await build.close();
  file.remove();
}

void main();
