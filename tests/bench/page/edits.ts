import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { pane } from "../../browser/stage/desk";
import { builtPages, startChromium, type BuiltPage } from "./builds";
import { longTasksOf, type LongTask } from "./longTasks";
import { after, openFile, openPage, settled, WALK } from "./walk";

/**
 * What an edit in the pane costs, in processor time of the page's main thread: one supplier of many corrected, one lot of many ticked; now and at
 * « before-house ». Run: node .ci/ts.mjs tests/bench/page/edits.ts [suppliers] [turns] [now | before-house]
 */
const [suppliers = 20_000, turns = 3] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4];
/** Shorter tasks are what the browser does by itself. */
const FROM_MS = 2;
const folder = mkdtempSync(join(tmpdir(), "edits-"));

function purchases(): string {
  const towns = [62000, 59000, 80000, 75011, 62100, 76600, 69003];
  const rows = Array.from({ length: 2 * suppliers }, (_, line) => {
    const supplier = line % suppliers;
    const name = `Maison ${supplier.toString(36)} Dupré ${(supplier * 7919) % 9973}`;
    const date = `${10 + (line % 18)}/0${1 + (line % 9)}/${2023 + (line % 3)}`;
    return `${date};${name};${towns[supplier % 7]};Famille ${supplier % 30};${(line % 900) + 10},50`;
  });
  const path = join(folder, "fournisseurs.csv");
  writeFileSync(path, ["Date;Fournisseur;Code postal;Famille;Montant HT", ...rows].join("\n"));
  return path;
}

const file = purchases();

/** The long tasks of each edit, turn by turn. */
type Edits = Record<string, LongTask[][]>;

async function corrected(page: Page): Promise<LongTask[][]> {
  const allotir = pane(page);
  await openFile(page, file, "fournisseurs.csv");
  for (const step of Object.values(WALK)) await step(page);
  await after(page, 3000);
  await allotir
    .getByRole("button", { name: /^Corriger/ })
    .first()
    .click();
  const answer = allotir.getByLabel(/^Pour «/).first();
  const measured: LongTask[][] = [];
  for (let turn = 0; turn < turns; turn++)
    measured.push(
      await longTasksOf(
        page,
        async () => {
          await answer.selectOption({ index: 1 + (turn % 3) });
          await after(page, 8000);
        },
        FROM_MS,
      ),
    );
  return measured;
}

async function ticked(page: Page): Promise<LongTask[][]> {
  const allotir = pane(page);
  for (const step of [WALK.reading, WALK.choosing]) await step(page);
  await allotir.getByRole("button", { name: "Lots" }).click();
  const curve = allotir.getByRole("slider");
  await curve.waitFor();
  await curve.press("End");
  await after(page, 3000);
  console.log(`${await allotir.getByRole("checkbox", { name: /^Choisir le lot/ }).count()} lots`);
  const measured: LongTask[][] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const box = await allotir.getByRole("checkbox", { name: `Choisir le lot ${turn}`, exact: true }).elementHandle();
    if (!box) throw new Error(`no lot ${turn}`);
    measured.push(
      await longTasksOf(
        page,
        async () => {
          await box.evaluate((element: HTMLElement) => element.click());
          await page.waitForTimeout(1000);
        },
        FROM_MS,
      ),
    );
  }
  return measured;
}

async function edits(browser: Browser, build: BuiltPage): Promise<Edits> {
  const found: Edits = {};
  for (const [name, edit] of Object.entries({ "one lot ticked": ticked, "one supplier corrected": corrected })) {
    const page = await openPage(browser, build);
    found[name] = await edit(page);
    await settled(page);
    await page.close();
  }
  return found;
}

const total = (tasks: readonly LongTask[]): number => tasks.reduce((sum, { duration }) => sum + duration, 0);
const longest = (tasks: readonly LongTask[]): number => tasks[0]?.duration ?? 0;

void builtPages(only).then(async (builds) => {
  const browser = await startChromium();
  const table: Record<string, Record<string, number>> = {};
  for (const build of builds)
    for (const [edit, measured] of Object.entries(await edits(browser, build))) {
      for (const { duration, doing } of measured.at(-1)?.slice(0, 6) ?? [])
        console.log(`${build.name} ${edit} ${Math.round(duration)} ms: ${doing}`);
      (table[`${edit}: tasks, ms`] ??= {})[build.name] = Math.round(Math.min(...measured.map(total)));
      (table[`${edit}: longest, ms`] ??= {})[build.name] = Math.round(Math.min(...measured.map(longest)));
    }
  console.table(table);
  await browser.close();
  await Promise.all(builds.map((build) => build.close()));
  rmSync(folder, { recursive: true, force: true });
});
