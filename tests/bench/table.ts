import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { utils, write } from "@e965/xlsx";
import { libreOffice } from "./office";
import { FIFTEEN_COLUMNS, fifteenColumns } from "./purchases";

/**
 * What work on many lines costs, now and at « before-house » (`bash tests/bench/before-house.sh` checks it out), in one run: processor seconds
 * (user and system, all threads), peak memory, bytes sent and requests of writing, size of the saved file, and what LibreOffice takes with it.
 * Run: node .ci/ts.mjs tests/bench/table.ts [lines of the great file] [lines of the small one]
 */
const [GREAT = 100_000, SMALL = 25_000] = process.argv.slice(2).map(Number);
const BEFORE = resolve(".cache/before-house");
const folder = mkdtempSync(join(tmpdir(), "table-"));
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

interface Build {
  readonly name: string;
  readonly cwd: string;
  readonly analyse: readonly string[];
  /** Runs a script that imports from where this build keeps its workbook. */
  script(text: string): readonly string[];
}

const now: Build = {
  name: "now",
  cwd: resolve("."),
  analyse: [".ci/ts.mjs", "src/commandLine/analyse.ts"],
  script: (text) => [
    ".ci/ts.mjs",
    written(resolve(".cache/table-script.ts"), text.replace("OPEN", "../src/workbook/files/open")),
  ],
};
const before: Build = {
  name: "before-house",
  cwd: BEFORE,
  analyse: ["--import", "tsx", "src/practice/node/analyse.ts"],
  script: (text) => [
    "--import",
    "tsx",
    written(join(BEFORE, "table-script.ts"), text.replace("OPEN", "./src/practice/files/open")),
  ],
};
const builds = existsSync(BEFORE) ? [before, now] : [now];

function written(path: string, text: string): string {
  mkdirSync(resolve(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Cost of the costliest process of the command, and what it printed; nothing where it failed. */
function run(build: Build, command: readonly string[]): { readonly cost: Cost; readonly output: string } | undefined {
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

const analysed = (build: Build, words: readonly string[]) =>
  run(build, [...build.analyse, ...words, ...PERIMETERS, "--json"]);

function requestsOf(output: string): { readonly count: number; readonly bytesOut: number } {
  return (JSON.parse(output) as { requests: { count: number; bytesOut: number } }).requests;
}

const OPENING = `import { readFileSync } from "node:fs";
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

type Row = Record<string, string>;
const table: Record<string, Row> = {};
function tell(work: string, build: Build, figure: number | undefined, unit: string): void {
  const row = (table[work] ??= {});
  row[build.name] = figure === undefined ? "failed" : `${figure.toFixed(2)} ${unit}`;
  const [then, today] = [before, now].map(({ name }) => parseFloat(row[name] ?? ""));
  if (then && today) row["ratio"] = (today / then).toFixed(3);
}

function workbook(lines: number): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([...fifteenColumns(lines)]), "Achats");
  const path = join(folder, `achats-${lines}.xlsx`);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
  return path;
}

function csv(lines: number): string {
  const path = join(folder, `achats-${lines}.csv`);
  writeFileSync(
    path,
    fifteenColumns(lines)
      .map((row) => row.map((cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : cell)).join(";"))
      .join("\n"),
  );
  return path;
}

const [great, small, text] = [workbook(GREAT), workbook(SMALL), csv(GREAT)];
// The first run of a build bundles it, which is no work on lines.
for (const build of builds) analysed(build, [csv(10)]);
for (const build of builds) {
  const share = analysed(build, [text]);
  tell(`CSV of ${GREAT} lines to the share: processor`, build, share?.cost.seconds, "s");
  for (const [source, lines] of [
    [small, SMALL],
    [great, GREAT],
  ] as const) {
    const saved = join(folder, `${build.name}-${lines}.xlsx`);
    const [reading, writing] = [analysed(build, [source]), analysed(build, [source, "--out", saved])];
    const traffic = reading && writing && [requestsOf(reading.output), requestsOf(writing.output)];
    tell(`${lines} lines, writing: sent`, build, traffic && (traffic[1]!.bytesOut - traffic[0]!.bytesOut) / 1e6, "MB");
    tell(`${lines} lines, writing: requests`, build, traffic && traffic[1]!.count - traffic[0]!.count, "");
    tell(`${lines} lines, analyse --out: processor`, build, writing?.cost.seconds, "s");
    tell(`${lines} lines, analyse --out: peak`, build, writing?.cost.megabytes, "MB");
    if (!writing) continue;
    tell(`${lines} lines, saved file`, build, statSync(saved).size / 1e6, "MB");
    process.env["BOOK"] = saved;
    delete process.env["EDIT"];
    const opening = run(build, build.script(OPENING));
    tell(`${lines} lines, opened again: processor`, build, opening?.cost.seconds, "s");
    tell(`${lines} lines, opened again: peak`, build, opening?.cost.megabytes, "MB");
    if (lines === SMALL) {
      process.env["EDIT"] = "1";
      process.env["AMOUNT"] = String(FIFTEEN_COLUMNS.indexOf("Montant HT"));
      const edited = run(build, build.script(OPENING));
      tell(
        `${lines} lines, one amount edited, all sheets read: processor`,
        build,
        edited && Number(edited.output),
        "s",
      );
    }
    tell(`${lines} lines, LibreOffice opens, recalculates, saves: processor`, build, libreOffice(saved, folder), "s");
  }
}
console.table(table);
rmSync(folder, { recursive: true, force: true });
