import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { median } from "./median";

/**
 * What the command line costs to start: processor time of the node process of `analyse` on 2 000 lines, now and at « before-house »
 * (`bash tests/bench/before-house.sh` checks it out), by turns in one run. npm's own start is apart.
 */
const TURNS = 7;
const LINES = 2_000;
const BEFORE = resolve(".cache/before-house");
const folder = mkdtempSync(join(tmpdir(), "start-"));

/** Each process writes its own time as it ends. */
const meter = join(folder, "meter.cjs");
writeFileSync(
  meter,
  `process.on("exit", () => { const { user, system } = process.cpuUsage(); require("node:fs").appendFileSync(process.env.METER, (user + system) / 1000 + "\\n"); });`,
);

function purchases(): string {
  const rows = Array.from({ length: LINES }, (_, line) => {
    const supplier = (line * 7919) % 200;
    return `Fournisseur ${supplier};${62000 + (supplier % 90) * 10};${(line % 900) + 10},50`;
  });
  const file = join(folder, "achats.csv");
  writeFileSync(file, ["Fournisseur;Code postal;Montant HT", ...rows].join("\n"));
  return file;
}

/** Milliseconds of processor of the costliest process: the one that works. */
function cost(cwd: string, command: readonly string[]): number {
  const told = join(folder, "told");
  rmSync(told, { force: true });
  const { status, stderr } = spawnSync("node", ["--require", meter, ...command], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, METER: told },
  });
  if (status !== 0) throw new Error(stderr);
  return Math.max(...readFileSync(told, "utf8").trim().split("\n").map(Number));
}

const words = [purchases(), "--perimeter", "departement:62", "--json"];
const ways = {
  "before-house, with the transpiler": (): number =>
    cost(BEFORE, ["--import", "tsx", "src/practice/node/analyse.ts", ...words]),
  "now, bundled": (): number => cost(".", [".ci/ts.mjs", "src/commandLine/analyse.ts", ...words]),
};
const figures = Object.entries(ways).map(([name, way]) => ({ name, way, costs: [] as number[] }));
for (const { way } of figures) way();
for (let turn = 0; turn < TURNS; turn++) for (const { way, costs } of figures) costs.push(way());
console.table(
  figures.map(({ name, costs }) => ({
    "": name,
    "processor ms (median)": Math.round(median(costs)),
    least: Math.round(Math.min(...costs)),
  })),
);
rmSync(folder, { recursive: true });
