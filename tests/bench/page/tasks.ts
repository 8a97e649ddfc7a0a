import type { Browser, Page } from "playwright-core";
import { pane, turnTo, typeInCell } from "../../browser/stage/desk";
import { builtPages, startChromium, type BuiltPage } from "./builds";
import { longTasksOf, type LongTask } from "./longTasks";
import { purchasesFile } from "./purchasesFile";
import { after, openFile, openPage, settled, WALK } from "./walk";

/**
 * What holds the page while a person waits: the longest tasks of each stage of the whole job on many lines, and what they were doing, now and at
 * « before-house ». Counted in processor time of the page's main thread.
 * Run: node .ci/ts.mjs tests/bench/page/tasks.ts [lines] [turns] [now | before-house]
 */
const [lines = 20_000, turns = 1] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4];

const file = purchasesFile(lines);

const STAGES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  opening: (page) => openFile(page, file.path, "achats.xlsx"),
  ...WALK,
  share: async (page) => {
    await pane(page).getByRole("button", { name: "Suivant" }).click();
    await pane(page).getByRole("button", { name: "Écrire dans le classeur" }).waitFor();
  },
  writing: async (page) => {
    await pane(page).getByRole("button", { name: "Écrire dans le classeur" }).click();
    await pane(page).getByRole("button", { name: "Mettre à jour le classeur" }).waitFor();
    await settled(page);
  },
  "an amount edited": async (page) => {
    await turnTo(page, "Achats");
    await typeInCell(page, "O2000", "1234,56");
    await turnTo(page, "Part locale");
    await after(page, 4000);
  },
  "writing again": async (page) => {
    await pane(page).getByRole("button", { name: "Mettre à jour le classeur" }).click();
    await after(page, 1000);
  },
  saving: async (page) => {
    const waiting = page.waitForEvent("download");
    await page.locator(".toolbar .labelled").nth(1).click();
    await waiting;
  },
};

type Stages = Record<string, LongTask[]>;

async function wholeJob(browser: Browser, build: BuiltPage): Promise<Stages> {
  const page = await openPage(browser, build);
  const stages: Stages = {};
  for (const [name, work] of Object.entries(STAGES)) {
    const began = performance.now();
    stages[name] = await longTasksOf(page, () => work(page));
    console.error(`  ${name}: ${Math.round(performance.now() - began)} ms`);
  }
  await page.close();
  return stages;
}

const longest = (tasks: readonly LongTask[] | undefined): number => Math.round(tasks?.[0]?.duration ?? 0);

void builtPages(only).then(async (builds) => {
  const browser = await startChromium();
  const best: Record<string, Record<string, number>> = {};
  for (let turn = 0; turn < turns; turn++)
    for (const build of builds) {
      console.error(`${build.name}, ${lines} lines`);
      for (const [stage, tasks] of Object.entries(await wholeJob(browser, build))) {
        const row = (best[stage] ??= {});
        row[build.name] = Math.min(row[build.name] ?? Infinity, longest(tasks));
        for (const { duration, doing } of tasks.slice(0, 6))
          console.log(`${build.name} ${stage} ${Math.round(duration)} ms: ${doing}`);
      }
    }
  console.table(best);
  await browser.close();
  await Promise.all(builds.map((build) => build.close()));
  file.remove();
});
