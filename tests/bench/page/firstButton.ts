import type { Browser } from "playwright-core";
import { pane } from "../../browser/stage/desk";
import { median } from "../median";
import { builtPages, startChromium, type BuiltPage } from "./builds";

/**
 * How long the pane's first button is waited for on a machine four times slower, from the first byte asked for, by turns in one run: now and at
 * « before-house ». Each visit has an empty cache. Run: node .ci/ts.mjs tests/bench/page/firstButton.ts [turns]
 */
const [turns = 5] = process.argv.slice(2).map(Number);
const SLOWER = 4;

/** Milliseconds by the clock. */
async function visit(browser: Browser, { address }: BuiltPage): Promise<number> {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const began = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await pane(page).getByRole("button", { name: "Lire mes achats" }).waitFor({ timeout: 120_000 });
  const waited = performance.now() - began;
  await context.close();
  return waited;
}

void builtPages().then(async (builds) => {
  const browser = await startChromium();
  const waits = builds.map((build) => ({ build, measured: [] as number[] }));
  for (let turn = 0; turn < turns; turn++)
    for (const { build, measured } of waits) measured.push(await visit(browser, build));
  console.table(
    waits.map(({ build, measured }) => ({
      "": build.name,
      "ms (median)": Math.round(median(measured)),
      least: Math.round(Math.min(...measured)),
    })),
  );
  await browser.close();
  await Promise.all(builds.map((build) => build.close()));
});
