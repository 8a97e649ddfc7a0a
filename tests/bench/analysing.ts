import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fifteenColumns } from "./purchases";

/** Commands of this build, and of « before-house » where it is checked out, each in a process of its own whose cost is told. */
const BEFORE = resolve(".cache/before-house");
/** Files of the measurement; whoever measures takes it away. */
export const folder = mkdtempSync(join(tmpdir(), "analysing-"));
const PERIMETERS = ["--perimeter", "departement:62", "--perimeter", "region:32"];

/** Each process tells its own time and greatest memory as it ends. */
const meter = join(folder, "meter.cjs");
writeFileSync(
  meter,
  `process.on("exit", () => { const { user, system } = process.cpuUsage(); require("node:fs").appendFileSync(process.env.METER,
    JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }) + "\\n"); });`,
);

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Build {
  readonly name: string;
  readonly cwd: string;
  readonly analyse: readonly string[];
  /** Runs a script that imports from where this build keeps its workbook. */
  script(text: string): readonly string[];
}

export const now: Build = {
  name: "now",
  cwd: resolve("."),
  analyse: [".ci/ts.mjs", "src/commandLine/analyse.ts"],
  script: (text) => [
    ".ci/ts.mjs",
    written(resolve(".cache/table-script.ts"), text.replace("OPEN", "../src/workbook/files/open")),
  ],
};
export const before: Build = {
  name: "before-house",
  cwd: BEFORE,
  analyse: ["--import", "tsx", "src/practice/node/analyse.ts"],
  script: (text) => [
    "--import",
    "tsx",
    written(join(BEFORE, "table-script.ts"), text.replace("OPEN", "./src/practice/files/open")),
  ],
};
export const builds = existsSync(BEFORE) ? [before, now] : [now];

function written(path: string, text: string): string {
  mkdirSync(resolve(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Cost of the costliest process of the command, and what it printed; nothing where it failed. */
export function run(
  build: Build,
  command: readonly string[],
): { readonly cost: Cost; readonly output: string } | undefined {
  const told = join(folder, "told");
  rmSync(told, { force: true });
  const { status, stdout, stderr } = spawnSync("node", ["--require", meter, ...command], {
    cwd: build.cwd,
    encoding: "utf8",
    maxBuffer: 1 << 29,
    env: { ...process.env, METER: told },
  });
  if (status !== 0) {
    console.log(`${build.name} failed: ${stderr.trim().split("\n").at(-1)?.slice(0, 160) ?? ""}`);
    return undefined;
  }
  const costs = readFileSync(told, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Cost);
  return { cost: costs.reduce((most, cost) => (cost.seconds > most.seconds ? cost : most)), output: stdout };
}

export const analysed = (build: Build, words: readonly string[]) =>
  run(build, [...build.analyse, ...words, ...PERIMETERS, "--json"]);

export function requestsOf(output: string): { readonly count: number; readonly bytesOut: number } {
  return (JSON.parse(output) as { requests: { count: number; bytesOut: number } }).requests;
}

export const OPENING = `import { readFileSync } from "node:fs";
import { openFile } from "OPEN";
const opened = openFile("book.xlsx", readFileSync(process.env.BOOK!));
if (!opened.ok) throw new Error("not opened");
if (process.env.EDIT) {
  const { book } = opened;
  const read = () => { for (const sheet of book.sheets) { const used = sheet.usedArea(true);
    for (let row = used?.top ?? 0; used && row < used.top + used.rows; row++)
      for (let column = used.left; column < used.left + used.columns; column++) sheet.value(row, column); } };
  read();
  const amount = Number(process.env.AMOUNT);
  const began = process.cpuUsage();
  book.setCells(book.sheets[0]!, 7, amount, [[{ value: 1234.56 }]], "user");
  read();
  const { user, system } = process.cpuUsage(began);
  console.log((user + system) / 1e6);
}`;

export function csv(lines: number): string {
  const path = join(folder, `achats-${lines}.csv`);
  writeFileSync(
    path,
    fifteenColumns(lines)
      .map((row) => row.map((cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : cell)).join(";"))
      .join("\n"),
  );
  return path;
}
